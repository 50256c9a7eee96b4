// Projectiles as the regions tell of them: each starts once, goes from region to region, and ends once.
import { EVENT, POS, QUAD_KIND, TICK_MS } from '../lib/wire.js';
import { addCue, addEffect } from './effects.js';
import { explode } from './explosions.js';
import { motionOf } from './motions.js';
import { teamOf, weaponColor } from './marks.js';

/** The weapon that a projectile left. @param {{kind:number}} projectile */
export function slotOf({ kind }) {
  return kind % QUAD_KIND;
}

/** Whether its damage is quad's. @param {{kind:number}} projectile */
export function isQuad({ kind }) {
  return kind >= QUAD_KIND;
}

const FADED = 3;
/** A projectile that was told of later than that is not news. */
const LAUNCH_TICKS_MAX = 8;

/**
 * Projectiles in regions that came anew or are not watched any more, unless the frame told of them again.
 * @param {any} state
 * @param {import('../net/codec.js').RegionPart[]} parts
 */
export function dropLapsed({ world, own }, parts) {
  if (world.lapsed.size === 0) return;
  const launched = new Set();
  for (const part of parts) for (const event of part.events) if (event[0] === EVENT.LAUNCH) launched.add(event[2]);
  for (const [id, { region }] of world.projectiles) {
    if (world.lapsed.has(region) && !launched.has(id)) world.projectiles.delete(id);
  }
  own.projectiles = own.projectiles.filter(
    (/** @type {any} */ it) => it.id < 0 || !world.lapsed.has(it.region) || launched.has(it.id),
  );
  world.lapsed = new Set();
}

/**
 * A projectile starts, or comes into a region from another: then it may be known.
 * @param {any} state
 * @param {number} region
 * @param {number} tick
 * @param {number[]} event [1,back,id,kind,owner,x,y,vx,vy]
 * @param {number} now
 */
export function launch(state, region, tick, [, back, id, kind, owner, x, y, vx, vy], now) {
  const { world, session } = state;
  const spawnTick = tick - back;
  const known = world.projectiles.get(id);
  if (known !== undefined && known.spawnTick === spawnTick) {
    known.region = region;
    return;
  }
  const projectile = {
    id, region, kind, owner, spawnTick, x, y, vx, vy, inputTick: spawnTick, endTick: 0, endX: x, endY: y,
    points: null, own: owner === session.me, seenAt: now, lagTicks: Math.max(0, state.clock.tick - spawnTick),
    ended: false, trail: [], drawn: null,
  };
  if (owner === session.me) {
    confirm(state, projectile);
    return;
  }
  world.projectiles.set(id, projectile);
  if (back > LAUNCH_TICKS_MAX) return;
  motionOf(state, owner).shotAt = now;
  const angle = Math.atan2(vy, vx);
  const slot = slotOf(projectile);
  addEffect(state, 'muzzle', { x: x / POS, y: y / POS, angle, color: weaponColor(slot), team: teamOf(state, owner) });
  addCue(state, 'fire', x / POS, y / POS, false, slot);
  if (isQuad(projectile)) addCue(state, 'quad', x / POS, y / POS, false);
}

/**
 * The own projectile that was predicted for the tick flies on under the server's id, on the server's path, and goes on
 * to push the own player at once; one that was not predicted joins.
 * @param {any} state
 * @param {any} told
 */
function confirm({ own }, told) {
  const known = own.projectiles.find(
    (/** @type {any} */ it) => it.id === told.id || (it.id < 0 && it.spawnTick === told.spawnTick),
  );
  if (known === undefined) {
    own.projectiles.push(told);
    return;
  }
  const moved = ['x', 'y', 'vx', 'vy'].some((field) => known[field] !== told[field]);
  known.id = told.id;
  known.region = told.region;
  if (moved) Object.assign(known, { ...told, seenAt: known.seenAt, trail: known.trail, drawn: known.drawn });
}

/** @param {any} world @param {number} region @param {number[]} event [3,back,id,to] */
export function crossed(world, region, [, , id, to]) {
  if (world.projectiles.get(id)?.region === region && !world.regions.has(to)) world.projectiles.delete(id);
}

/**
 * @param {any} state
 * @param {number} tick
 * @param {number[]} event [2,back,id,x,y,hit,slot]
 * @param {Set<string>} told
 */
export function end(state, tick, [, back, id, x, y, hitKind, slot], told) {
  const { world, own } = state;
  if (told.has(`end ${id}`)) return;
  told.add(`end ${id}`);
  const projectile = world.projectiles.get(id)
    ?? own.projectiles.find((/** @type {any} */ candidate) => candidate.id === id);
  world.projectiles.delete(id);
  own.projectiles = own.projectiles.filter((/** @type {any} */ candidate) => candidate.id !== id);
  if (hitKind === FADED) return;
  const shown = projectile !== undefined && projectile.ended
    && Math.hypot(projectile.endX / POS - x, projectile.endY / POS - y) < 48;
  if (shown || (world.tick - tick + back) * TICK_MS > 500) return;
  explode(state, x, y, slot);
}
