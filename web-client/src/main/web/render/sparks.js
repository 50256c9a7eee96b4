// Small hot and hard things: sparks of a hit, pieces of a player, rings and columns of light.
import { fillPolygon } from '../lib/canvas.js';
import { drawGlow, glowSprite } from '../lib/glow.js';
import { itemLook } from '../lib/items.js';
import { clamp, easeOut, TAU } from '../lib/numbers.js';
import { GUNMETAL, teamColors } from '../lib/palette.js';
import { seeded } from '../lib/random.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').Effect} Effect */

export const SPARKS_MS = 260;
const SPARKS_REACH = 34;
export const GIBS_MS = 1500;
export const COLUMN_MS = 520;
export const PICKUP_MS = 380;

/** @param {Pen} pen @param {Effect} hit angle = where the sparks go, size 1 = usual @param {number} now ms
 * @param {number} width of the cone, radians */
export function drawSparks(pen, hit, now, width) {
  const t = (now - hit.at) / SPARKS_MS;
  if (t < 0 || t > 1) return;
  const random = seeded(hit.seed);
  const reach = SPARKS_REACH * (hit.size || 1);
  const color = hit.color || '#ffd074';
  const count = Math.round(6 + reach / 6);
  pen.globalCompositeOperation = 'lighter';
  pen.globalAlpha = 1 - t * t;
  for (let i = 0; i < count; i++) {
    const angle = hit.angle + (random() - 0.5) * width;
    const distance = reach * (0.25 + random() * 0.75) * (0.3 + 0.9 * easeOut(t));
    const length = (4 + random() * 12) * (1 - t * 0.7);
    const x = hit.x + Math.cos(angle) * distance;
    const y = hit.y + Math.sin(angle) * distance + 60 * t * t;
    pen.strokeStyle = random() < 0.4 ? '#ffffff' : color;
    pen.lineWidth = 0.8 + random() * 1.6;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(x + Math.cos(angle) * length, y + Math.sin(angle) * length + length * (0.2 + t));
    pen.stroke();
  }
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
  drawGlow(pen, hit.x, hit.y, reach * 0.9, color, 0.8 * (1 - clamp(t * 2.4)));
}

/** Pieces of armour that fly, fall and fade. @param {Pen} pen @param {Effect} death @param {number} now ms */
export function drawGibs(pen, death, now) {
  const age = now - death.at;
  if (age < 0 || age > GIBS_MS) return;
  const random = seeded(death.seed);
  const colors = teamColors(death.team);
  const seconds = age / 1000;
  const count = 18;
  const fade = 1 - clamp((age - GIBS_MS * 0.7) / (GIBS_MS * 0.3));
  pen.globalAlpha = fade;
  for (let i = 0; i < count; i++) {
    const angle = -TAU / 4 + (random() - 0.5) * 3.4;
    const speed = 90 + random() * 260;
    const size = 2 + random() * 3.6;
    const x = death.x + (Math.cos(angle) * speed + death.x1 * 0.4) * seconds;
    const y = death.y + Math.sin(angle) * speed * seconds + 520 * seconds * seconds;
    pen.save();
    pen.translate(x, y);
    pen.rotate(random() * 6 + seconds * (random() - 0.5) * 22);
    fillPolygon(pen, [-size - 1.5, -size, size, -size - 1.5, size + 1.5, size, -size, size + 1.5], '#050409');
    const fill = i % 3 ? colors.base : GUNMETAL.high;
    fillPolygon(pen, [-size, -size * 0.6, size * 0.7, -size, size, size * 0.6, -size * 0.5, size], fill);
    pen.restore();
  }
  pen.globalAlpha = 1;
  drawGlow(pen, death.x, death.y, 70, colors.light, 0.9 * (1 - clamp(age / 180)));
}

/** A column of light where somebody appears or leaves. @param {Pen} pen @param {Effect} flash x, y its middle, size 1
 * = a player
 * @param {number} now ms @param {string} color */
export function drawColumn(pen, flash, now, color) {
  const t = (now - flash.at) / COLUMN_MS;
  if (t < 0 || t > 1) return;
  const fade = (1 - t) ** 1.4;
  const size = flash.size || 1;
  drawGlow(pen, flash.x, flash.y, size * (40 + 70 * easeOut(t)), color, 0.8 * fade, size * (60 + 60 * easeOut(t)));
  if (size < 1) return;
  const floor = flash.y + 28;
  drawGlow(pen, flash.x, flash.y, 16 * (1 - t) + 3, '#ffffff', fade, 90);
  pen.globalCompositeOperation = 'lighter';
  pen.strokeStyle = color;
  for (let i = 0; i < 3; i++) {
    const rise = clamp(t * 1.5 - i * 0.14);
    if (rise <= 0 || rise >= 1) continue;
    pen.globalAlpha = (1 - rise) * 0.9;
    pen.lineWidth = 3 * (1 - rise) + 0.6;
    pen.beginPath();
    pen.ellipse(flash.x, floor - 4 - rise * 66, 26 * (1 - rise * 0.35), 7 * (1 - rise * 0.3), 0, 0, TAU);
    pen.stroke();
  }
  const random = seeded(flash.seed);
  const dot = glowSprite(color);
  for (let i = 0; i < 12; i++) {
    const x = flash.x + (random() - 0.5) * 44;
    const y = floor - random() * 30 - easeOut(t) * (30 + random() * 60);
    pen.globalAlpha = fade;
    pen.drawImage(dot, x - 4, y - 4, 8, 8);
  }
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
}

/** A ring that closes where something was taken. @param {Pen} pen @param {Effect} taken its text is the item's kind
 * @param {number} now ms */
export function drawPickup(pen, taken, now) {
  const t = (now - taken.at) / PICKUP_MS;
  if (t < 0 || t > 1) return;
  const { color } = itemLook(taken.text);
  const radius = 34 - 22 * easeOut(t);
  drawGlow(pen, taken.x, taken.y, 44, color, 0.7 * (1 - t));
  pen.globalCompositeOperation = 'lighter';
  pen.globalAlpha = 1 - t;
  pen.strokeStyle = color;
  pen.lineWidth = 2.4;
  pen.beginPath();
  pen.arc(taken.x, taken.y, radius, 0, TAU);
  pen.stroke();
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
}
