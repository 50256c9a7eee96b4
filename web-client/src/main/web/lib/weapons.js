// The weapons as drawn: origin at the grip, +x to the muzzle, y down.
import { bakePart, putPart } from './bake.js';
import { fillDisc, fillPolygon, radial } from './canvas.js';
import { TAU } from './numbers.js';
import { GUNMETAL as METAL, WEAPON_COLORS } from './palette.js';

/** @typedef {import('./canvas.js').Pen} Pen */

/** Short names by slot. */
export const WEAPON_ORDER = ['gauntlet', 'mg', 'sg', 'gl', 'rl', 'lg', 'rg', 'pg', 'bfg'];

/** From the grip to the muzzle, u. @type {Record<string, number>} */
export const MUZZLE_LENGTH = { gauntlet: 28, mg: 31, sg: 33, gl: 29, rl: 34, lg: 36, rg: 41, pg: 33, bfg: 42 };

/** A box with a light upper and a dark lower edge. @param {Pen} pen @param {number} x @param {number} y
 * @param {number} width @param {number} height @param {string} color */
export function metalBox(pen, x, y, width, height, color) {
  pen.fillStyle = color;
  pen.fillRect(x, y, width, height);
  pen.fillStyle = 'rgba(255,255,255,.34)';
  pen.fillRect(x, y, width, Math.min(1.1, height * 0.22));
  pen.fillStyle = 'rgba(0,0,0,.36)';
  const shade = Math.min(1.6, height * 0.3);
  pen.fillRect(x, y + height - shade, width, shade);
}

/** @param {Pen} pen @param {string} color @param {readonly number[][]} boxes x, y, width, height */
function plain(pen, color, ...boxes) {
  pen.fillStyle = color;
  for (const [x, y, width, height] of boxes) pen.fillRect(x, y, width, height);
}

/** @param {Pen} pen */
function gauntlet(pen) {
  metalBox(pen, -5, -4, 15, 9, METAL.light);
  metalBox(pen, 7, -5.5, 6, 12, METAL.mid);
  const saw = [];
  for (let i = 0; i < 20; i++) {
    const radius = i % 2 ? 9.5 : 7;
    saw.push(18 + Math.cos((i * TAU) / 20) * radius, 0.5 + Math.sin((i * TAU) / 20) * radius);
  }
  fillPolygon(pen, saw, '#dfe6f2');
  fillDisc(pen, 18, 0.5, 4, METAL.mid);
  fillDisc(pen, 18, 0.5, 1.8, '#ff5a4a');
}

/** @param {Pen} pen */
function machineGun(pen) {
  metalBox(pen, -10, -3, 11, 6.5, METAL.mid);
  metalBox(pen, 0, -5, 15, 8.5, METAL.light);
  metalBox(pen, 14, -4, 17, 2.7, METAL.high);
  metalBox(pen, 14, -0.5, 17, 2.7, METAL.light);
  metalBox(pen, 24, -5, 3, 7.6, METAL.mid);
  fillPolygon(pen, [4, 3, 11, 3, 9, 12, 3, 11], METAL.mid);
  plain(pen, WEAPON_COLORS.mg, [2, -3.6, 9, 2.2]);
  metalBox(pen, 3, -8, 6, 3, METAL.mid);
}

/** @param {Pen} pen */
function shotgun(pen) {
  fillPolygon(pen, [-11, -2, 0, -4, 0, 4, -9, 5], '#7a4526');
  metalBox(pen, -1, -5, 12, 9, METAL.mid);
  metalBox(pen, 10, -5, 22, 4.2, METAL.high);
  metalBox(pen, 10, -0.6, 22, 4.2, METAL.light);
  metalBox(pen, 14, 1.8, 11, 4.6, '#a65a2a');
  plain(pen, WEAPON_COLORS.sg, [1, -3.4, 7, 2.4]);
  plain(pen, METAL.dark, [31, -5.6, 2.4, 9.8]);
}

/** @param {Pen} pen */
function grenadeLauncher(pen) {
  metalBox(pen, -9, -3, 9, 6, METAL.mid);
  fillDisc(pen, 7, 1, 8, METAL.mid);
  fillDisc(pen, 7, 0.4, 6.4, METAL.light);
  for (let i = 0; i < 6; i++) {
    const angle = (i * TAU) / 6;
    fillDisc(pen, 7 + Math.cos(angle) * 3.9, 0.6 + Math.sin(angle) * 3.9, 1.5, WEAPON_COLORS.gl);
  }
  metalBox(pen, 13, -4.6, 14, 9.4, METAL.light);
  metalBox(pen, 24, -6, 5, 12, METAL.high);
  plain(pen, WEAPON_COLORS.gl, [15, -2.6, 7, 2.4]);
}

/** @param {Pen} pen */
function rocketLauncher(pen) {
  fillPolygon(pen, [-14, -7, -10, -5.5, -10, 5.5, -14, 7], METAL.high);
  metalBox(pen, -11, -5.5, 38, 11, METAL.light);
  metalBox(pen, -5, -6.5, 5, 13, METAL.mid);
  metalBox(pen, 10, -6.5, 4.5, 13, METAL.mid);
  plain(pen, WEAPON_COLORS.rl, [15.5, -5.2, 7, 10.4]);
  plain(pen, 'rgba(255,255,255,.45)', [15.5, -5.2, 7, 1.6]);
  fillPolygon(pen, [26, -6, 33, -8, 33, 8, 26, 6], METAL.high);
  plain(pen, METAL.dark, [31.6, -6.4, 2, 12.8]);
  metalBox(pen, 1, -10, 8, 4, METAL.mid);
  plain(pen, '#ffdf9a', [7, -9, 2, 2]);
  fillPolygon(pen, [2, 5, 7, 5, 6, 11, 2, 11], METAL.dark);
}

/** @param {Pen} pen */
function lightningGun(pen) {
  metalBox(pen, -9, -4, 9, 8, METAL.mid);
  metalBox(pen, -1, -6, 15, 12, METAL.light);
  plain(pen, '#fdf7cf', [2, -3.6, 9, 2.4], [2, 0.6, 9, 2.4]);
  metalBox(pen, 13, -3, 7, 6, METAL.mid);
  fillPolygon(pen, [18, -4, 22, -8, 36, -6, 36, -3.6, 23, -3.4], METAL.high);
  fillPolygon(pen, [18, 4, 22, 8, 36, 6, 36, 3.6, 23, 3.4], METAL.light);
  fillDisc(pen, 24, 0, 2.6, '#ffffff');
  plain(pen, '#cfd6ff', [33, -5.4, 3, 1.4], [33, 4, 3, 1.4]);
}

/** @param {Pen} pen */
function railgun(pen) {
  fillPolygon(pen, [-15, -1, -11, -5, 0, -4.5, 0, 4, -8, 4.5, -15, 4], METAL.mid);
  metalBox(pen, -2, -5.5, 16, 9.5, METAL.light);
  metalBox(pen, 13, -5, 28, 3, METAL.high);
  metalBox(pen, 13, 0, 28, 3, METAL.light);
  plain(pen, WEAPON_COLORS.rg, [12, -2.2, 29, 2.2]);
  for (let x = 17; x < 40; x += 7) metalBox(pen, x, -6, 2.6, 10, METAL.mid);
  metalBox(pen, -1, -11, 13, 3.4, METAL.mid);
  plain(pen, WEAPON_COLORS.rg, [10, -10.6, 2.4, 2.6]);
  metalBox(pen, 3, -8, 2, 3, METAL.mid);
  metalBox(pen, 8, -8, 2, 3, METAL.mid);
  plain(pen, '#d5ffe8', [12, -1.6, 29, 0.9]);
}

/** @param {Pen} pen */
function plasmaGun(pen) {
  metalBox(pen, -9, -4, 10, 8, METAL.mid);
  metalBox(pen, 0, -7, 20, 13, METAL.light);
  plain(pen, '#2a0f38', [4, -4.6, 13, 6.6]);
  for (let i = 0; i < 3; i++) {
    plain(pen, WEAPON_COLORS.pg, [5 + i * 4.2, -4, 2.8, 5.4]);
    plain(pen, '#ffe3ff', [5.6 + i * 4.2, -3.2, 1, 3.8]);
  }
  metalBox(pen, 19, -5, 7, 9.4, METAL.mid);
  fillPolygon(pen, [25, -4, 33, -6, 33, 5, 25, 3], METAL.high);
  plain(pen, WEAPON_COLORS.pg, [31, -3.6, 2.4, 6.4]);
  fillPolygon(pen, [3, 6, 9, 6, 8, 11, 3, 11], METAL.dark);
}

/** @param {Pen} pen */
function bfg(pen) {
  metalBox(pen, -13, -6, 13, 12, METAL.mid);
  metalBox(pen, -2, -9, 24, 18, METAL.light);
  fillDisc(pen, 10, 0, 7.4, '#0d2a0a');
  fillDisc(pen, 10, 0, 6.4, radial(pen, [10, 0, 0, 6.6], ['#f4ffe8', '#7dff4a', '#1c7a10']));
  fillPolygon(pen, [21, -9, 40, -11, 42, -6, 24, -2], METAL.high);
  fillPolygon(pen, [21, 9, 40, 11, 42, 6, 24, 2], METAL.light);
  metalBox(pen, 20, -3, 12, 6, METAL.mid);
  plain(pen, WEAPON_COLORS.bfg, [31, -2, 2, 4]);
  metalBox(pen, 2, -13, 12, 4, METAL.mid);
}

/** @type {Record<string, (pen: Pen) => void>} */
const PAINTERS = {
  gauntlet,
  mg: machineGun,
  sg: shotgun,
  gl: grenadeLauncher,
  rl: rocketLauncher,
  lg: lightningGun,
  rg: railgun,
  pg: plasmaGun,
  bfg,
};

/** @param {Pen} pen @param {string} weapon short name */
export function paintWeapon(pen, weapon) {
  (PAINTERS[weapon] ?? machineGun)(pen);
}

/** @type {Map<string, import('./bake.js').Part>} */
const parts = new Map();

/** The weapon alone, baked. @param {string} weapon */
export function weaponPart(weapon) {
  let part = parts.get(weapon);
  if (!part) {
    const colors = { rim: '#ffffff', line: WEAPON_COLORS[weapon] ?? '#cfd6e6' };
    part = bakePart((pen) => paintWeapon(pen, weapon), [-18, -16, 46, 16], colors);
    parts.set(weapon, part);
  }
  return part;
}

/** The weapon as a picture in the interface, around its middle. @param {Pen} pen @param {string} weapon
 * @param {number} x @param {number} y @param {number} scale */
export function drawWeaponIcon(pen, weapon, x, y, scale) {
  pen.save();
  pen.translate(x - 11 * scale, y);
  pen.scale(scale, scale);
  putPart(pen, weaponPart(weapon), 'fill');
  pen.restore();
}
