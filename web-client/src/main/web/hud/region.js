// A piece of the interface that is painted only when what it shows has changed, and copied otherwise.
import { makeCanvas, penOf } from '../lib/canvas.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {{x: number, y: number, width: number, height: number, key: string, scale: number,
 *   canvas: HTMLCanvasElement | null}} Region */

/** @param {number} x @param {number} y @param {number} width @param {number} height @returns {Region} */
export function createRegion(x, y, width, height) {
  return { x, y, width, height, key: '', scale: 0, canvas: null };
}

/** Paints the region if `key` or the size of the screen differs from last time, and puts it on the screen.
 * @param {Pen} pen in view coordinates @param {Region} region @param {string} key what the picture depends on
 * @param {(pen: Pen) => void} paint in view coordinates */
export function drawRegion(pen, region, key, paint) {
  const scale = pen.getTransform().a;
  if (region.scale !== scale || !region.canvas) {
    region.canvas = makeCanvas(region.width * scale, region.height * scale);
    region.scale = scale;
    region.key = '';
  }
  if (region.key !== key) {
    const sketch = penOf(region.canvas);
    sketch.setTransform(1, 0, 0, 1, 0, 0);
    sketch.clearRect(0, 0, region.canvas.width, region.canvas.height);
    sketch.setTransform(scale, 0, 0, scale, -region.x * scale, -region.y * scale);
    paint(sketch);
    region.key = key;
  }
  pen.drawImage(region.canvas, region.x, region.y, region.canvas.width / scale, region.canvas.height / scale);
}
