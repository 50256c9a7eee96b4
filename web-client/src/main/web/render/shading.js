// Per-pixel lighting of a painted surface: the paint, its relief and the light map become what is seen.
import { cloudNoise, coarseNoise, fineNoise } from '../lib/noise.js';
import { CELL, MARGIN } from './lightmap.js';

/** One side of the level being lit: paint, relief, what covers it, and where its corner lies in the world.
 * @typedef {{albedo: ImageData, relief: Uint8ClampedArray, hidden: Uint8ClampedArray | null, left: number,
 *   top: number}} Face */
/** How a material answers light. @typedef {{coarse: number, fine: number, bump: number, contrast: number, gain: number,
 *   ambient: number[], grain: number, shadowed: boolean}} Response */

/** The wall behind: dim, shadowed near solids. @param {number[]} ambient @returns {Response} */
export function wallResponse(ambient) {
  return { coarse: 60, fine: 26, bump: 0.017, contrast: 1.1, gain: 0.45, ambient, grain: 0.55, shadowed: true };
}

/** Solids: bright enough to read at a glance. @param {number[]} ambient @returns {Response} */
export function solidResponse(ambient) {
  return { coarse: 70, fine: 34, bump: 0.022, contrast: 1.35, gain: 1.75, ambient, grain: 0.6, shadowed: false };
}

const ROWS_PER_STEP = 24;
const TONES = 2048;
const TONE_RANGE = 4;

/** 1 - exp(-1.75 v) for v in 0..4. */
const toneCurve = new Uint8ClampedArray(TONES + 1).map(
  (_, i) => 255 * (1 - Math.exp((-1.75 * i * TONE_RANGE) / TONES)),
);

/** Heights of a surface with the noise of its material. @param {Uint8ClampedArray} relief @param {number} size
 * @param {number} left world @param {number} top world @param {Response} response */
function heightField(relief, size, left, top, response) {
  const coarse = coarseNoise();
  const fine = fineNoise();
  const heights = new Float32Array(size * size);
  for (let y = 0, i = 0; y < size; y++) {
    const row = ((y + top) & 255) << 8;
    for (let x = 0; x < size; x++, i++) {
      const n = row | ((x + left) & 255);
      heights[i] = relief[i * 4] + (coarse[n] - 0.5) * response.coarse + (fine[n] - 0.5) * response.fine;
    }
  }
  return heights;
}

/** The light of one row of pixels, still per cell: six planes, one number for each cell the row crosses.
 * @param {import('./lightmap.js').LightMap} light @param {number} left first cell @param {number} count
 * @param {number} worldY @param {Float32Array[]} out */
function lightRow(light, left, count, worldY, out) {
  const fy = Math.min(light.height - 1.001, Math.max(0, (worldY + MARGIN) / CELL - 0.5));
  const y0 = fy | 0;
  const ty = fy - y0;
  const planes = [light.red, light.green, light.blue, light.dx, light.dy, light.near];
  for (let c = 0; c < count; c++) {
    const x = Math.min(light.width - 1, Math.max(0, left + c));
    const k = y0 * light.width + x;
    for (let p = 0; p < 6; p++) out[p][c] = planes[p][k] * (1 - ty) + planes[p][k + light.width] * ty;
  }
}

/** Lights one surface in place, some rows per step. Pixels where `hidden` is opaque are left alone.
 *
 * @param {Face} of
 * @param {import('./lightmap.js').LightMap} light @param {Response} response
 * @returns {Generator<void, void>} */
export function* shade(of, light, response) {
  const size = of.albedo.width;
  const heights = heightField(of.relief, size, of.left, of.top, response);
  const firstCell = Math.floor((of.left + MARGIN) / CELL - 0.5);
  const cells = Math.ceil(size / CELL) + 2;
  const row = Array.from({ length: 6 }, () => new Float32Array(cells));
  for (let y = 0; y < size; y++) {
    lightRow(light, firstCell, cells, of.top + y, row);
    shadeRow(of, heights, row, firstCell, y, response);
    if (y % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
  }
}

/**
 * @param {Face} of
 * @param {Float32Array} heights @param {Float32Array[]} row @param {number} firstCell @param {number} y
 * @param {Response} response */
function shadeRow(of, heights, row, firstCell, y, response) {
  const size = of.albedo.width;
  const pixels = of.albedo.data;
  const { relief, hidden } = of;
  const { bump, contrast, gain, ambient, grain, shadowed } = response;
  const cloud = cloudNoise();
  const fine = fineNoise();
  const noiseRow = ((y + of.top) & 255) << 8;
  const fineRow = ((y + of.top + 17) & 255) << 8;
  const up = y > 0 ? -size : 0;
  const down = y < size - 1 ? size : 0;
  for (let x = 0, i = y * size; x < size; x++, i++) {
    const p = i * 4;
    if (pixels[p + 3] === 0 || (hidden && hidden[p + 3] === 255)) continue;
    const fx = (of.left + x + MARGIN) / CELL - 0.5 - firstCell;
    const c = fx | 0;
    const t = fx - c;
    const lit = (/** @type {Float32Array} */ plane) => plane[c] + (plane[c + 1] - plane[c]) * t;
    let nx = (heights[x ? i - 1 : i] - heights[x < size - 1 ? i + 1 : i]) * bump;
    let ny = (heights[i + up] - heights[i + down]) * bump;
    const inverse = 1 / Math.sqrt(nx * nx + ny * ny + 1);
    nx *= inverse;
    ny *= inverse;
    const facing = nx * lit(row[3]) + ny * lit(row[4]);
    const near = shadowed ? 1 - Math.min(1, lit(row[5]) * 1.15) * 0.85 : 1;
    const raw = 0.62 + facing * 1.5 * contrast;
    const diffuse = (raw < 0.06 ? 0.06 : raw > 2.4 ? 2.4 : raw) * gain * near;
    const spark = Math.max(0, facing * 1.3);
    const gloss = (relief[p + 1] / 255) * spark * spark * gain * 1.6;
    const own = (relief[p + 2] / 255) * 1.6;
    const n = (of.left + x) & 255;
    const sand = 1 + (cloud[noiseRow | n] - 0.5) * grain + (fine[fineRow | ((n + 91) & 255)] - 0.5) * grain * 0.6;
    const open = (0.7 - ny * 0.6) * near;
    for (let k = 0; k < 3; k++) {
      const albedo = (pixels[p + k] / 255) * sand;
      const incoming = lit(row[k]);
      const value = albedo * (ambient[k] * open + incoming * diffuse + own) + gloss * incoming;
      pixels[p + k] = toneCurve[value >= TONE_RANGE ? TONES : value <= 0 ? 0 : (value * (TONES / TONE_RANGE)) | 0];
    }
  }
}
