// An explosion over its life: flash to 60 ms, full at 120, gone at 380; ring to 260 at 1.6 x radius; smoke to 900.
import { fillPolygon, painted, radial } from '../lib/canvas.js';
import { drawGlow } from '../lib/glow.js';
import { clamp, easeOut, TAU } from '../lib/numbers.js';
import { seeded } from '../lib/random.js';
import { fireSprite, puffSprite } from './smoke.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').Effect} Effect */

export const EXPLOSION_MS = 900;
const FLASH_MS = 60;
const GROWN_MS = 120;
const FIRE_MS = 380;
const RING_MS = 260;
/** Radius of the fire against that of the blast. */
const FIRE_SHARE = 0.55;

/** @type {HTMLCanvasElement | null} */
let ringSprite = null;

/** @param {Pen} pen */
function paintRing(pen) {
  pen.fillStyle = radial(
    pen,
    [128, 128, 0, 128],
    [
      [0, 'rgba(255,170,90,0)'],
      [0.72, 'rgba(255,150,70,.02)'],
      [0.88, 'rgba(255,180,100,.34)'],
      [0.94, 'rgba(255,232,190,.8)'],
      [0.97, 'rgba(255,170,90,.25)'],
      [1, 'rgba(255,120,60,0)'],
    ],
  );
  pen.fillRect(0, 0, 256, 256);
}

/** @param {Pen} pen @param {Effect} blast @param {number} radius @param {number} age @param {number} detail */
function drawSmoke(pen, { x, y, seed }, radius, age, detail) {
  const random = seeded(seed + 1);
  const t = age / EXPLOSION_MS;
  const spread = 0.45 + 0.75 * easeOut(t * 1.6);
  const count = Math.round(11 * detail);
  for (let i = 0; i < count; i++) {
    const angle = random() * TAU;
    const distance = radius * (0.62 + random() * 0.46) * spread;
    const size = radius * (0.36 + random() * 0.26) * (0.55 + 0.75 * easeOut(t * 2));
    const left = x + Math.cos(angle) * distance - size;
    const top = y + Math.sin(angle) * distance * 0.9 - radius * (0.16 + 0.55 * t) - size;
    pen.globalAlpha = 0.88 * clamp(age / 70) * (1 - t) ** 1.2;
    pen.drawImage(puffSprite(i % 4, i % 3 ? '#4a3632' : '#7a3c22'), left, top, 2 * size, 2 * size);
  }
  pen.globalAlpha = 1;
}

/** @param {Pen} pen @param {Effect} blast @param {number} radius @param {number} age @param {number} detail */
function drawFire(pen, { x, y, seed }, radius, age, detail) {
  const random = seeded(seed + 2);
  const grown = 0.3 + 0.7 * easeOut(age / GROWN_MS);
  const burnt = clamp((age - GROWN_MS) / (FIRE_MS - GROWN_MS));
  const fade = 1 - burnt * burnt;
  const count = Math.round(9 * detail);
  pen.globalAlpha = fade;
  for (let i = 0; i < count; i++) {
    const angle = (i * TAU) / count + random() * 0.7;
    const distance = radius * (0.3 + random() * 0.3) * grown * (1 + burnt * 0.35);
    const size = radius * (0.56 + random() * 0.22) * grown * (1 - burnt * 0.45);
    const lift = burnt * radius * 0.25;
    const left = x + Math.cos(angle) * distance - size;
    pen.drawImage(fireSprite(i % 5), left, y + Math.sin(angle) * distance - size - lift, 2 * size, 2 * size);
  }
  const core = radius * 0.85 * grown * (1 - burnt * 0.6);
  pen.drawImage(fireSprite(6), x - core, y - core, 2 * core, 2 * core);
  pen.globalAlpha = 1;
  drawGlow(pen, x, y, radius * 1.15 * grown, '#ffa040', 0.85 * fade);
  drawGlow(pen, x, y, radius * 0.62 * grown, '#fff4d0', fade * (1 - burnt));
}

/** @param {Pen} pen @param {Effect} blast @param {number} radius @param {number} age */
function drawRing(pen, { x, y }, radius, age) {
  if (age > RING_MS) return;
  ringSprite ??= painted(256, 256, paintRing);
  const t = age / RING_MS;
  const reach = radius * 1.62 * (0.25 + 0.75 * easeOut(t));
  pen.globalCompositeOperation = 'lighter';
  pen.globalAlpha = 0.75 * (1 - t * t);
  pen.drawImage(ringSprite, x - reach, y - reach * 0.93, 2 * reach, 1.86 * reach);
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
}

/** Bright streaks that fly outwards. @param {Pen} pen @param {Effect} blast @param {number} radius
 * @param {number} age */
function drawStreaks(pen, { x, y, seed }, radius, age) {
  if (age > 340) return;
  const random = seeded(seed + 3);
  const t = age / 340;
  const out = 0.35 + 0.85 * easeOut(t * 1.3);
  pen.globalCompositeOperation = 'lighter';
  pen.globalAlpha = (1 - t) ** 0.7;
  for (let i = 0; i < 20; i++) {
    const angle = random() * TAU;
    const from = radius * (0.8 + random() * 0.35) * out;
    const length = radius * (0.15 + random() ** 2 * 0.9) * (1 - t * 0.5);
    const wide = (1 + random() * 1.6) * (1 - t * 0.5);
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const waist = from + length * 0.7;
    const tip = from + length;
    const streak = [x + c * tip, y + s * tip, x + c * waist - s * wide, y + s * waist + c * wide];
    streak.push(x + c * from, y + s * from, x + c * waist + s * wide, y + s * waist - c * wide);
    fillPolygon(pen, streak, i % 3 ? 'rgb(255,180,80)' : 'rgb(255,246,214)');
  }
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
}

/** Dark lumps on their arcs. @param {Pen} pen @param {Effect} blast @param {number} radius @param {number} age */
function drawDebris(pen, { x, y, seed }, radius, age) {
  if (age > 750) return;
  const random = seeded(seed + 4);
  const seconds = age / 1000;
  for (let i = 0; i < 9; i++) {
    const angle = random() * TAU;
    const speed = radius * (2.2 + random() * 4);
    const size = (2 + random() * 4) * (1 - age / 900);
    pen.save();
    pen.translate(
      x + Math.cos(angle) * speed * seconds,
      y + Math.sin(angle) * speed * seconds + 420 * seconds * seconds,
    );
    pen.rotate(random() * 3 + seconds * 9);
    fillPolygon(pen, [-size, -size * 0.6, size * 0.8, -size, size, size * 0.7, -size * 0.5, size], '#0d0a0c');
    pen.fillStyle = '#ff9a40';
    pen.fillRect(-size * 0.5, -size * 0.5, size * 0.7, size * 0.3);
    pen.restore();
  }
}

/** @param {Pen} pen @param {Effect} blast its size is the radius of the blast, u @param {number} now ms
 * @param {number} quality 0..1 */
export function drawExplosion(pen, blast, now, quality) {
  const age = now - blast.at;
  if (age < 0 || age > EXPLOSION_MS) return;
  const radius = blast.size * FIRE_SHARE;
  const detail = 0.5 + 0.5 * clamp(quality);
  if (age < FIRE_MS) drawGlow(pen, blast.x, blast.y, radius * 2.6, '#ff6a1e', 0.8 * (1 - age / FIRE_MS));
  drawSmoke(pen, blast, radius, age, detail);
  if (age < FIRE_MS) drawFire(pen, blast, radius, age, detail);
  drawRing(pen, blast, radius, age);
  drawStreaks(pen, blast, radius, age);
  drawDebris(pen, blast, radius, age);
  if (age < FLASH_MS) drawGlow(pen, blast.x, blast.y, radius * 1.9, '#fff6e0', 1 - age / FLASH_MS);
}
