// Reconciliation: the server's state of a tick against the one predicted for it. Equal: nothing happens. Different:
// the later
// inputs are simulated again from the server's state, and what the eye would see jump is blended over 100 ms.
import { FIELD, POS, STATE_SIZE } from '../lib/wire.js';
import { feelTeleport } from './feel.js';
import { idleInput, stepTick } from './predict.js';
import { inputAt, putTick, stateAt } from './ring.js';

/** Fields that say where the body is and how it moves; the others (weapons, counters) change without a jump. */
const MOTION_FIELDS = [
  FIELD.X, FIELD.Y, FIELD.VX, FIELD.VY, FIELD.FLAGS, FIELD.AIR_SINCE, FIELD.LAND_TICK, FIELD.JUMP_TICK, FIELD.HOPS,
  FIELD.FRICTION_FREE_UNTIL, FIELD.DROP_UNTIL, FIELD.PAD_TICK, FIELD.TELEPORT_TICK,
];
/** Upper ends of the size classes of corrections, u. */
const SIZE_CLASSES = [1, 8, 32];
/** Farther than half a screen there is nothing to blend: somebody else put the player there. */
const SNAP = 480;
/**
 * A late input shows for so long: its presses count later than predicted, and the count of it comes before or after.
 */
const LATE_MS = 400;
export const BLEND_MS = 100;
const REPLAY_TICKS_MAX = 120;

/**
 * Compares the private vector just received with the prediction.
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Rules} rules
 */
export function reconcile(state, rules) {
  const { own } = state;
  if (!own.hasBody || !own.alive || own.vector === null || own.ring === null) {
    own.predicted = null;
    own.previous = null;
    return;
  }
  if (state.now - own.cause.lateAt < LATE_MS) explainByLate(own.corrections, state.now);
  const truth = own.vector.slice(0, STATE_SIZE);
  const guess = stateAt(own.ring, own.vectorTick);
  if (own.predicted === null || own.predicted[FIELD.SPAWN_TICK] !== truth[FIELD.SPAWN_TICK]) {
    own.drawn = null;
    restart(state, rules, truth);
    return;
  }
  if (guess === null) {
    restart(state, rules, truth);
    blend(state);
    return;
  }
  if (same(guess, truth)) return;
  const jumped = MOTION_FIELDS.some((field) => guess[field] !== truth[field]);
  if (guess[FIELD.TELEPORT_TICK] !== truth[FIELD.TELEPORT_TICK]) {
    own.drawn = null;
    feelTeleport(state, truth);
  }
  if (jumped) count(state, guess, truth);
  replay(state, rules, truth);
  blend(state);
}

/**
 * The clock jumped back, because the server lost time: on from what was predicted for then.
 * @param {import('../state/state.js').State} state
 */
export function followJump(state) {
  const { own, clock } = state;
  const tick = Math.floor(clock.tick);
  if (own.tick <= tick || own.ring === null) return;
  own.tick = tick;
  own.projectiles = own.projectiles.filter((projectile) => projectile.id > 0 || projectile.spawnTick <= tick);
  const known = stateAt(own.ring, tick);
  if (known === null || own.predicted === null) return;
  own.predicted = known;
  own.previous = stateAt(own.ring, tick - 1);
  blend(state);
}

/** @param {Int32Array} a @param {Int32Array} b */
function same(a, b) {
  for (let i = 0; i < STATE_SIZE; i++) if (a[i] !== b[i]) return false;
  return true;
}

/**
 * A new body, or one of which nothing was predicted: no comparison, no blending.
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Rules} rules
 * @param {Int32Array} truth
 */
function restart(state, rules, truth) {
  const { own } = state;
  own.error = { x: 0, y: 0, at: 0 };
  if (own.vectorTick > own.tick || own.tick - own.vectorTick > REPLAY_TICKS_MAX) own.tick = own.vectorTick;
  replay(state, rules, truth);
}

/**
 * Simulates from the server's state to the newest predicted tick again.
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Rules} rules
 * @param {Int32Array} truth
 */
function replay(state, rules, truth) {
  const { own } = state;
  const ring = /** @type {import('./ring.js').Ring} */ (own.ring);
  const from = own.vectorTick;
  for (const projectile of own.projectiles) projectile.refired = projectile.spawnTick <= from || projectile.id > 0;
  putTick(ring, from, inputAt(ring, from), truth);
  own.previous = truth;
  own.predicted = truth;
  for (let tick = from + 1; tick <= own.tick; tick++) {
    const input = inputAt(ring, tick) ?? idleInput(tick, own.predicted);
    own.previous = own.predicted;
    own.predicted = stepTick(state, rules, own.predicted, input);
    putTick(ring, tick, input, own.predicted);
  }
  own.projectiles = own.projectiles.filter((projectile) => projectile.refired);
}

/**
 * @param {import('../state/state.js').State} state
 * @param {Int32Array} guess
 * @param {Int32Array} truth
 */
function count({ own, now }, guess, truth) {
  const { corrections, cause } = own;
  const size = Math.hypot(guess[FIELD.X] - truth[FIELD.X], guess[FIELD.Y] - truth[FIELD.Y]) / POS;
  const sizeClass = SIZE_CLASSES.findIndex((limit) => size < limit);
  corrections.count++;
  corrections.bySize[sizeClass === -1 ? SIZE_CLASSES.length : sizeClass]++;
  corrections.last = size;
  const why = cause.hurt ? 'hurt' : now - cause.lateAt < LATE_MS ? 'late' : 'other';
  corrections.byCause[why] = (corrections.byCause[why] ?? 0) + 1;
  if (why === 'other') corrections.unexplained.push(now);
}

/**
 * The server ran a tick without the input that was on its way: the correction is here before the count of late inputs.
 * @param {import('../state/state.js').State['own']['corrections']} corrections
 * @param {number} now ms
 */
function explainByLate(corrections, now) {
  const { byCause, unexplained } = corrections;
  const recent = unexplained.filter((at) => now - at < LATE_MS);
  corrections.unexplained = [];
  if (recent.length === 0) return;
  byCause.other -= recent.length;
  if (byCause.other === 0) delete byCause.other;
  byCause.late = (byCause.late ?? 0) + recent.length;
}

/**
 * Keeps the eye from seeing the jump: from where the player was drawn last to where it is.
 * @param {import('../state/state.js').State} state
 */
function blend(state) {
  const { own, now } = state;
  const at = shownPosition(state);
  const x = own.drawn === null ? 0 : own.drawn.x - at.x;
  const y = own.drawn === null ? 0 : own.drawn.y - at.y;
  own.error = Math.hypot(x, y) > SNAP ? { x: 0, y: 0, at: 0 } : { x, y, at: now };
}

/** What is left of the blended difference, u. @param {any} own @param {number} now ms */
export function shownError(own, now) {
  const part = Math.max(0, 1 - (now - own.error.at) / BLEND_MS);
  return { x: own.error.x * part, y: own.error.y * part };
}

/**
 * Where the own player is between its last two predicted ticks, u, without the blended difference.
 * @param {import('../state/state.js').State} state
 */
export function shownPosition(state) {
  const { own, clock } = state;
  const to = /** @type {Int32Array} */ (own.predicted);
  const { previous } = own;
  const from = previous === null || previous[FIELD.TELEPORT_TICK] !== to[FIELD.TELEPORT_TICK] ? to : previous;
  const part = Math.min(1, Math.max(0, clock.tick - own.tick));
  return {
    x: (from[FIELD.X] + (to[FIELD.X] - from[FIELD.X]) * part) / POS,
    y: (from[FIELD.Y] + (to[FIELD.Y] - from[FIELD.Y]) * part) / POS,
  };
}

