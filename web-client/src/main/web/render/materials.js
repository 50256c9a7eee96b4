// Painters of stone and metal on a surface: paint on one canvas, relief on another (red height, green gloss, blue
// self-light). Everything depends on world coordinates and a seed, so that chunks meet without a seam.
import { fillPolygon, linear, radial } from '../lib/canvas.js';
import { coarseNoise, sample } from '../lib/noise.js';
import { lerp, TAU } from '../lib/numbers.js';
import { rgba } from '../lib/palette.js';
import { hash, seeded } from '../lib/random.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {{albedo: Pen, relief: Pen}} Surface both pens in world coordinates */
/** @typedef {import('./area.js').Area} Area */

/** Length of the stretch of a course whose blocks come from one seed, u. */
const STRETCH = 256;

/** @param {number} height @param {number} [gloss] @param {number} [own] */
export function reliefColor(height, gloss = 0, own = 0) {
  return `rgb(${Math.max(0, Math.min(255, height | 0))},${gloss},${own})`;
}

/** Draws the same on paint and relief. @param {Surface} surface @param {(pen: Pen) => void} draw */
export function onBoth(surface, draw) {
  draw(surface.albedo);
  draw(surface.relief);
}

/** Fills a box on both. @param {Surface} surface @param {readonly number[]} box x, y, width, height
 * @param {string} color @param {string} relief */
export function fillBox(surface, [x, y, width, height], color, relief) {
  surface.albedo.fillStyle = color;
  surface.albedo.fillRect(x, y, width, height);
  surface.relief.fillStyle = relief;
  surface.relief.fillRect(x, y, width, height);
}

/** A box that rises from its edge. @param {Pen} relief @param {readonly number[]} box x, y, width, height
 * @param {number} edge @param {readonly number[]} rise from, to @param {number} gloss */
export function bevel(relief, [x, y, width, height], edge, [from, to], gloss) {
  for (let i = 0; i <= edge; i++) {
    relief.fillStyle = reliefColor(lerp(from, to, i / edge), gloss);
    relief.fillRect(x + i, y + i, width - 2 * i, height - 2 * i);
  }
}

/** @param {Surface} surface @param {number} x @param {number} y @param {number} [radius] */
export function rivet(surface, x, y, radius = 2.2) {
  const { albedo, relief } = surface;
  albedo.fillStyle = '#a9a39c';
  albedo.beginPath();
  albedo.arc(x, y, radius, 0, TAU);
  albedo.fill();
  relief.fillStyle = radial(relief, [x, y, 0, radius + 1], ['rgb(250,160,0)', 'rgb(90,80,0)']);
  relief.beginPath();
  relief.arc(x, y, radius + 1, 0, TAU);
  relief.fill();
}

/** @param {Surface} surface @param {() => number} random @param {number} x @param {number} y */
function crack(surface, random, x, y) {
  const steps = 3 + random() * 5;
  const path = [[x, y]];
  let angle = random() * TAU;
  for (let i = 0; i < steps; i++) {
    angle += (random() - 0.5) * 1.3;
    path.push([path[i][0] + Math.cos(angle) * 5, path[i][1] + Math.sin(angle) * 5]);
  }
  surface.albedo.strokeStyle = 'rgba(12,11,16,.8)';
  surface.relief.strokeStyle = reliefColor(30);
  onBoth(surface, (pen) => {
    pen.lineWidth = 1.4;
    pen.beginPath();
    for (const [px, py] of path) pen.lineTo(px, py);
    pen.stroke();
  });
}

/** @param {Surface} surface @param {number} x @param {number} y */
function chip(surface, x, y) {
  const corner = [x, y, x + 8, y + 2, x + 4, y + 8];
  fillPolygon(surface.albedo, corner, '#1b1920');
  fillPolygon(surface.relief, corner, reliefColor(35));
}

/** @param {Surface} surface @param {readonly number[]} box @param {() => number} random
 * @param {import('./themes.js').Tone} tone */
function stoneBlock(surface, [x, y, width, height], random, tone) {
  const shade = random();
  const value = 0.82 + random() * 0.32;
  const color = [0, 1, 2].map((k) => lerp(tone[k], tone[k + 3], shade) * value);
  surface.albedo.fillStyle = rgba(color);
  surface.albedo.fillRect(x, y, width, height);
  const top = 95 + random() * 70;
  bevel(surface.relief, [x, y, width, height], 4, [top - 70, top], 10);
  if (random() < 0.16) {
    surface.albedo.fillStyle = 'rgba(60,44,34,.35)';
    surface.albedo.fillRect(x, y, width, height);
  }
  if (random() < 0.28) crack(surface, random, x + random() * width, y + random() * height);
  if (random() < 0.2) {
    chip(surface, x + (random() < 0.5 ? 1 : width - 7), y + (random() < 0.5 ? 1 : height - 7));
  }
}

/** Courses of stone over an area. @param {Surface} surface @param {Area} area @param {number} seed
 * @param {{course: number, block: number, originY: number, tone: import('./themes.js').Tone}} masonry */
export function paintStone(surface, area, seed, { course, block, originY, tone }) {
  const { left, top, right, bottom } = area;
  fillBox(surface, [left, top, right - left, bottom - top], '#15131a', reliefColor(20));
  for (let row = Math.floor((top - originY) / course); originY + row * course < bottom; row++) {
    const y = originY + row * course;
    const shift = hash(seed, row) % STRETCH;
    for (let n = Math.floor((left - shift) / STRETCH); n * STRETCH + shift < right; n++) {
      const random = seeded(hash(seed, row, n));
      const end = (n + 1) * STRETCH + shift;
      let x = n * STRETCH + shift;
      while (x < end) {
        const wide = block + random() * 40;
        const width = end - x - wide < 26 ? end - x : wide;
        stoneBlock(surface, [x + 1, y + 1, width - 2, course - 2], random, tone);
        x += width;
      }
    }
  }
}

/** @param {Surface} surface @param {readonly number[]} box x, y, width, height */
function ribbedRecess(surface, [x, y, width, height]) {
  fillBox(surface, [x, y, width, height], '#453c38', reliefColor(84, 60));
  for (let rib = x + 3; rib < x + width - 2; rib += 6) {
    fillBox(surface, [rib, y + 1, 3, height - 2], '#7d736b', reliefColor(150, 90));
  }
}

/** @param {Surface} surface @param {readonly number[]} box x, y, width, height @param {() => number} random */
function metalPanel(surface, [x, y, width, height], random) {
  const value = 0.85 + random() * 0.3;
  surface.albedo.fillStyle = rgba([104 * value, 96 * value, 92 * value]);
  surface.albedo.fillRect(x + 1, y + 1, width - 2, height - 2);
  bevel(surface.relief, [x + 1, y + 1, width - 2, height - 2], 3, [60, 140], 90);
  if (width > 40 && height > 22 && (height < 50 || random() < 0.55)) {
    ribbedRecess(surface, [x + 12, y + 12, width - 24, height - (height < 50 ? 18 : 24)]);
  }
  const ys = height > 20 ? [y + 6, y + height - 6] : [y + height / 2];
  for (const ry of ys) {
    rivet(surface, x + 6, ry);
    rivet(surface, x + width - 6, ry);
  }
}

/** Blots and streaks of rust. @param {Pen} albedo @param {Area} area @param {number} seed */
function paintRust(albedo, { left, top, right, bottom }, seed) {
  const random = seeded(hash(seed, left, top));
  const noise = coarseNoise();
  const blots = ((right - left) * (bottom - top)) / 260;
  for (let i = 0; i < blots; i++) {
    const x = left + random() * (right - left);
    const y = top + random() * (bottom - top);
    const size = 2 + random() * 9;
    if (sample(noise, x | 0, y | 0) < 0.5) continue;
    albedo.fillStyle = rgba(random() < 0.5 ? [128, 62, 28] : [84, 40, 24], 0.16 + random() * 0.25);
    albedo.beginPath();
    albedo.ellipse(x, y, size, size * (0.4 + random() * 0.8), random() * 3, 0, TAU);
    albedo.fill();
  }
  const streak = linear(albedo, [0, top, 0, bottom], ['rgba(110,52,24,.65)', 'rgba(110,52,24,0)']);
  for (let x = left + 8; x < right; x += 20 + random() * 46) {
    albedo.fillStyle = streak;
    albedo.fillRect(x, top + 4, 2 + random() * 4, bottom - top - 4);
  }
}

/** Panels of metal over the part of a box that lies in an area. @param {Surface} surface @param {Area} box
 * @param {Area} area @param {number} seed */
export function paintMetal(surface, box, area, seed) {
  const tall = box.bottom - box.top > 76;
  const panelHeight = tall ? 64 : box.bottom - box.top;
  const firstRow = tall ? Math.floor((area.top - box.top) / 64) : 0;
  const firstColumn = Math.floor((area.left - box.left) / 64);
  fillBox(
    surface,
    [area.left, area.top, area.right - area.left, area.bottom - area.top],
    '#5a5048',
    reliefColor(30, 20),
  );
  for (let row = firstRow; box.top + row * 64 < area.bottom && (tall || row < 1); row++) {
    const y = box.top + row * 64;
    const height = Math.min(panelHeight, box.bottom - y);
    for (let column = firstColumn; box.left + column * 64 < area.right; column++) {
      const x = box.left + column * 64;
      const width = Math.min(64, box.right - x);
      const panelSeed = hash(seed, column, row);
      if (width < 4 || height < 4) continue;
      metalPanel(surface, [x, y, width, height], seeded(panelSeed));
      paintRust(surface.albedo, { left: x, top: y, right: x + width, bottom: y + height }, panelSeed);
    }
  }
}
