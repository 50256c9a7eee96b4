// Lines of fire: rail beams, tracers, the gauntlet's blow, and the flash at the muzzle.
import { EYE_CROUCHED, EYE_STANDING, SLOT, WEAPONS } from '../lib/wire.js';
import { addCue, addEffect } from './effects.js';
import { motionOf } from './motions.js';
import { teamOf, weaponColor } from './marks.js';

/** From the gun's pivot to the muzzle, u (art: grip 10 before the pivot, then the gun). */
const MUZZLE = { gauntlet: 38, mg: 41, sg: 43, gl: 39, rl: 44, lg: 46, rg: 51, pg: 43, bfg: 52 };
const PIVOT_STANDING = 33;
const HIT_PLAYER = 1;

/**
 * Where a drawn player's muzzle is.
 * @param {{x:number, y:number, aim:number, crouched:boolean, weapon:number}} drawn
 * @returns {{x:number, y:number}} u
 */
export function muzzleOf(drawn) {
  const reach = MUZZLE[/** @type {keyof typeof MUZZLE} */ (WEAPONS[drawn.weapon])] ?? 40;
  const height = drawn.crouched ? (PIVOT_STANDING * EYE_CROUCHED) / EYE_STANDING : PIVOT_STANDING;
  return { x: drawn.x + Math.cos(drawn.aim) * reach, y: drawn.y - height + Math.sin(drawn.aim) * reach };
}

/**
 * A shot line as the server tells it. The own one was shown when it was fired: of it only the hit is news.
 * @param {import('./state.js').State} state
 * @param {{owner:number, slot:number, x0:number, y0:number, x1:number, y1:number, hitKind:number}} shot
 */
export function showShot(state, { owner, slot, x0, y0, x1, y1, hitKind }) {
  if (owner === state.session.me) {
    if (hitKind === HIT_PLAYER) addEffect(state, 'blood', { x: x1, y: y1, size: 0.7, team: teamOf(state, owner) });
    return;
  }
  const drawn = state.view.others.get(owner);
  const aim = Math.atan2(y1 - y0, x1 - x0);
  const muzzle = drawn === undefined ? { x: x0, y: y0 } : muzzleOf({ ...drawn, aim, weapon: slot });
  drawShot(state, { owner, slot, muzzle, x1, y1, hitKind, own: false });
}

/**
 * @param {import('./state.js').State} state
 * @param {{owner:number, slot:number, muzzle:{x:number,y:number}, x1:number, y1:number, hitKind:number,
 *   own:boolean}} shot
 */
export function drawShot(state, { owner, slot, muzzle, x1, y1, hitKind, own }) {
  const team = teamOf(state, owner);
  const angle = Math.atan2(y1 - muzzle.y, x1 - muzzle.x);
  const color = weaponColor(slot);
  motionOf(state, owner).shotAt = state.now;
  addCue(state, 'fire', muzzle.x, muzzle.y, own, slot);
  if (slot === SLOT.GAUNTLET) return;
  addEffect(state, 'muzzle', { ...muzzle, angle, color, team });
  addEffect(state, slot === SLOT.RAILGUN ? 'rail' : 'tracer', { ...muzzle, x1, y1, angle, color, team });
  if (hitKind !== HIT_PLAYER) addEffect(state, 'sparks', { x: x1, y: y1, angle: angle + Math.PI, color, team });
}
