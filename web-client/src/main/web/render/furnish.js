// Painting of what stands and hangs on the wall: pillars, banners and statues, and the chains and cones of lamps that
// go on after the lighting.
import { fillPolygon, linear, octagon, polygon } from '../lib/canvas.js';
import { drawGlow } from '../lib/glow.js';
import { lerp, TAU } from '../lib/numbers.js';
import { MEANING } from '../lib/palette.js';
import { fillBox, onBoth, reliefColor } from './materials.js';
import { overlaps } from './area.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('./materials.js').Surface} Surface */
/** @typedef {import('../lib/types.js').Decor} Decor */
/** @typedef {import('./themes.js').Theme} Theme */

/** @param {Surface} surface @param {Decor} box */
function pillar(surface, { x, y, width, height, variant }) {
  const { albedo, relief } = surface;
  albedo.fillStyle = '#646070';
  albedo.fillRect(x, y, width, height);
  for (let i = 0; i <= 8; i++) {
    relief.fillStyle = reliefColor(lerp(90, 230, i / 8), 10);
    relief.fillRect(x + i, y, width - 2 * i, height);
  }
  for (let joint = y + 18; joint < y + height; joint += 88)
    fillBox(surface, [x, joint, width, 2], '#2b2830', reliefColor(60));
  for (const flute of [0.25, 0.5, 0.75]) {
    fillBox(surface, [x + width * flute - 3, y + 30, 6, height - 30], '#403d49', reliefColor(110));
  }
  if (variant === 'plain') return;
  for (let capital = y + 96; capital < y + height - 40; capital += 324) {
    const right = x + width;
    const shape = [x - 10, capital, right + 10, capital, right + 4, capital + 12, right, capital + 22];
    fillPolygon(albedo, [...shape, x, capital + 22, x - 4, capital + 12], '#7d7886');
    for (let i = 0; i < 7; i++) {
      relief.fillStyle = reliefColor(120 + i * 18, 30);
      relief.fillRect(x - 10 + i, capital + i, width + 20 - 2 * i, 22 - 2 * i);
    }
  }
}

/** The sign on a banner: a ring and a blade. @param {Pen} pen @param {number} x @param {number} y
 * @param {string} color */
function bannerSign(pen, x, y, color) {
  pen.lineWidth = 6;
  pen.strokeStyle = color;
  polygon(pen, octagon(x, y, 14));
  pen.stroke();
  fillPolygon(pen, [x - 4, y - 8, x + 4, y - 8, x + 5, y + 18, x, y + 54, x - 5, y + 18], color);
}

/** @param {Surface} surface @param {Decor} box @param {Theme} theme */
function banner(surface, { x, y, width, height }, theme) {
  const { albedo, relief } = surface;
  const middle = x + width / 2;
  const half = width / 2;
  const end = y + height;
  fillBox(surface, [x - 8, y, width + 16, 5], '#3a3035', reliefColor(240, 120));
  const hem = [half, -30, half * 0.56, -14, half * 0.32, -34, 0, 0, -half * 0.35, -26, -half * 0.62, -8, -half, -34];
  const cloth = [middle - half, y + 4, middle + half, y + 4];
  for (let i = 0; i < hem.length; i += 2) cloth.push(middle + hem[i], end + hem[i + 1]);
  fillPolygon(albedo, cloth, linear(albedo, [0, y, 0, end], theme.banner));
  onBoth(surface, (pen) => {
    pen.save();
    polygon(pen, cloth);
    pen.clip();
  });
  for (let fold = -half; fold < half; fold += 2) {
    relief.fillStyle = reliefColor(120 + Math.sin(fold * 0.42 + 1) * 60, 0, 8);
    relief.fillRect(middle + fold, y + 2, 2, height);
  }
  albedo.fillStyle = theme.trim;
  albedo.globalAlpha = 0.8;
  for (const edge of [-half + 5, half - 8]) albedo.fillRect(middle + edge, y, 3, height);
  albedo.globalAlpha = 1;
  bannerSign(albedo, middle, y + 78, theme.trim);
  onBoth(surface, (pen) => pen.restore());
}

/** @param {Surface} surface @param {Decor} box */
function statue(surface, { x, y, width, height }) {
  const middle = x + width / 2;
  const base = y + height;
  const tall = height * 0.9;
  const wide = width * 0.36;
  fillBox(surface, [x, base - 12, width, 12], '#7d7886', reliefColor(200, 20));
  fillBox(surface, [x + 5, base - 20, width - 10, 8], '#67626e', reliefColor(150, 20));
  const half = [0.1, 1, 0.28, 0.94, 0.34, 0.86, 0.95, 0.78, 1, 0.6, 0.72, 0.42, 0.66, 0.2, 0.9, 0.05];
  const points = [];
  for (let i = 0; i < half.length; i += 2) points.push(middle + half[i] * wide, base - 20 - half[i + 1] * (tall - 20));
  for (let i = half.length - 2; i >= 0; i -= 2)
    points.push(middle - half[i] * wide, base - 20 - half[i + 1] * (tall - 20));
  fillPolygon(surface.albedo, points, '#6e6976');
  for (let i = 0; i < 7; i++) {
    surface.relief.strokeStyle = reliefColor(90 + i * 20, 20);
    surface.relief.lineWidth = 14 - i * 2;
    polygon(surface.relief, points);
    surface.relief.stroke();
  }
  fillBox(surface, [middle - 1.5, base - 20 - tall * 0.62, 3, tall * 0.6], '#8a8492', reliefColor(250, 60));
  fillBox(surface, [middle - 8, base - 20 - tall * 0.5, 16, 3], '#8a8492', reliefColor(250, 60));
}

/** Painters by kind. */
export const FURNITURE = { pillar, banner, statue };

/** @param {Pen} pen @param {number} x @param {number} top @param {number} bottom */
function chain(pen, x, top, bottom) {
  const link = 7;
  for (let y = top, i = 0; y < bottom; y += link * 1.15, i++) {
    if (i % 2) {
      for (const [color, width] of [
        ['#0b090d', 3.4],
        ['#7e736c', 1.6],
      ]) {
        pen.strokeStyle = String(color);
        pen.lineWidth = Number(width);
        pen.beginPath();
        pen.ellipse(x, y, link * 0.42, link * 0.8, 0, 0, TAU);
        pen.stroke();
      }
    } else {
      pen.fillStyle = '#0b090d';
      pen.fillRect(x - 1.8, y - link * 0.9, 3.6, link * 1.8);
      pen.fillStyle = '#a2968c';
      pen.fillRect(x - 0.8, y - link * 0.8, 1.6, link * 1.6);
    }
  }
}

/** @param {Pen} pen @param {import('../lib/types.js').Light} lamp */
function lampCone(pen, { x, y }) {
  drawGlow(pen, x, y, 70, MEANING.lamp, 0.5, 42);
  pen.globalCompositeOperation = 'lighter';
  const fade = linear(pen, [0, y, 0, y + 130], ['rgba(170,205,255,.16)', 'rgba(170,205,255,0)']);
  fillPolygon(pen, [x - 22, y, x + 22, y, x + 74, y + 130, x - 74, y + 130], fade);
  pen.globalCompositeOperation = 'source-over';
}

/** What goes over the lit wall and under the solids: chains. @param {Pen} pen
 * @param {import('./plan.js').WorldPlan} plan @param {import('./area.js').Area} area */
export function finishWall(pen, { decor }, area) {
  for (const { kind, x, y, width, height } of decor) {
    const reach = { left: x, top: y - 8, right: x + width, bottom: y + height + 8 };
    if (kind !== 'chain' || !overlaps(area, reach)) continue;
    chain(pen, x + width / 2, y, y + height);
  }
}

/** What goes over everything lit: cones of light under lamps. @param {Pen} pen
 * @param {import('./plan.js').WorldPlan} plan @param {import('./area.js').Area} area */
export function finishSolids(pen, { map }, area) {
  for (const light of map.lights) {
    const { x, y } = light;
    const reach = { left: x - 76, top: y - 44, right: x + 76, bottom: y + 132 };
    if (light.kind === 'lamp' && overlaps(area, reach)) lampCone(pen, light);
  }
}
