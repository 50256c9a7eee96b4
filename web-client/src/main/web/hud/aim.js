// Around the eye of the player: crosshair, the cross of a hit, where damage came from.
import { makeCanvas, penOf, linear, painted } from '../lib/canvas.js';
import { clamp } from '../lib/numbers.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').Scene} Scene */

const SIZE = 44;
const HIT_MS = 220;
const HURT_MS = 1100;
const HURT_RADIUS = 150;
const BORDER = 130;

/** @param {Pen} pen @param {number} x @param {number} y */
function paintCrosshair(pen, x, y) {
  for (const [color, width, grow] of /** @type {[string, number, number][]} */ ([
    ['rgba(0,0,0,.8)', 6, 1.5],
    ['#ffffff', 3, 0],
  ])) {
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ]) {
      pen.moveTo(x + dx * (7 - grow), y + dy * (7 - grow));
      pen.lineTo(x + dx * (16 + grow), y + dy * (16 + grow));
    }
    pen.stroke();
  }
  pen.fillStyle = '#ffffff';
  pen.fillRect(x - 1.5, y - 1.5, 3, 3);
}

/** @param {Pen} pen @param {Scene} scene */
function drawHitMark(pen, { hud, now, cursor }) {
  const age = now - hud.hitAt;
  if (!hud.hitAt || age < 0 || age > HIT_MS) return;
  const killed = hud.killAt > 0 && Math.abs(hud.killAt - hud.hitAt) < 60;
  const t = age / HIT_MS;
  const from = 9 + 5 * (1 - t);
  const reach = from + 6 + clamp(hud.hitDamage / 100) * 8;
  pen.globalAlpha = 1 - t * t;
  for (const [color, width] of /** @type {[string, number][]} */ ([
    ['rgba(0,0,0,.75)', 5],
    [killed ? '#ff5a48' : '#ffffff', 2.6],
  ])) {
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.beginPath();
    for (const [dx, dy] of [
      [0.707, 0.707],
      [-0.707, 0.707],
      [0.707, -0.707],
      [-0.707, -0.707],
    ]) {
      pen.moveTo(cursor.x + dx * from, cursor.y + dy * from);
      pen.lineTo(cursor.x + dx * reach, cursor.y + dy * reach);
    }
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/** An arc towards where damage came from, around the player on the screen. @param {Pen} pen @param {Scene} scene */
function drawHurt(pen, { hud, now, players, camera }) {
  const me = players.find((player) => player.me);
  const x = me ? me.x - camera.x + 640 : 640;
  const y = me ? me.y - 28 - camera.y + 360 : 360;
  for (const { angle, at, damage } of hud.hurt) {
    const t = (now - at) / HURT_MS;
    if (t < 0 || t > 1) continue;
    const half = 0.16 + clamp(damage / 100) * 0.3;
    pen.globalAlpha = (1 - t) ** 1.3;
    for (const [color, width] of /** @type {[string, number][]} */ ([
      ['rgba(30,0,0,.6)', 13],
      ['#ff4a38', 7],
    ])) {
      pen.strokeStyle = color;
      pen.lineWidth = width;
      pen.beginPath();
      pen.arc(x, y, HURT_RADIUS, angle - half, angle + half);
      pen.stroke();
    }
  }
  pen.globalAlpha = 1;
}

/** A strip of red that fades to the right. */
function bakeBorder() {
  return painted(BORDER, 720, (pen) => {
    pen.fillStyle = linear(pen, [0, 0, BORDER, 0], ['rgba(255,40,24,.55)', 'rgba(255,40,24,0)']);
    pen.fillRect(0, 0, BORDER, 720);
  });
}

/** Red at both sides of the view just after damage. @param {Pen} pen @param {HTMLCanvasElement} border
 * @param {Scene} scene */
function drawBorder(pen, border, { hud, now }) {
  let strength = 0;
  for (const { at, damage } of hud.hurt) {
    const t = (now - at) / 420;
    if (t >= 0 && t < 1) strength = Math.max(strength, (1 - t) * clamp(0.25 + damage / 60));
  }
  if (strength < 0.02) return;
  pen.globalAlpha = strength;
  pen.drawImage(border, 0, 0, BORDER, 720);
  pen.save();
  pen.translate(1280, 0);
  pen.scale(-1, 1);
  pen.drawImage(border, 0, 0, BORDER, 720);
  pen.restore();
  pen.globalAlpha = 1;
}

/** @returns {(pen: Pen, scene: Scene) => void} */
export function createAim() {
  /** @type {HTMLCanvasElement | null} */
  let crosshair = null;
  /** @type {HTMLCanvasElement | null} */
  let border = null;
  let scale = 0;
  return (pen, scene) => {
    const wanted = Math.max(1, pen.getTransform().a);
    if (!crosshair || scale !== wanted) {
      scale = wanted;
      crosshair = makeCanvas(SIZE * scale, SIZE * scale);
      const sketch = penOf(crosshair);
      sketch.scale(scale, scale);
      paintCrosshair(sketch, SIZE / 2, SIZE / 2);
    }
    border ??= bakeBorder();
    drawBorder(pen, border, scene);
    if (!scene.hud.alive) return;
    drawHurt(pen, scene);
    const { x, y } = scene.cursor;
    pen.drawImage(crosshair, Math.round(x - SIZE / 2), Math.round(y - SIZE / 2), SIZE, SIZE);
    drawHitMark(pen, scene);
  };
}
