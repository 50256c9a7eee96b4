// A worker that bakes a map's pictures beside the page, one job after the other, and hands them over as bitmaps.
import { bakeBackdrops, bakeChunk, createBaker } from './baker.js';

/** @typedef {import('./crew.js').Job} Job */
/** @typedef {import('./baker.js').Baker} Baker */

/** Newest last. @type {Map<number, Baker>} */
const bakers = new Map();
const BAKERS_KEPT = 2;

/** @template T @param {Generator<void, T>} steps @returns {T} */
function toTheEnd(steps) {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** @param {Job} job */
function bakerOf({ world, map }) {
  const baker = bakers.get(world) ?? createBaker(/** @type {import('../lib/types.js').GameMap} */ (map));
  bakers.delete(world);
  bakers.set(world, baker);
  for (const old of bakers.keys()) if (bakers.size > BAKERS_KEPT) bakers.delete(old);
  return baker;
}

/** @param {HTMLCanvasElement} canvas one that OffscreenCanvas has made */
function bitmapOf(canvas) {
  return /** @type {OffscreenCanvas} */ (/** @type {unknown} */ (canvas)).transferToImageBitmap();
}

/** @param {Job} job */
function bake(job) {
  const baker = bakerOf(job);
  if (job.corner === null) {
    const { sky, ruins, skyX, skyY } = toTheEnd(bakeBackdrops(baker));
    return { sky: bitmapOf(sky), ruins: bitmapOf(ruins), skyX, skyY };
  }
  const { picture, opaque } = toTheEnd(bakeChunk(baker, job.corner));
  return { picture: bitmapOf(picture), opaque };
}

globalThis.onmessage = ({ data }) => {
  const baked = bake(data);
  const bitmaps = Object.values(baked).filter((value) => value instanceof ImageBitmap);
  /** @type {any} */ (globalThis).postMessage(baked, bitmaps);
};
