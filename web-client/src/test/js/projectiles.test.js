import { FIELD, POS } from '../../../target/classes/web/lib/wire.js';
import { press, release } from '../../../target/classes/web/input/controls.js';
import { buildScene } from '../../../target/classes/web/state/scene.js';
import { check, equal, near } from './kit/check.js';
import { createPlay, run } from './kit/play.js';

const CLEAN = { count: 0, bySize: [0, 0, 0, 0], byCause: {}, last: 0, unexplained: [] };

/** @param {any} play */
const corrections = (play) => play.state.own.corrections;

export async function shouldLaunchARocketAtOnceAndPushWithoutWaitingForTheServer() {
  const play = await createPlay({ up: () => 90, down: () => 60 });
  const { state, controls } = play;
  controls.wish.slot = 4;
  run(play, 2500);
  state.ui.cursor = { x: 0, y: 0 };
  play.eachFrame = () => {
    const { own, camera } = state.view;
    state.ui.cursor = { x: own.x - camera.x + 640, y: own.y + 60 - camera.y + 360 };
  };
  run(play, 200);
  const serverShots = play.server.rocketId;
  press(controls, 'Mouse0', 'fire');
  run(play, 50);
  release(controls, 'Mouse0');
  equal(state.own.projectiles.length, 1, 'own rockets');
  equal(play.server.rocketId, serverShots, 'the server has heard of it already?');
  run(play, 60);
  check(state.own.predicted[FIELD.VY] < -200 * 16, `not thrown up: ${state.own.predicted[FIELD.VY] / 16}`);
  equal(play.server.rocketId, serverShots, 'the server was faster');
  run(play, 1500);
  equal([play.server.rocketId, corrections(play)], [serverShots + 1, CLEAN]);
  equal(state.own.projectiles.length, 0, 'own rockets left over');
  equal(state.view.effects.filter((/** @type {any} */ effect) => effect.kind === 'explosion').length, 0);
}

export async function shouldPushItselfWithGrenadesAndPlasmaAsTheServerDoes() {
  for (const slot of [3, 7, 8]) {
    const play = await createPlay({ up: () => 90, down: () => 60 });
    const { state, controls } = play;
    controls.wish.slot = slot;
    run(play, 2500);
    play.eachFrame = () => {
      const { own, camera } = state.view;
      state.ui.cursor = { x: own.x - camera.x + 640, y: own.y + 60 - camera.y + 360 };
    };
    run(play, 200);
    let fastest = 0;
    const aim = play.eachFrame;
    play.eachFrame = () => {
      aim();
      fastest = Math.max(fastest, Math.abs(state.own.predicted[FIELD.VY]));
    };
    press(controls, 'Mouse0', 'fire');
    run(play, 400);
    release(controls, 'Mouse0');
    run(play, 4000);
    check(fastest > 40 * 16, `slot ${slot}: not pushed, ${fastest / 16} u/s`);
    equal([corrections(play), state.own.projectiles.length], [CLEAN, 0], `slot ${slot}`);
  }
}

export async function shouldDrawAGrenadeWhereItBounces() {
  const play = await createPlay({ up: () => 50, down: () => 50 });
  const { state, controls } = play;
  controls.wish.slot = 3;
  run(play, 2500);
  const drawn = /** @type {{x:number, y:number}[]} */ ([]);
  play.eachFrame = () => {
    for (const grenade of state.own.projectiles) if (grenade.drawn !== null) drawn.push({ ...grenade.drawn });
  };
  press(controls, 'Mouse0', 'fire');
  run(play, 50);
  release(controls, 'Mouse0');
  run(play, 4000);
  const turns = drawn.filter(({ y }, i) => i > 1 && drawn[i - 1].y > y && drawn[i - 1].y >= drawn[i - 2].y);
  check(turns.length > 1, `it touched ground ${turns.length} times`);
  const leaps = drawn.map(({ x, y }, i) => (i === 0 ? 0 : Math.hypot(x - drawn[i - 1].x, y - drawn[i - 1].y)));
  check(Math.max(...leaps) < 25, `a frame moved it ${Math.max(...leaps)} u`);
}

export async function shouldShowOneExplosionForOneRocket() {
  const play = await createPlay({ up: () => 50, down: () => 50 });
  play.controls.wish.slot = 4;
  run(play, 2000);
  const seeds = new Set();
  play.eachFrame = () => {
    for (const effect of play.state.view.effects) if (effect.kind === 'explosion') seeds.add(effect.seed);
  };
  press(play.controls, 'Mouse0', 'fire');
  run(play, 50);
  release(play.controls, 'Mouse0');
  run(play, 4000);
  equal([play.server.rocketId, seeds.size], [1, 1]);
}

export async function shouldFlyOneRocketAndEndItBeforeTheServerDoesHoweverLongItFlew() {
  const play = await createPlay({ up: () => 90, down: () => 60 });
  const { state, server } = play;
  play.controls.wish.slot = 4;
  run(play, 2000);
  let drawnMost = 0;
  let flownMs = 0;
  let shownWhileItFlew = false;
  play.eachFrame = () => {
    const all = [...state.own.projectiles, ...state.world.projectiles.values()];
    drawnMost = Math.max(drawnMost, all.filter((rocket) => rocket.drawn !== null && !rocket.ended).length);
    if (all.some((rocket) => rocket.drawn !== null)) flownMs += play.frameMs;
    const shown = state.view.effects.some((/** @type {any} */ effect) => effect.kind === 'explosion');
    shownWhileItFlew ||= shown && server.rockets.length === 1;
  };
  press(play.controls, 'Mouse0', 'fire');
  run(play, 50);
  release(play.controls, 'Mouse0');
  run(play, 4000);
  check(flownMs > 500, `it flew for ${flownMs} ms only: confirmed long before its end?`);
  equal([server.rocketId, drawnMost, shownWhileItFlew], [1, 1, true]);
}

export async function shouldDrawThePelletsOfOthersWhereTheRulesSendThem() {
  const play = await createPlay({ up: () => 20, down: () => 20 });
  const { server, state } = play;
  server.puppet = () => ({ x: 900 * 4, y: 1000 * 4, flags: 1 });
  run(play, 1500);
  const tick = server.tick + 1;
  const shot = { tick, owner: 2, slot: 2, x: 900 * POS, y: 954 * POS, aimX: -3200, aimY: 40 };
  const lines = server.rules.volleyLines(shot, 11);
  server.events.push([5, tick, 2, 2, shot.x, shot.y, shot.aimX, shot.aimY, 3, 120]);
  const tracers = new Map();
  play.eachFrame = () => {
    for (const one of state.view.effects) if (one.kind === 'tracer') tracers.set(one.seed, one);
  };
  run(play, 400);
  const ends = [...tracers.values()].map(({ x1, y1 }) => [x1, y1]);
  equal(ends.length, 11);
  lines.forEach((/** @type {any} */ line, /** @type {number} */ i) => {
    const [x1, y1] = ends[i];
    if (i !== 3) equal([x1, y1], [line.x1, line.y1], `pellet ${i}`);
    else near(Math.hypot(x1 - line.x0, y1 - line.y0), 120, 0.01);
  });
}

export async function shouldHoldALightningBeamFromShotToShotAndNoLonger() {
  const play = await createPlay({ up: () => 20, down: () => 20 });
  play.controls.wish.slot = 5;
  run(play, 2000);
  let dark = 0;
  press(play.controls, 'Mouse0', 'fire');
  run(play, 100);
  play.eachFrame = () => {
    dark += buildScene(play.state).bolts.length === 0 ? 1 : 0;
  };
  run(play, 600);
  equal(dark, 0, 'frames without a beam');
  release(play.controls, 'Mouse0');
  play.eachFrame = () => {};
  run(play, 200);
  equal(buildScene(play.state).bolts.length, 0);
}
