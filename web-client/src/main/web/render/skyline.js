// The far city: a gothic cathedral among spires for the eclipse, a works of chimneys and cranes for the foundry.
import { fillDisc, lancet, linear, polygon } from '../lib/canvas.js';
import { drawGlow, glowSprite } from '../lib/glow.js';
import { TAU } from '../lib/numbers.js';
import { seeded } from '../lib/random.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('./themes.js').Theme} Theme */
/** @typedef {{left: number, right: number, bottom: number}} Span */

/** @param {Pen} pen @param {number} x @param {number} base @param {number} width @param {number} height */
function spire(pen, x, base, width, height) {
  const top = base - height;
  const at = (/** @type {number} */ t) => top + height * t;
  const half = width / 2;
  const side = [
    half,
    base,
    half,
    at(0.38),
    width * 0.62,
    at(0.38),
    width * 0.62,
    at(0.35),
    width * 0.4,
    at(0.34),
    width * 0.07,
    at(0.04),
  ];
  pen.beginPath();
  pen.moveTo(x, at(-0.05));
  for (let i = side.length - 2; i >= 0; i -= 2) pen.lineTo(x + side[i], side[i + 1]);
  for (let i = 0; i < side.length; i += 2) pen.lineTo(x - side[i], side[i + 1]);
  pen.fill();
  for (const s of [-0.52, 0.52]) {
    polygon(pen, [x + s * width - 4, at(0.36), x + s * width, at(0.18), x + s * width + 4, at(0.36)]);
    pen.fill();
  }
}

/** @param {Pen} pen @param {number} x @param {number} top @param {number} width @param {number} height
 * @param {string} color */
function lancetLight(pen, x, top, width, height, color) {
  pen.fillStyle = color;
  pen.beginPath();
  lancet(pen, x, top, width, height);
  pen.fill();
}

/** @param {Pen} pen @param {number} x */
function spireWindows(pen, x) {
  const top = 260;
  for (const q of [-11, 11]) lancetLight(pen, x + q, top + 180, 5, 24, '#ffa552');
  lancetLight(pen, x, top + 227, 9, 40, '#ffd9a0');
}

/** @param {Pen} pen */
function roseWindow(pen) {
  fillDisc(pen, 640, 472, 20, '#ffb060');
  fillDisc(pen, 640, 472, 7, '#fff0c0');
  pen.strokeStyle = '#1c0a16';
  pen.lineWidth = 2.6;
  pen.beginPath();
  for (let i = 0; i < 12; i++) {
    pen.moveTo(640, 472);
    pen.lineTo(640 + Math.cos((i * TAU) / 12) * 21, 472 + Math.sin((i * TAU) / 12) * 21);
  }
  pen.stroke();
  pen.beginPath();
  pen.arc(640, 472, 12, 0, TAU);
  pen.stroke();
  drawGlow(pen, 640, 472, 70, '#ff8a3a', 0.5);
  for (const x of [612, 640, 668]) lancetLight(pen, x, 506, 10, 34, '#ff9a4a');
}

/** @param {Pen} pen @param {number} side -1 left, 1 right */
function buttresses(pen, side) {
  pen.lineWidth = 7;
  pen.strokeStyle = '#1c0b18';
  pen.fillStyle = '#1c0b18';
  for (let i = 0; i < 3; i++) {
    const foot = 640 + side * (138 + i * 16);
    pen.beginPath();
    pen.moveTo(640 + side * 84, 480 + i * 44);
    pen.quadraticCurveTo(640 + side * (120 + i * 12), 486 + i * 44, foot, 560 + i * 44);
    pen.stroke();
    pen.fillRect(foot - 5, 540 + i * 40, 10, 160);
  }
}

/** Darkens what was painted so far towards the ground. @param {Pen} pen @param {Span} span
 * @param {readonly string[]} colors at 470 and 620 */
function groundHaze(pen, span, colors) {
  pen.globalCompositeOperation = 'source-atop';
  pen.fillStyle = linear(pen, [0, 470, 0, 620], [...colors]);
  pen.fillRect(span.left, 400, span.right - span.left, span.bottom - 400);
  pen.globalCompositeOperation = 'source-over';
}

/** @param {Pen} pen @param {Theme} theme @param {Span} span */
export function paintCathedral(pen, theme, span) {
  pen.fillStyle = linear(pen, [0, 260, 0, 640], [...theme.haze]);
  const random = seeded(52);
  for (let x = span.left; x < span.right; x += 26 + random() * 34) {
    const near = Math.abs(x - 640) < 90 ? 0.6 : 1;
    spire(pen, x, span.bottom, 26 + random() * 20, (span.bottom - 640 + 180 + random() * 150) * near);
  }
  pen.fillStyle = linear(pen, [0, 240, 0, 640], ['#12081a', '#3c121e']);
  const dark = pen.fillStyle;
  for (const x of [580, 700]) spire(pen, x, 680, 56, 420);
  spire(pen, 640, 680, 34, 330);
  polygon(pen, [552, 680, 552, 470, 640, 408, 728, 470, 728, 680]);
  pen.fill();
  pen.fillRect(530, 660, 220, span.bottom - 660);
  for (const x of [580, 700]) spireWindows(pen, x);
  pen.fillStyle = dark;
  for (const side of [-1, 1]) buttresses(pen, side);
  roseWindow(pen);
  groundHaze(pen, span, ['rgba(120,34,22,0)', 'rgba(92,22,16,.92)']);
}

/** @param {Pen} pen @param {number} x @param {number} base @param {number} width @param {number} height */
function chimney(pen, x, base, width, height) {
  const top = base - height;
  polygon(pen, [x - width * 0.5, base, x - width * 0.34, top, x + width * 0.34, top, x + width * 0.5, base]);
  pen.fill();
  pen.fillRect(x - width * 0.46, top - 4, width * 0.92, 9);
  pen.fillRect(x - width * 0.42, top + height * 0.16, width * 0.84, 4);
}

/** @param {Pen} pen @param {number} x @param {number} base @param {number} height @param {number} reach */
function crane(pen, x, base, height, reach) {
  const top = base - height;
  pen.fillRect(x - 4, top, 8, height);
  pen.fillRect(Math.min(x, x + reach) - 20, top, Math.abs(reach) + 40, 6);
  polygon(pen, [x - 5, top, x, top - 34, x + 5, top]);
  pen.fill();
  pen.fillRect(x + reach - 1, top, 2, 70);
  pen.fillRect(x + reach - 7, top + 70, 14, 10);
}

/** Smoke that leans with the wind. @param {Pen} pen @param {number} x @param {number} y @param {() => number} random */
function plume(pen, x, y, random) {
  const smoke = glowSprite('#180d09');
  for (let i = 0; i < 22; i++) {
    pen.globalAlpha = 0.42 * (1 - i / 25);
    const radius = 20 + i * 7;
    const left = x + i * 12 + random() * 10 - radius;
    pen.drawImage(smoke, left, y - i * 10 - random() * 10 - radius, 2 * radius, 1.6 * radius);
  }
  pen.globalAlpha = 1;
}

/** @param {Pen} pen @param {Theme} theme @param {Span} span */
export function paintWorks(pen, theme, span) {
  const random = seeded(91);
  for (const [tone, base, tall] of /** @type {[string[], number, number][]} */ ([
    [[theme.haze[0], theme.haze[1]], 190, 220],
    [['#1a0d08', '#4a1e0c'], 110, 270],
  ])) {
    const fill = linear(pen, [0, 240, 0, 660], tone);
    for (let x = span.left; x < span.right; x += 60 + random() * 90) {
      const height = span.bottom - 660 + base + random() * tall;
      if (random() < 0.5) plume(pen, x, span.bottom - height, random);
      pen.fillStyle = fill;
      chimney(pen, x, span.bottom, 20 + random() * 22, height);
      pen.fillRect(x + 14, span.bottom - height * 0.5, 50 + random() * 60, height * 0.5);
      if (random() < 0.22) crane(pen, x + 40, span.bottom, height * 0.9, random() < 0.5 ? 90 : -90);
    }
    for (let x = span.left; x < span.right; x += 14 + random() * 30) {
      if (random() < 0.5) continue;
      pen.fillStyle = 'rgba(255,170,80,.5)';
      pen.fillRect(x, 560 + random() * 90, 3, 5);
    }
  }
  groundHaze(pen, span, ['rgba(150,70,20,0)', 'rgba(120,52,16,.85)']);
}
