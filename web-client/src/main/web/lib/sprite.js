// Pictures drawn once and put down often, baked at the sharpness of the screen so that they are copied, not scaled.
import { painted } from './canvas.js';

/** @typedef {import('./canvas.js').Pen} Pen */
/** @typedef {{x: number, y: number, width: number, height: number}} Box */

/** @type {Map<string, HTMLCanvasElement>} */
const sprites = new Map();
let sharpness = 2;

/** Pixels per u of sprites from now on: 1 on small screens, 2 on large ones. @param {number} pixelsPerUnit */
export function setSharpness(pixelsPerUnit) {
  sharpness = pixelsPerUnit > 1.1 ? 2 : 1;
}

/** Pixels per u of sprites: 1 or 2. */
export function currentSharpness() {
  return sharpness;
}

/** The picture of a key; `paint` draws it in u into width x height. @param {string} key @param {number} width
 * @param {number} height @param {(pen: Pen) => void} paint */
export function sprite(key, width, height, paint) {
  const full = `${sharpness}/${key}`;
  let canvas = sprites.get(full);
  if (!canvas) {
    canvas = painted(width * sharpness, height * sharpness, (pen) => {
      pen.scale(sharpness, sharpness);
      paint(pen);
    });
    sprites.set(full, canvas);
  }
  return canvas;
}

/** Puts a sprite down on whole pixels. @param {Pen} pen @param {string} key @param {Box} box
 * @param {(pen: Pen) => void} paint */
export function putSprite(pen, key, { x, y, width, height }, paint) {
  const image = sprite(key, width, height, paint);
  pen.drawImage(image, Math.round(x * sharpness) / sharpness, Math.round(y * sharpness) / sharpness, width, height);
}
