// What is loose: crates, barrels, flags, and what the dead have lost.
import { fillDisc, fillPolygon, linear, radial } from '../lib/canvas.js';
import { drawGlow } from '../lib/glow.js';
import { itemLook } from '../lib/items.js';
import { putSprite } from '../lib/sprite.js';
import { overlaps } from './area.js';
import { putItemIcon } from './pickups.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').SceneLoose} SceneLoose */

const EDGE = 3;
const CRATE = 48;
const BARREL = { width: 34, height: 46 };
const BALL = 13;
const POLE = 40;
const BOB_MS = 900;

/** Planks in a steel frame. @param {Pen} pen */
function paintCrate(pen) {
  pen.translate(EDGE, EDGE);
  pen.fillStyle = '#050409';
  pen.fillRect(-EDGE, -EDGE, CRATE + 2 * EDGE, CRATE + 2 * EDGE);
  pen.fillStyle = linear(pen, [0, 0, 0, CRATE], ['#b98a52', '#8a5f34', '#4c311b']);
  pen.fillRect(0, 0, CRATE, CRATE);
  pen.fillStyle = 'rgba(30,16,6,.55)';
  for (const x of [12, 24, 36]) pen.fillRect(x - 0.8, 5, 1.6, CRATE - 10);
  fillPolygon(pen, [6, 12, 12, 6, 42, 36, 36, 42], linear(pen, [6, 6, 42, 42], ['#c99a60', '#7a5230']));
  pen.strokeStyle = 'rgba(20,10,4,.6)';
  pen.lineWidth = 1;
  pen.stroke();
  const steel = linear(pen, [0, 0, CRATE, CRATE], ['#9aa2b4', '#4a5062', '#23262f']);
  pen.strokeStyle = steel;
  pen.lineWidth = 5;
  pen.strokeRect(2.5, 2.5, CRATE - 5, CRATE - 5);
  pen.fillStyle = 'rgba(255,255,255,.35)';
  pen.fillRect(0, 0, CRATE, 1.4);
  for (const x of [4, 44]) for (const y of [4, 44]) fillDisc(pen, x, y, 1.5, '#d6dbe6');
}

/** A drum with a stripe that warns. @param {Pen} pen */
function paintBarrel(pen) {
  const { width, height } = BARREL;
  pen.translate(EDGE, EDGE);
  fillPolygon(
    pen,
    [1, -EDGE, width - 1, -EDGE, width + EDGE, 2, width + EDGE, height - 2, width, height + EDGE, 0, height + EDGE,
      -EDGE, height - 2, -EDGE, 2],
    '#050409',
  );
  pen.fillStyle = linear(pen, [0, 0, width, 0], ['#5a0d0a', '#e0402a', '#ff8a5a', '#b0261a', '#3c0806']);
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = linear(pen, [0, 0, width, 0], ['#3c2a04', '#ffd040', '#fff0a0', '#b07a10', '#2a1c02']);
  pen.fillRect(0, 17, width, 12);
  pen.fillStyle = '#14090a';
  for (let x = -8; x < width; x += 10) fillPolygon(pen, clipped(x, width), '#1a0c0a');
  pen.fillStyle = 'rgba(0,0,0,.45)';
  for (const y of [6, 13, 32, 39]) pen.fillRect(0, y, width, 1.6);
  pen.fillStyle = 'rgba(255,255,255,.4)';
  pen.fillRect(0, 0, width, 1.6);
  fillDisc(pen, width / 2, 4, 2.4, radial(pen, [width / 2, 4, 0, 2.6], ['#fff4c0', '#ff7a1a']));
}

/** A slanted bar of the stripe, within the drum. @param {number} x @param {number} width */
function clipped(x, width) {
  const within = (/** @type {number} */ at) => Math.max(0, Math.min(width, at));
  return [within(x), 29, within(x + 5), 29, within(x + 12), 17, within(x + 7), 17];
}

/** The ball that carries the pennant. @param {Pen} pen */
function paintBall(pen) {
  pen.translate(BALL + EDGE, BALL + EDGE);
  fillDisc(pen, 0, 0, BALL + EDGE - 0.5, '#050409');
  fillDisc(pen, 0, 0, BALL, radial(pen, [-4, -5, 1, BALL + 3], ['#ffffff', '#c9d2e2', '#5a6276']));
  pen.strokeStyle = '#2a3040';
  pen.lineWidth = 2.4;
  for (const turn of [0, Math.PI / 2]) {
    pen.beginPath();
    pen.ellipse(0, 0, BALL - 1, 5, turn, 0, Math.PI * 2);
    pen.stroke();
  }
}

/** @param {Pen} pen @param {SceneLoose} thing @param {number} now ms */
function drawFlag(pen, { x, y }, now) {
  pen.save();
  pen.translate(x, y - BALL);
  pen.rotate(x / BALL);
  pen.translate(-BALL - EDGE, -BALL - EDGE);
  const size = 2 * (BALL + EDGE);
  putSprite(pen, 'loose flag', { x: 0, y: 0, width: size, height: size }, paintBall);
  pen.restore();
  const wave = Math.sin(now / 160) * 3;
  pen.fillStyle = '#cfd6e6';
  pen.fillRect(x - 1, y - 2 * BALL - POLE, 2.4, POLE);
  fillPolygon(
    pen,
    [x + 1, y - 2 * BALL - POLE, x + 28, y - 2 * BALL - POLE + 8 + wave, x + 1, y - 2 * BALL - POLE + 17],
    '#fff4d0',
  );
  drawGlow(pen, x, y - BALL, 34, '#ffe9a0', 0.5);
}

/** @param {Pen} pen @param {SceneLoose} thing @param {number} now ms */
function drawDrop(pen, { id, item, x, y }, now) {
  drawGlow(pen, x, y - 12, 40, itemLook(item).color, 0.4 + 0.25 * Math.sin(now / BOB_MS + id), 26);
  putItemIcon(pen, item, x, y - 16);
}

/** @type {Record<string, (pen: Pen, thing: SceneLoose, now: number) => void>} */
const PAINTERS = {
  crate: (pen, { x, y }) => {
    const size = CRATE + 2 * EDGE;
    putSprite(pen, 'loose crate', { x: x - size / 2, y: y - CRATE - EDGE, width: size, height: size }, paintCrate);
  },
  barrel: (pen, { x, y }) => {
    const box = { width: BARREL.width + 2 * EDGE, height: BARREL.height + 2 * EDGE };
    const place = { x: x - box.width / 2, y: y - BARREL.height - EDGE, ...box };
    putSprite(pen, 'loose barrel', place, paintBarrel);
  },
  drop: drawDrop,
  flag: drawFlag,
};

/** @param {Pen} pen in world coordinates @param {SceneLoose[]} things @param {import('./area.js').Area} view
 * @param {number} now ms */
export function drawLoose(pen, things, view, now) {
  for (const thing of things) {
    const { x, y } = thing;
    if (overlaps(view, { left: x - 50, top: y - 90, right: x + 50, bottom: y + 10 })) {
      PAINTERS[thing.kind]?.(pen, thing, now);
    }
  }
}
