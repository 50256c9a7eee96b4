// The light map: how much light of which colour reaches each cell of 8 u and from where, with a ray to every lamp.
import { readablePen, polygon } from '../lib/canvas.js';

/** Edge of a cell, u. */
export const CELL = 8;
/** The map is lit this far beyond its border, u. */
export const MARGIN = 160;
/** How fast light dies in solids, per cell. */
const SINK = 0.62;

/** The even light that things which move are baked in: from above and a little from the left. */
const EVEN_LIGHT = { red: 1.15, green: 1.02, blue: 0.95, dx: -0.18, dy: -0.42, near: 0 };

/** Planes of one number per cell; dx, dy is the mean direction of the light, near the shadow of solids.
 * @typedef {{width: number, height: number, solid: Float32Array, red: Float32Array, green: Float32Array,
 *   blue: Float32Array, dx: Float32Array, dy: Float32Array, near: Float32Array}} LightMap */

/** How much of each cell is solid. @param {import('../lib/types.js').GameMap} map @param
 * {import('./terrain.js').Block[]}
 * blocks @param {number} width @param {number} height */
function solidCells(map, blocks, width, height) {
  const pen = readablePen(width, height);
  pen.scale(1 / CELL, 1 / CELL);
  pen.translate(MARGIN, MARGIN);
  pen.fillStyle = '#ffffff';
  for (const block of blocks) {
    polygon(pen, block.outline);
    pen.fill();
  }
  const pixels = pen.getImageData(0, 0, width, height).data;
  return new Float32Array(width * height).map((_, i) => pixels[i * 4 + 3] / 255);
}

/** What is left of a light of strength 1 at a cell on its way from the lamp.
 * @param {LightMap} light @param {number} x @param {number} y @param {number} ex @param {number} ey to the lamp */
function passed(light, x, y, ex, ey) {
  const distance = Math.hypot(ex, ey);
  const steps = Math.max(1, Math.ceil(distance));
  const stepX = ex / steps;
  const stepY = ey / steps;
  let px = x + 0.5;
  let py = y + 0.5;
  let thick = 0;
  for (let k = 0; k < steps; k++) {
    thick += light.solid[(py | 0) * light.width + (px | 0)] || 0;
    px += stepX;
    py += stepY;
  }
  return Math.exp((-thick * distance * SINK) / steps);
}

/** @param {LightMap} light @param {import('./lights.js').Source} lamp */
function addLamp(light, lamp) {
  const lampX = (lamp.x + MARGIN) / CELL;
  const lampY = (lamp.y + MARGIN) / CELL;
  const radius = lamp.radius / CELL;
  const [red, green, blue] = lamp.color;
  const right = Math.min(light.width, lampX + radius + 1);
  const bottom = Math.min(light.height, lampY + radius + 1);
  for (let y = Math.max(0, (lampY - radius) | 0); y < bottom; y++) {
    for (let x = Math.max(0, (lampX - radius) | 0); x < right; x++) {
      const ex = lampX - x - 0.5;
      const ey = lampY - y - 0.5;
      const squared = ex * ex + ey * ey;
      if (squared > radius * radius) continue;
      const i = y * light.width + x;
      const fall = 1 - squared / (radius * radius);
      let power = fall * fall * lamp.power;
      if (lamp.soft) power *= light.solid[i] > 0.5 ? 0.55 : 1;
      else power *= passed(light, x, y, ex, ey);
      if (power < 0.003) continue;
      light.red[i] += power * red;
      light.green[i] += power * green;
      light.blue[i] += power * blue;
      const weight = (power * (red + green + blue)) / (Math.sqrt(squared) + 1.5);
      light.dx[i] += weight * ex;
      light.dy[i] += weight * ey;
    }
  }
}

/** @param {Float32Array} plane @param {number} width @param {number} height */
function blur(plane, width, height) {
  const from = plane.slice();
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      plane[i] = (from[i] * 2 + from[i - 1] + from[i + 1] + from[i - width] + from[i + width]) / 6;
    }
  }
}

/** @param {number} width @param {number} height @param {Float32Array} solid @returns {LightMap} */
function emptyLight(width, height, solid) {
  const plane = () => new Float32Array(width * height);
  const [red, green, blue, dx, dy] = [plane(), plane(), plane(), plane(), plane()];
  return { width, height, solid, red, green, blue, dx, dy, near: solid.slice() };
}

/** Makes the light map in steps; each yield is a good place to let a frame be drawn.
 * @param {import('../lib/types.js').GameMap} map @param {import('./terrain.js').Block[]} blocks
 * @param {import('./lights.js').Source[]} sources
 * @returns {Generator<void, LightMap>} */
export function* makeLightMap(map, blocks, sources) {
  const width = Math.ceil((map.width + 2 * MARGIN) / CELL);
  const height = Math.ceil((map.height + 2 * MARGIN) / CELL);
  const light = emptyLight(width, height, solidCells(map, blocks, width, height));
  yield;
  for (const lamp of sources) {
    addLamp(light, lamp);
    yield;
  }
  for (let i = 0; i < width * height; i++) {
    const total = light.red[i] + light.green[i] + light.blue[i] + 0.05;
    light.dx[i] /= total;
    light.dy[i] /= total;
  }
  for (const plane of [light.red, light.green, light.blue, light.dx, light.dy]) {
    blur(plane, width, height);
    yield;
  }
  for (let pass = 0; pass < 4; pass++) {
    blur(light.near, width, height);
    yield;
  }
  return light;
}

/** Light that is the same everywhere. @returns {LightMap} */
export function evenLight() {
  const plane = (/** @type {number} */ value) => new Float32Array(4).fill(value);
  const { red, green, blue, dx, dy, near } = EVEN_LIGHT;
  return {
    width: 2,
    height: 2,
    solid: plane(0),
    red: plane(red),
    green: plane(green),
    blue: plane(blue),
    dx: plane(dx),
    dy: plane(dy),
    near: plane(near),
  };
}
