// The plan of a map's picture and the work of baking it: light map first, then sky and ruins, then the level in chunks
// of 512 u, nearest to the camera first. All of it is done in small steps between frames.
import { makeCanvas, penOf, polygon, readablePen } from '../lib/canvas.js';
import { decorOf } from './decor.js';
import { finishSolids, finishWall } from './furnish.js';
import { makeLightMap } from './lightmap.js';
import { lightSources } from './lights.js';
import { shade, solidResponse, wallResponse } from './shading.js';
import { paintBackdrops } from './sky.js';
import { overlaps } from './area.js';
import { paintSolids } from './solids.js';
import { analyseTerrain, solidAt } from './terrain.js';
import { themeOf } from './themes.js';
import { paintWall } from './wall.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').GameMap} GameMap */
/** @typedef {{map: GameMap, theme: import('./themes.js').Theme, terrain: import('./terrain.js').Terrain,
 *   decor: import('../lib/types.js').Decor[], focus: {x: number, y: number}}} WorldPlan */
/** @typedef {{x: number, y: number, canvas: HTMLCanvasElement | null, opaque: boolean}} Chunk */
/** @typedef {{plan: WorldPlan, chunks: Chunk[], backdrops: import('./sky.js').Backdrops | null,
 *   light: import('./lightmap.js').LightMap | null, work: Generator<void, void>, done: number,
 *   wanted: {x: number, y: number}}} World */

export const CHUNK = 512;
/** The level is baked this far beyond the map's border, u. */
const RIM = 128;
/** A chunk is baked in bands of this height, so that no step takes long. */
const BAND = 128;
/** A chunk is painted with one more pixel on each side, so that relief has neighbours. */
const APRON = 1;

/** @param {GameMap} map @returns {WorldPlan} */
function planOf(map) {
  const terrain = analyseTerrain(map);
  const decor = decorOf(map, (x, y) => solidAt(terrain.blocks, x, y));
  const arches = decor.filter((one) => one.kind === 'arch').sort((a, b) => b.width - a.width);
  const x = arches.length ? arches[0].x + arches[0].width / 2 : map.width / 2;
  return { map, theme: themeOf(map.theme), terrain, decor, focus: { x, y: map.height / 2 } };
}

/** Worlds of the maps shown last, newest at the end: the menu and the game stand in the same one.
 * @type {{text: string, world: World}[]} */
const known = [];
const WORLDS_KEPT = 2;

/** The world of a map, with what has been baked of it. @param {GameMap} map @returns {World} */
export function worldOf(map) {
  const text = JSON.stringify(map);
  const at = known.findIndex((one) => one.text === text);
  const entry = at < 0 ? { text, world: createWorld(map) } : known.splice(at, 1)[0];
  known.push(entry);
  if (known.length > WORLDS_KEPT) known.shift();
  return entry.world;
}

/** @param {GameMap} map @returns {World} */
function createWorld(map) {
  const plan = planOf(map);
  /** @type {Chunk[]} */
  const chunks = [];
  for (let y = -RIM; y < map.height + RIM; y += CHUNK) {
    for (let x = -RIM; x < map.width + RIM; x += CHUNK) chunks.push({ x, y, canvas: null, opaque: false });
  }
  const start = map.spawns[0] ?? { x: map.width / 2, y: map.height / 2 };
  const wanted = { x: start.x, y: start.y };
  /** @type {World} */
  const world = { plan, chunks, backdrops: null, light: null, work: none(), done: 0, wanted };
  world.work = bakeAll(world);
  return world;
}

/** @returns {Generator<void, void>} */
function* none() {}

/** The chunk not yet baked that is nearest to where the camera is. @param {World} world */
function nextChunk(world) {
  const { x, y } = world.wanted;
  const distance = (/** @type {Chunk} */ c) => Math.hypot(c.x + CHUNK / 2 - x, (c.y + CHUNK / 2 - y) * 1.6);
  const open = world.chunks.filter((chunk) => !chunk.canvas);
  return open.reduce((best, chunk) => (distance(chunk) < distance(best) ? chunk : best), open[0]);
}

/** @param {World} world @returns {Generator<void, void>} */
function* bakeAll(world) {
  const { map, terrain, decor, theme } = world.plan;
  world.light = yield* makeLightMap(map, terrain.blocks, lightSources(map, decor, theme));
  world.backdrops = yield* paintBackdrops(world.plan);
  const easel = createEasel();
  for (let chunk = nextChunk(world); chunk; chunk = nextChunk(world)) {
    const canvas = makeCanvas(CHUNK, CHUNK);
    let opaque = true;
    for (let y = 0; y < CHUNK; y += BAND) {
      const covered = yield* bakeBand(world, penOf(canvas), easel, { x: chunk.x, y: chunk.y + y, shift: y });
      opaque = opaque && covered;
    }
    chunk.opaque = opaque;
    chunk.canvas = opaque ? withoutAlpha(canvas) : canvas;
    world.done++;
  }
}

/** A copy that need not be blended. @param {HTMLCanvasElement} canvas */
function withoutAlpha(canvas) {
  const copy = makeCanvas(canvas.width, canvas.height);
  const pen = /** @type {Pen} */ (copy.getContext('2d', { alpha: false }));
  pen.drawImage(canvas, 0, 0);
  return copy;
}

/** The canvases that bands are painted on, used again for each. @typedef {ReturnType<typeof createEasel>} Easel */

function createEasel() {
  const [width, height] = [CHUNK + 2 * APRON, BAND + 2 * APRON];
  const surface = () => ({ albedo: readablePen(width, height), relief: readablePen(width, height) });
  return { wall: surface(), solids: surface() };
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

/** @param {Pen} pen */
function pixelsOf(pen) {
  return pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height);
}

/** Paints, lights and puts down one band of a chunk; says whether nothing behind it can be seen.
 * @param {World} world @param {Pen} pen of the chunk @param {Easel} easel
 * @param {{x: number, y: number, shift: number}} band corner in the world, and below the chunk's own
 * @returns {Generator<void, boolean>} */
function* bakeBand(world, pen, { wall, solids }, { x, y, shift }) {
  const { plan } = world;
  const light = /** @type {import('./lightmap.js').LightMap} */ (world.light);
  const [left, top] = [x - APRON, y - APRON];
  const area = { left, top, right: left + CHUNK + 2 * APRON, bottom: top + BAND + 2 * APRON };
  place(wall, left, top);
  place(solids, left, top);
  paintSolids(solids, area, plan);
  const solidFace = { albedo: pixelsOf(solids.albedo), relief: pixelsOf(solids.relief).data, hidden: null, left, top };
  yield;
  const hidden = solidFace.albedo.data;
  paintWall(wall, area, plan);
  const wallFace = { albedo: pixelsOf(wall.albedo), relief: pixelsOf(wall.relief).data, hidden, left, top };
  yield;
  yield* shade(wallFace, light, wallResponse(plan.theme.wallAmbient));
  yield* shade(solidFace, light, solidResponse(plan.theme.stoneAmbient));
  wall.albedo.putImageData(wallFace.albedo, 0, 0);
  solids.albedo.putImageData(solidFace.albedo, 0, 0);
  pen.save();
  pen.beginPath();
  pen.rect(0, shift, CHUNK, BAND);
  pen.clip();
  pen.translate(-x, shift - y);
  pen.drawImage(wall.albedo.canvas, left, top);
  finishWall(pen, plan, area);
  pen.drawImage(solids.albedo.canvas, left, top);
  finishSolids(pen, plan, area);
  pen.restore();
  yield;
  return isOpaque(wallFace.albedo.data, hidden);
}

/** @param {Uint8ClampedArray} wall @param {Uint8ClampedArray} solids */
function isOpaque(wall, solids) {
  for (let p = 3; p < wall.length; p += 4) if (wall[p] < 255 && solids[p] < 255) return false;
  return true;
}

/** Bakes for about `budgetMs`; false when there is nothing left to do. @param {World} world @param {number} budgetMs */
export function bakeSome(world, budgetMs) {
  const end = performance.now() + budgetMs;
  do {
    if (world.work.next().done) return false;
  } while (performance.now() < end);
  return true;
}

/** What is drawn where a chunk is not ready: flat shapes. @param {Pen} pen @param {World} world @param {Chunk} chunk */
function drawPlain(pen, { plan }, chunk) {
  const area = { left: chunk.x, top: chunk.y, right: chunk.x + CHUNK, bottom: chunk.y + CHUNK };
  pen.save();
  pen.beginPath();
  pen.rect(chunk.x, chunk.y, CHUNK, CHUNK);
  pen.clip();
  pen.fillStyle = '#12101a';
  pen.fillRect(chunk.x, chunk.y, CHUNK, CHUNK);
  pen.fillStyle = '#2a2732';
  for (const block of plan.terrain.blocks) {
    if (!overlaps(block, area)) continue;
    polygon(pen, block.outline);
    pen.fill();
  }
  pen.strokeStyle = '#a89f9c';
  pen.lineWidth = 2;
  pen.beginPath();
  for (const edge of plan.terrain.edges) {
    if (!edge.walkable) continue;
    pen.moveTo(edge.x0, edge.y0 + 1);
    pen.lineTo(edge.x1, edge.y1 + 1);
  }
  pen.stroke();
  pen.restore();
}

/** Chunks that a view shows. @param {World} world @param {import('./area.js').Area} view */
export function visibleChunks(world, view) {
  return world.chunks.filter((c) => overlaps({ left: c.x, top: c.y, right: c.x + CHUNK, bottom: c.y + CHUNK }, view));
}

/** Draws chunks on whole pixels. @param {Pen} pen in world coordinates @param {World} world @param {Chunk[]} chunks */
export function drawChunks(pen, world, chunks) {
  const { a: scale, e: shiftX, f: shiftY } = pen.getTransform();
  for (const chunk of chunks) if (!chunk.canvas) drawPlain(pen, world, chunk);
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  for (const { canvas, x, y } of chunks) {
    if (!canvas) continue;
    const left = Math.round(x * scale + shiftX);
    const top = Math.round(y * scale + shiftY);
    const width = Math.round((x + CHUNK) * scale + shiftX) - left;
    const height = Math.round((y + CHUNK) * scale + shiftY) - top;
    pen.drawImage(canvas, left, top, width, height);
  }
  pen.restore();
}
