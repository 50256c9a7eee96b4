// The figures of the weapons, as the welcome said them, and the powers that a player is under.
import { FIELD, POWERS } from '../lib/wire.js';

/**
 * @param {import('./state.js').State} state
 * @param {number} slot
 * @returns {Record<string, any>|undefined} undefined where the slot is empty
 */
export function figuresOf({ session }, slot) {
  return session.weapons.find((weapon) => weapon.slot === slot);
}

/** The bits of the powers that a player's own state is under. @param {Int32Array} motion @param {number} tick */
export function powersAt(motion, tick) {
  return POWERS.reduce((bits, _, at) => bits + (tick < motion[FIELD.QUAD_UNTIL + at] ? 2 ** at : 0), 0);
}

/** Whether a weapon fires something that flies. @param {import('./state.js').State} state @param {number} slot */
export function launches(state, slot) {
  return (figuresOf(state, slot)?.projectileSpeed ?? 0) > 0;
}

/** How many lines a shot has. @param {import('./state.js').State} state @param {number} slot @returns {number} */
export function pelletsOf(state, slot) {
  return figuresOf(state, slot)?.pellets ?? 1;
}

/** How far a blast reaches, u. @param {import('./state.js').State} state @param {number} slot @returns {number} */
export function blastRadius(state, slot) {
  return figuresOf(state, slot)?.splashRadius ?? 0;
}
