// What an explosion looks and sounds like, whoever computed it.
import { SLOT } from '../lib/wire.js';
import { addCue, addEffect, addShake } from './effects.js';

const ROCKET_RADIUS = 120;
const SHAKE_REACH = 420;

/**
 * @param {import('./state.js').State} state
 * @param {number} x u
 * @param {number} y u
 * @param {number} slot weapon
 */
export function explode(state, x, y, slot) {
  addEffect(state, 'explosion', { x, y, size: slot === SLOT.ROCKET_LAUNCHER ? ROCKET_RADIUS : ROCKET_RADIUS / 2 });
  addCue(state, 'explosion', x, y, false, slot);
  const { own } = state.view;
  if (own === null) return;
  const distance = Math.hypot(own.x - x, own.y - 28 - y);
  if (distance < SHAKE_REACH) addShake(state, 6 * (1 - distance / SHAKE_REACH));
}
