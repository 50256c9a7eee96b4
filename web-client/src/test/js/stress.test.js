import { TICK_MS } from '../../../target/classes/web/lib/wire.js';
import { check, dice, equal, near } from './kit/check.js';
import { hideTab, run, stallLine, stallServer, stallTab } from './kit/play.js';
import { bearings, createRunner, endure, timeUntilRight } from './kit/stress.js';

const STALLS = /** @type {[string, (play:any, ms:number)=>void, number[]][]} */ ([
  ['line', stallLine, [200, 1000]],
  ['server', stallServer, [500, 2000]],
  ['tab', stallTab, [200, 5000]],
]);
const RIGHT_AGAIN_MS = 1000;
const SEEN_BEYOND_MS_MAX = 100.001;

/** @param {number} seed @param {number} ms @param {number} jitterMs */
const jittery = (seed, ms, jitterMs) => {
  const chance = dice(seed);
  return () => ms + chance() * jitterMs;
};

export async function shouldBeRightAgainASecondAfterAnyStall() {
  for (const [what, stall, lengths] of STALLS) {
    const way = jittery(21, 25, 10);
    const play = await createRunner({ up: way, down: way }, 5);
    run(play, 3000);
    for (const length of lengths) {
      const before = bearings(play);
      stall(play, length);
      const during = endure(play, length);
      const wrongMs = timeUntilRight(play, before, 1500);
      const after = endure(play, 1000);
      const told = `${what} ${length} ms: ${wrongMs} ms, ${JSON.stringify(during)} ${JSON.stringify(after)}`;
      check(wrongMs <= RIGHT_AGAIN_MS, `wrong for too long: ${told}`);
      check(during.beyondMs <= SEEN_BEYOND_MS_MAX, `others carried too far: ${told}`);
      equal([after.unexplained, after.extrapolated, after.jumps], [0, 0, 0], told);
    }
  }
}

export async function shouldFollowAPageClockThatIsTenPercentWrong() {
  for (const pageRate of [0.9, 1.1]) {
    const way = jittery(4, 30, 6);
    const play = await createRunner({ up: way, down: way, pageRate }, 8);
    run(play, 5000);
    const figures = endure(play, 4000);
    near(play.state.clock.drift.rate, 1 / pageRate - 1, 0.01, `rate for ${pageRate}`);
    equal([figures.unexplained, figures.jumps], [0, 0], JSON.stringify(figures));
    check(figures.late / figures.sent < 0.02, JSON.stringify(figures));
    check(figures.extrapolated < 12 && figures.behindMs < 110, JSON.stringify(figures));
  }
}

export async function shouldBackFromAnotherTabBeAtTheRightTimeAtOnce() {
  const way = jittery(11, 30, 8);
  const play = await createRunner({ up: way, down: way }, 2);
  run(play, 3000);
  const before = bearings(play);
  for (const ms of [700, 12000]) {
    hideTab(play, true);
    const away = endure(play, ms);
    check(away.sent <= ms / 900 + 3, `${away.sent} inputs in ${ms} ms behind another tab`);
    hideTab(play, false);
    const back = endure(play, 150);
    const wrongMs = timeUntilRight(play, before, 1000);
    const told = `${ms} ms away: ${JSON.stringify(back)}, right after ${wrongMs} ms`;
    check(back.sent <= 14, `an avalanche of inputs: ${told}`);
    check(wrongMs < 150, told);
    equal([back.unexplained, back.extrapolated], [0, 0], told);
  }
}

export async function shouldHoldAtEveryRateOfFramesOnAJitteryLine() {
  for (const hertz of [30, 60, 144, 240]) {
    const way = jittery(hertz, 30, 12);
    const play = await createRunner({ up: way, down: way, frameMs: 1000 / hertz }, 3);
    run(play, 3000);
    const figures = endure(play, 2500);
    check(figures.late / figures.sent < 0.02, `${hertz} Hz: ${JSON.stringify(figures)}`);
    equal([figures.unexplained, figures.jumps], [0, 0], `${hertz} Hz`);
    check(figures.frozenMs <= 1000 / hertz + 0.01, `${hertz} Hz: stood for ${figures.frozenMs} ms`);
  }
}

export async function shouldNeverFreezeOnALineThatComesInBursts() {
  const play = await createRunner({ up: () => 20, down: () => 20 }, 6);
  run(play, 2000);
  play.down = () => 20 + 160 - (play.now % 160);
  run(play, 2000);
  const figures = endure(play, 3000);
  check(figures.frozenMs <= 17, `stood for ${figures.frozenMs} ms`);
  check(figures.beyondMs <= SEEN_BEYOND_MS_MAX, `carried on for ${figures.beyondMs} ms`);
  equal([figures.unexplained, figures.jumps], [0, 0]);
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
