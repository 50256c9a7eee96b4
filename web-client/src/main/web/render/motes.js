// Small particles that nobody else needs to know of: dust of a landing, casings, dust that drifts in the air.
import { clamp } from '../lib/numbers.js';
import { hash } from '../lib/random.js';
import { puffSprite } from './smoke.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {{kind: 'dust' | 'casing', x: number, y: number, vx: number, vy: number, at: number, life: number,
 *   turn: number}} Mote */
/** What was last seen of a player. @typedef {{landedAt: number, shotAt: number, jumpedAt: number}} Seen */
/** @typedef {{motes: Mote[], seen: Map<number, Seen>, last: number}} Motes */

const KEPT = 140;
const DUST_MS = 420;
const CASING_MS = 700;
const GRAVITY = 900;

/** @returns {Motes} */
export function createMotes() {
  return { motes: [], seen: new Map(), last: 0 };
}

/** @param {Motes} all @param {number} x @param {number} y @param {number} now @param {number} strength */
function raiseDust(all, x, y, now, strength) {
  for (let i = 0; i < 6; i++) {
    const side = i % 2 ? 1 : -1;
    const vx = side * (30 + ((hash(now, i) % 50) + 20) * strength);
    all.motes.push({
      kind: 'dust',
      x: x + side * 6,
      y: y - 3,
      vx,
      vy: -14 - (i % 3) * 9,
      at: now,
      life: DUST_MS,
      turn: i,
    });
  }
}

/** @param {Motes} all @param {import('../lib/types.js').ScenePlayer} player @param {number} now */
function ejectCasing(all, player, now) {
  const dice = hash(now | 0, player.id);
  const vx = -player.facing * (50 + (dice % 60)) + player.vx * 0.4;
  const vy = -170 - (dice % 70);
  const x = player.x + player.facing * 12;
  all.motes.push({ kind: 'casing', x, y: player.y - 36, vx, vy, at: now, life: CASING_MS, turn: dice % 7 });
}

/** Watches the players for landings, jumps and shots. @param {Motes} all
 * @param {import('../lib/types.js').ScenePlayer[]} players @param {number} now ms */
export function growMotes(all, players, now) {
  const seen = new Map();
  for (const player of players) {
    const { landedAt, shotAt, jumpedAt } = player;
    const before = all.seen.get(player.id);
    seen.set(player.id, { landedAt, shotAt, jumpedAt });
    if (!before) continue;
    if (landedAt > before.landedAt) raiseDust(all, player.x, player.y, now, 1);
    if (jumpedAt > before.jumpedAt) raiseDust(all, player.x, player.y, now, 0.4);
    if (shotAt > before.shotAt && player.weapon === 'mg') ejectCasing(all, player, now);
  }
  all.seen = seen;
  const dt = Math.min(0.05, Math.max(0, (now - all.last) / 1000));
  all.last = now;
  for (const mote of all.motes) {
    mote.x += mote.vx * dt;
    mote.y += mote.vy * dt;
    if (mote.kind === 'casing') mote.vy += GRAVITY * dt;
    else mote.vx *= 1 - 4 * dt;
  }
  all.motes = all.motes.filter((mote) => now - mote.at < mote.life).slice(-KEPT);
}

/** @param {Pen} pen @param {Motes} all @param {number} now ms */
export function drawMotes(pen, all, now) {
  for (const mote of all.motes) {
    const t = clamp((now - mote.at) / mote.life);
    if (mote.kind === 'dust') {
      const radius = 4 + t * 9;
      pen.globalAlpha = 0.5 * (1 - t);
      pen.drawImage(puffSprite(mote.turn & 3, '#8a8088'), mote.x - radius, mote.y - radius, 2 * radius, 2 * radius);
      continue;
    }
    pen.globalAlpha = 1 - t * t;
    pen.save();
    pen.translate(mote.x, mote.y);
    pen.rotate(mote.turn + t * 14);
    pen.fillStyle = '#1a1206';
    pen.fillRect(-3, -1.8, 6, 3.6);
    pen.fillStyle = '#e2b25a';
    pen.fillRect(-2.4, -1.1, 4.8, 2.2);
    pen.restore();
  }
  pen.globalAlpha = 1;
}

/** Specks that drift in the light, a function of place and time alone. @param {Pen} pen
 * @param {import('./area.js').Area} view @param {number} now ms */
export function drawAirDust(pen, view, now) {
  const cell = 190;
  const seconds = now / 1000;
  pen.fillStyle = '#ffe8d0';
  for (let cy = Math.floor(view.top / cell); cy * cell < view.bottom; cy++) {
    for (let cx = Math.floor(view.left / cell); cx * cell < view.right; cx++) {
      for (let i = 0; i < 2; i++) {
        const dice = hash(cx, cy, i);
        const x = (cx + (dice % 997) / 997) * cell + Math.sin(seconds * 0.4 + dice) * 22;
        const y = (cy + ((dice >>> 10) % 991) / 991) * cell + Math.cos(seconds * 0.31 + dice * 3) * 16;
        pen.globalAlpha = 0.1 + 0.14 * Math.sin(seconds * 0.7 + dice);
        if (pen.globalAlpha > 0) pen.fillRect(x, y, 1.6, 1.6);
      }
    }
  }
  pen.globalAlpha = 1;
}
