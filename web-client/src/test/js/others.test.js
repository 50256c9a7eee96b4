import { interpolateOthers } from '../../../target/classes/web/predict/others.js';
import { advanceView, noteArrival } from '../../../target/classes/web/predict/timeline.js';
import { createState } from '../../../target/classes/web/state/state.js';
import { TICK_MS } from '../../../target/classes/web/lib/wire.js';
import { check, dice, equal, near } from './kit/check.js';
import { createPlay, run } from './kit/play.js';

const FRAME_MS = 1000 / 60;

/** @param {number} x u @param {number} [flags] @param {number} [aim] */
const entity = (x, flags = 1, aim = 0) => ({ x: x * 4, y: 4000, aim, flags, weapon: 1, kind: 0 });

/** @param {[number, any][]} snapshots tick and entity of player 2 @param {number} viewTick */
function look(snapshots, viewTick) {
  const state = createState();
  state.world.snapshots = snapshots.map(([tick, it]) => ({
    tick,
    at: 0,
    entities: new Map(it === null ? [] : [[2, it]]),
  }));
  state.clock.viewTick = viewTick;
  interpolateOthers(state);
  return { drawn: state.view.others.get(2), view: state.view };
}

export function shouldDrawBetweenTwoSnapshotsAndTellWhere() {
  const { drawn, view } = look(
    [
      [10, entity(100)],
      [12, entity(110)],
      [14, entity(130)],
    ],
    12.5,
  );
  near(/** @type {any} */ (drawn).x, 115, 1e-9);
  near(/** @type {any} */ (drawn).vx, 600, 1e-6);
  equal([view.older, view.sixteenths], [12, 4]);
}

export function shouldTurnTheShortWay() {
  const { drawn } = look(
    [
      [10, entity(0, 1, 126)],
      [12, entity(0, 1, 4)],
    ],
    11,
  );
  near(Math.cos(/** @type {any} */ (drawn).aim), Math.cos((1 / 128) * Math.PI * 2), 1e-9);
}

export function shouldNotDrawAWayBetweenTwoPlaces() {
  const { drawn } = look(
    [
      [10, entity(100, 1)],
      [12, entity(900, 1 | 4)],
    ],
    11.9,
  );
  equal([/** @type {any} */ (drawn).x, /** @type {any} */ (drawn).vx], [100, 0]);
}

export function shouldCarryOnForATenthOfASecondAndThenHold() {
  const seen = [
    [10, entity(100)],
    [12, entity(110)],
  ];
  near(/** @type {any} */ (look(/** @type {any} */ (seen), 15).drawn).x, 125, 1e-9);
  near(/** @type {any} */ (look(/** @type {any} */ (seen), 18).drawn).x, 140, 1e-9);
  near(/** @type {any} */ (look(/** @type {any} */ (seen), 60).drawn).x, 140, 1e-9);
}

export function shouldNotDrawTheDeadNorTheGone() {
  equal(
    look(
      [
        [10, entity(5, 8)],
        [12, entity(5, 8)],
      ],
      11,
    ).drawn,
    undefined,
  );
  equal(
    look(
      [
        [10, null],
        [12, entity(5)],
      ],
      11,
    ).drawn,
    undefined,
  );
}

/**
 * Snapshots every two ticks over a way with `delay`, and frames that ask for the time.
 * @param {(tick:number)=>number} delay ms
 * @param {number} ms
 * @param {(sample:{now:number, tick:number, newest:number, delay:number})=>void} each
 */
function watch(delay, ms, each) {
  const { clock } = createState();
  let [now, tick, downAt, newest] = [0, 0, 0, 0];
  const coming = /** @type {{at:number, tick:number}[]} */ ([]);
  for (; now < ms; now += FRAME_MS) {
    while ((tick + 2) * TICK_MS <= now) {
      tick += 2;
      downAt = Math.max(downAt, tick * TICK_MS + delay(tick));
      coming.push({ at: downAt, tick });
    }
    while (coming.length > 0 && coming[0].at <= now) {
      newest = coming[0].tick;
      noteArrival(clock, coming[0].at, newest);
      coming.shift();
    }
    advanceView(clock, now, FRAME_MS);
    each({ now, tick: clock.viewTick, newest, delay: clock.arrival.delay });
  }
}

export function shouldKeepAsCloseAsTheJitterAllows() {
  const chance = dice(2);
  let [calm, rough] = [0, 0];
  watch(
    () => 40,
    8000,
    ({ delay }) => (calm = delay),
  );
  watch(
    () => 40 + chance() * 60,
    8000,
    ({ delay }) => (rough = delay),
  );
  near(calm, 50, 8, 'ms on a steady line');
  check(rough > 75 && rough <= 4 * 2 * TICK_MS + 0.1, `${rough} ms on a rough one`);
}

export function shouldRunEvenlyOnAJitteryLine() {
  const chance = dice(3);
  let before = 0;
  let beyond = 0;
  watch(
    () => 40 + chance() * 20,
    10000,
    ({ now, tick, newest }) => {
      if (now > 6000) {
        near((tick - before) * TICK_MS, FRAME_MS, FRAME_MS * 0.06, 'ms of picture in a frame');
        if (tick > newest) beyond++;
      }
      before = tick;
    },
  );
  check(beyond < 12, `${beyond} of 240 frames were extrapolated`);
}

export function shouldGoStraightToTheRightTimeAfterABurst() {
  const stall = { from: 300, until: 320 };
  /** @type {number[]} */
  const errors = [];
  watch(
    (tick) => (tick >= stall.from && tick < stall.until ? 40 + (stall.until - tick) * TICK_MS : 40),
    9000,
    ({ now, tick }) => {
      if (now > stall.until * TICK_MS + 80) errors.push(Math.abs(now / TICK_MS - tick));
    },
  );
  check(Math.max(...errors) < 12, `up to ${Math.max(...errors)} ticks behind after the burst`);
}

export function shouldFollowAServerThatStoodStill() {
  let behind = 0;
  watch(
    (tick) => (tick < 300 ? 40 : 400),
    9000,
    ({ now, tick, newest }) => {
      if (now > 300 * TICK_MS + 900) behind = Math.max(behind, tick - newest);
    },
  );
  check(behind <= 0, `${behind} ticks beyond the newest snapshot`);
}

export async function shouldDrawAPuppetSmoothlyThroughTheWholeClient() {
  const chance = dice(6);
  const play = await createPlay({ up: () => 30, down: () => 30 + chance() * 15, frameMs: 1000 / 120 });
  play.server.puppet = (/** @type {number} */ tick) => ({ x: 2000 + tick * 20, y: 3840, flags: 1 });
  run(play, 5000);
  let before = /** @type {any} */ (null);
  const steps = /** @type {number[]} */ ([]);
  play.eachFrame = () => {
    const drawn = play.state.view.others.get(2);
    if (before !== null) steps.push(drawn.x - before);
    before = drawn.x;
  };
  run(play, 2000);
  const usual = 300 / 120;
  for (const step of steps) near(step, usual, usual * 0.12, 'u in a frame');
  near(play.scene.players[0].vx, 300, 1, 'u/s');
}

export async function shouldAskForEverythingOnceWhenABaseIsMissing() {
  const play = await createPlay({ up: () => 20, down: () => 20 });
  play.server.puppet = (/** @type {number} */ tick) => ({ x: tick * 4, y: 3840, flags: 1 });
  run(play, 1000);
  const { snapshots } = play.state.world;
  play.state.world.heldTick = 1;
  run(play, 500);
  equal([play.state.net.resyncs, play.state.world.resyncNeeded], [1, false]);
  const newest = snapshots[snapshots.length - 1] ?? play.state.world.snapshots.at(-1);
  check(newest.entities.has(2), 'the puppet is gone');
}
