// Painting of the wall behind: masonry, arches and breaches open to the sky, windows. What hangs on it is in furnish.js
// and machines.js.
import { fillPolygon, lancet, polygon } from '../lib/canvas.js';
import { hash, seeded } from '../lib/random.js';
import { FURNITURE } from './furnish.js';
import { MACHINES } from './machines.js';
import { fillBox, onBoth, paintStone, reliefColor } from './materials.js';
import { overlaps } from './area.js';

/** @typedef {import('./materials.js').Surface} Surface */
/** @typedef {import('../lib/types.js').Decor} Decor */
/** @typedef {import('./themes.js').Theme} Theme */

/** Heights across a moulding, from its outer edge inwards. */
const MOULDING = [90, 210, 150, 230, 160, 120, 200, 240, 190, 120, 70];
/** How deep the reveal of an opening is, u. */
const REVEAL = 22;

/** @param {Surface} surface @param {readonly number[]} shape x, y, width, height of the lancet */
function moulding(surface, [x, y, width, height]) {
  surface.albedo.strokeStyle = 'rgb(96,90,104)';
  for (let i = MOULDING.length - 1; i >= 0; i--) {
    surface.relief.strokeStyle = reliefColor(MOULDING[i], 20);
    onBoth(surface, (pen) => {
      pen.lineWidth = i * 4 + 3;
      pen.beginPath();
      lancet(pen, x, y, width, height);
      pen.stroke();
    });
  }
}

/** @param {Surface} surface @param {Decor} box */
function arch(surface, { x, y, width, height }) {
  const middle = x + width / 2;
  moulding(surface, [middle, y - 24, width + 40, height + 60]);
  surface.albedo.fillStyle = '#4b4550';
  surface.relief.fillStyle = reliefColor(120, 20);
  onBoth(surface, (pen) => {
    pen.beginPath();
    lancet(pen, middle, y - 24, width + 2 * REVEAL, height + 24);
    pen.fill();
  });
  for (let i = 0; i < 10; i++) {
    surface.relief.fillStyle = reliefColor(190 - i * 17, 20);
    surface.relief.beginPath();
    lancet(surface.relief, middle, y - 24 + i * 2, width + 2 * REVEAL - i * 4, height + 24);
    surface.relief.fill();
  }
  for (let joint = y + 56; joint < y + height; joint += 44) {
    fillBox(surface, [x - 24, joint, 24, 2], '#1c1920', reliefColor(40));
    fillBox(surface, [x + width, joint + 10, 24, 2], '#1c1920', reliefColor(40));
  }
  surface.albedo.globalCompositeOperation = 'destination-out';
  surface.albedo.beginPath();
  lancet(surface.albedo, middle, y, width, height);
  surface.albedo.fill();
  surface.albedo.globalCompositeOperation = 'source-over';
}

/** Corners of a ragged hole that follows the courses of the wall. @param {Decor} box @param {number} grow
 * @param {number} course */
function raggedHole({ x, y, width, height }, grow, course) {
  const random = seeded(hash(x, y, width));
  const left = [];
  const right = [];
  for (let at = y; at < y + height; at += course) {
    const t = (at + course / 2 - y) / height;
    const inset = (1 - Math.sqrt(Math.max(0, 1 - Math.pow(2 * t - 1, 4)))) * width * 0.4;
    const [l, r] = [x + inset + random() * 26 - grow, x + width - inset - random() * 26 + grow];
    const bottom = Math.min(y + height, at + course);
    left.push(l, at - grow, l + random() * 5, bottom - grow);
    right.unshift(r - random() * 5, bottom - grow, r, at - grow);
  }
  const low = y + height + grow;
  return [...left, left[left.length - 2], low, right[0], low, ...right];
}

/** @param {Surface} surface @param {Decor} box @param {Theme} theme */
function breach(surface, box, theme) {
  for (const [grow, height] of [
    [14, 70],
    [9, 120],
    [4, 60],
  ]) {
    const ring = raggedHole(box, grow, theme.wallCourse);
    fillPolygon(surface.albedo, ring, grow > 10 ? 'rgba(14,12,16,.55)' : 'rgba(52,47,56,.8)');
    fillPolygon(surface.relief, ring, reliefColor(height, 10));
  }
  surface.albedo.globalCompositeOperation = 'destination-out';
  polygon(surface.albedo, raggedHole(box, 0, theme.wallCourse));
  surface.albedo.fill();
  surface.albedo.globalCompositeOperation = 'source-over';
}

/** @param {Surface} surface @param {Decor} box @param {readonly string[]} colors @param {readonly number[]} shine */
function glassPanes(surface, { x, y, width, height }, colors, [low, spread]) {
  const random = seeded(hash(x, y));
  for (let py = y, row = 0; py < y + height; py += 17, row++) {
    for (let px = x; px < x + width; px += 15) {
      const left = px + (row % 2) * 7;
      const pane = [left + 7, py - 8, left + 14, py + 8, left + 7, py + 24, left, py + 8];
      fillPolygon(surface.albedo, pane, colors[(random() * colors.length) | 0]);
      fillPolygon(surface.relief, pane, reliefColor(60, 120, (low + random() * spread) | 0));
    }
  }
}

/** @param {Surface} surface @param {Decor} box @param {Theme} theme */
function windowPanes(surface, box, theme) {
  const { x, y, width, height } = box;
  const middle = x + width / 2;
  const inner = [middle, y, width - 10, height - 5];
  onBoth(surface, (pen) => {
    pen.save();
    pen.beginPath();
    lancet(pen, inner[0], inner[1], inner[2], inner[3]);
    pen.clip();
  });
  fillBox(surface, [x - 10, y, width + 20, height], '#060509', reliefColor(40, 0, 30));
  if (box.variant === 'dark') {
    for (let board = y; board < y + height; board += 22) {
      fillBox(surface, [x, board + 2, width, 19], '#3a2c24', reliefColor(150 - (board % 40), 10));
    }
  } else {
    glassPanes(surface, box, theme.glass, box.variant === 'lit' ? [70, 110] : [14, 46]);
  }
  surface.albedo.strokeStyle = '#050408';
  surface.relief.strokeStyle = reliefColor(140, 60);
  onBoth(surface, (pen) => {
    pen.lineWidth = 4;
    pen.beginPath();
    pen.moveTo(middle, y);
    pen.lineTo(middle, y + height);
    for (let bar = y + 46; bar < y + height; bar += 40) {
      pen.moveTo(x - 10, bar);
      pen.lineTo(x + width + 10, bar);
    }
    pen.stroke();
    pen.restore();
  });
}

/** @param {Surface} surface @param {Decor} box @param {Theme} theme */
function lancetWindow(surface, box, theme) {
  moulding(surface, [box.x + box.width / 2, box.y, box.width, box.height]);
  windowPanes(surface, box, theme);
  const sill = [box.x - 14, box.y + box.height - 2, box.width + 28, 9];
  fillBox(surface, sill, '#7d7886', reliefColor(210, 20));
  fillBox(surface, [sill[0], sill[1] + 9, sill[2], 4], '#26232b', reliefColor(50));
}

/** Order in which the kinds go onto the wall. @type {[string, (s: Surface, box: Decor, theme: Theme) => void][]} */
const LAYERS = [
  ['pillar', FURNITURE.pillar],
  ['window', lancetWindow],
  ['arch', arch],
  ['breach', breach],
  ['statue', FURNITURE.statue],
  ['vent', MACHINES.vent],
  ['gear', MACHINES.gear],
  ['girder', MACHINES.girder],
  ['lavafall', MACHINES.lavafall],
  ['banner', FURNITURE.banner],
  ['pipe', MACHINES.pipe],
];

/** Paints the wall and everything on it that touches an area. @param {Surface} surface
 * @param {import('./area.js').Area} area @param {import('./plan.js').WorldPlan} plan */
export function paintWall(surface, area, { decor, theme }) {
  paintStone(surface, area, 99, { course: theme.wallCourse, block: 50, originY: 0, tone: theme.wall });
  for (const [kind, paint] of LAYERS) {
    for (const box of decor) {
      if (box.kind !== kind) continue;
      const { x, y, width, height } = box;
      const reach = { left: x - 60, top: y - 60, right: x + width + 60, bottom: y + height + 60 };
      if (overlaps(reach, area)) paint(surface, box, theme);
    }
  }
}
