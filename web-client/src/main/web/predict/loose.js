// Crates, barrels, flags and what was lost: as the newest snapshot has them, carried on by their velocity for at most
// 100 ms. That is what is drawn, and what the own player meets.
import { COARSE, LOOSE, POS, TICK_HZ, VEL } from '../lib/wire.js';

/** @typedef {import('../state/state.js').State} State */
/** @typedef {import('../state/state.js').Entity} Entity */

const CARRIED_TICKS_MAX = 6;

/** What is loose in the newest snapshot, with the ways since the one before. @param {State} state */
function looseIn({ world }) {
  const newest = world.snapshots[world.snapshots.length - 1];
  const before = world.snapshots[world.snapshots.length - 2];
  const list = [];
  if (newest === undefined) return list;
  for (const [id, entity] of newest.entities) {
    if (entity.kind === 0) continue;
    const from = before?.entities.get(id);
    const known = from !== undefined && from.kind === entity.kind;
    const ticks = known ? newest.tick - before.tick : 1;
    const vx = known ? (entity.x - from.x) / ticks : 0;
    const vy = known ? (entity.y - from.y) / ticks : 0;
    list.push({ id, kind: entity.kind, item: entity.weapon, tick: newest.tick, x: entity.x, y: entity.y, vx, vy });
  }
  return list;
}

/** @typedef {ReturnType<typeof looseIn>[number]} Loose in 1/4 u and 1/4 u a tick */

/** How far it is carried on. @param {Loose} thing @param {number} tick */
function carried({ tick: told }, tick) {
  return Math.max(0, Math.min(CARRIED_TICKS_MAX, tick - told));
}

/** On the grid, at a tick. @param {Loose} thing @param {number} tick */
function placeAt(thing, tick) {
  const ahead = carried(thing, tick);
  return {
    x: Math.round(((thing.x + thing.vx * ahead) * POS) / COARSE),
    y: Math.round(((thing.y + thing.vy * ahead) * POS) / COARSE),
  };
}

/**
 * Tells the rules where crates and barrels are at a tick, before the own player is moved through it.
 * @param {State} state
 * @param {import('./motion-adapter.js').Rules} rules
 * @param {number} tick
 */
export function placeSolids(state, rules, tick) {
  const solids = looseIn(state).filter(({ kind }) => LOOSE[kind]?.solid);
  if (solids.length === 0 && !state.own.meetsSolids) return;
  state.own.meetsSolids = solids.length > 0;
  rules.setSolids(Int32Array.from(solids.flatMap((thing) => packed(thing, tick))));
}

/** A solid as the rules take it: id, left, top, width, height, velocity, seven numbers in all. @param {Loose} thing
 * @param {number} tick */
function packed(thing, tick) {
  const { width, height } = LOOSE[thing.kind];
  const at = placeAt(thing, tick);
  const before = placeAt(thing, tick - 1);
  const perTick = (TICK_HZ * VEL) / POS;
  return [
    thing.id, at.x - (width * POS) / 2, at.y - height * POS, width * POS, height * POS,
    Math.round((at.x - before.x) * perTick), Math.round((at.y - before.y) * perTick),
  ];
}

/** Fills view.loose for this frame. @param {State} state */
export function moveLoose(state) {
  const { clock, session, view } = state;
  view.loose = looseIn(state).map((thing) => {
    const ahead = carried(thing, clock.tick - 1);
    return {
      id: thing.id,
      kind: LOOSE[thing.kind]?.name ?? '',
      item: LOOSE[thing.kind]?.name === 'drop' ? (session.items[thing.item] ?? '') : '',
      x: (thing.x + thing.vx * ahead) / COARSE,
      y: (thing.y + thing.vy * ahead) / COARSE,
    };
  });
}
