// What happens in the regions: shots, projectiles, movements, wounds, deaths, items. What belongs to another player's
// body waits until the picture of the others has reached its tick; projectiles, items and the own player's affairs do
// not wait.
import { COARSE, ENTITY_FLAG, EVENT, MOVE, SLOT, WEAPONS, eyeHeight } from '../lib/wire.js';
import { addCorpse, addCue, addEffect } from './effects.js';
import { explode } from './explosions.js';
import { crossed, dropLapsed, end, launch } from './flights.js';
import { motionOf } from './motions.js';
import { family } from './own-events.js';
import { showShot } from './shots.js';
import { teamOf } from './marks.js';

const PENDING_MAX = 200;
/** What the picture missed by so much, in a stall or behind another tab, is not shown any more. */
const STALE_TICKS = 30;
/** How the wire puts owner, age and end of a shot, a victim and the age, a mover, the age and the movement into one. */
const SHOT = { OWNER: 64, BACK: 8, FROM: 4 };
const HURT_VICTIM = 8;
const MOVED = { WHO: 64, BACK: 8 };

/**
 * @param {import('./state.js').State} state
 * @param {number} tick of the frame
 * @param {import('../net/codec.js').RegionPart[]} parts of the frame: what is in several of them happens once
 * @param {number} now ms
 */
export function applyEvents(state, tick, parts, now) {
  const { world } = state;
  const told = new Set();
  for (const part of parts) {
    for (const event of part.events) {
      if (event[0] === EVENT.LAUNCH) launch(state, part.region, tick, event, now);
    }
  }
  dropLapsed(state, parts);
  for (const part of parts) {
    readShots(state, tick, part.shots, told);
    readHurts(state, tick, part.hurts);
    readMoves(state, tick, part.moves);
    for (const event of part.events) {
      if (event[0] === EVENT.END) end(state, tick, event, told);
      else if (event[0] === EVENT.SPRAY) spray(state, tick, event, told);
      else if (event[0] === EVENT.CROSSED) crossed(world, part.region, event);
      else if (event[0] === EVENT.BURST) burst(state, event);
      else if (event[0] === EVENT.LOST_TAKEN) lostTaken(state, event);
      else if (event[0] === EVENT.DEATH) soon(state, tick - event[1], event[2], () => death(state, event));
    }
  }
}

/** A barrel explodes, as strongly as a rocket. @param {any} state @param {number[]} event [6,back,x,y] */
function burst(state, [, , x, y]) {
  explode(state, x, y, SLOT.ROCKET_LAUNCHER);
  addEffect(state, 'sparks', { x, y, color: '#ff9a3a', size: 1.8 });
}

/** @param {any} state @param {number[]} event [7,back,item kind,who,x,y] */
function lostTaken(state, [, , item, who, x, y]) {
  const kind = state.session.items[item] ?? '';
  addEffect(state, 'pickup', { x, y: y - 12, text: kind });
  if (who !== state.session.me) addCue(state, `pickup-${family(kind)}`, x, y, false);
}

/**
 * Plays the waiting events whose tick the picture of the others has reached.
 * @param {import('./state.js').State} state
 */
export function playDueEvents(state) {
  const { world, clock } = state;
  if (world.pending.length === 0) return;
  const due = world.pending.filter((waiting) => waiting.tick <= clock.viewTick);
  world.pending = world.pending.filter((waiting) => waiting.tick > clock.viewTick);
  for (const { tick, play } of due) if (clock.viewTick - tick < STALE_TICKS) play();
}

/**
 * At once when it is the own player's, else when the picture of the others is there.
 * @param {import('./state.js').State} state
 * @param {number} tick
 * @param {number} who
 * @param {()=>void} play
 */
function soon(state, tick, who, play) {
  if (who === state.session.me) {
    play();
    return;
  }
  const { pending } = state.world;
  pending.push({ tick, play });
  if (pending.length > PENDING_MAX) pending.shift();
}

/**
 * Shots along a line; one that is in several parts is shown once.
 * @param {import('./state.js').State} state
 * @param {number} tick
 * @param {number[]} shots flat: who, age and hit in one; slot and x, y of the start if they are told; x, y of the end
 * @param {Set<string>} told
 */
function readShots(state, tick, shots, told) {
  for (let at = 0; at < shots.length; ) {
    const head = shots[at++];
    const owner = Math.floor(head / SHOT.OWNER);
    const back = Math.floor((head % SHOT.OWNER) / SHOT.BACK);
    const isTold = (head & SHOT.FROM) !== 0;
    const from = isTold ? shots.slice(at, at + 3) : muzzle(state.world.entities.get(owner));
    at += isTold ? 3 : 0;
    const [x1, y1] = shots.slice(at, at + 2);
    at += 2;
    const key = `shot ${owner} ${back}`;
    if (from === null || told.has(key)) continue;
    told.add(key);
    const [slot, x0, y0] = from;
    soon(state, tick - back, owner, () => showShot(state, { owner, slot, x0, y0, x1, y1, hitKind: head % SHOT.FROM }));
  }
}

/**
 * The slot and the place of a shot that the same part tells of with its shooter: the weapon in its hand, its eye.
 * @param {import('./state.js').Entity|undefined} shooter
 */
function muzzle(shooter) {
  if (shooter === undefined) return null;
  const eye = eyeHeight((shooter.flags & ENTITY_FLAG.CROUCHED) !== 0);
  return [shooter.weapon, shooter.x / COARSE, shooter.y / COARSE - eye];
}

/**
 * A shot of several pellets: where they went has to be asked of the rules.
 * @param {any} state
 * @param {number} tick
 * @param {number[]} event see shots.js
 * @param {Set<string>} told
 */
function spray(state, tick, event, told) {
  const [, back, owner] = event;
  const key = `shot ${owner} ${back}`;
  if (told.has(key)) return;
  told.add(key);
  soon(state, tick - back, owner, () => state.view.sprays.push({ tick: tick - back, event }));
}

/** @param {any} state @param {number} tick @param {number[]} hurts flat: victim and age in one; damage */
function readHurts(state, tick, hurts) {
  for (let i = 0; i + 1 < hurts.length; i += 2) {
    const victim = Math.floor(hurts[i] / HURT_VICTIM);
    soon(state, tick - (hurts[i] % HURT_VICTIM), victim, () => hurt(state, victim, hurts[i + 1]));
  }
}

/** @param {any} state @param {number} tick @param {number[]} moves who, age and movement in one */
function readMoves(state, tick, moves) {
  for (const move of moves) {
    const who = Math.floor(move / MOVED.WHO);
    const back = Math.floor((move % MOVED.WHO) / MOVED.BACK);
    soon(state, tick - back, who, () => moved(state, who, move % MOVED.BACK));
  }
}

/** @param {any} state @param {number} who @param {number} which */
function moved(state, who, which) {
  if (which === MOVE.APPEARED) {
    appeared(state, who);
    return;
  }
  const own = who === state.session.me;
  const drawn = own ? state.view.own : state.view.others.get(who);
  if (drawn === null || drawn === undefined) return;
  const { x, y } = drawn;
  if (which === MOVE.HEALED) addCue(state, 'pickup-health', x, y, own);
  if (own) return;
  if (which === MOVE.JUMPED) addCue(state, 'jump', x, y, false);
  else if (which === MOVE.LANDED) addCue(state, 'land', x, y, false);
  else if (which === MOVE.THROWN) addCue(state, 'pad', x, y, false);
  else if (which === MOVE.TELEPORTED) {
    addCue(state, 'teleport', x, y, false);
    addEffect(state, 'teleport', { x, y: y - 28, team: teamOf(state, who) });
  }
}

/** @param {any} state @param {number} who */
function appeared(state, who) {
  motionOf(state, who).spawnedAt = state.now;
  const at = state.world.entities.get(who);
  if (at === undefined) return;
  const [x, y] = [at.x / COARSE, at.y / COARSE];
  addEffect(state, 'spawn', { x, y: y - 28, team: teamOf(state, who) });
  addCue(state, 'respawn', x, y, who === state.session.me);
}

/** @param {any} state @param {number} victim @param {number} damage */
function hurt(state, victim, damage) {
  motionOf(state, victim).hurtAt = state.now;
  const drawn = victim === state.session.me ? state.view.own : state.view.others.get(victim);
  if (drawn === null || drawn === undefined) return;
  const size = Math.min(2, 0.5 + damage / 50);
  addEffect(state, 'blood', { x: drawn.x, y: drawn.y - 30, size, team: teamOf(state, victim) });
  if (victim !== state.session.me) addCue(state, 'pain', drawn.x, drawn.y, false, damage);
}

/** @param {any} state @param {number[]} event [4,back,victim,x,y,vx,vy,gib] */
function death(state, [, , victim, x, y, vx, vy, gib]) {
  const drawn = victim === state.session.me ? state.view.own : state.view.others.get(victim);
  const body = drawn ?? { x, y, facing: 1, weapon: SLOT.MACHINE_GUN };
  addCorpse(state, {
    id: victim, team: teamOf(state, victim), x: body.x, y: body.y, vx, vy, facing: body.facing,
    weapon: WEAPONS[body.weapon], gib: gib === 1,
  });
  if (gib === 1) addEffect(state, 'gib', { x: body.x, y: body.y - 28, team: teamOf(state, victim), x1: vx, y1: vy });
  addCue(state, gib === 1 ? 'gib' : 'death', body.x, body.y, victim === state.session.me);
}

/**
 * An item of a part: away until a tick, or there again.
 * @param {import('./state.js').State} state
 * @param {import('../net/codec.js').RegionPart} part
 * @param {number} at its place in the part's items: index, tick at which it is back or 0, who took it
 */
export function noteItem(state, { full, region, items }, at) {
  const [index, backTick, who] = items.slice(at, at + 3);
  if (backTick === 0) state.world.items.delete(index);
  else state.world.items.set(index, { region, backTick });
  const spot = state.session.map?.items[index];
  if (full || spot === undefined) return;
  if (backTick === 0) {
    addEffect(state, 'spawn', { x: spot.x, y: spot.y - 20, size: 0.5 });
    addCue(state, 'item-back', spot.x, spot.y, false);
    return;
  }
  state.world.takenAt.set(index, state.now);
  addEffect(state, 'pickup', { x: spot.x, y: spot.y - 20, text: spot.kind });
  if (who !== state.session.me) addCue(state, `pickup-${family(spot.kind)}`, spot.x, spot.y, false);
}
