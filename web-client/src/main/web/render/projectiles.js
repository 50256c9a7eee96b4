// What flies: rockets with their flame, tumbling grenades, balls of plasma, the BFG's sun.
import { fillDisc, fillPolygon, linear, painted, radial } from '../lib/canvas.js';
import { drawGlow, drawSteadyGlow, glowSprite } from '../lib/glow.js';
import { TAU } from '../lib/numbers.js';
import { POWER_COLORS, WEAPON_COLORS } from '../lib/palette.js';
import { seeded } from '../lib/random.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').SceneProjectile} SceneProjectile */

const SHARP = 2;
const BODY = { width: 44, height: 24 };
const SHELL = 22;
const BALL = 56;
const SUN = 120;
const QUAD_GLOW = 44;
/** A grenade turns as if it rolled, u of way for a radian. */
const ROLL = 9;
/** It blinks, faster and faster towards its end. */
const BLINK = 340;

/** @type {Map<string, HTMLCanvasElement>} */
const sprites = new Map();

/** @param {string} name @param {number} width @param {number} height @param {(pen: Pen) => void} paint */
function spriteOf(name, width, height, paint) {
  let canvas = sprites.get(name);
  if (!canvas) {
    canvas = painted(width * SHARP, height * SHARP, (pen) => {
      pen.scale(SHARP, SHARP);
      pen.translate(width / 2, height / 2);
      paint(pen);
    });
    sprites.set(name, canvas);
  }
  return canvas;
}

/** @param {Pen} pen */
function paintRocket(pen) {
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

/** @param {Pen} pen @param {SceneProjectile} rocket @param {number} now ms */
function drawRocket(pen, { x, y, angle, seed }, now) {
  const sprite = spriteOf('rocket', BODY.width, BODY.height, paintRocket);
  const flame = 0.85 + 0.15 * Math.sin(now / 21 + seed);
  drawGlow(pen, x - Math.cos(angle) * 16, y - Math.sin(angle) * 16, 64, '#ff7a24', 0.85 * flame);
  pen.save();
  pen.translate(x, y);
  pen.rotate(angle);
  pen.globalCompositeOperation = 'lighter';
  pen.drawImage(glowSprite('#ff8a2a'), -62 * flame, -13, 60 * flame, 26);
  pen.drawImage(glowSprite('#fff2c8'), -40 * flame, -8, 36 * flame, 16);
  pen.globalCompositeOperation = 'source-over';
  pen.drawImage(sprite, -BODY.width / 2, -BODY.height / 2, BODY.width, BODY.height);
  pen.restore();
}

/** @param {Pen} pen */
function paintGrenade(pen) {
  fillDisc(pen, 0, 0, 8.2, '#050409');
  fillDisc(pen, 0, 0, 6.8, radial(pen, [-2, -2.6, 0, 8.5], ['#d3e68a', '#6f8a2a', '#28340e']));
  pen.fillStyle = '#171c0a';
  pen.fillRect(-6.6, -1, 13.2, 2);
  pen.fillRect(-1, -6.6, 2, 13.2);
  pen.fillStyle = '#cfd6e6';
  pen.fillRect(-2.6, -9.4, 5.2, 3.4);
}

/** @param {Pen} pen @param {SceneProjectile} grenade */
function drawGrenade(pen, { x, y, left }) {
  const blink = Math.sin((left * left) / BLINK) > 0.35;
  drawSteadyGlow(pen, x, y, 30, WEAPON_COLORS.gl, 0.7);
  pen.save();
  pen.translate(x, y);
  pen.rotate(x / ROLL);
  pen.drawImage(spriteOf('grenade', SHELL, SHELL, paintGrenade), -SHELL * 0.6, -SHELL * 0.6, SHELL * 1.2, SHELL * 1.2);
  pen.restore();
  if (!blink) return;
  drawGlow(pen, x, y, 16, '#ff5a3a', 1);
  drawGlow(pen, x, y, 6, '#ffffff', 0.9);
}

/** @param {Pen} pen */
function paintPlasma(pen) {
  pen.globalCompositeOperation = 'lighter';
  pen.drawImage(glowSprite('#a02cff'), -28, -28, 56, 56);
  pen.drawImage(glowSprite(WEAPON_COLORS.pg), -17, -17, 34, 34);
  fillDisc(pen, 0, 0, 6.4, radial(pen, [0, 0, 0, 6.4], ['#ffffff', '#ffd6ff', 'rgba(215,101,255,0)']));
}

/** @param {Pen} pen @param {SceneProjectile} ball @param {number} now ms */
function drawPlasma(pen, { x, y, angle, seed }, now) {
  const pulse = 1 + 0.14 * Math.sin(now / 17 + seed);
  pen.save();
  pen.translate(x, y);
  pen.rotate(angle);
  pen.globalCompositeOperation = 'lighter';
  pen.drawImage(glowSprite('#b04aff'), -64, -7, 70, 14);
  pen.drawImage(glowSprite('#ffc4ff'), -34, -3.5, 40, 7);
  const half = (BALL / 2) * pulse;
  pen.drawImage(spriteOf('plasma', BALL, BALL, paintPlasma), -half * 1.15, -half, 2.3 * half, 2 * half);
  pen.restore();
  pen.globalCompositeOperation = 'source-over';
}

/** @param {Pen} pen */
function paintSun(pen) {
  pen.globalCompositeOperation = 'lighter';
  pen.drawImage(glowSprite('#1fae12'), -60, -60, 120, 120);
  pen.drawImage(glowSprite(WEAPON_COLORS.bfg), -38, -38, 76, 76);
  const shine = ['#ffffff', '#eaffd8', '#8dff5a', 'rgba(60,200,20,0)'];
  fillDisc(pen, 0, 0, 15, radial(pen, [0, 0, 0, 15], shine));
}

/** Arcs that leap from a sun and fall back, another set each thirtieth of a second. @param {Pen} pen
 * @param {number} seed */
function drawFlares(pen, seed) {
  const random = seeded(seed);
  pen.strokeStyle = '#d8ffb8';
  for (let i = 0; i < 5; i++) {
    const from = random() * TAU;
    const to = from + (random() - 0.5) * 2.2;
    const far = 20 + random() * 18;
    pen.lineWidth = 0.8 + random() * 1.4;
    pen.beginPath();
    pen.moveTo(Math.cos(from) * 10, Math.sin(from) * 10);
    const top = (from + to) / 2;
    pen.quadraticCurveTo(Math.cos(top) * far, Math.sin(top) * far, Math.cos(to) * 10, Math.sin(to) * 10);
    pen.stroke();
  }
}

/** @param {Pen} pen @param {SceneProjectile} sun @param {number} now ms */
function drawSun(pen, { x, y, angle, seed }, now) {
  const pulse = 1 + 0.08 * Math.sin(now / 29 + seed);
  pen.save();
  pen.translate(x, y);
  pen.globalCompositeOperation = 'lighter';
  pen.rotate(angle);
  pen.drawImage(glowSprite('#3aff1a'), -150, -22, 150, 44);
  pen.drawImage(glowSprite('#d8ffb0'), -84, -10, 84, 20);
  pen.rotate(-angle);
  const half = (SUN / 2) * pulse;
  pen.drawImage(spriteOf('sun', SUN, SUN, paintSun), -half, -half, 2 * half, 2 * half);
  drawFlares(pen, seed + Math.floor(now / 33));
  pen.restore();
  pen.globalCompositeOperation = 'source-over';
}

/** By the short name of the weapon. @type {Record<string, (pen: Pen, one: SceneProjectile, now: number) => void>} */
const PAINTERS = { gl: drawGrenade, rl: drawRocket, pg: drawPlasma, bfg: drawSun };

/** @param {Pen} pen @param {SceneProjectile[]} projectiles @param {number} now ms */
export function drawProjectiles(pen, projectiles, now) {
  for (const projectile of projectiles) {
    if (projectile.quad) drawGlow(pen, projectile.x, projectile.y, QUAD_GLOW, POWER_COLORS.quad, 0.9);
    (PAINTERS[projectile.kind] ?? drawRocket)(pen, projectile, now);
  }
}
