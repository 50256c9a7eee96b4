// What the own player hears and sees of a tick just predicted: no waiting for the server.
import { FIELD, MOTION_FLAG, POS, POWER, SLOT, TICK_HZ } from '../lib/wire.js';
import { addCue, addEffect } from '../state/effects.js';
import { motionOf } from '../state/motions.js';
import { launches, pelletsOf, powersAt } from '../state/figures.js';
import { drawShot, HIT, muzzleOf } from '../state/shots.js';
import { teamOf, weaponColor } from '../state/marks.js';

/** A shorter time in the air lands without a sound, as the server tells it to others. */
const AIR_TICKS_MIN = 12;
const BODY_HALF = 15;
/** Of a power, that are counted aloud. */
const ENDING_TICKS = 5 * TICK_HZ;

/**
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Rules} rules
 * @param {Int32Array} before
 * @param {Int32Array} after
 * @param {number} tick
 */
export function feelTick(state, rules, before, after, tick) {
  const x = after[FIELD.X] / POS;
  const y = after[FIELD.Y] / POS;
  if (after[FIELD.SHOT_TICK] === tick) shoot(state, rules, after, tick);
  if (after[FIELD.JUMP_TICK] === tick) addCue(state, 'jump', x, y, true);
  if (after[FIELD.PAD_TICK] === tick && before[FIELD.PAD_TICK] < tick - 10) addCue(state, 'pad', x, y, true);
  const landed = after[FIELD.LAND_TICK] === tick && tick - before[FIELD.AIR_SINCE] >= AIR_TICKS_MIN;
  if (landed) addCue(state, 'land', x, y, true);
  if (after[FIELD.TELEPORT_TICK] === tick) feelTeleport(state, after);
  warnOfEnds(state, after, tick);
  if (after[FIELD.NEXT_WEAPON] !== before[FIELD.NEXT_WEAPON]) addCue(state, 'switch', x, y, true);
}

/** The last seconds of a power tick away. @param {import('../state/state.js').State} state @param {Int32Array} motion
 * @param {number} tick */
function warnOfEnds(state, motion, tick) {
  for (let field = FIELD.QUAD_UNTIL; field <= FIELD.BATTLE_SUIT_UNTIL; field++) {
    const left = motion[field] - tick;
    if (left > 0 && left <= ENDING_TICKS && left % TICK_HZ === 0) addCue(state, 'power-ends', 0, 0, true);
  }
}

/** The own player came out of nowhere. @param {import('../state/state.js').State} state @param {Int32Array} motion */
export function feelTeleport(state, motion) {
  const x = motion[FIELD.X] / POS;
  const y = motion[FIELD.Y] / POS;
  addCue(state, 'teleport', x, y, true);
  addEffect(state, 'teleport', { x, y: y - 28, team: teamOf(state, state.session.me) });
}

/**
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Rules} rules
 * @param {Int32Array} after
 * @param {number} tick
 */
function shoot(state, rules, after, tick) {
  const slot = after[FIELD.SHOT_WEAPON];
  if ((powersAt(after, tick) & POWER.QUAD) !== 0) {
    addCue(state, 'quad', after[FIELD.X] / POS, after[FIELD.Y] / POS, true);
  }
  const me = state.session.me;
  const aim = Math.atan2(after[FIELD.AIM_Y], after[FIELD.AIM_X]);
  const crouched = (after[FIELD.FLAGS] & MOTION_FLAG.CROUCHED) !== 0;
  const muzzle = muzzleOf({ x: after[FIELD.X] / POS, y: after[FIELD.Y] / POS, aim, crouched, weapon: slot });
  if (launches(state, slot)) {
    motionOf(state, me).shotAt = state.now;
    addEffect(state, 'muzzle', { ...muzzle, angle: aim, color: weaponColor(slot), team: teamOf(state, me) });
    addCue(state, 'fire', muzzle.x, muzzle.y, true, slot);
    return;
  }
  const lines = rules.shotLines(after, tick, me, pelletsOf(state, slot));
  const ends = lines.map((line) => (slot === SLOT.RAILGUN ? endOf(line) : firstBody(state, line)));
  drawShot(state, { owner: me, slot, muzzle, aim, ends, own: true });
}

/** @param {import('./motion-adapter.js').Line} line */
function endOf({ x1, y1, blocked }) {
  return { x1, y1, hitKind: blocked ? HIT.WORLD : HIT.NOTHING };
}

/**
 * Where a line meets the first drawn player, or its end when none is in its way.
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Line} line
 */
export function firstBody(state, line) {
  const { x0, y0, x1, y1 } = line;
  let nearest = 1;
  for (const other of state.view.others.values()) {
    const box = {
      left: other.x - BODY_HALF, right: other.x + BODY_HALF, top: other.y - (other.crouched ? 30 : 56), bottom: other.y,
    };
    nearest = Math.min(nearest, entry(x0, y0, x1 - x0, y1 - y0, box));
  }
  if (nearest === 1) return endOf(line);
  return { x1: x0 + (x1 - x0) * nearest, y1: y0 + (y1 - y0) * nearest, hitKind: HIT.PLAYER };
}

/**
 * Part of the line at which it enters the box, 1 when it does not.
 * @param {number} x
 * @param {number} y
 * @param {number} dx
 * @param {number} dy
 * @param {{left:number,right:number,top:number,bottom:number}} box
 */
function entry(x, y, dx, dy, box) {
  const [fromX, toX] = span(x, dx, box.left, box.right);
  const [fromY, toY] = span(y, dy, box.top, box.bottom);
  const from = Math.max(fromX, fromY, 0);
  return from <= Math.min(toX, toY, 1) ? from : 1;
}

/** @param {number} start @param {number} way @param {number} low @param {number} high */
function span(start, way, low, high) {
  if (way === 0) return start >= low && start <= high ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const a = (low - start) / way;
  const b = (high - start) / way;
  return a < b ? [a, b] : [b, a];
}
