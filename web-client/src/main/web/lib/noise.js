// Tileable value noise, 256 x 256, several octaves.
import { lerp } from './numbers.js';
import { seeded } from './random.js';

const SIZE = 256;

/** @type {Map<string, Float32Array>} */
const made = new Map();

/** Adds one octave of smooth noise with `cells` cells a side.
 * @param {Float32Array} out @param {number} cells @param {number} gain @param {number} seed */
function addOctave(out, cells, gain, seed) {
  const random = seeded(seed);
  const grid = new Float32Array(cells * cells).map(() => random());
  for (let y = 0; y < SIZE; y++) {
    const fy = (y * cells) / SIZE;
    const y0 = fy | 0;
    const ty = fy - y0;
    const sy = ty * ty * (3 - 2 * ty);
    const row0 = y0 * cells;
    const row1 = ((y0 + 1) % cells) * cells;
    for (let x = 0; x < SIZE; x++) {
      const fx = (x * cells) / SIZE;
      const x0 = fx | 0;
      const tx = fx - x0;
      const sx = tx * tx * (3 - 2 * tx);
      const x1 = (x0 + 1) % cells;
      const top = lerp(grid[row0 + x0], grid[row0 + x1], sx);
      out[y * SIZE + x] += gain * lerp(top, lerp(grid[row1 + x0], grid[row1 + x1], sx), sy);
    }
  }
}

/** @param {number} seed @param {number} cells @param {number} octaves */
function makeNoise(seed, cells, octaves) {
  const out = new Float32Array(SIZE * SIZE);
  let gain = 1;
  let total = 0;
  for (let octave = 0; octave < octaves && cells << octave <= SIZE; octave++) {
    addOctave(out, cells << octave, gain, seed + octave * 77);
    total += gain;
    gain *= 0.55;
  }
  return out.map((value) => value / total);
}

/** @param {string} name @param {number} seed @param {number} cells @param {number} octaves */
function once(name, seed, cells, octaves) {
  let noise = made.get(name);
  if (!noise) made.set(name, (noise = makeNoise(seed, cells, octaves)));
  return noise;
}

/** Large soft blotches. */
export const coarseNoise = () => once('coarse', 7, 4, 6);
/** Sand. */
export const fineNoise = () => once('fine', 19, 32, 3);
/** Clouds and grain. */
export const cloudNoise = () => once('cloud', 41, 8, 5);

/** The value at a whole point, repeated every 256. @param {Float32Array} noise @param {number} x @param {number} y */
export function sample(noise, x, y) {
  return noise[((y & 255) << 8) | (x & 255)];
}
