// What flies: rockets with their flame.
import { fillPolygon, linear, painted } from '../lib/canvas.js';
import { drawGlow, glowSprite } from '../lib/glow.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */

const SHARP = 2;
const BODY = { width: 44, height: 24 };

/** @type {HTMLCanvasElement | null} */
let rocketSprite = null;

/** @param {Pen} pen */
function paintRocket(pen) {
  pen.scale(SHARP, SHARP);
  pen.translate(BODY.width / 2, BODY.height / 2);
  fillPolygon(pen, [-15, -8.5, -6, -6.6, 9, -6.6, 20, 0, 9, 6.6, -6, 6.6, -15, 8.5], '#050409');
  const shell = linear(pen, [0, -4, 0, 4], ['#f6f3ee', '#a69e98', '#4d474a']);
  fillPolygon(pen, [-12, -3.6, 8, -3.6, 8, 3.6, -12, 3.6], shell);
  fillPolygon(pen, [8, -4.6, 17.5, 0, 8, 4.6], linear(pen, [0, -4, 0, 4], ['#ff8a6a', '#e0301a', '#7a1008']));
  fillPolygon(pen, [-13, -6.6, -5, -3.4, -12, -3.2], '#e0301a');
  fillPolygon(pen, [-13, 6.6, -5, 3.4, -12, 3.2], '#8a140c');
  pen.fillStyle = '#e0301a';
  pen.fillRect(-1, -3.6, 2.6, 7.2);
  pen.fillStyle = '#ffe6b0';
  pen.fillRect(-14.5, -2.6, 2.5, 5.2);
}

/** @param {Pen} pen @param {import('../lib/types.js').SceneProjectile} rocket @param {number} now ms */
function drawRocket(pen, { x, y, angle, seed }, now) {
  rocketSprite ??= painted(BODY.width * SHARP, BODY.height * SHARP, paintRocket);
  const flame = 0.85 + 0.15 * Math.sin(now / 21 + seed);
  drawGlow(pen, x - Math.cos(angle) * 16, y - Math.sin(angle) * 16, 64, '#ff7a24', 0.85 * flame);
  pen.save();
  pen.translate(x, y);
  pen.rotate(angle);
  pen.globalCompositeOperation = 'lighter';
  pen.drawImage(glowSprite('#ff8a2a'), -62 * flame, -13, 60 * flame, 26);
  pen.drawImage(glowSprite('#fff2c8'), -40 * flame, -8, 36 * flame, 16);
  pen.globalCompositeOperation = 'source-over';
  pen.drawImage(rocketSprite, -BODY.width / 2, -BODY.height / 2, BODY.width, BODY.height);
  pen.restore();
}

/** @param {Pen} pen @param {import('../lib/types.js').SceneProjectile[]} projectiles @param {number} now ms */
export function drawProjectiles(pen, projectiles, now) {
  for (const projectile of projectiles) drawRocket(pen, projectile, now);
}
