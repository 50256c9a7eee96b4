// What stands behind the openings of the wall: the sky with the far city in one opaque canvas (parallax .15) and the
// middle ruins in a strip that repeats (parallax .4). Painted around a view of 1280 x 720 u at the map's focus.
import { fillDisc, linear, makeCanvas, penOf, radial } from '../lib/canvas.js';
import { drawGlow, glowSprite } from '../lib/glow.js';
import { TAU } from '../lib/numbers.js';
import { seeded } from '../lib/random.js';
import { paintCathedral, paintWorks } from './skyline.js';
import { paintRuins, RUINS } from './ruins.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/canvas.js').Picture} Picture */
/** @typedef {import('./themes.js').Theme} Theme */
/** @typedef {{sky: Picture, skyX: number, skyY: number, ruins: Picture}} Backdrops */

const SKY_PARALLAX = 0.15;
const RUIN_PARALLAX = 0.4;
const VIEW_WIDTH = 1280;
const VIEW_HEIGHT = 720;
/** Spare sky for windows wider or higher than the view, u. */
const SPARE = 320;

/** @param {Pen} pen @param {Theme} theme @param {readonly number[]} span left, top, width, height */
function paintStars(pen, theme, [left, top, width]) {
  const random = seeded(3);
  const count = theme.far === 'works' ? 40 : (width * 160) / VIEW_WIDTH;
  for (let i = 0; i < count; i++) {
    pen.fillStyle = `rgba(220,210,255,${0.15 + random() * 0.6})`;
    const size = random() < 0.1 ? 2 : 1;
    pen.fillRect(left + random() * width, top + random() * (280 - top), size, size);
  }
}

/** The black sun and its corona. @param {Pen} pen @param {Theme['sun']} sun */
function paintEclipse(pen, { x, y, radius }) {
  const random = seeded(31);
  drawGlow(pen, x, y, 430, '#7a2f52', 0.75);
  drawGlow(pen, x, y, 300, '#d0523a', 0.65);
  drawGlow(pen, x, y, 180, '#ffb070', 0.8);
  pen.globalCompositeOperation = 'lighter';
  for (let i = 0; i < 70; i++) {
    const angle = random() * TAU;
    const length = radius + 20 + random() ** 2 * 120;
    const half = 0.012 + random() * 0.03;
    pen.fillStyle = radial(pen, [x, y, radius, length], ['rgba(255,200,150,.22)', 'rgba(255,120,80,0)']);
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(x + Math.cos(angle - half) * length, y + Math.sin(angle - half) * length);
    pen.lineTo(x + Math.cos(angle + half) * length, y + Math.sin(angle + half) * length);
    pen.fill();
  }
  pen.globalCompositeOperation = 'source-over';
  const edge = radial(
    pen,
    [x, y, radius - 6, radius + 7],
    [
      [0, 'rgba(255,240,220,1)'],
      [0.4, 'rgba(255,220,180,.9)'],
      [1, 'rgba(255,150,90,0)'],
    ],
  );
  fillDisc(pen, x, y, radius + 7, edge);
  fillDisc(pen, x, y, radius, radial(pen, [x + 18, y + 18, 10, radius], ['#0a0712', '#120a1a', '#05040a']));
  drawGlow(pen, x - 56, y - 62, 60, '#fff2dc', 1);
}

/** A low furnace sun in smoke. @param {Pen} pen @param {Theme['sun']} sun */
function paintFurnaceSun(pen, { x, y, radius }) {
  drawGlow(pen, x, y, 620, '#8a3a10', 0.9, 420);
  drawGlow(pen, x, y, 330, '#e07a24', 0.8, 260);
  drawGlow(pen, x, y, 150, '#ffc070', 0.9);
  fillDisc(pen, x, y, radius, radial(pen, [x, y, 4, radius], ['#fff3d0', '#ffdc98', '#ffb050']));
}

/** @param {Pen} pen @param {Theme} theme @param {number} left @param {number} width */
function paintClouds(pen, theme, left, width) {
  const random = seeded(77);
  const works = theme.far === 'works';
  const colors = works ? ['#1c0f08', '#ff9a4a'] : ['#2a0f26', '#ff8a4a'];
  for (let i = 0; i < (width * 46) / VIEW_WIDTH; i++) {
    const y = (works ? 90 : 230) + Math.pow(random(), 0.7) * (works ? 420 : 330);
    const radius = 120 + random() * 260;
    pen.save();
    pen.translate(left + random() * width, y);
    pen.scale(1, 0.05 + random() * 0.05);
    pen.globalAlpha = 0.1 + random() * (works ? 0.34 : 0.2);
    pen.drawImage(glowSprite(colors[random() < (works ? 0.7 : 0.5) ? 0 : 1]), -radius, -radius, 2 * radius, 2 * radius);
    pen.restore();
  }
}

/** @param {import('./plan.js').WorldPlan} plan @returns {Generator<void, Backdrops>} */
export function* paintBackdrops({ map, theme }) {
  const spareX = SPARE + Math.max(0, map.width - VIEW_WIDTH) * SKY_PARALLAX;
  const spareY = 60 + Math.max(0, map.height - VIEW_HEIGHT) * SKY_PARALLAX;
  const width = VIEW_WIDTH + 2 * spareX;
  const height = VIEW_HEIGHT + 2 * spareY;
  const sky = makeCanvas(width, height);
  const pen = /** @type {Pen} */ (sky.getContext('2d', { alpha: false }));
  pen.translate(spareX, spareY);
  pen.fillStyle = linear(pen, [0, 0, 0, VIEW_HEIGHT], theme.sky);
  pen.fillRect(-spareX, -spareY, width, height);
  paintStars(pen, theme, [-spareX, -spareY, width, height]);
  yield;
  if (theme.far === 'works') paintFurnaceSun(pen, theme.sun);
  else paintEclipse(pen, theme.sun);
  paintClouds(pen, theme, -spareX, width);
  yield;
  const city = makeCanvas(width, height);
  const cityPen = penOf(city);
  cityPen.translate(spareX, spareY);
  const span = { left: -spareX, right: VIEW_WIDTH + spareX, bottom: VIEW_HEIGHT + spareY };
  (theme.far === 'works' ? paintWorks : paintCathedral)(cityPen, theme, span);
  pen.drawImage(city, -spareX, -spareY);
  yield;
  const ruins = paintRuins(theme);
  yield;
  return { sky, skyX: spareX, skyY: spareY, ruins };
}

/** Draws sky and ruins behind a view. @param {Pen} pen in screen coordinates, u, 0,0 = corner of the view
 * @param {Backdrops} backdrops @param {import('./plan.js').WorldPlan} plan @param {{x: number, y: number}} camera
 * @param {import('./area.js').Area} view what the window shows, screen u */
export function drawBackdrops(pen, backdrops, { focus, map }, camera, view) {
  const offX = camera.x - focus.x;
  const offY = camera.y - Math.min(focus.y, map.height - VIEW_HEIGHT / 2);
  const { sky, skyX, skyY, ruins } = backdrops;
  const left = Math.max(0, Math.min(sky.width - 1, skyX + offX * SKY_PARALLAX + view.left));
  const top = Math.max(0, Math.min(skyY * 2, skyY + offY * SKY_PARALLAX));
  pen.drawImage(sky, Math.round(view.left - left), Math.round(-top + Math.min(0, view.top)));
  const strip = RUINS.width;
  const shift = offX * RUIN_PARALLAX;
  const y = Math.round(RUINS.top - offY * RUIN_PARALLAX);
  if (y > view.bottom) return;
  const first = Math.floor((view.left + shift - RUINS.left) / strip);
  for (let n = first; n * strip + RUINS.left - shift < view.right; n++) {
    pen.drawImage(ruins, Math.round(n * strip + RUINS.left - shift), y);
  }
}
