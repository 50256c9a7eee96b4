// Sprites of smoke and fire, and the trails that rockets leave.
import { makeCanvas, penOf } from '../lib/canvas.js';
import { cloudNoise, sample } from '../lib/noise.js';
import { clamp, lerp } from '../lib/numbers.js';
import { channels } from '../lib/palette.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {{x: number, y: number, at: number, seed: number}} Puff */
/** Trails live here between frames: puffs in the air and where each projectile last left one.
 * @typedef {{puffs: Puff[], last: Map<number, {x: number, y: number}>}} Trails */

const PUFF_SIZE = 96;
const FIRE_SIZE = 128;
/** How far apart the puffs are that each kind leaves, u; the others leave none. @type {Record<string, number>} */
const PUFF_EVERY = { rl: 10, gl: 22 };
const PUFF_MS = 600;
const PUFFS_KEPT = 400;
/** From this age on puffs overlap so much that every second is left out. */
const THINNED_FROM = 0.4;

/** @type {Map<string, HTMLCanvasElement>} */
const sprites = new Map();

/** Fills a square sprite pixel by pixel: `paint` gives r, g, b and alpha for dx, dy in -1..1 and noise in 0..1.
 * @param {string} key @param {number} size @param {readonly number[]} shift
 * @param {(dx: number, dy: number, noise: number) => readonly number[]} paint */
function cloudSprite(key, size, [shiftX, shiftY], paint) {
  let canvas = sprites.get(key);
  if (canvas) return canvas;
  canvas = makeCanvas(size, size);
  const pen = penOf(canvas);
  const image = pen.createImageData(size, size);
  const noise = cloudNoise();
  for (let y = 0, i = 0; y < size; y++) {
    for (let x = 0; x < size; x++, i += 4) {
      const half = size / 2;
      image.data.set(paint((x - half) / half, (y - half) / half, sample(noise, x + shiftX, y + shiftY)), i);
    }
  }
  pen.putImageData(image, 0, 0);
  sprites.set(key, canvas);
  return canvas;
}

/** A ball of smoke lit from above. @param {number} seed 0..3 @param {string} color */
export function puffSprite(seed, color) {
  const [r, g, b] = channels(color);
  return cloudSprite(`puff${seed}${color}`, PUFF_SIZE, [seed * 53, seed * 31], (dx, dy, noise) => {
    const alpha = clamp((1 - Math.hypot(dx, dy)) * 2.2 - (1 - noise) * 1.25);
    const light = clamp(0.55 - dy * 0.5 + (noise - 0.5) * 1.3, 0.15, 1.35);
    return [r * light, g * light, b * light, alpha * 235];
  });
}

/** A ball of fire, white hot where it is thick. @param {number} seed 0..6 */
export function fireSprite(seed) {
  return cloudSprite('fire' + seed, FIRE_SIZE, [seed * 71, seed * 13], (dx, dy, noise) => {
    const thick = (1 - Math.hypot(dx, dy)) * 1.9 - (1 - noise) * 1.5;
    const heat = clamp(thick * 1.25 + 0.08);
    const green = lerp(28, 246, Math.pow(heat, 1.05));
    return [lerp(150, 255, Math.pow(heat, 0.4)), green, lerp(10, 205, Math.pow(heat, 2.4)), clamp(thick * 3.2) * 255];
  });
}

/** @returns {Trails} */
export function createTrails() {
  return { puffs: [], last: new Map() };
}

/** Leaves puffs along the way each rocket and grenade has flown since the last frame. @param {Trails} trails
 * @param {import('../lib/types.js').SceneProjectile[]} projectiles @param {number} now ms */
export function growTrails(trails, projectiles, now) {
  const living = new Map();
  for (const { id, kind, x, y, trail, seed } of projectiles) {
    const every = PUFF_EVERY[kind];
    if (every === undefined) continue;
    const oldest = trail && trail.length ? trail[0] : { x, y };
    const from = trails.last.get(id) ?? oldest;
    const length = Math.hypot(x - from.x, y - from.y);
    const count = Math.min(60, Math.floor(length / every));
    for (let i = 1; i <= count; i++) {
      const t = (i * every) / length;
      const wobble = ((i * 7 + seed) % 5) - 2;
      const at = now - (1 - t) * (length / 800) * 1000;
      trails.puffs.push({
        x: lerp(from.x, x, t) + wobble * 0.6,
        y: lerp(from.y, y, t) + wobble * 0.6,
        at,
        seed: (i + seed) & 3,
      });
    }
    const covered = length > 0 ? (count * every) / length : 0;
    living.set(id, { x: lerp(from.x, x, covered), y: lerp(from.y, y, covered) });
  }
  trails.last = living;
  trails.puffs = trails.puffs.filter((puff) => now - puff.at < PUFF_MS).slice(-PUFFS_KEPT);
}

/** One puff of a trail at an age of 0..1: hot at first, then pale, larger and thinner. @param {Pen} pen
 * @param {number} x @param {number} y @param {number} age @param {number} seed */
export function drawPuff(pen, x, y, age, seed) {
  if (age < 0 || age >= 1) return;
  const radius = 5 + age * 15;
  const color = age < 0.12 ? '#ffb070' : age < 0.3 ? '#c8a08c' : '#a8a2b4';
  pen.globalAlpha = (1 - age) * 0.72;
  pen.drawImage(puffSprite(seed & 3, color), x - radius, y - radius - age * age * 14, 2 * radius, 2 * radius);
  pen.globalAlpha = 1;
}

/** @param {Pen} pen @param {Trails} trails @param {number} now ms */
export function drawTrails(pen, trails, now) {
  trails.puffs.forEach((puff) => {
    const age = (now - puff.at) / PUFF_MS;
    if (age < THINNED_FROM || puff.seed % 2) drawPuff(pen, puff.x, puff.y, age, puff.seed);
  });
}
