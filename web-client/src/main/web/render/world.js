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
/** `number` tells worlds apart; `wanted` is where the camera is.
 * @typedef {{number: number, plan: WorldPlan, chunks: Chunk[], backdrops: import('./sky.js').Backdrops | null,
 *   backdropsTaken: boolean, done: number, wanted: {x: number, y: number}}} World */

/** The level is baked this far beyond the map's border, u. */
const RIM = 128;

/** Worlds of the maps shown last, newest at the end: the menu and the game stand in the same one, and the next map's is
 * made before it is played. @type {{text: string, world: World}[]} */
const known = [];
const WORLDS_KEPT = 2;
let made = 0;

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
    backdrops: null,
    backdropsTaken: false,
    done: 0,
    wanted: { x: start.x, y: start.y },
  };
}

/** The chunk that nobody bakes yet and that is nearest to where the camera is. @param {World} world */
export function nextChunk(world) {
  const { x, y } = world.wanted;
  const distance = (/** @type {Chunk} */ c) => Math.hypot(c.x + CHUNK / 2 - x, (c.y + CHUNK / 2 - y) * 1.6);
  const open = world.chunks.filter((chunk) => !chunk.taken);
  return open.reduce((best, chunk) => (distance(chunk) < distance(best) ? chunk : best), open[0]);
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
