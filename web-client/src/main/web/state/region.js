// Region parts: who stands where, which items are there, and what happened.
import { ENTITY_NEW } from '../lib/wire.js';
import { applyEvents } from './events.js';

/** Bits of an entity's field mask, in wire order. */
const MASK = { X: 1, Y: 2, AIM: 4, FLAGS: 8, WEAPON: 16, KIND: 32 };
const KNOWN_BITS = 6;
const ALL_BITS = 15;

/**
 * @param {import('./state.js').State} state
 * @param {any} part see net/codec.js RegionPart
 * @param {number} now ms
 * @returns {boolean} whether it could be applied
 */
export function applyRegionPart(state, part, now) {
  const { world } = state;
  const held = world.regions.get(part.region);
  const full = part.base === -1;
  if (!full && (held === undefined || held.tick !== part.base)) {
    world.resyncNeeded = true;
    return false;
  }
  const entities = new Map(full || held === undefined ? [] : held.entities);
  for (const id of part.gone) entities.delete(id);
  readEntities(entities, part.entities);
  world.regions.set(part.region, { tick: part.tick, entities });
  if (full) {
    world.resyncNeeded = false;
    world.projectiles.clear();
    state.own.projectiles = state.own.projectiles.filter(({ id }) => id < 0);
    world.items.clear();
  }
  for (let i = 0; i + 1 < part.items.length; i += 2) world.items.set(part.items[i], part.items[i + 1]);
  applyEvents(state, part.events, now);
  return true;
}

/**
 * Flat integers: id, mask, the fields that the mask names; x and y are differences unless ENTITY_NEW is set.
 * @param {Map<number, import('./state.js').Entity>} entities changed in place; the entities in it are not
 * @param {number[]} flat
 */
export function readEntities(entities, flat) {
  let at = 0;
  while (at + 1 < flat.length) {
    const id = flat[at++];
    const mask = flat[at++];
    const before = (mask & ENTITY_NEW) !== 0 ? undefined : entities.get(id);
    const entity = before === undefined ? { x: 0, y: 0, aim: 0, flags: 0, weapon: 0, kind: 0 } : { ...before };
    if (mask & MASK.X) entity.x += flat[at++];
    if (mask & MASK.Y) entity.y += flat[at++];
    if (mask & MASK.AIM) entity.aim = flat[at++];
    if (mask & MASK.FLAGS) entity.flags = flat[at++];
    if (mask & MASK.WEAPON) entity.weapon = flat[at++];
    if (mask & MASK.KIND) entity.kind = flat[at++];
    for (let bit = KNOWN_BITS; bit < ALL_BITS; bit++) if (mask & (1 << bit)) at++;
    entities.set(id, entity);
  }
}
