// The baking of a map's pictures, in small steps: light map, sky and ruins, the level in chunks. Runs in a worker or,
// in slices, between the frames of the page.
import { makeCanvas, readablePen } from '../lib/canvas.js';
import { finishSolids, finishWall } from './furnish.js';
import { makeLightMap } from './lightmap.js';
import { lightSources } from './lights.js';
import { planOf } from './plan.js';
import { shade, solidResponse, wallResponse } from './shading.js';
import { paintBackdrops } from './sky.js';
import { paintSolids } from './solids.js';
import { paintWall } from './wall.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('./plan.js').WorldPlan} WorldPlan */
/** The canvases that chunks are painted on, used again for each. @typedef {ReturnType<typeof createEasel>} Easel */
/** @typedef {{plan: WorldPlan, light: import('./lightmap.js').LightMap | null, easel: Easel}} Baker */
/** A chunk's corner in the world. @typedef {{x: number, y: number}} Corner */
/** `opaque`: nothing behind it can be seen. @typedef {{picture: HTMLCanvasElement, opaque: boolean}} BakedChunk */

export const CHUNK = 256;
/** A chunk is painted with one more pixel on each side, so that relief has neighbours. */
const APRON = 1;
const SIDE = CHUNK + 2 * APRON;

/** @param {import('../lib/types.js').GameMap} map @returns {Baker} */
export function createBaker(map) {
  return { plan: planOf(map), light: null, easel: createEasel() };
}

function createEasel() {
  const surface = () => ({ albedo: readablePen(SIDE, SIDE), relief: readablePen(SIDE, SIDE) });
  return { wall: surface(), solids: surface() };
}

/** Sky and ruins. @param {Baker} baker @returns {Generator<void, import('./sky.js').Backdrops>} */
export function* bakeBackdrops({ plan }) {
  return yield* paintBackdrops(plan);
}

/** One chunk of the level: painted, then lit, then furnished. @param {Baker} baker @param {Corner} corner
 * @returns {Generator<void, BakedChunk>} */
export function* bakeChunk(baker, { x, y }) {
  const { map, terrain, decor, theme } = baker.plan;
  baker.light ??= yield* makeLightMap(map, terrain.blocks, lightSources(map, decor, theme));
  const [left, top] = [x - APRON, y - APRON];
  const area = { left, top, right: left + SIDE, bottom: top + SIDE };
  const { wall, solids } = baker.easel;
  place(wall, left, top);
  place(solids, left, top);
  paintSolids(solids, area, baker.plan);
  const solidFace = faceOf(solids, left, top, null);
  yield;
  paintWall(wall, area, baker.plan);
  const wallFace = faceOf(wall, left, top, solidFace.albedo.data);
  yield;
  yield* shade(wallFace, baker.light, wallResponse(theme.wallAmbient));
  yield* shade(solidFace, baker.light, solidResponse(theme.stoneAmbient));
  wall.albedo.putImageData(wallFace.albedo, 0, 0);
  solids.albedo.putImageData(solidFace.albedo, 0, 0);
  const opaque = isOpaque(wallFace.albedo.data, solidFace.albedo.data);
  const canvas = makeCanvas(CHUNK, CHUNK);
  const pen = /** @type {Pen} */ (canvas.getContext('2d', { alpha: !opaque }));
  pen.translate(-x, -y);
  pen.drawImage(wall.albedo.canvas, left, top);
  finishWall(pen, baker.plan, area);
  pen.drawImage(solids.albedo.canvas, left, top);
  finishSolids(pen, baker.plan, area);
  return { picture: canvas, opaque };
}

/** Empties a surface and puts world coordinates on it. @param {import('./materials.js').Surface} of
 * @param {number} left @param {number} top */
function place(of, left, top) {
  for (const pen of [of.albedo, of.relief]) {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    pen.translate(-left, -top);
  }
}

/** What was painted, ready to be lit. @param {import('./materials.js').Surface} of @param {number} left
 * @param {number} top @param {Uint8ClampedArray | null} hidden what covers it
 * @returns {import('./shading.js').Face} */
function faceOf({ albedo, relief }, left, top, hidden) {
  const pixels = (/** @type {Pen} */ pen) => pen.getImageData(0, 0, SIDE, SIDE);
  return { albedo: pixels(albedo), relief: pixels(relief).data, hidden, left, top };
}

/** @param {Uint8ClampedArray} wall @param {Uint8ClampedArray} solids */
function isOpaque(wall, solids) {
  for (let p = 3; p < wall.length; p += 4) if (wall[p] < 255 && solids[p] < 255) return false;
  return true;
}
