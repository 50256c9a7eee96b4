// Painting of what can be stood on: solids in their material, caps with a self-lit edge, platforms, lamp housings,
// runes.
import { fillPolygon, polygon } from '../lib/canvas.js';
import { hash, seeded } from '../lib/random.js';
import { rgba } from '../lib/palette.js';
import { common, overlaps } from './area.js';
import { bevel, fillBox, onBoth, paintMetal, paintStone, reliefColor, rivet } from './materials.js';

/** @typedef {import('./materials.js').Surface} Surface */
/** @typedef {import('./area.js').Area} Area */

const PLATFORM_HEIGHT = 12;
const STONE_COURSE = 32;

/** @param {Surface} surface @param {import('./terrain.js').Block} block @param {Area} area
 * @param {import('./themes.js').Theme} theme */
function paintBlock(surface, block, area, theme) {
  const part = common(block, area);
  onBoth(surface, (pen) => {
    pen.save();
    polygon(pen, block.outline);
    pen.clip();
  });
  if (block.material === 'metal') {
    paintMetal(surface, block, part, block.seed);
  } else {
    const masonry = { course: STONE_COURSE, block: 44, originY: Math.max(block.top, -64), tone: theme.stone };
    paintStone(surface, part, block.seed, masonry);
  }
  onBoth(surface, (pen) => pen.restore());
}

/** @param {Surface} surface @param {number} length @param {() => number} random */
function stoneSlabs(surface, length, random) {
  const { albedo, relief } = surface;
  fillBox(surface, [0, 0, length, 15], '#100e13', reliefColor(10));
  for (let x = 0; x < length;) {
    const width = Math.min(length - x, 34 + random() * 30);
    const value = 1 + random() * 0.22;
    albedo.fillStyle = rgba([196 * value, 186 * value, 188 * value]);
    albedo.fillRect(x + 0.5, 0, width - 1, 11);
    bevel(relief, [x + 0.5, 0, width - 1, 11], 3, [110, 200], 40);
    if (random() < 0.35) {
      const at = x + 4 + random() * Math.max(0, width - 12);
      const nick = [at, 0, at + 5, 0, at + 3, 3 + random() * 2];
      fillPolygon(albedo, nick, '#100e13');
      fillPolygon(relief, nick, reliefColor(20));
    }
    x += width;
  }
}

/** The top of stone: pale slabs, an iron band with studs, the self-lit line. @param {Surface} surface
 * @param {number} length @param {number} seed */
function stoneCap(surface, length, seed) {
  stoneSlabs(surface, length, seeded(seed));
  surface.albedo.fillStyle = '#6b5a4c';
  surface.albedo.fillRect(0, 13, length, 5);
  bevel(surface.relief, [0, 13, length, 5], 1, [60, 170], 140);
  for (let x = 10; x < length; x += 32) rivet(surface, x, 15.5, 2);
  fillBox(surface, [0, 0, length, 2], '#e6dcd6', reliefColor(200, 60, 62));
}

/** @param {Surface} surface @param {number} x */
function hazardStripes(surface, x) {
  const { albedo } = surface;
  albedo.save();
  albedo.beginPath();
  albedo.rect(x, 7.5, 30, 7);
  albedo.clip();
  albedo.fillStyle = '#17130f';
  albedo.fillRect(x, 7, 30, 8);
  for (let q = -10; q < 40; q += 10)
    fillPolygon(albedo, [x + q, 15, x + q + 5, 15, x + q + 11, 7, x + q + 6, 7], '#b98a1c');
  albedo.restore();
}

/** @param {Surface} surface @param {number} length @param {boolean} thin */
function metalCap(surface, length, thin) {
  surface.albedo.fillStyle = '#b5aca4';
  surface.albedo.fillRect(0, 0, length, 6);
  bevel(surface.relief, [0, 0, length, 6], 2, [90, 220], 180);
  fillBox(surface, [0, 0, length, 2], '#efe8e2', reliefColor(220, 120, 62));
  if (thin) return;
  surface.albedo.fillStyle = '#0b0a0c';
  surface.albedo.fillRect(0, 6, length, 1.5);
  if (length > 150) for (const x of [0, length - 30]) hazardStripes(surface, x);
}

/** A box of metal that moves, corner at 0,0, with hazard stripes at its ends. @param {Surface} surface
 * @param {number} width @param {number} height */
export function paintMover(surface, width, height) {
  const box = { left: 0, top: 0, right: width, bottom: height };
  paintMetal(surface, box, box, width + height);
  metalCap(surface, width, false);
  if (width >= 64 && width <= 150) for (const x of [0, width - 30]) hazardStripes(surface, x);
}

/** @param {Surface} surface @param {import('./terrain.js').Edge} edge */
function paintCap(surface, edge) {
  const { x0, y0, x1, y1 } = edge;
  onBoth(surface, (pen) => {
    pen.save();
    pen.translate(x0, y0);
    pen.rotate(Math.atan2(y1 - y0, x1 - x0));
  });
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (edge.material === 'metal') metalCap(surface, length, false);
  else stoneCap(surface, length, hash(x0, y0));
  onBoth(surface, (pen) => pen.restore());
}

/** Dark contour where a solid ends in the open. @param {Surface} surface @param {import('./terrain.js').Edge} edge */
function paintContour(surface, { x0, y0, x1, y1 }) {
  const { albedo, relief } = surface;
  const length = Math.hypot(x1 - x0, y1 - y0);
  const nx = -(y1 - y0) / length;
  const ny = (x1 - x0) / length;
  relief.strokeStyle = reliefColor(45, 20);
  relief.lineWidth = 7;
  relief.beginPath();
  relief.moveTo(x0 + nx * 3, y0 + ny * 3);
  relief.lineTo(x1 + nx * 3, y1 + ny * 3);
  relief.stroke();
  albedo.strokeStyle = '#08070b';
  albedo.lineWidth = 2;
  albedo.beginPath();
  albedo.moveTo(x0, y0);
  albedo.lineTo(x1, y1);
  albedo.stroke();
}

/** @param {Surface} surface @param {import('../lib/types.js').Platform} platform */
function paintPlatform(surface, { x, y, width }) {
  const box = { left: x, top: y, right: x + width, bottom: y + PLATFORM_HEIGHT };
  for (const [end, toward] of [
    [x + 8, 1],
    [x + width - 8, -1],
  ]) {
    const brace = [end, y + 10, end + toward * 16, y + 10, end, y + 26];
    fillPolygon(surface.albedo, brace, '#463e3a');
    fillPolygon(surface.relief, brace, reliefColor(110, 80));
  }
  fillBox(surface, [x, y, width, PLATFORM_HEIGHT + 1], '#08070b', reliefColor(20));
  paintMetal(surface, box, box, hash(x, y));
  onBoth(surface, (pen) => {
    pen.save();
    pen.translate(x, y);
  });
  metalCap(surface, width, true);
  onBoth(surface, (pen) => pen.restore());
}

/** @param {Surface} surface @param {number} x @param {number} y */
function paintLampHousing(surface, x, y) {
  fillBox(surface, [x - 25, y - 3, 50, 8], '#2a2728', reliefColor(160, 90));
  fillBox(surface, [x - 22, y, 44, 3.4], '#e9f3ff', reliefColor(120, 0, 255));
}

/** @param {Surface} surface @param {import('../lib/types.js').Decor} rune */
function paintRune(surface, { x, y, width, height, variant }) {
  const middle = x + width / 2;
  const at = (/** @type {number} */ t) => y + t * height;
  const arm = width / 2;
  surface.albedo.strokeStyle = variant === 'cold' ? '#8fd0ff' : '#ff5a22';
  surface.relief.strokeStyle = reliefColor(60, 0, 255);
  onBoth(surface, (pen) => {
    pen.lineWidth = 3;
    pen.beginPath();
    pen.moveTo(middle, y);
    pen.lineTo(middle, y + height);
    pen.moveTo(middle - arm, at(0.19));
    pen.lineTo(middle, at(0.4));
    pen.lineTo(middle + arm, at(0.19));
    pen.moveTo(middle - arm * 0.86, at(0.72));
    pen.lineTo(middle, at(0.53));
    pen.lineTo(middle + arm * 0.86, at(0.72));
    pen.stroke();
  });
}

/** @param {import('./terrain.js').Edge} edge @returns {Area} */
function edgeArea({ x0, y0, x1, y1 }) {
  return {
    left: Math.min(x0, x1) - 20,
    top: Math.min(y0, y1) - 20,
    right: Math.max(x0, x1) + 20,
    bottom: Math.max(y0, y1) + 20,
  };
}

/** Paints everything solid that touches an area. @param {Surface} surface @param {Area} area
 * @param {import('./plan.js').WorldPlan} plan */
export function paintSolids(surface, area, { map, terrain, decor, theme }) {
  for (const block of terrain.blocks) if (overlaps(block, area)) paintBlock(surface, block, area, theme);
  const near = terrain.edges.filter((edge) => overlaps(edgeArea(edge), area));
  for (const edge of near) paintContour(surface, edge);
  for (const edge of near) if (edge.walkable) paintCap(surface, edge);
  for (const platform of map.platforms) {
    const { x, y, width } = platform;
    if (overlaps({ left: x, top: y, right: x + width, bottom: y + 30 }, area)) paintPlatform(surface, platform);
  }
  for (const { kind, x, y } of map.lights) {
    if (kind === 'lamp' && overlaps({ left: x - 30, top: y - 10, right: x + 30, bottom: y + 10 }, area)) {
      paintLampHousing(surface, x, y);
    }
  }
  for (const one of decor) if (one.kind === 'rune') paintRune(surface, one);
}
