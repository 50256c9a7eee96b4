// Lines of fire: rail beams, tracers, the gauntlet's blow, and the flash at the muzzle.
import { EYE_CROUCHED, EYE_STANDING, SLOT, WEAPONS } from '../lib/wire.js';
import { addCue, addEffect } from './effects.js';
import { motionOf } from './motions.js';
import { teamOf, weaponColor } from './marks.js';

/** From the gun's pivot to the muzzle, u (art: grip 10 before the pivot, then the gun). */
const MUZZLE = { gauntlet: 38, mg: 41, sg: 43, gl: 39, rl: 44, lg: 46, rg: 51, pg: 43, bfg: 52 };
const PIVOT_STANDING = 33;
/** What ended a line, as the wire says it. */
export const HIT = { WORLD: 0, PLAYER: 1, NOTHING: 2 };
/** A beam of lightning stays so long after a shot: a little longer than to the next. */
const BOLT_MS = 75;
const BUZZ_MS = 110;

/** @typedef {{x1:number, y1:number, hitKind:number}} End of a line, u */

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
  showLines(state, owner, slot, { x: x0, y: y0, aim: Math.atan2(y1 - y0, x1 - x0) }, [{ x1, y1, hitKind }]);
}

/**
 * A shot of several pellets: the lines follow from how it was fired, but where a player stopped one.
 * @param {import('./state.js').State} state
 * @param {number[]} event [5,back,owner,slot,x,y,aimX,aimY,pellet,far,...]
 * @param {{x0:number, y0:number, x1:number, y1:number, blocked:boolean}[]} lines
 */
export function showSpray(state, [, , owner, slot, , , aimX, aimY, ...stopped], lines) {
  const ends = lines.map(({ x1, y1, blocked }) => ({ x1, y1, hitKind: blocked ? HIT.WORLD : HIT.NOTHING }));
  for (let i = 0; i + 1 < stopped.length; i += 2) {
    const line = lines[stopped[i]];
    if (line === undefined) continue;
    const part = stopped[i + 1] / Math.max(1, Math.hypot(line.x1 - line.x0, line.y1 - line.y0));
    ends[stopped[i]] = {
      x1: line.x0 + (line.x1 - line.x0) * part, y1: line.y0 + (line.y1 - line.y0) * part, hitKind: HIT.PLAYER,
    };
  }
  const [{ x0, y0 }] = lines;
  showLines(state, owner, slot, { x: x0, y: y0, aim: Math.atan2(aimY, aimX) }, ends);
}

/**
 * @param {import('./state.js').State} state
 * @param {number} owner
 * @param {number} slot
 * @param {{x:number, y:number, aim:number}} eye
 * @param {End[]} ends
 */
function showLines(state, owner, slot, { x, y, aim }, ends) {
  if (owner === state.session.me) {
    for (const end of ends) if (end.hitKind === HIT.PLAYER) bleed(state, end, owner);
    return;
  }
  const drawn = state.view.others.get(owner);
  const muzzle = drawn === undefined ? { x, y } : muzzleOf({ ...drawn, aim, weapon: slot });
  drawShot(state, { owner, slot, muzzle, aim, ends, own: false });
}

/** @param {import('./state.js').State} state @param {End} end @param {number} owner */
function bleed(state, { x1, y1 }, owner) {
  addEffect(state, 'blood', { x: x1, y: y1, size: 0.7, team: teamOf(state, owner) });
}

/**
 * @param {import('./state.js').State} state
 * @param {{owner:number, slot:number, muzzle:{x:number,y:number}, aim:number, ends:End[], own:boolean}} shot
 */
export function drawShot(state, { owner, slot, muzzle, aim, ends, own }) {
  const motion = motionOf(state, owner);
  motion.shotAt = state.now;
  if (slot === SLOT.LIGHTNING_GUN) {
    drawBolt(state, motion, muzzle, ends[0], own);
    return;
  }
  addCue(state, 'fire', muzzle.x, muzzle.y, own, slot);
  const color = weaponColor(slot);
  const team = teamOf(state, owner);
  addEffect(state, slot === SLOT.GAUNTLET ? 'swing' : 'muzzle', { ...muzzle, angle: aim, color, team });
  for (const end of ends) drawLine(state, { slot, muzzle, end, color, team, small: ends.length > 1 });
}

/** @param {import('./state.js').State} state @param {any} line */
function drawLine(state, { slot, muzzle, end: { x1, y1, hitKind }, color, team, small }) {
  const angle = Math.atan2(y1 - muzzle.y, x1 - muzzle.x);
  const kind = slot === SLOT.RAILGUN ? 'rail' : 'tracer';
  if (slot !== SLOT.GAUNTLET) addEffect(state, kind, { ...muzzle, x1, y1, angle, color, team, size: small ? 0.6 : 1 });
  if (hitKind !== HIT.WORLD) return;
  addEffect(state, 'sparks', { x: x1, y: y1, angle: angle + Math.PI, color, team, size: small ? 0.6 : 1 });
}

/**
 * Twenty shots a second are one beam: it is drawn from frame to frame, and heard as one.
 * @param {import('./state.js').State} state
 * @param {any} motion of the shooter
 * @param {{x:number, y:number}} muzzle
 * @param {End} end
 * @param {boolean} own
 */
function drawBolt(state, motion, muzzle, end, own) {
  const { now } = state;
  if (now - motion.bolt.at > BOLT_MS) addCue(state, 'fire', muzzle.x, muzzle.y, own, SLOT.LIGHTNING_GUN);
  else if (now - motion.bolt.heardAt >= BUZZ_MS) addCue(state, 'buzz', muzzle.x, muzzle.y, own);
  else return void Object.assign(motion.bolt, { ...end, at: now });
  Object.assign(motion.bolt, { ...end, at: now, heardAt: now });
}

/** Whether a body still holds its beam. @param {import('./state.js').State} state @param {any} motion */
export function boltShows({ now }, { bolt }) {
  return now - bolt.at < BOLT_MS;
}
