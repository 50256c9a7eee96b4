// Lava and slime: a noise tile scrolled behind a bright wavy edge, a strip of glow above, embers or bubbles rising.
import { linear, makeCanvas, painted, penOf, polygon } from '../lib/canvas.js';
import { glowSprite } from '../lib/glow.js';
import { cloudNoise, coarseNoise, sample } from '../lib/noise.js';
import { clamp, lerp } from '../lib/numbers.js';
import { hash } from '../lib/random.js';
import { solidAt } from './terrain.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').Hazard} Hazard */
/** cold and hot ends of the tile, its edge line, glow and ember colours.
 * @typedef {{cold: number[], hot: number[], edge: string, glow: number[], ember: string, spark: string}} Melt */

const TILE = { width: 512, height: 96 };
const GLOW_HEIGHT = 120;
const SCROLL_SPEED = 9;
const EMBER_RISE = 230;

/** @type {Record<string, Melt>} */
const MELTS = {
  lava: {
    cold: [58, 8, 6],
    hot: [255, 226, 120],
    edge: '#fff0a0',
    glow: [255, 84, 16],
    ember: '#ffb04a',
    spark: '#ffe9a8',
  },
  slime: {
    cold: [8, 34, 8],
    hot: [200, 255, 110],
    edge: '#e6ffb0',
    glow: [110, 230, 40],
    ember: '#8dff4a',
    spark: '#e2ffb8',
  },
};

/** A pool between its shores; `bed` is its outline where the ground rises into it, else null.
 * @typedef {{hazard: Hazard, left: number, right: number, bed: number[] | null}} Pool */

/** How finely the ground under a pool is looked at, u. */
const SOUNDING = 4;
/** Width over which the glow fades out at both ends. */
const GLOW_FADE = 28;

/** @type {WeakMap<Hazard, Pool>} */
const pools = new WeakMap();
/** @type {Map<string, {tile: HTMLCanvasElement, glow: HTMLCanvasElement, deep: string}>} */
const baked = new Map();

/** How hot the melt is at a pixel of the tile. @param {number} x @param {number} y */
function heat(x, y) {
  const ridge = Math.abs(sample(cloudNoise(), (x / 2) | 0, (y * 1.3) | 0) - 0.5) * 2;
  const vein = Math.pow(1 - clamp(ridge * 2.2), 2.2);
  const patch = sample(coarseNoise(), ((x / 2) | 0) + 97, y * 2 + 31) - 0.42;
  const depth = 1 - (y / TILE.height) * 0.25;
  return clamp(clamp(vein * 0.9 + patch * 0.9) * depth + (Math.max(0, 10 - y) / 10) * 0.55);
}

/** @param {Melt} melt */
function bakeTile(melt) {
  const canvas = makeCanvas(TILE.width, TILE.height);
  const pen = penOf(canvas);
  const image = pen.createImageData(TILE.width, TILE.height);
  for (let y = 0, i = 0; y < TILE.height; y++) {
    for (let x = 0; x < TILE.width; x++, i += 4) {
      const hot = heat(x, y);
      image.data[i] = lerp(melt.cold[0], melt.hot[0], Math.pow(hot, melt.hot[0] > melt.hot[1] ? 0.55 : 1.7));
      image.data[i + 1] = lerp(melt.cold[1], melt.hot[1], Math.pow(hot, melt.hot[0] > melt.hot[1] ? 1.7 : 0.7));
      image.data[i + 2] = lerp(melt.cold[2], melt.hot[2], Math.pow(hot, 4));
      image.data[i + 3] = 255;
    }
  }
  pen.putImageData(image, 0, 0);
  return canvas;
}

/** @param {string} kind */
function sprites(kind) {
  let found = baked.get(kind);
  if (!found) {
    const melt = MELTS[kind];
    const [r, g, b] = melt.glow;
    const glow = painted(3 * GLOW_FADE, GLOW_HEIGHT, (pen) => {
      const at = (/** @type {number} */ alpha) => `rgba(${r},${g},${b},${alpha})`;
      pen.fillStyle = linear(pen, [0, 0, 0, GLOW_HEIGHT], [at(0), at(0.16), at(0.5)]);
      pen.fillRect(0, 0, 3 * GLOW_FADE, GLOW_HEIGHT);
      pen.globalCompositeOperation = 'destination-in';
      const [clear, full] = ['rgba(0,0,0,0)', 'rgba(0,0,0,1)'];
      pen.fillStyle = linear(pen, [0, 0, 3 * GLOW_FADE, 0], [clear, full, full, clear]);
      pen.fillRect(0, 0, 3 * GLOW_FADE, GLOW_HEIGHT);
    });
    found = { tile: bakeTile(melt), glow, deep: `rgb(${melt.cold.map((v) => v * 1.25).join()})` };
    baked.set(kind, found);
  }
  return found;
}

/** @param {number} x @param {number} seconds */
function wave(x, seconds) {
  return Math.sin(x * 0.045 + seconds * 1.4) * 1.6 + Math.sin(x * 0.11 - seconds) * 1;
}

/** How deep the pool is at x. @param {Hazard} hazard @param {number} x
 * @param {import('./terrain.js').Block[]} blocks */
function depthAt({ y, height }, x, blocks) {
  for (let depth = 1; depth < height; depth += SOUNDING) if (solidAt(blocks, x, y + depth)) return depth;
  return height;
}

/** Finds shores and bed of a pool. A solid that stands in its middle is stood around, not cut out.
 * @param {Hazard} hazard @param {import('./terrain.js').Block[]} blocks @returns {Pool} */
function sound(hazard, blocks) {
  const count = Math.ceil(hazard.width / SOUNDING);
  const at = (/** @type {number} */ i) => hazard.x + Math.min(hazard.width - 1, Math.max(1, i * SOUNDING));
  const depths = Array.from({ length: count + 1 }, (_, i) => depthAt(hazard, at(i), blocks));
  const first = Math.max(
    0,
    depths.findIndex((depth) => depth > 1),
  );
  const last = depths.findLastIndex((depth) => depth > 1);
  const left = first === 0 ? hazard.x : at(first);
  const right = last === count || last < 0 ? hazard.x + hazard.width : at(last);
  if (depths.every((depth) => depth === 1 || depth === hazard.height)) return { hazard, left, right, bed: null };
  const bed = [right, hazard.y - 3, left, hazard.y - 3];
  for (let i = first; i <= last; i++) {
    bed.push(at(i), hazard.y + (depths[i] === 1 ? hazard.height : depths[i] + 2));
  }
  return { hazard, left, right, bed };
}

/** @param {Hazard} hazard @param {import('./terrain.js').Block[]} blocks */
function poolOf(hazard, blocks) {
  let pool = pools.get(hazard);
  if (!pool) pools.set(hazard, (pool = sound(hazard, blocks)));
  return pool;
}

/** The molten body between left and right. @param {Pen} pen @param {Pool} pool @param {number} left
 * @param {number} right @param {number} seconds */
function drawBody(pen, { hazard, bed }, left, right, seconds) {
  const { tile, deep } = sprites(hazard.kind);
  pen.save();
  const [top, bottom] = [hazard.y - 3, hazard.y + hazard.height];
  polygon(pen, bed ?? [left, top, right, top, right, bottom, left, bottom]);
  pen.clip();
  if (hazard.height > TILE.height - 6) {
    pen.fillStyle = deep;
    pen.fillRect(left, hazard.y + TILE.height - 8, right - left, hazard.height);
  }
  const shift = Math.round(seconds * SCROLL_SPEED);
  const first = Math.floor((left + shift) / TILE.width);
  for (let n = first; n * TILE.width - shift < right; n++) pen.drawImage(tile, n * TILE.width - shift, hazard.y - 3);
  pen.restore();
}

/** The strip of light over a pool, in three pieces: its ends fade. @param {Pen} pen @param {HTMLCanvasElement} glow
 * @param {number} left @param {number} right @param {number} top */
function drawGlowStrip(pen, glow, left, right, top) {
  const end = Math.min(GLOW_FADE, (right - left) / 2);
  const middle = right - left - 2 * end;
  pen.drawImage(glow, 0, 0, GLOW_FADE, GLOW_HEIGHT, left, top, end, GLOW_HEIGHT);
  pen.drawImage(glow, 2 * GLOW_FADE, 0, GLOW_FADE, GLOW_HEIGHT, right - end, top, end, GLOW_HEIGHT);
  if (middle > 0) pen.drawImage(glow, GLOW_FADE, 0, GLOW_FADE, GLOW_HEIGHT, left + end, top, middle, GLOW_HEIGHT);
}

/** @param {Pen} pen @param {Hazard} hazard @param {number} left @param {number} right @param {number} seconds */
function drawSurface(pen, hazard, left, right, seconds) {
  const melt = MELTS[hazard.kind];
  pen.strokeStyle = melt.edge;
  pen.lineWidth = 2.4;
  pen.lineJoin = 'round';
  pen.beginPath();
  for (let x = left; x <= right; x += 8) pen.lineTo(x, hazard.y - 2 + wave(x, seconds));
  pen.stroke();
  pen.globalCompositeOperation = 'lighter';
  pen.globalAlpha = 0.88 + 0.12 * Math.sin(seconds * 2.1);
  drawGlowStrip(pen, sprites(hazard.kind).glow, left, right, hazard.y - GLOW_HEIGHT);
  pen.globalAlpha = 1;
}

/** Sparks that rise from the melt, each a function of the time alone. @param {Pen} pen additive @param {Hazard} hazard
 * @param {number} left @param {number} right @param {number} seconds */
function drawEmbers(pen, hazard, left, right, seconds) {
  const melt = MELTS[hazard.kind];
  const glow = glowSprite(melt.ember);
  const pitch = hazard.kind === 'lava' ? 14 : 30;
  pen.fillStyle = melt.spark;
  for (let n = Math.ceil(left / pitch); n * pitch < right; n++) {
    const dice = hash(n, hazard.x, hazard.y);
    const life = 2.6 + (dice % 97) / 40;
    const t = (seconds / life + (dice % 613) / 613) % 1;
    const size = 1 + (dice % 7) / 4;
    const x = n * pitch + Math.sin(seconds * 1.3 + dice) * 9 + t * 14;
    const y = hazard.y - Math.pow(t, 0.8) * EMBER_RISE * (0.4 + (dice % 11) / 16);
    pen.globalAlpha = clamp(t * 8) * (1 - t) * 0.95;
    pen.drawImage(glow, x - size * 3, y - size * 3, size * 6, size * 6);
    pen.fillRect(x - size / 2, y - size / 2, size, size);
  }
  pen.globalAlpha = 1;
}

/** Draws every pool that a view shows. @param {Pen} pen @param {import('./plan.js').WorldPlan} plan
 * @param {import('./area.js').Area} view @param {number} now ms */
export function drawHazards(pen, { map, terrain }, view, now) {
  const seconds = now / 1000;
  for (const hazard of map.hazards) {
    if (!MELTS[hazard.kind]) continue;
    const pool = poolOf(hazard, terrain.blocks);
    const left = Math.max(pool.left, view.left - 64);
    const right = Math.min(pool.right, view.right + 64);
    if (left >= right || hazard.y - EMBER_RISE > view.bottom || hazard.y + hazard.height < view.top) continue;
    drawBody(pen, pool, left, right, seconds);
    drawSurface(pen, hazard, left, right, seconds);
    drawEmbers(pen, hazard, left, right, seconds);
    pen.globalCompositeOperation = 'source-over';
  }
}
