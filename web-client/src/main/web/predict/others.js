// The other players as this frame shows them: between two snapshots, or carried on for a moment when the next is
// missing.
import { lerp } from '../lib/numbers.js';
import { angleBetween } from '../lib/statistics.js';
import { AIM_DIRECTIONS, COARSE, ENTITY_FLAG, POWER_FLAG, TICK_HZ } from '../lib/wire.js';
import { EXTRAPOLATE_TICKS_MAX } from './timeline.js';

const PLAYER = 0;
const SIXTEENTHS = 16;

/**
 * Fills view.others, view.older and view.sixteenths for clock.viewTick.
 * @param {import('../state/state.js').State} state
 */
export function interpolateOthers(state) {
  const { world, clock, view, session } = state;
  const { snapshots } = world;
  view.others.clear();
  if (snapshots.length === 0) return;
  const at = olderIndex(snapshots, clock.viewTick);
  const older = snapshots[at];
  const newer = snapshots[at + 1];
  view.older = older.tick;
  if (newer === undefined) {
    view.sixteenths = 0;
    if (clock.viewTick > older.tick) view.extrapolated++;
    carryOn(state, at);
    return;
  }
  const part = Math.max(0, (clock.viewTick - older.tick) / (newer.tick - older.tick));
  view.sixteenths = Math.min(SIXTEENTHS - 1, Math.floor(part * SIXTEENTHS));
  const seconds = (newer.tick - older.tick) / TICK_HZ;
  for (const [id, from] of older.entities) {
    if (id === session.me || from.kind !== PLAYER || (from.flags & ENTITY_FLAG.DEAD) !== 0) continue;
    const to = newer.entities.get(id);
    view.others.set(id, to === undefined || warped(from, to) ? standing(from) : between(from, to, part, seconds));
  }
}

/**
 * Index of the newest snapshot not after `tick`; the oldest if all are.
 * @param {any[]} snapshots
 * @param {number} tick
 */
function olderIndex(snapshots, tick) {
  let at = snapshots.length - 1;
  while (at > 0 && snapshots[at].tick > tick) at--;
  return at;
}

/** @param {any} from @param {any} to */
function warped(from, to) {
  return ((from.flags ^ to.flags) & ENTITY_FLAG.WARPED) !== 0 || to.kind !== from.kind;
}

/**
 * Nothing newer is known: on with the last velocity, then hold.
 * @param {import('../state/state.js').State} state
 * @param {number} at index of the newest snapshot
 */
function carryOn(state, at) {
  const { world, clock, view, session } = state;
  const newest = world.snapshots[at];
  const before = world.snapshots[at - 1];
  const aheadTicks = Math.min(EXTRAPOLATE_TICKS_MAX, Math.max(0, clock.viewTick - newest.tick));
  for (const [id, entity] of newest.entities) {
    if (id === session.me || entity.kind !== PLAYER || (entity.flags & ENTITY_FLAG.DEAD) !== 0) continue;
    const from = before === undefined ? undefined : before.entities.get(id);
    if (from === undefined || warped(from, entity)) {
      view.others.set(id, standing(entity));
      continue;
    }
    const ticks = newest.tick - before.tick;
    view.others.set(id, between(from, entity, 1 + aheadTicks / ticks, ticks / TICK_HZ));
  }
}

/**
 * @param {import('../state/state.js').Entity} from
 * @param {import('../state/state.js').Entity} to
 * @param {number} part over 1 = beyond `to`
 * @param {number} seconds from `from` to `to`
 */
function between(from, to, part, seconds) {
  const turned = angleOf(from) + angleBetween(angleOf(from), angleOf(to)) * Math.min(1, part);
  return {
    ...looks(part < 1 ? from : to),
    x: lerp(from.x, to.x, part) / COARSE,
    y: lerp(from.y, to.y, part) / COARSE,
    vx: (to.x - from.x) / COARSE / seconds,
    vy: (to.y - from.y) / COARSE / seconds,
    aim: turned,
    facing: Math.cos(turned) < 0 ? -1 : 1,
  };
}

/** @param {import('../state/state.js').Entity} entity */
function standing(entity) {
  const aim = angleOf(entity);
  return {
    ...looks(entity), x: entity.x / COARSE, y: entity.y / COARSE, vx: 0, vy: 0, aim, facing: Math.cos(aim) < 0 ? -1 : 1,
  };
}

/** @param {import('../state/state.js').Entity} entity */
function looks(entity) {
  return {
    weapon: entity.weapon,
    grounded: (entity.flags & ENTITY_FLAG.GROUNDED) !== 0,
    crouched: (entity.flags & ENTITY_FLAG.CROUCHED) !== 0,
    sliding: (entity.flags & ENTITY_FLAG.SLIDING) !== 0,
    away: (entity.flags & ENTITY_FLAG.AWAY) !== 0,
    powers: Math.floor(entity.flags / POWER_FLAG),
  };
}

/** @param {import('../state/state.js').Entity} entity @returns {number} radians */
function angleOf(entity) {
  return (entity.aim / AIM_DIRECTIONS) * Math.PI * 2;
}
