// The logo: steel over a hot lower half, one cut through the word, blades on V, R, B and N, the bounce below.
import { drawLettering, glyph, letteringWidth } from './alphabet.js';
import { silhouette } from './bake.js';
import { linear, makeCanvas, penOf, polygon } from './canvas.js';
import { drawGlow } from './glow.js';
import { TAU } from './numbers.js';
import { seeded } from './random.js';

/** @typedef {import('./canvas.js').Pen} Pen */

const WORD = 'OVERBOUNCE';
const LETTERS = { gap: 2.75, weight: 1.7 };
const PAD = 90;
/** Blades: letter, column of the grid, length in units, 1 down or -1 up. @type {[string, number, number, number][]} */
const BLADES = [
  ['V', 2, 2.3, 1],
  ['R', 0, 1.5, 1],
  ['N', 0, 1.5, 1],
  ['N', 4, 1.2, -1],
  ['B', 0, 1.2, -1],
];

/** @type {Map<string, {canvas: HTMLCanvasElement, width: number}>} */
const baked = new Map();

/** @param {number} height of the letters @returns {number} */
export function logoWidth(height) {
  return letteringWidth(WORD, height, LETTERS);
}

/** @param {Pen} pen @param {number} unit */
function cutBlades(pen, unit) {
  const half = 0.86 * unit;
  let left = 0;
  pen.fillStyle = '#ffffff';
  for (const letter of WORD) {
    for (const [owner, column, length, side] of BLADES) {
      if (owner !== letter) continue;
      const x = left + column * unit;
      const y = side > 0 ? 6 * unit : 0;
      const root = y + side * half * 0.9;
      polygon(pen, [x - half, root, x + half, root, x + half * 0.1, y + side * (half + length * unit)]);
      pen.fill();
    }
    left += glyph(letter).width * unit + LETTERS.gap * unit;
  }
}

/** The word as a white shape, cut once. @param {number} height @param {number} width @param {number} sharp */
function shape(height, width, sharp) {
  const canvas = makeCanvas((width + 2 * PAD) * sharp, (height * 1.7 + 2 * PAD) * sharp);
  const pen = penOf(canvas);
  pen.scale(sharp, sharp);
  pen.translate(PAD, PAD);
  drawLettering(pen, WORD, 0, 0, height, { ...LETTERS, color: '#ffffff' });
  cutBlades(pen, height / 6);
  pen.globalCompositeOperation = 'destination-out';
  pen.lineWidth = (height / 6) * 0.22;
  pen.beginPath();
  pen.moveTo(-40, height * 0.66);
  pen.lineTo(width + 40, height * 0.4);
  pen.stroke();
  return canvas;
}

/** @param {HTMLCanvasElement} word @param {number} height @param {number} width @param {number} sharp */
function steel(word, height, width, sharp) {
  const canvas = makeCanvas(word.width, word.height);
  const pen = penOf(canvas);
  const unit = height / 6;
  pen.drawImage(word, 0, 0);
  pen.scale(sharp, sharp);
  pen.globalCompositeOperation = 'source-in';
  pen.fillStyle = linear(
    pen,
    [0, PAD - unit, 0, PAD + height + unit],
    [
      [0, '#fbfbff'],
      [0.3, '#b9bdd0'],
      [0.5, '#5d6074'],
      [0.515, '#2b2430'],
      [0.62, '#8a3a1c'],
      [0.82, '#ff7a22'],
      [1, '#ffe08a'],
    ],
  );
  pen.fillRect(0, 0, word.width, word.height);
  pen.globalCompositeOperation = 'source-atop';
  const random = seeded(5);
  for (let i = 0; i < 150; i++) {
    pen.fillStyle = random() < 0.5 ? 'rgba(10,6,10,.35)' : 'rgba(255,255,255,.22)';
    pen.save();
    pen.translate(PAD + random() * width, PAD + random() * height);
    pen.rotate(-0.6 + random() * 0.3);
    pen.fillRect(0, 0, 4 + random() * 22, 0.8 + random());
    pen.restore();
  }
  return canvas;
}

/** The arc that bounces along under the word. @param {Pen} pen @param {number} height @param {number} width */
function paintBounce(pen, height, width) {
  const low = height * 1.56;
  const stops = [
    [-4, low],
    [width * 0.42, low],
    [width * 0.76, low],
    [width + 4, height * 1.4],
  ];
  for (let k = 0; k < 3; k++) {
    const [x0, y0] = stops[k];
    const [x1, y1] = stops[k + 1];
    pen.globalCompositeOperation = 'lighter';
    for (const [lineWidth, alpha] of [
      [7, 0.16],
      [3, 0.5],
      [1.3, 1],
    ]) {
      pen.lineWidth = lineWidth;
      const hot = [`rgba(255,80,20,${alpha * 0.15})`, `rgba(255,150,60,${alpha})`, `rgba(255,240,200,${alpha})`];
      pen.strokeStyle = linear(pen, [0, 0, width, 0], hot);
      pen.beginPath();
      pen.moveTo(x0, y0);
      pen.quadraticCurveTo((x0 + x1) / 2, y0 - [32, 26, 19][k], x1, y1);
      pen.stroke();
    }
    drawGlow(pen, x1, y1, k < 2 ? 16 : 34, '#ffb050', 0.9);
  }
  drawGlow(pen, stops[3][0], stops[3][1], 12, '#ffffff', 1);
}

/** @param {number} height @param {number} sharp px per u */
function bakeLogo(height, sharp) {
  const width = logoWidth(height);
  const word = shape(height, width, sharp);
  const canvas = makeCanvas(word.width, word.height);
  const pen = penOf(canvas);
  const dark = silhouette(word, '#050308');
  for (let i = 0; i < 16; i++) {
    pen.drawImage(dark, Math.cos((i * TAU) / 16) * 5 * sharp, Math.sin((i * TAU) / 16) * 5 * sharp);
  }
  const [deep, side] = [silhouette(word, '#2a0806'), silhouette(word, '#5a1408')];
  for (let i = 9; i >= 1; i--) pen.drawImage(i > 6 ? deep : side, 0, i * sharp);
  pen.drawImage(silhouette(word, '#ffd9a8'), 0, -sharp);
  pen.drawImage(steel(word, height, width, sharp), 0, 1.5 * sharp);
  pen.scale(sharp, sharp);
  pen.translate(PAD, PAD);
  paintBounce(pen, height, width);
  return { canvas, width };
}

/** Draws the logo with the top left of its letters at x, y and gives its width. @param {Pen} pen @param {number} x
 * @param {number} y @param {number} height of the letters, u */
export function drawLogo(pen, x, y, height) {
  const sharp = Math.max(1, pen.getTransform().a);
  const key = `${height}/${sharp}`;
  let logo = baked.get(key);
  if (!logo) baked.set(key, (logo = bakeLogo(height, sharp)));
  const { canvas, width } = logo;
  drawGlow(pen, x + width / 2, y + height / 2, width * 0.62, '#ff4a1a', 0.5, height * 1.7);
  pen.drawImage(canvas, x - PAD, y - PAD, canvas.width / sharp, canvas.height / sharp);
  return width;
}
