import { press, releaseAll } from '../../../target/classes/web/input/controls.js';
import { FIELD, TICK_MS } from '../../../target/classes/web/lib/wire.js';
import { check, dice, equal, near } from './kit/check.js';
import { hideTab, run, stallLine, stallServer, stallTab } from './kit/play.js';
import { bearings, createRunner, endure, figuresNow, timeUntilRight } from './kit/stress.js';

/** One seed and some lengths in every build, more of both in the long form. */
const { seeds, everyLength } = globalThis.stress ?? { seeds: [1], everyLength: false };
const LENGTHS_MS = [200, 500, 1000, 2000, 5000];
const STALLS = /** @type {[string, (play:any, ms:number)=>void, number[]][]} */ ([
  ['line', stallLine, [200, 2000]],
  ['server', stallServer, [500, 5000]],
  ['tab', stallTab, [1000]],
]);
const RIGHT_AGAIN_MS = 1000;
const SEEN_BEYOND_MS_MAX = 100.001;
/** A correction is blended over 100 ms: this is half a screen in as many frames as that takes. */
const LEAP_U_MAX = 80;

/** @param {number} seed @param {number} ms @param {number} jitterMs */
const jittery = (seed, ms, jitterMs) => {
  const chance = dice(seed);
  return () => ms + chance() * jitterMs;
};

/** Every case with every seed. @template T @param {T[]} cases @returns {[T, number][]} */
function eachWith(cases) {
  return seeds.flatMap((/** @type {number} */ seed) => cases.map((one) => /** @type {[T, number]} */ ([one, seed])));
}

/** @param {any} figures @param {string} told */
function checkPicture({ backMs, leapU, beyondMs }, told) {
  check(backMs <= 0.001, `the others ran backwards: ${told}`);
  check(leapU <= LEAP_U_MAX, `the own figure leapt: ${told}`);
  check(beyondMs <= SEEN_BEYOND_MS_MAX, `others carried too far: ${told}`);
}

/** @param {string} what @param {(play:any, ms:number)=>void} stall @param {number} length ms @param {number} seed */
async function stallOnce(what, stall, length, seed) {
  const way = jittery(20 + seed, 25, 10);
  const play = await createRunner({ up: way, down: way }, seed);
  run(play, 2500);
  const before = bearings(play);
  stall(play, length);
  const during = endure(play, length);
  const wrongMs = timeUntilRight(play, before, 1500);
  const back = figuresNow(play);
  const after = endure(play, 1000);
  const told = `${what} ${length} ms, seed ${seed}: ${wrongMs} ms, ${JSON.stringify([during, back, after])}`;
  check(wrongMs <= RIGHT_AGAIN_MS, `wrong for too long: ${told}`);
  for (const figures of [during, back, after]) checkPicture(figures, told);
  check(what === 'tab' || during.frozenMs <= 17, `the own clock stood: ${told}`);
  equal([after.unexplained, after.extrapolated, after.jumps], [0, 0, 0], told);
}

export async function shouldBeRightAgainASecondAfterAnyStall() {
  for (const seed of seeds) {
    for (const [what, stall, some] of STALLS) {
      for (const length of everyLength ? LENGTHS_MS : some) await stallOnce(what, stall, length, seed);
    }
  }
}

export async function shouldLeaveNoKeyDownThatWasReleasedInAStall() {
  for (const seed of seeds) {
    for (const [what, stall] of STALLS) {
      const way = jittery(40 + seed, 25, 10);
      const play = await createRunner({ up: way, down: way }, seed);
      play.eachFrame = null;
      releaseAll(play.controls);
      run(play, 1000);
      press(play.controls, 'KeyD', 'right');
      press(play.controls, 'KeyS', 'crouch');
      run(play, 300);
      stall(play, 700);
      run(play, 350);
      releaseAll(play.controls);
      run(play, 350 + 400);
      const { intent } = play.state.own;
      const speed = play.server.state[FIELD.VX];
      equal([intent.buttons, play.server.last[1], speed], [0, 0, 0], `${what}, seed ${seed}`);
    }
  }
}

export async function shouldFollowAPageClockThatIsTenPercentWrong() {
  for (const [pageRate, seed] of eachWith([0.9, 1.1])) {
    const way = jittery(3 + seed, 30, 6);
    const play = await createRunner({ up: way, down: way, pageRate }, 7 + seed);
    run(play, 5000);
    const figures = endure(play, 4000);
    checkPicture(figures, `${pageRate}, seed ${seed}: ${JSON.stringify(figures)}`);
    near(play.state.clock.drift.rate, 1 / pageRate - 1, 0.01, `rate for ${pageRate}`);
    equal([figures.unexplained, figures.jumps], [0, 0], JSON.stringify(figures));
    check(figures.late / figures.sent < 0.02, JSON.stringify(figures));
    check(figures.extrapolated < 12 && figures.behindMs < 110, JSON.stringify(figures));
  }
}

export async function shouldBackFromAnotherTabBeAtTheRightTimeAtOnce() {
  for (const [ms, seed] of eachWith([700, 12000])) {
    const way = jittery(10 + seed, 30, 8);
    const play = await createRunner({ up: way, down: way }, 1 + seed);
    run(play, 3000);
    const before = bearings(play);
    hideTab(play, true);
    const away = endure(play, ms);
    check(away.sent <= ms / 150 + 4, `${away.sent} inputs in ${ms} ms behind another tab`);
    hideTab(play, false);
    const back = endure(play, 150);
    const wrongMs = timeUntilRight(play, before, 1000);
    const told = `${ms} ms away, seed ${seed}: ${JSON.stringify(back)}, right after ${wrongMs} ms`;
    check(back.sent <= 14, `an avalanche of inputs: ${told}`);
    check(wrongMs < 150, told);
    equal([back.unexplained, back.extrapolated], [0, 0], told);
    checkPicture(back, told);
  }
}

export async function shouldHoldAtEveryRateOfFramesOnAJitteryLine() {
  for (const [hertz, seed] of eachWith([30, 60, 144, 240])) {
    const way = jittery(hertz + seed, 30, 12);
    const play = await createRunner({ up: way, down: way, frameMs: 1000 / hertz }, 2 + seed);
    run(play, 3000);
    const figures = endure(play, 2500);
    checkPicture(figures, `${hertz} Hz, seed ${seed}: ${JSON.stringify(figures)}`);
    check(figures.late / figures.sent < 0.02, `${hertz} Hz: ${JSON.stringify(figures)}`);
    equal([figures.unexplained, figures.jumps], [0, 0], `${hertz} Hz`);
    check(figures.frozenMs <= 1000 / hertz + 0.01, `${hertz} Hz: stood for ${figures.frozenMs} ms`);
  }
}

export async function shouldNeverFreezeOnALineThatComesInBursts() {
  for (const [everyMs, seed] of eachWith([80, 160])) {
    const play = await createRunner({ up: () => 20, down: () => 20 }, 5 + seed);
    run(play, 2000);
    play.down = () => 20 + everyMs - (play.now % everyMs);
    const first = endure(play, 2000);
    const figures = endure(play, 3000);
    const told = `every ${everyMs} ms, seed ${seed}: ${JSON.stringify([first, figures])}`;
    check(figures.frozenMs <= 17, told);
    for (const part of [first, figures]) checkPicture(part, told);
    equal([figures.unexplained, figures.jumps], [0, 0], told);
  }
}

export async function shouldTakeASlowerCadenceAndComeBackWithoutAJumpThatIsSeen() {
  const play = await createRunner({ up: () => 30, down: () => 30 }, 9);
  const steps = /** @type {number[]} */ ([]);
  let before = bearings(play).behind;
  const { eachFrame } = play;
  play.eachFrame = () => {
    eachFrame();
    const { behind } = bearings(play);
    steps.push(Math.abs(behind - before));
    before = behind;
  };
  run(play, 2500);
  const usual = bearings(play).behind;
  for (const cadence of [4, 8, 2]) {
    play.server.cadence = cadence;
    steps.length = 0;
    const change = endure(play, 2600);
    const settled = endure(play, 1000);
    const { delay, intervalTicks } = play.state.clock.arrival;
    const told = `every ${cadence} ticks: ${JSON.stringify(change)} ${JSON.stringify(settled)} ${delay}`;
    equal(intervalTicks, cadence, told);
    check(delay >= 1.5 * cadence * TICK_MS - 0.01, told);
    equal([settled.extrapolated, settled.unexplained, settled.late], [0, 0, 0], told);
    check(Math.max(...steps) <= 0.1 * (1000 / 60), `${told}: the picture jumped by ${Math.max(...steps)} ms`);
  }
  near(bearings(play).behind, usual, 5, 'ms behind');
}

export async function shouldTradeDelayForSmoothnessByOneSetting() {
  const figures = [];
  for (const smooth of [0, 0.5, 1]) {
    const way = jittery(31, 30, 40);
    const play = await createRunner({ up: way, down: way }, 7);
    play.state.settings.smooth = smooth;
    run(play, 5000);
    const { late, extrapolated, sent } = endure(play, 4000);
    figures.push({
      delay: play.state.clock.arrival.delay, ahead: bearings(play).ahead, late: late / sent, extrapolated,
    });
  }
  const [fast, middle, smooth] = figures;
  check(fast.delay < middle.delay && middle.delay < smooth.delay, JSON.stringify(figures));
  check(fast.ahead < middle.ahead && middle.ahead < smooth.ahead, JSON.stringify(figures));
  const falling = fast.extrapolated >= middle.extrapolated && middle.extrapolated >= smooth.extrapolated;
  check(falling, JSON.stringify(figures));
  check(smooth.late < 0.01, JSON.stringify(figures));
}
