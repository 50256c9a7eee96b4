import { FIELD, POS } from '../../../target/classes/web/lib/wire.js';
import { press } from '../../../target/classes/web/input/controls.js';
import { check, dice, equal, near } from './kit/check.js';
import { createPilot } from './kit/pilot.js';
import { createPlay, run } from './kit/play.js';

const CLEAN = { count: 0, bySize: [0, 0, 0, 0], byCause: {}, last: 0, unexplained: [] };

/** @param {any} play */
const corrections = (play) => play.state.own.corrections;

export async function shouldNeedNoCorrectionOnACleanLine() {
  const play = await createPlay();
  run(play, 1000);
  play.eachFrame = createPilot(7, { fire: true });
  run(play, 8000);
  equal(corrections(play), CLEAN);
  check(play.server.rocketId > 1, `only ${play.server.rocketId} rockets were fired`);
  equal(play.server.late, 0, 'late inputs');
}

export async function shouldNeedNoCorrectionWithDelayAndJitter() {
  const chance = dice(5);
  const play = await createPlay({ up: () => 30 + chance() * 20, down: () => 30 + chance() * 20 });
  run(play, 6000);
  const settled = play.server.late;
  play.eachFrame = createPilot(11, { fire: true });
  run(play, 8000);
  const share = (play.server.late - settled) / play.sentInputs;
  check(share < 0.02, `${(share * 100).toFixed(1)} % of the inputs were late`);
  check((corrections(play).byCause.other ?? 0) === 0, JSON.stringify(corrections(play)));
}

export async function shouldShowACorrectionWhenTheRulesDifferByOneGridUnit() {
  const clientRules = (/** @type {any} */ rules) => ({
    ...rules,
    step: (/** @type {any[]} */ ...given) => {
      const after = rules.step(...given);
      if (given[2] === 160) after[FIELD.X] += 1;
      return after;
    },
  });
  const play = await createPlay({ clientRules });
  run(play, 3000);
  equal([corrections(play).count, corrections(play).byCause], [1, { other: 1 }]);
  near(corrections(play).last, 1 / POS, 1e-9);
}

export async function shouldTakeKnockbackOverAndBlendItOverATenthOfASecond() {
  const play = await createPlay({ up: () => 40, down: () => 40 });
  run(play, 2000);
  play.server.disturb = (/** @type {any} */ server, /** @type {number} */ tick) => {
    if (tick !== 240) return;
    server.state[FIELD.VX] += 600 * 16;
    server.state[FIELD.VY] -= 300 * 16;
    server.ownEvents.push([2, 40, 100, 900, 2]);
  };
  const steps = /** @type {number[]} */ ([]);
  let before = play.state.view.own.x;
  play.eachFrame = () => {
    steps.push(Math.abs(play.state.view.own.x - before));
    before = play.state.view.own.x;
  };
  run(play, 1200);
  check(
    corrections(play).count >= 1 && Object.keys(corrections(play).byCause).join() === 'hurt',
    JSON.stringify(corrections(play)),
  );
  check(Math.max(...steps) < 30, `the picture jumped by ${Math.max(...steps)} u`);
  const { x } = play.state.view.own;
  near(x, play.state.own.predicted[FIELD.X] / POS, 12, 'what is shown');
}

export async function shouldReplayAPickupSilently() {
  const play = await createPlay({ up: () => 40, down: () => 40 });
  play.server.disturb = (/** @type {any} */ server, /** @type {number} */ tick) => {
    if (tick === 220) server.state[FIELD.AMMO + 4] = 60;
  };
  run(play, 4000);
  equal(corrections(play), CLEAN);
  equal(play.state.own.predicted[FIELD.AMMO + 4], 60);
}

export async function shouldNotBlendARespawn() {
  const play = await createPlay({ up: () => 40, down: () => 40 });
  play.server.disturb = (/** @type {any} */ server, /** @type {number} */ tick) => {
    if (tick === 220) server.alive = 0;
  };
  run(play, 2500);
  equal([play.state.own.alive, play.state.view.own], [false, null], 'dead');
  const { server } = play;
  server.state = server.kit.slice();
  server.state[FIELD.X] = 1500 * POS;
  server.state[FIELD.SPAWN_TICK] = server.tick + 1;
  server.alive = 1;
  server.disturb = null;
  run(play, 300);
  near(play.state.view.own.x, 1500, 0.01);
  equal([corrections(play), play.state.own.error.x], [CLEAN, 0]);
}

export async function shouldPredictAnewAfterALongPause() {
  const play = await createPlay({ up: () => 20, down: () => 20 });
  press(play.controls, 'KeyD', 'right');
  run(play, 2000);
  const { frameMs } = play;
  play.frameMs = 4000;
  run(play, 100);
  play.frameMs = frameMs;
  run(play, 6000);
  near(play.state.clock.tick - play.server.tick, 3, 3, 'ticks ahead');
  const before = corrections(play).count;
  run(play, 2000);
  equal(corrections(play).count, before, 'corrections after the pause');
}

export async function shouldStayInStepAtEveryRateOfFrames() {
  for (const frameMs of [1000 / 144, 1000 / 75, 1000 / 30]) {
    const play = await createPlay({ up: () => 25, down: () => 25, frameMs });
    run(play, 4000);
    const late = play.server.late;
    play.eachFrame = createPilot(3, { fire: true });
    run(play, 3000);
    equal([play.server.late - late, corrections(play).byCause.other ?? 0], [0, 0], `${Math.round(1000 / frameMs)} Hz`);
  }
}

export async function shouldDrawASteadyRunWithoutJitter() {
  const chance = dice(9);
  const play = await createPlay({ up: () => 30 + chance() * 10, down: () => 30 + chance() * 10, frameMs: 1000 / 144 });
  run(play, 4000);
  press(play.controls, 'KeyD', 'right');
  run(play, 350);
  const speeds = /** @type {number[]} */ ([]);
  let before = play.state.view.own.x;
  let tickBefore = play.state.clock.tick;
  play.eachFrame = () => {
    const { view, clock } = play.state;
    if (clock.tick > tickBefore) speeds.push(((view.own.x - before) / (clock.tick - tickBefore)) * 60);
    before = view.own.x;
    tickBefore = clock.tick;
  };
  run(play, 250);
  check(speeds.length > 20, `only ${speeds.length} frames`);
  for (const speed of speeds) near(speed, 400, 2, 'u/s in a frame');
}

export async function shouldFindTheRightTimeAgainWhenTheClockStartsFarOff() {
  for (const error of [3000, -3000]) {
    const play = await createPlay({ up: () => 30, down: () => 30 });
    play.state.clock.offset += error;
    play.state.clock.tick = 0;
    play.session.pingAt = play.now;
    run(play, 3000);
    near(play.state.clock.tick - play.server.tick, 4, 3, `${error} ms off: ticks ahead`);
    const { late } = play.server;
    press(play.controls, 'KeyD', 'right');
    run(play, 1000);
    equal(play.server.late, late, 'late inputs');
    check(play.server.state[FIELD.X] > 310 * POS, 'the server has not heard of the run');
  }
}

export async function shouldSendNothingThatAServerWhichStoodStillWouldRefuse() {
  const play = await createPlay({ up: () => 30, down: () => 30 });
  play.eachFrame = createPilot(13);
  run(play, 3000);
  play.serverZero += 1500;
  run(play, 1500);
  equal(play.server.refused, 0, 'inputs refused in the pause');
  near(play.server.heardAt, play.now - play.serverZero, 250, 'what was seen was told last at');
  run(play, 2500);
  equal(play.server.refused, 0, 'inputs refused');
  const { late } = play.server;
  run(play, 1000);
  equal(play.server.late, late, 'late inputs');
  near(play.state.clock.tick - play.server.tick, 4, 3, 'ticks ahead');
}
