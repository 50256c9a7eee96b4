// What an explosion looks and sounds like, whoever computed it.
import { SLOT } from '../lib/wire.js';
import { addCue, addEffect, addShake } from './effects.js';
import { blastRadius } from './figures.js';
import { weaponColor } from './marks.js';

const SHAKE_REACH = 420;
/** How a blast is drawn that is not one of fire, by slot. */
const KINDS = { [SLOT.PLASMA_GUN]: 'splash', [SLOT.BFG]: 'nova' };

/**
 * @param {import('./state.js').State} state
 * @param {number} x u
 * @param {number} y u
 * @param {number} slot weapon
 */
export function explode(state, x, y, slot) {
  const size = blastRadius(state, slot);
  addEffect(state, KINDS[slot] ?? 'explosion', { x, y, size, color: weaponColor(slot) });
  addCue(state, 'explosion', x, y, false, slot);
  const { own } = state.view;
  if (own === null || slot === SLOT.PLASMA_GUN) return;
  const distance = Math.hypot(own.x - x, own.y - 28 - y);
  if (distance < SHAKE_REACH) addShake(state, 6 * (1 - distance / SHAKE_REACH));
}
