// Items: a base with a cone of light, the thing itself floating over it, gone with a pop and back with a flash.
import { putPart } from '../lib/bake.js';
import { fillPolygon, linear } from '../lib/canvas.js';
import { drawGlow } from '../lib/glow.js';
import { itemLook, itemPart } from '../lib/items.js';
import { clamp, easeOut, TAU } from '../lib/numbers.js';
import { rgba } from '../lib/palette.js';
import { putSprite, sprite } from '../lib/sprite.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').SceneItem} SceneItem */

const BASE = { width: 64, height: 60, floor: 54 };
const ICON = 104;
const HOVER = 28;
const BOB = 3;
const BOB_MS = 1800;

/** @param {Pen} pen @param {string} color @param {boolean} lit */
function paintBase(pen, color, lit) {
  pen.translate(BASE.width / 2, BASE.floor);
  fillPolygon(pen, [-20, 1, -15, -5, 15, -5, 20, 1], '#07070a');
  fillPolygon(pen, [-18, 0, -14, -4, 14, -4, 18, 0], '#5d5a66');
  pen.fillStyle = lit ? color : rgba(color, 0.35);
  pen.fillRect(-10, -3.4, 20, 2);
  if (!lit) return;
  drawGlow(pen, 0, -4, 30, color, 0.6, 14);
  pen.globalCompositeOperation = 'lighter';
  const cone = linear(pen, [0, -46, 0, -4], [rgba(color, 0), rgba(color, 0.22)]);
  fillPolygon(pen, [-9, -4, 9, -4, 17, -46, -17, -46], cone);
}

/** @param {Pen} pen @param {string} kind */
function paintIcon(pen, kind) {
  const look = itemLook(kind);
  pen.translate(ICON / 2, ICON / 2);
  drawGlow(pen, 0, 0, 46, look.color, 0.62);
  if (look.weapon) {
    pen.rotate(-0.18);
    pen.translate(-11, 0);
  }
  pen.scale(look.size, look.size);
  const part = itemPart(kind);
  putPart(pen, part, 'outline');
  putPart(pen, part, 'fill');
}

/** An item's picture around a place, with its light. @param {Pen} pen @param {string} kind @param {number} x
 * @param {number} y */
export function putItemIcon(pen, kind, x, y) {
  const box = { x: x - ICON / 2, y: y - ICON / 2, width: ICON, height: ICON };
  putSprite(pen, 'icon ' + kind, box, (sketch) => paintIcon(sketch, kind));
}

/** @param {Pen} pen @param {SceneItem} item @param {number} now */
function drawFloating(pen, item, now) {
  const since = item.there ? now - item.backAt : now - item.takenAt;
  const moving = item.there ? item.backAt > 0 && since < 420 : item.takenAt > 0 && since < 240;
  if (!item.there && !moving) return;
  const t = moving ? clamp(since / (item.there ? 420 : 240)) : 1;
  const size = item.there ? 0.4 + 0.6 * easeOut(t) : 1 + 0.55 * t;
  const y = item.y - HOVER + Math.sin((now / BOB_MS) * TAU + item.index * 1.7) * BOB - (item.there ? 0 : 14 * t);
  const half = (ICON / 2) * (moving ? size : 1);
  const [key, paint] = ['icon ' + item.kind, (/** @type {Pen} */ sketch) => paintIcon(sketch, item.kind)];
  pen.globalAlpha = item.there ? easeOut(t) : 1 - t;
  if (moving) pen.drawImage(sprite(key, ICON, ICON, paint), item.x - half, y - half, 2 * half, 2 * half);
  else putSprite(pen, key, { x: item.x - half, y: y - half, width: ICON, height: ICON }, paint);
  pen.globalAlpha = 1;
  if (moving && item.there) drawGlow(pen, item.x, y, 50 + 30 * t, itemLook(item.kind).color, 0.9 * (1 - t));
}

/** @param {Pen} pen @param {SceneItem[]} items @param {import('./area.js').Area} view @param {number} now ms */
export function drawItems(pen, items, view, now) {
  for (const item of items) {
    if (item.x < view.left - 60 || item.x > view.right + 60) continue;
    if (item.y < view.top - 10 || item.y > view.bottom + 90) continue;
    const { color } = itemLook(item.kind);
    const box = { x: item.x - BASE.width / 2, y: item.y - BASE.floor, width: BASE.width, height: BASE.height };
    putSprite(pen, `base ${color} ${item.there}`, box, (sketch) => paintBase(sketch, color, item.there));
    drawFloating(pen, item, now);
  }
}
