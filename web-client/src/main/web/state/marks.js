// Who is who on the screen: name, colour, whether it is the own player.

import { WEAPON_COLORS } from '../lib/palette.js';
import { WEAPONS } from '../lib/wire.js';

/** @typedef {{name:string, team:'ember'|'frost', me:boolean}} Mark */

/** @param {import('./state.js').State} state @param {number} id @returns {Mark} */
export function markOf(state, id) {
  const entry = state.world.roster.get(id);
  return { name: entry === undefined ? 'someone' : entry.name, team: teamOf(state, id), me: id === state.session.me };
}

/**
 * In a free for all the own player wears the chosen colour, everybody else the other one.
 * @param {import('./state.js').State} state
 * @param {number} id
 */
export function teamOf(state, id) {
  const chosen = state.settings.team;
  if (id === state.session.me) return chosen;
  return chosen === 'ember' ? 'frost' : 'ember';
}

/** The colour of what a weapon fires. @param {number} slot */
export function weaponColor(slot) {
  return WEAPON_COLORS[WEAPONS[slot]] ?? '#ffffff';
}
