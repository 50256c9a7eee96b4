// The middle distance: a broken bridge over lava falls, one strip that repeats.
import { lancet, linear, makeCanvas, penOf, polygon } from '../lib/canvas.js';
import { drawGlow } from '../lib/glow.js';
import { seeded } from '../lib/random.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */

/** Where the strip lies when the camera is at the focus; it repeats every `width`. */
export const RUINS = { left: 214, top: 380, width: 852, height: 700 };

/** @param {Pen} pen @param {number} x @param {number} width @param {number} seed */
function fall(pen, x, width, seed) {
  const random = seeded(seed);
  drawGlow(pen, x, 580, 84, '#ff5a1a', 0.75, 150);
  pen.fillStyle = linear(
    pen,
    [x - width / 2, 0, x + width / 2, 0],
    ['#5a0d02', '#e2480c', '#ffb43a', '#e2480c', '#5a0d02'],
  );
  pen.fillRect(x - width / 2, 512, width, 140);
  for (let i = 0; i < 40; i++) {
    pen.fillStyle = random() < 0.4 ? 'rgba(90,14,2,.75)' : 'rgba(255,238,160,.8)';
    const left = x - width / 2 + random() * width;
    pen.fillRect(left, 512 + random() * 120, 1.2 + random() * 1.2, 8 + random() * 26);
  }
  for (let i = 0; i < 7; i++) {
    const radius = 10 + random() * 14;
    drawGlow(pen, x + (random() - 0.5) * width * 2, 622 - random() * 14, radius, '#ff9a3a', 0.5);
  }
}

/** @param {Pen} pen @param {number} from @param {number} to */
function span(pen, from, to) {
  pen.beginPath();
  pen.rect(from, 488, to - from, 592);
  for (let x = from + 44; x < to - 30; x += 66) lancet(pen, x, 516, 44, 240);
  pen.fill('evenodd');
  pen.fillRect(from, 478, to - from, 11);
  for (let x = from + 2; x < to - 6; x += 14) pen.fillRect(x, 468, 7, 11);
}

/** @param {Pen} pen @param {number} x */
function statue(pen, x) {
  const half = [9, 470, 6, 440, 12, 430, 5, 420, 3, 410, 0, 406];
  const points = [];
  for (let i = 0; i < half.length; i += 2) points.push(x - half[i], half[i + 1]);
  for (let i = half.length - 4; i >= 0; i -= 2) points.push(x + half[i], half[i + 1]);
  polygon(pen, points);
  pen.fill();
  pen.fillRect(x + 11, 396, 2, 74);
}

/** @param {Pen} pen @param {import('./themes.js').Theme} theme */
function bridge(pen, theme) {
  pen.fillStyle = linear(pen, [0, 440, 0, 660], [...theme.ruin]);
  span(pen, 214, 580);
  span(pen, 706, 1066);
  polygon(pen, [580, 478, 606, 482, 596, 496, 584, 504, 590, 530, 580, 540]);
  pen.fill();
  polygon(pen, [706, 478, 688, 486, 694, 500, 700, 520, 706, 526]);
  pen.fill();
  pen.fillRect(214, 700, 852, 380);
  for (const x of [290, 458, 826, 990]) statue(pen, x);
}

/** @param {import('./themes.js').Theme} theme */
export function paintRuins(theme) {
  const canvas = makeCanvas(RUINS.width, RUINS.height);
  const pen = penOf(canvas);
  pen.translate(-RUINS.left, -RUINS.top);
  fall(pen, 540, 17, 3);
  fall(pen, 742, 20, 8);
  fall(pen, 476, 9, 5);
  fall(pen, 806, 10, 6);
  fall(pen, 300, 12, 11);
  fall(pen, 980, 14, 14);
  bridge(pen, theme);
  pen.globalCompositeOperation = 'source-atop';
  pen.fillStyle = linear(pen, [0, 520, 0, 650], ['rgba(255,90,26,0)', 'rgba(200,60,20,.42)']);
  pen.fillRect(214, 500, 852, 580);
  pen.globalCompositeOperation = 'lighter';
  pen.fillStyle = linear(pen, [0, 540, 0, 640], ['rgba(255,80,20,0)', 'rgba(255,96,30,.26)']);
  pen.fillRect(214, 540, 852, 160);
  pen.globalCompositeOperation = 'source-over';
  return canvas;
}
