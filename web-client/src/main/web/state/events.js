// Events of a region: shots, projectiles, sounds, wounds, deaths, items. What belongs to another player's body waits
// until
// the picture of the others has reached its tick; projectiles, items and the own player's affairs do not wait.
import { EVENT, MOVE_SOUND, POS, SLOT, TICK_MS, WEAPONS } from '../lib/wire.js';
import { addCorpse, addCue, addEffect } from './effects.js';
import { explode } from './explosions.js';
import { motionOf } from './motions.js';
import { family } from './own-events.js';
import { showShot } from './shots.js';
import { teamOf, weaponColor } from './marks.js';

const PENDING_MAX = 200;

/**
 * @param {import('./state.js').State} state
 * @param {number[][]} events
 * @param {number} now ms
 */
export function applyEvents(state, events, now) {
  const me = state.session.me;
  for (const event of events) {
    switch (event[0]) {
      case EVENT.LAUNCH:
        launch(state, event, now);
        break;
      case EVENT.END:
        end(state, event);
        break;
      case EVENT.TAKEN:
        taken(state, event);
        break;
      case EVENT.BACK:
        back(state, event);
        break;
      default:
        if (event[2] === me) play(state, event);
        else wait(state, event);
    }
  }
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
  for (const { event } of due) play(state, event);
}

/** @param {any} state @param {number[]} event */
function wait(state, event) {
  const { pending } = state.world;
  pending.push({ tick: event[1], event });
  if (pending.length > PENDING_MAX) pending.shift();
}

/** @param {any} state @param {number[]} event */
function play(state, event) {
  switch (event[0]) {
    case EVENT.SHOT:
      showShot(state, event);
      break;
    case EVENT.SOUND:
      moved(state, event);
      break;
    case EVENT.HURT:
      hurt(state, event);
      break;
    case EVENT.DEATH:
      death(state, event);
      break;
    case EVENT.SPAWN:
      spawn(state, event);
      break;
    default:
  }
}

/** @param {any} state @param {number[]} event [2,tick,id,slot,owner,x,y,vx,vy,inputTick] @param {number} now */
function launch(state, [, spawnTick, id, kind, owner, x, y, vx, vy, inputTick], now) {
  const { world, session } = state;
  world.projectiles.set(id, {
    id, kind, owner, spawnTick, x, y, vx, vy, inputTick, endTick: 0, endX: x, endY: y, points: null,
    own: owner === session.me, seenAt: now, lagTicks: Math.max(0, state.clock.tick - spawnTick), ended: false, trail: [], drawn: null,
  });
  if (owner === session.me) return;
  motionOf(state, owner).shotAt = now;
  const angle = Math.atan2(vy, vx);
  addEffect(state, 'muzzle', { x: x / POS, y: y / POS, angle, color: weaponColor(kind), team: teamOf(state, owner) });
  addCue(state, 'fire', x / POS, y / POS, false, kind);
}

/** @param {any} state @param {number[]} event [3,tick,id,x,y,hitKind] */
function end(state, [, tick, id, x, y, hitKind]) {
  const { world, own } = state;
  const projectile = world.projectiles.get(id)
    ?? own.projectiles.find((/** @type {any} */ candidate) => candidate.id === id);
  world.projectiles.delete(id);
  own.projectiles = own.projectiles.filter((/** @type {any} */ candidate) => candidate.id !== id);
  if (projectile === undefined || hitKind === 3) return;
  const shown = projectile.ended && Math.hypot(projectile.endX / POS - x, projectile.endY / POS - y) < 48;
  if (shown || (state.world.tick - tick) * TICK_MS > 500) return;
  explode(state, x, y, projectile.kind);
}

/** @param {any} state @param {number[]} event [4,tick,who,which] */
function moved(state, [, , who, which]) {
  const drawn = who === state.session.me ? null : state.view.others.get(who);
  if (drawn === null || drawn === undefined) return;
  const { x, y } = drawn;
  if (which === MOVE_SOUND.JUMP) addCue(state, 'jump', x, y, false);
  else if (which === MOVE_SOUND.LAND) addCue(state, 'land', x, y, false);
  else if (which === MOVE_SOUND.PAD) addCue(state, 'pad', x, y, false);
  else if (which === MOVE_SOUND.TELEPORT) {
    addCue(state, 'teleport', x, y, false);
    addEffect(state, 'teleport', { x, y: y - 28, team: teamOf(state, who) });
  }
}

/** @param {any} state @param {number[]} event [5,tick,victim,damage] */
function hurt(state, [, , victim, damage]) {
  motionOf(state, victim).hurtAt = state.now;
  const drawn = victim === state.session.me ? state.view.own : state.view.others.get(victim);
  if (drawn === null || drawn === undefined) return;
  const size = Math.min(2, 0.5 + damage / 50);
  addEffect(state, 'blood', { x: drawn.x, y: drawn.y - 30, size, team: teamOf(state, victim) });
  if (victim !== state.session.me) addCue(state, 'pain', drawn.x, drawn.y, false, damage);
}

/** @param {any} state @param {number[]} event [6,tick,victim,x,y,vx,vy,gib] */
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

/** @param {any} state @param {number[]} event [7,tick,itemIndex,who] */
function taken(state, [, , index, who]) {
  const spot = state.session.map?.items[index];
  if (spot === undefined) return;
  state.world.takenAt.set(index, state.now);
  addEffect(state, 'pickup', { x: spot.x, y: spot.y - 20, text: spot.kind });
  if (who !== state.session.me) addCue(state, `pickup-${family(spot.kind)}`, spot.x, spot.y, false);
}

/** @param {any} state @param {number[]} event [8,tick,itemIndex] */
function back(state, [, , index]) {
  const spot = state.session.map?.items[index];
  if (spot === undefined) return;
  addEffect(state, 'spawn', { x: spot.x, y: spot.y - 20, size: 0.5 });
  addCue(state, 'item-back', spot.x, spot.y, false);
}

/** @param {any} state @param {number[]} event [9,tick,who,x,y] */
function spawn(state, [, , who, x, y]) {
  motionOf(state, who).spawnedAt = state.now;
  addEffect(state, 'spawn', { x, y: y - 28, team: teamOf(state, who) });
  addCue(state, 'respawn', x, y, who === state.session.me);
}
