// Soft light: one 128 px canvas per colour, put down additively.
import { makeCanvas, penOf, radial } from './canvas.js';
import { channels } from './palette.js';
import { putSprite } from './sprite.js';

const SIZE = 128;

/** @type {Map<string, HTMLCanvasElement>} */
const sprites = new Map();

/** The glow of a colour: alpha (1-r)^2.2. @param {string} color #rrggbb */
export function glowSprite(color) {
  const known = sprites.get(color);
  if (known) return known;
  const canvas = makeCanvas(SIZE, SIZE);
  const pen = penOf(canvas);
  const [r, g, b] = channels(color);
  /** @type {[number, string][]} */
  const stops = [];
  for (let i = 0; i <= 12; i++) stops.push([i / 12, `rgba(${r},${g},${b},${Math.pow(1 - i / 12, 2.2)})`]);
  pen.fillStyle = radial(pen, [SIZE / 2, SIZE / 2, 0, SIZE / 2], stops);
  pen.fillRect(0, 0, SIZE, SIZE);
  sprites.set(color, canvas);
  return canvas;
}

/** Adds light. @param {import('./canvas.js').Pen} pen @param {number} x @param {number} y @param {number} radius
 * @param {string} color @param {number} [alpha] @param {number} [radiusY] */
export function drawGlow(pen, x, y, radius, color, alpha = 1, radiusY = radius) {
  const before = pen.globalAlpha;
  pen.globalCompositeOperation = 'lighter';
  pen.globalAlpha = before * alpha;
  pen.drawImage(glowSprite(color), x - radius, y - radiusY, 2 * radius, 2 * radiusY);
  pen.globalAlpha = before;
  pen.globalCompositeOperation = 'source-over';
}

/** Adds light of a size that does not change: baked at that size, so that it is copied.
 * @param {import('./canvas.js').Pen} pen
 * @param {number} x @param {number} y @param {number} radius @param {string} color @param {number} [alpha]
 * @param {number} [radiusY] */
export function drawSteadyGlow(pen, x, y, radius, color, alpha = 1, radiusY = radius) {
  const before = pen.globalAlpha;
  pen.globalCompositeOperation = 'lighter';
  pen.globalAlpha = before * alpha;
  const box = { x: x - radius, y: y - radiusY, width: 2 * radius, height: 2 * radiusY };
  putSprite(pen, `glow ${color} ${radius} ${radiusY}`, box, (sketch) => {
    sketch.drawImage(glowSprite(color), 0, 0, 2 * radius, 2 * radiusY);
  });
  pen.globalAlpha = before;
  pen.globalCompositeOperation = 'source-over';
}
