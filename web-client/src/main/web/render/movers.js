// Boxes that move by themselves: platforms and doors of metal, painted and lit once per size.
import { makeCanvas, penOf, readablePen } from '../lib/canvas.js';
import { overlaps } from './area.js';
import { evenLight } from './lightmap.js';
import { shade, solidResponse } from './shading.js';
import { paintMover } from './solids.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */

const OUTLINE = 2;
/** The even light is strong; a mover is no brighter than the level around it. */
const GAIN = 1.15;

/** @type {Map<string, HTMLCanvasElement>} */
const pictures = new Map();

/** @param {number} width @param {number} height @param {number[]} ambient */
function pictureOf(width, height, ambient) {
  const key = [width, height, ambient].join();
  let picture = pictures.get(key);
  if (!picture) {
    const surface = { albedo: readablePen(width, height), relief: readablePen(width, height) };
    paintMover(surface, width, height);
    const albedo = surface.albedo.getImageData(0, 0, width, height);
    const relief = surface.relief.getImageData(0, 0, width, height).data;
    const response = { ...solidResponse(ambient), gain: GAIN };
    const steps = shade({ albedo, relief, hidden: null, left: 0, top: 0 }, evenLight(), response);
    while (!steps.next().done);
    picture = makeCanvas(width, height);
    penOf(picture).putImageData(albedo, 0, 0);
    pictures.set(key, picture);
  }
  return picture;
}

/** @param {Pen} pen in world coordinates @param {import('../lib/types.js').SceneMover[]} movers
 * @param {import('./plan.js').WorldPlan} plan @param {import('./area.js').Area} view */
export function drawMovers(pen, movers, { theme }, view) {
  for (const { x, y, width, height } of movers) {
    if (!overlaps(view, { left: x - OUTLINE, top: y - OUTLINE, right: x + width, bottom: y + height })) continue;
    pen.fillStyle = '#08070b';
    pen.fillRect(x - OUTLINE, y - OUTLINE, width + 2 * OUTLINE, height + 2 * OUTLINE);
    pen.drawImage(pictureOf(width, height, theme.stoneAmbient), x, y, width, height);
  }
}
