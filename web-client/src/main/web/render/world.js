// The picture of a map as far as it is baked: sky and ruins, and the level in chunks of 256 u.
import { polygon } from '../lib/canvas.js';
import { overlaps } from './area.js';
import { CHUNK } from './baker.js';
import { planOf } from './plan.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').GameMap} GameMap */
/** @typedef {import('./plan.js').WorldPlan} WorldPlan */
/** `taken`: somebody bakes it. @typedef {{x: number, y: number, picture: import('../lib/canvas.js').Picture | null,
 *   opaque: boolean, taken: boolean}} Chunk */
/** `number` tells worlds apart; `wanted` is where the camera is, `reach` how far from there is baked, u.
 * @typedef {{number: number, plan: WorldPlan, chunks: Chunk[], reach: number,
 *   backdrops: import('./sky.js').Backdrops | null, backdropsTaken: boolean, done: number,
 *   wanted: {x: number, y: number}}} World */

/** The level is baked this far beyond the map's border, u. */
const RIM = 128;

/** Worlds of the maps shown last, newest at the end: the menu and the game stand in the same one, and the next map's is
 * made before it is played. @type {{text: string, world: World}[]} */
const known = [];
const WORLDS_KEPT = 2;
let made = 0;

/** So many chunks may be baked at a time, 64 MB; a map with more of them is baked around the camera only. */
const CHUNKS_KEPT = 256;
/** How far around the camera such a map is baked, u: a screen and what one runs through in two seconds. */
const REACH = 1500;

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
  /** @type {Chunk[]} */
  const chunks = [];
  for (let y = -RIM; y < map.height + RIM; y += CHUNK) {
    for (let x = -RIM; x < map.width + RIM; x += CHUNK) {
      chunks.push({ x, y, picture: null, opaque: false, taken: false });
    }
  }
  const start = map.spawns[0] ?? { x: map.width / 2, y: map.height / 2 };
  return {
    number: ++made,
    plan: planOf(map),
    chunks,
    reach: chunks.length > CHUNKS_KEPT ? REACH : Infinity,
    backdrops: null,
    backdropsTaken: false,
    done: 0,
    wanted: { x: start.x, y: start.y },
  };
}

/** From the camera to a chunk, u; what lies above or below counts as farther. @param {World} world @param {Chunk} c */
function distance({ wanted }, c) {
  return Math.hypot(c.x + CHUNK / 2 - wanted.x, (c.y + CHUNK / 2 - wanted.y) * 1.6);
}

/** Chunks within reach that nobody bakes yet. @param {World} world */
function openChunks(world) {
  return world.chunks.filter((chunk) => !chunk.taken && distance(world, chunk) <= world.reach);
}

/** The chunk that nobody bakes yet and that is nearest to where the camera is. @param {World} world */
export function nextChunk(world) {
  const open = openChunks(world);
  return open.reduce((best, chunk) => (distance(world, chunk) < distance(world, best) ? chunk : best), open[0]);
}

/** How much of what is to be baked is, 0..1. @param {World} world */
export function bakedShare(world) {
  return world.done === 0 ? 0 : world.done / (world.done + openChunks(world).length);
}

/** The camera is there now; whether it has come to another chunk, where others are to be baked.
 * @param {World} world @param {{x: number, y: number}} camera */
export function lookFrom(world, camera) {
  const cell = (/** @type {{x: number, y: number}} */ { x, y }) => Math.floor(x / CHUNK) * 1e4 + Math.floor(y / CHUNK);
  const moved = cell(camera) !== cell(world.wanted);
  world.wanted = { x: camera.x, y: camera.y };
  return moved;
}

/** Takes a baked picture in, and drops the one farthest from the camera when there are too many.
 * @param {World} world @param {Chunk} chunk @param {import('./baker.js').BakedChunk} baked */
export function hang(world, chunk, { picture, opaque }) {
  chunk.picture = picture;
  chunk.opaque = opaque;
  world.done++;
  if (world.reach === Infinity || world.done <= CHUNKS_KEPT) return;
  const hung = world.chunks.filter((one) => one.picture);
  const gone = hung.reduce((far, one) => (distance(world, one) > distance(world, far) ? one : far));
  if ('close' in /** @type {any} */ (gone.picture)) /** @type {any} */ (gone.picture).close();
  gone.picture = null;
  gone.taken = false;
  world.done--;
}

/** Whether all that a view shows is baked. @param {World} world @param {import('./area.js').Area} view */
export function isBaked(world, view) {
  const chunks = visibleChunks(world, view);
  if (!chunks.every((chunk) => chunk.picture)) return false;
  return world.backdrops !== null || chunks.every((chunk) => chunk.opaque);
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
  for (const chunk of chunks) if (!chunk.picture) drawPlain(pen, world, chunk);
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  for (const { picture, x, y } of chunks) {
    if (!picture) continue;
    const left = Math.round(x * scale + shiftX);
    const top = Math.round(y * scale + shiftY);
    const width = Math.round((x + CHUNK) * scale + shiftX) - left;
    const height = Math.round((y + CHUNK) * scale + shiftY) - top;
    pen.drawImage(picture, left, top, width, height);
  }
  pen.restore();
}
