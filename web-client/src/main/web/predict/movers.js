// Movers of the map, drawn where they are at the own predicted tick: what one stands on is what carries one.
import { POS } from '../lib/wire.js';

/** How near feet must be to the top of a mover to be carried by it, u. */
const REACH = 3;

/**
 * Fills view.movers, and takes others who ride along to where the mover is drawn: they are seen in the past, it is not.
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Rules} rules
 */
export function moveMovers(state, rules) {
  const { view, clock, session } = state;
  view.movers.length = 0;
  const movers = session.map === null ? [] : session.map.movers;
  for (let i = 0; i < movers.length; i++) {
    const { width, height } = movers[i];
    const now = placeAt(rules, i, clock.tick - 1);
    view.movers.push({ ...now, width, height });
    const then = placeAt(rules, i, clock.viewTick);
    for (const other of view.others.values()) {
      const over = other.x > then.x && other.x < then.x + width && Math.abs(other.y - then.y) < REACH;
      if (!over || !other.grounded) continue;
      other.x += now.x - then.x;
      other.y += now.y - then.y;
    }
  }
}

/** Between two ticks where the part of a tick says. @param {import('./motion-adapter.js').Rules} rules
 * @param {number} index @param {number} tick with its part */
function placeAt(rules, index, tick) {
  const whole = Math.floor(tick);
  const from = rules.moverAt(index, whole);
  const to = rules.moverAt(index, whole + 1);
  const part = tick - whole;
  return { x: (from.x + (to.x - from.x) * part) / POS, y: (from.y + (to.y - from.y) * part) / POS };
}
