// What is neither fire nor line: the splash of a ball of plasma, the BFG's nova, the sweep of a saw.
import { painted, radial } from '../lib/canvas.js';
import { drawGlow } from '../lib/glow.js';
import { clamp, easeOut, TAU } from '../lib/numbers.js';
import { WEAPON_COLORS } from '../lib/palette.js';
import { seeded } from '../lib/random.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').Effect} Effect */

export const SPLASH_MS = 260;
export const NOVA_MS = 620;
export const SWING_MS = 150;
const SPLASH_REACH = 34;

/** @type {HTMLCanvasElement | null} */
let wave = null;

/** @param {Pen} pen */
function paintWave(pen) {
  pen.fillStyle = radial(
    pen,
    [128, 128, 0, 128],
    [
      [0, 'rgba(60,200,20,.0)'],
      [0.6, 'rgba(80,255,40,.10)'],
      [0.86, 'rgba(120,255,70,.42)'],
      [0.94, 'rgba(236,255,216,.9)'],
      [0.975, 'rgba(109,255,58,.3)'],
      [1, 'rgba(60,200,20,0)'],
    ],
  );
  pen.fillRect(0, 0, 256, 256);
}

/** @param {Pen} pen @param {Effect} hit @param {number} now ms */
export function drawSplash(pen, hit, now) {
  const t = (now - hit.at) / SPLASH_MS;
  if (t < 0 || t > 1) return;
  const random = seeded(hit.seed);
  drawGlow(pen, hit.x, hit.y, 26 + 30 * easeOut(t), '#b04aff', 0.9 * (1 - t));
  drawGlow(pen, hit.x, hit.y, 16 * (1 - t) + 4, '#ffe3ff', 1 - t);
  pen.globalCompositeOperation = 'lighter';
  pen.globalAlpha = 1 - t * t;
  for (let i = 0; i < 9; i++) {
    const angle = random() * TAU;
    const far = SPLASH_REACH * (0.4 + random() * 0.6) * easeOut(t * 1.4);
    const size = (1.4 + random() * 2.2) * (1 - t * 0.6);
    pen.fillStyle = random() < 0.4 ? '#ffe3ff' : WEAPON_COLORS.pg;
    pen.beginPath();
    pen.arc(hit.x + Math.cos(angle) * far, hit.y + Math.sin(angle) * far + 26 * t * t, size, 0, TAU);
    pen.fill();
  }
  pen.strokeStyle = WEAPON_COLORS.pg;
  pen.lineWidth = 2.4 * (1 - t) + 0.4;
  pen.beginPath();
  pen.arc(hit.x, hit.y, 6 + 22 * easeOut(t), 0, TAU);
  pen.stroke();
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
}

/** The sweep of a saw. @param {Pen} pen @param {Effect} swing angle = where it strikes @param {number} now ms */
export function drawSwing(pen, swing, now) {
  const t = (now - swing.at) / SWING_MS;
  if (t < 0 || t > 1) return;
  drawGlow(pen, swing.x, swing.y, 30 * (1 - t * 0.5), swing.color, 0.6 * (1 - t));
  pen.save();
  pen.translate(swing.x, swing.y);
  pen.rotate(swing.angle + (t - 0.5) * 1.6);
  pen.globalCompositeOperation = 'lighter';
  pen.lineCap = 'round';
  for (const [radius, width, color] of /** @type {[number, number, string][]} */ ([
    [17, 6, 'rgba(150,180,255,.35)'],
    [17, 2.6, '#ffffff'],
    [12, 1.4, swing.color],
  ])) {
    pen.strokeStyle = color;
    pen.lineWidth = width * (1 - t * 0.8);
    pen.globalAlpha = 1 - t;
    pen.beginPath();
    pen.arc(-4, 0, radius + 5 * t, -1.2, 1.2);
    pen.stroke();
  }
  pen.restore();
}

/** Tongues that lick outwards. @param {Pen} pen @param {Effect} blast @param {number} radius @param {number} t */
function drawTongues(pen, { x, y, seed }, radius, t) {
  const random = seeded(seed + 7);
  pen.globalCompositeOperation = 'lighter';
  pen.globalAlpha = (1 - t) ** 0.8;
  pen.lineCap = 'round';
  for (let i = 0; i < 16; i++) {
    const angle = (i / 16) * TAU + (random() - 0.5) * 0.5;
    const from = radius * 0.25 * easeOut(t * 2);
    const far = radius * (0.55 + random() * 0.6) * easeOut(t * 1.5);
    const turn = angle + (random() - 0.5) * 0.7;
    pen.strokeStyle = i % 3 ? WEAPON_COLORS.bfg : '#eaffd8';
    pen.lineWidth = (1 + random() * 3) * (1 - t) + 0.4;
    pen.beginPath();
    pen.moveTo(x + Math.cos(angle) * from, y + Math.sin(angle) * from);
    const mid = (from + far) / 2;
    const [endX, endY] = [x + Math.cos(angle) * far, y + Math.sin(angle) * far];
    pen.quadraticCurveTo(x + Math.cos(turn) * mid, y + Math.sin(turn) * mid, endX, endY);
    pen.stroke();
  }
  pen.lineCap = 'butt';
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
}

/** @param {Pen} pen @param {Effect} blast its size is the radius of the blast, u @param {number} now ms */
export function drawNova(pen, blast, now) {
  const t = (now - blast.at) / NOVA_MS;
  if (t < 0 || t > 1) return;
  wave ??= painted(256, 256, paintWave);
  const { x, y, size } = blast;
  const fade = 1 - t;
  drawGlow(pen, x, y, size * 1.7, '#1fae12', 0.85 * fade);
  drawGlow(pen, x, y, size * (0.5 + 0.4 * easeOut(t * 2)), WEAPON_COLORS.bfg, fade);
  drawGlow(pen, x, y, size * 0.5 * (1 - clamp(t * 1.6)), '#f6ffe8', 1);
  const reach = size * 1.15 * (0.2 + 0.8 * easeOut(t * 1.5));
  pen.globalCompositeOperation = 'lighter';
  pen.globalAlpha = fade * fade;
  pen.drawImage(wave, x - reach, y - reach, 2 * reach, 2 * reach);
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
  drawTongues(pen, blast, size, t);
}
