// Beams of lightning: a jagged core in a blue haze from the muzzle to where it ends, another shape each thirtieth of a
// second.
import { drawGlow } from '../lib/glow.js';
import { TAU } from '../lib/numbers.js';
import { seeded } from '../lib/random.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').Bolt} Bolt */

const SHAPE_MS = 33;
const STEP = 24;
const SWAY = 9;
const FORKS = 3;
const HAZE = '#7f9cff';
const CORE = '#f4f0c8';

/**
 * The corners of a bolt along +x: it sways most in its middle, and hangs together.
 * @param {() => number} random
 * @param {number} length
 */
function corners(random, length) {
  const count = Math.max(3, Math.round(length / STEP));
  const points = [0, 0];
  let y = 0;
  for (let i = 1; i < count; i++) {
    const slack = Math.sin((i / count) * Math.PI);
    y = y * 0.55 + (random() - 0.5) * 2 * SWAY * (0.35 + 0.65 * slack);
    points.push(((i + (random() - 0.5) * 0.5) * length) / count, y);
  }
  points.push(length, 0);
  return points;
}

/** @param {Pen} pen @param {readonly number[]} points @param {number} width @param {string} color */
function stroke(pen, points, width, color) {
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.beginPath();
  for (let i = 0; i < points.length; i += 2) pen.lineTo(points[i], points[i + 1]);
  pen.stroke();
}

/** Branches that leave the bolt and end in the air. @param {Pen} pen @param {() => number} random
 * @param {readonly number[]} points */
function drawForks(pen, random, points) {
  const count = points.length / 2;
  for (let i = 0; i < FORKS; i++) {
    const at = 2 * (1 + Math.floor(random() * (count - 2)));
    const side = random() < 0.5 ? -1 : 1;
    let [x, y] = [points[at], points[at + 1]];
    const fork = [x, y];
    for (let k = 0; k < 3; k++) {
      x += 8 + random() * 14;
      y += side * (3 + random() * 9);
      fork.push(x, y);
    }
    stroke(pen, fork, 1.1, 'rgba(200,214,255,.75)');
  }
}

/** The splash of light where it meets something. @param {Pen} pen @param {Bolt} bolt @param {number} seed */
function drawEnd(pen, { x1, y1 }, seed) {
  const random = seeded(seed);
  drawGlow(pen, x1, y1, 46, HAZE, 0.9);
  drawGlow(pen, x1, y1, 17, '#ffffff', 1);
  pen.globalCompositeOperation = 'lighter';
  for (let i = 0; i < 7; i++) {
    const angle = random() * TAU;
    const far = 10 + random() * 20;
    const bend = angle + (random() - 0.5);
    const half = [x1 + Math.cos(bend) * far * 0.5, y1 + Math.sin(bend) * far * 0.5];
    stroke(pen, [x1, y1, ...half, x1 + Math.cos(angle) * far, y1 + Math.sin(angle) * far], 1.2, '#dfe6ff');
  }
  pen.globalCompositeOperation = 'source-over';
}

/** @param {Pen} pen @param {Bolt} bolt @param {number} now ms */
function drawBolt(pen, bolt, now) {
  const seed = bolt.seed * 7919 + Math.floor(now / SHAPE_MS);
  const random = seeded(seed);
  const length = Math.hypot(bolt.x1 - bolt.x, bolt.y1 - bolt.y);
  const points = corners(random, length);
  const thin = corners(random, length);
  pen.save();
  pen.translate(bolt.x, bolt.y);
  pen.rotate(Math.atan2(bolt.y1 - bolt.y, bolt.x1 - bolt.x));
  pen.globalCompositeOperation = 'lighter';
  pen.lineJoin = 'round';
  stroke(pen, points, 17, 'rgba(70,96,255,.16)');
  stroke(pen, points, 8, 'rgba(110,140,255,.38)');
  stroke(pen, thin, 1.6, 'rgba(170,190,255,.8)');
  drawForks(pen, random, points);
  stroke(pen, points, 3.4, CORE);
  stroke(pen, points, 1.5, '#ffffff');
  pen.restore();
  drawGlow(pen, bolt.x, bolt.y, 34, HAZE, 0.9);
  drawGlow(pen, bolt.x, bolt.y, 12, '#ffffff', 0.9);
  if (bolt.met) drawEnd(pen, bolt, seed);
}

/** @param {Pen} pen @param {Bolt[]} bolts @param {number} now ms */
export function drawBolts(pen, bolts, now) {
  for (const bolt of bolts) drawBolt(pen, bolt, now);
}
