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
/** Strength of a highlight and of light of its own, per unit of the relief's channels. */
const GLOSS = (1.6 * 1.69) / 255;
const OWN_LIGHT = 1.6 / 255;

/** 1 - exp(-1.75 v) for v in 0..4. */
const toneCurve = new Uint8ClampedArray(TONES + 1).map(
  (_, i) => 255 * (1 - Math.exp((-1.75 * i * TONE_RANGE) / TONES)),
);

/** Heights of a surface with the noise of its material. @param {Face} of @param {Response} response */
function heightField({ albedo, relief, left, top }, response) {
  const { width, height } = albedo;
  const coarse = coarseNoise();
  const fine = fineNoise();
  const heights = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    const row = ((y + top) & 255) << 8;
    for (let x = 0; x < width; x++, i++) {
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
  for (let p = 0; p < 6; p++) {
    const [plane, row] = [planes[p], out[p]];
    for (let c = 0; c < count; c++) {
      const k = y0 * light.width + Math.min(light.width - 1, Math.max(0, left + c));
      row[c] = plane[k] * (1 - ty) + plane[k + light.width] * ty;
    }
  }
}

/** Lights one surface in place, some rows per step. Pixels where `hidden` is opaque are left alone.
 * @param {Face} of @param {import('./lightmap.js').LightMap} light @param {Response} response
 * @returns {Generator<void, void>} */
export function* shade(of, light, response) {
  const { width, height } = of.albedo;
  const heights = heightField(of, response);
  const firstCell = Math.floor((of.left + MARGIN) / CELL - 0.5);
  const cells = Math.ceil(width / CELL) + 2;
  const row = Array.from({ length: 6 }, () => new Float32Array(cells));
  for (let y = 0; y < height; y++) {
    lightRow(light, firstCell, cells, of.top + y, row);
    shadeRow(of, heights, row, firstCell, y, response);
    if (y % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
  }
}

/** One row, the light between two cells by adding a step per pixel: this loop is most of what baking costs.
 * @param {Face} of @param {Float32Array} heights @param {Float32Array[]} row @param {number} firstCell
 * @param {number} y @param {Response} response */
function shadeRow(of, heights, row, firstCell, y, response) {
  const { width, height } = of.albedo;
  const pixels = of.albedo.data;
  const { relief, hidden } = of;
  const { bump, contrast, gain, grain } = response;
  const [ambientRed, ambientGreen, ambientBlue] = response.ambient;
  const [cloud, fine] = [cloudNoise(), fineNoise()];
  const [reds, greens, blues, dxs, dys, nears] = row;
  const noiseRow = ((y + of.top) & 255) << 8;
  const fineRow = ((y + of.top + 17) & 255) << 8;
  const up = y > 0 ? -width : 0;
  const down = y < height - 1 ? width : 0;
  const shadow = response.shadowed ? 0.9775 : 0;
  const slope = contrast * 1.5;
  const curve = TONES / TONE_RANGE;
  let cell = -1;
  let [red, green, blue, dx, dy, near] = [0, 0, 0, 0, 0, 0];
  let [redStep, greenStep, blueStep, dxStep, dyStep, nearStep] = [0, 0, 0, 0, 0, 0];
  for (let x = 0, i = y * width; x < width; x++, i++) {
    const at = (of.left + x + MARGIN) / CELL - 0.5 - firstCell;
    if ((at | 0) !== cell) {
      cell = at | 0;
      const t = at - cell;
      const next = cell + 1;
      redStep = (reds[next] - reds[cell]) / CELL;
      greenStep = (greens[next] - greens[cell]) / CELL;
      blueStep = (blues[next] - blues[cell]) / CELL;
      dxStep = (dxs[next] - dxs[cell]) / CELL;
      dyStep = (dys[next] - dys[cell]) / CELL;
      nearStep = (nears[next] - nears[cell]) / CELL;
      red = reds[cell] + redStep * CELL * t;
      green = greens[cell] + greenStep * CELL * t;
      blue = blues[cell] + blueStep * CELL * t;
      dx = dxs[cell] + dxStep * CELL * t;
      dy = dys[cell] + dyStep * CELL * t;
      near = nears[cell] + nearStep * CELL * t;
    } else {
      red += redStep;
      green += greenStep;
      blue += blueStep;
      dx += dxStep;
      dy += dyStep;
      near += nearStep;
    }
    const p = i * 4;
    if (pixels[p + 3] === 0 || (hidden !== null && hidden[p + 3] === 255)) continue;
    const nx = (heights[x > 0 ? i - 1 : i] - heights[x < width - 1 ? i + 1 : i]) * bump;
    const ny = (heights[i + up] - heights[i + down]) * bump;
    const inverse = 1 / Math.sqrt(nx * nx + ny * ny + 1);
    const facing = (nx * dx + ny * dy) * inverse;
    const open = near * 1.15 > 1 ? 1 - shadow / 1.15 : 1 - near * shadow;
    const raw = 0.62 + facing * slope;
    const diffuse = (raw < 0.06 ? 0.06 : raw > 2.4 ? 2.4 : raw) * gain * open;
    const gloss = facing > 0 ? relief[p + 1] * facing * facing * gain * GLOSS : 0;
    const own = relief[p + 2] * OWN_LIGHT;
    const n = (of.left + x) & 255;
    const sand = 1 + (cloud[noiseRow | n] - 0.5) * grain + (fine[fineRow | ((n + 91) & 255)] - 0.5) * grain * 0.6;
    const above = (0.7 - ny * inverse * 0.6) * open;
    const paint = sand / 255;
    const r = pixels[p] * paint * (ambientRed * above + red * diffuse + own) + gloss * red;
    const g = pixels[p + 1] * paint * (ambientGreen * above + green * diffuse + own) + gloss * green;
    const b = pixels[p + 2] * paint * (ambientBlue * above + blue * diffuse + own) + gloss * blue;
    pixels[p] = toneCurve[r >= TONE_RANGE ? TONES : (r * curve) | 0];
    pixels[p + 1] = toneCurve[g >= TONE_RANGE ? TONES : (g * curve) | 0];
    pixels[p + 2] = toneCurve[b >= TONE_RANGE ? TONES : (b * curve) | 0];
  }
}
