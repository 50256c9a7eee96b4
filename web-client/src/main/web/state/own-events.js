// Private events: what only the own player is told - hits, wounds, pickups.
import { FIELD, HOLDABLES, OWN_EVENT, POS, POWERS } from '../lib/wire.js';
import { addCue, addEffect, addShake } from './effects.js';

/** Hits so soon after each other add up; their number stays low until the last. */
const SUM_MS = 260;
const HOVER_MS = 120;

/**
 * @param {import('./state.js').State} state
 * @param {number[][]} events
 * @param {number} now ms
 */
export function applyOwnEvents(state, events, now) {
  for (const event of events) {
    switch (event[0]) {
      case OWN_EVENT.HIT:
        hit(state, event, now);
        break;
      case OWN_EVENT.HURT:
        hurt(state, event, now);
        break;
      case OWN_EVENT.PICKUP:
        pickup(state, event);
        break;
      case OWN_EVENT.DENIED:
        addCue(state, 'denied', 0, 0, true);
        break;
      default:
    }
  }
}

/**
 * Own shots that hit in one frame count as one.
 * @param {any} state
 * @param {number[]} event [1, victim, damage, killed]
 * @param {number} now
 */
function hit(state, [, victim, damage], now) {
  if (victim === state.session.me) return;
  const { ui } = state;
  ui.hit = { at: now, damage: ui.hit.at === now ? ui.hit.damage + damage : damage };
  addCue(state, 'hit', 0, 0, true, damage);
  const at = state.view.others.get(victim);
  if (at === undefined) return;
  showDamage(state, victim, damage, { x: at.x, y: at.y - 64 });
}

/**
 * What hits the same player again and again is one number that grows.
 * @param {any} state
 * @param {number} victim
 * @param {number} damage
 * @param {{x:number, y:number}} at
 */
function showDamage(state, victim, damage, at) {
  const { now, settings, view } = state;
  const shown = view.effects.findLast((/** @type {any} */ one) => one.kind === 'number' && one.victim === victim);
  if (shown === undefined || now - shown.hitAt > SUM_MS) {
    const size = { size: damage, text: String(damage) };
    addEffect(state, 'number', { ...at, ...size, team: settings.team, victim, hitAt: now });
    return;
  }
  const size = shown.size + damage;
  Object.assign(shown, { ...at, size, text: String(size), hitAt: now, at: Math.max(shown.at, now - HOVER_MS) });
}

/** @param {any} state @param {number[]} event [2, damage, from x, from y (u), attacker] @param {number} now */
function hurt(state, [, damage, fromX, fromY], now) {
  const { own, ui } = state;
  own.cause.hurt = true;
  if (own.vector === null) return;
  const x = own.vector[FIELD.X] / POS;
  const y = own.vector[FIELD.Y] / POS - 28;
  ui.hurt.push({ angle: Math.atan2(fromY - y, fromX - x), at: now, damage });
  addCue(state, 'hurt', x, y, true, damage);
  addShake(state, Math.min(6, 1 + damage / 16));
}

/** @param {any} state @param {number[]} event [3, item kind, amount] */
function pickup(state, [, kindId]) {
  const kind = state.session.items[kindId] ?? 'health25';
  addCue(state, `pickup-${family(kind)}`, 0, 0, true);
}

/** Items that sound alike, by the end of their cue's name. @param {string} kind @returns {string} */
export function family(kind) {
  if (POWERS.includes(kind)) return 'power';
  if (HOLDABLES.includes(kind)) return 'holdable';
  if (kind === 'mega') return 'mega';
  if (kind.startsWith('health')) return 'health';
  if (kind.startsWith('ammo')) return 'ammo';
  if (kind === 'shard' || kind.startsWith('armor')) return 'armor';
  return 'weapon';
}
