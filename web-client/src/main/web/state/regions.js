// Region parts: who stands where, which items are there, what flies. What is in a region that is not watched any more
// is forgotten; what has left one for another that is watched stays.
import { AIM_DIRECTIONS, OWN_EVENT } from '../lib/wire.js';
import { applyEvents, noteItem } from './events.js';

/** Bits of an entity's field mask, in wire order; MORE says that a second mask follows. */
const MASK = { X: 1, Y: 2, AIM: 4, FLAGS: 8, WEAPON: 16, MORE: 32 };
const MORE = { NEW: 1, KIND: 2, WAY_X: 4, WAY_Y: 8 };
const HEAD = 64;
const MORE_BITS = 30;
const UNKNOWN = { x: 0, y: 0, aim: 0, flags: 0, weapon: 0, kind: 0, wayX: 0, wayY: 0 };

/**
 * @param {import('./state.js').State} state
 * @param {import('../net/codec.js').Frame} frame
 * @param {number} now ms
 */
export function applyRegions(state, frame, now) {
  const { world } = state;
  const parts = /** @type {import('../net/codec.js').RegionPart[]} */ (frame.parts.filter(({ kind }) => kind === 'r'));
  const left = frame.back === 0 ? new Set(world.regions) : new Set(unwatched(frame.events));
  for (const part of parts) if (part.full) left.add(part.region);
  for (const region of left) world.regions.delete(region);
  const steady = frame.back === state.session.snapshotTicks;
  const entities = steady ? movedOn(world.entities) : new Map(world.entities);
  forget(state, entities, left);
  for (const part of parts) if (part.full) world.regions.add(part.region);
  for (const part of parts) {
    readEntities(entities, part.entities, part.region, steady);
    for (let i = 0; i + 2 < part.items.length; i += 3) noteItem(state, part, i);
  }
  for (const part of parts) readGone(world, entities, part);
  world.entities = entities;
  applyEvents(state, frame.tick, parts, now);
}

/** @param {number[][]} events private ones @returns {number[]} regions that are watched no longer */
function unwatched(events) {
  return events.filter(([kind]) => kind === OWN_EVENT.UNWATCHED).flatMap((event) => event.slice(1));
}

/**
 * @param {import('./state.js').State} state
 * @param {Map<number, import('./state.js').Entity>} entities
 * @param {Set<number>} regions
 */
function forget({ world }, entities, regions) {
  if (regions.size === 0) return;
  for (const [id, entity] of entities) if (regions.has(entity.region)) entities.delete(id);
  for (const [index, item] of world.items) if (regions.has(item.region)) world.items.delete(index);
  world.lapsed = regions;
}

/**
 * Everybody two ticks later, had they all moved on by their ways.
 * @param {Map<number, import('./state.js').Entity>} entities
 */
function movedOn(entities) {
  const moved = new Map();
  for (const [id, it] of entities) {
    const stands = it.wayX === 0 && it.wayY === 0;
    moved.set(id, stands ? it : { ...it, x: it.x + it.wayX, y: it.y + it.wayY });
  }
  return moved;
}

/**
 * Flat integers: ids passed over and mask, the fields that the mask names; x, y and aim are differences.
 * @param {Map<number, import('./state.js').Entity>} entities changed in place; the entities in it are not
 * @param {number[]} flat
 * @param {number} region
 * @param {boolean} steady whether x and y also tell how an entity's way has changed
 */
export function readEntities(entities, flat, region, steady) {
  let at = 0;
  let id = 0;
  while (at < flat.length) {
    const head = flat[at++];
    id += 1 + Math.floor(head / HEAD);
    const more = (head & MASK.MORE) === 0 ? 0 : flat[at++];
    const before = (more & MORE.NEW) !== 0 ? undefined : entities.get(id);
    const entity = { ...(before ?? UNKNOWN), region };
    const x = head & MASK.X ? flat[at++] : 0;
    const y = head & MASK.Y ? flat[at++] : 0;
    entity.x += x;
    entity.y += y;
    if (steady && before !== undefined) {
      entity.wayX += x;
      entity.wayY += y;
    }
    if (head & MASK.AIM) entity.aim = (entity.aim + flat[at++] + AIM_DIRECTIONS) % AIM_DIRECTIONS;
    if (head & MASK.FLAGS) entity.flags = flat[at++];
    if (head & MASK.WEAPON) entity.weapon = flat[at++];
    if (more & MORE.KIND) entity.kind = flat[at++];
    if (more & MORE.WAY_X) entity.wayX = flat[at++];
    if (more & MORE.WAY_Y) entity.wayY = flat[at++];
    for (let bit = 4; bit < MORE_BITS; bit++) if (more & (1 << bit)) at++;
    entities.set(id, entity);
  }
}

/**
 * @param {any} world
 * @param {Map<number, import('./state.js').Entity>} entities
 * @param {import('../net/codec.js').RegionPart} part gone: flat, id and the region where it went
 */
function readGone(world, entities, { region, gone }) {
  for (let i = 0; i + 1 < gone.length; i += 2) {
    if (entities.get(gone[i])?.region === region && !world.regions.has(gone[i + 1])) entities.delete(gone[i]);
  }
}
