// What lies in the arena to be taken: sprites, colours and the picture of each kind.
import { bakePart, putPart } from './bake.js';
import { fillPolygon, fillDisc, linear, radial } from './canvas.js';
import { CHARMS } from './charms.js';
import { POWER_COLORS, WEAPON_COLORS } from './palette.js';
import { weaponPart } from './weapons.js';

/** @typedef {import('./canvas.js').Pen} Pen */
/** @typedef {{color: string, size: number, weapon?: string, ammo?: string}} ItemLook */

/** How each item kind of a map looks. @type {Record<string, ItemLook>} */
export const ITEM_LOOKS = {
  health5: { color: '#3aff7a', size: 0.72 },
  health25: { color: '#3aff7a', size: 1 },
  health50: { color: '#3aff7a', size: 1.18 },
  mega: { color: '#5ac8ff', size: 1 },
  shard: { color: '#8fe04a', size: 1 },
  armor50: { color: '#ffd040', size: 1 },
  armor100: { color: '#ff4a3a', size: 1 },
  machinegun: { color: WEAPON_COLORS.mg, size: 1, weapon: 'mg' },
  shotgun: { color: WEAPON_COLORS.sg, size: 1, weapon: 'sg' },
  grenadelauncher: { color: WEAPON_COLORS.gl, size: 1, weapon: 'gl' },
  rocketlauncher: { color: WEAPON_COLORS.rl, size: 1, weapon: 'rl' },
  lightninggun: { color: WEAPON_COLORS.lg, size: 1, weapon: 'lg' },
  railgun: { color: WEAPON_COLORS.rg, size: 1, weapon: 'rg' },
  plasmagun: { color: WEAPON_COLORS.pg, size: 1, weapon: 'pg' },
  bfg: { color: WEAPON_COLORS.bfg, size: 1, weapon: 'bfg' },
  ammo_machinegun: { color: WEAPON_COLORS.mg, size: 1, ammo: 'mg' },
  ammo_shotgun: { color: WEAPON_COLORS.sg, size: 1, ammo: 'sg' },
  ammo_grenadelauncher: { color: WEAPON_COLORS.gl, size: 1, ammo: 'gl' },
  ammo_rocketlauncher: { color: WEAPON_COLORS.rl, size: 1, ammo: 'rl' },
  ammo_lightninggun: { color: WEAPON_COLORS.lg, size: 1, ammo: 'lg' },
  ammo_railgun: { color: WEAPON_COLORS.rg, size: 1, ammo: 'rg' },
  ammo_plasmagun: { color: WEAPON_COLORS.pg, size: 1, ammo: 'pg' },
  ammo_bfg: { color: WEAPON_COLORS.bfg, size: 1, ammo: 'bfg' },
  quad: { color: POWER_COLORS.quad, size: 1 },
  haste: { color: POWER_COLORS.haste, size: 1 },
  regeneration: { color: POWER_COLORS.regeneration, size: 1 },
  invisibility: { color: POWER_COLORS.invisibility, size: 1 },
  battlesuit: { color: POWER_COLORS.battlesuit, size: 1 },
  teleporter: { color: '#7a4bff', size: 1 },
  medkit: { color: '#ff5a5a', size: 1 },
};

/** @param {string} kind @returns {ItemLook} */
export function itemLook(kind) {
  return ITEM_LOOKS[kind] ?? { color: '#cfd6e6', size: 1 };
}

/** @param {Pen} pen @param {import('./canvas.js').Stops} colors */
function vest(pen, colors) {
  const shape = [
    -13, -12, -7, -14, -4, -9, 4, -9, 7, -14, 13, -12, 14, -3, 10, 0, 9, 12, 0, 15, -9, 12, -10, 0, -14, -3,
  ];
  fillPolygon(pen, shape, linear(pen, [-10, -14, 10, 14], colors));
  fillPolygon(pen, [-6, -5, 6, -5, 5, 7, 0, 9, -5, 7], 'rgba(255,255,255,.22)');
  pen.fillStyle = 'rgba(0,0,0,.4)';
  pen.fillRect(-0.7, -9, 1.4, 23);
  pen.fillRect(-9, 3, 18, 1.2);
}

/** @param {Pen} pen */
function shard(pen) {
  fillPolygon(pen, [0, -9, 5, 0, 0, 9, -5, 0], linear(pen, [-5, 0, 5, 0], ['#e9ffd0', '#7ac043']));
}

/** @param {Pen} pen */
function mega(pen) {
  fillDisc(pen, 0, 0, 15, radial(pen, [-5, -6, 1, 17], ['#e6fbff', '#5ac8ff', '#0e4ea8', '#06245e']));
  pen.fillStyle = '#ffffff';
  pen.fillRect(-3, -9.6, 6, 19.2);
  pen.fillRect(-9.6, -3, 19.2, 6);
  pen.strokeStyle = 'rgba(255,255,255,.8)';
  pen.lineWidth = 1.4;
  pen.beginPath();
  pen.arc(0, 0, 12.6, 3.6, 4.9);
  pen.stroke();
}

/** @param {Pen} pen */
function medkit(pen) {
  const steel = linear(pen, [0, -9, 0, 9], ['#f6f8ff', '#aab2c6', '#5a6072']);
  fillPolygon(pen, [-10, -9, 10, -9, 12, 9, -12, 9], steel);
  pen.fillStyle = '#22c24a';
  pen.fillRect(-2.6, -7, 5.2, 14);
  pen.fillRect(-7, -2.6, 14, 5.2);
}

/** A pointed round, bullet or rocket. @param {Pen} pen @param {number} x @param {string} color @param {string} tip */
function pointed(pen, x, color, tip) {
  fillPolygon(pen, [x - 2.6, -5, x - 2.6, -9, x, -13, x + 2.6, -9, x + 2.6, -5], tip);
  pen.fillStyle = color;
  pen.fillRect(x - 2.6, -8, 5.2, 2.4);
}

/** A cell of glowing stuff between two caps. @param {Pen} pen @param {number} x @param {string} color
 * @param {string} core */
function cell(pen, x, color, core) {
  pen.fillStyle = color;
  pen.fillRect(x - 2.4, -11, 4.8, 6);
  pen.fillStyle = core;
  pen.fillRect(x - 1, -10, 1.6, 4);
  pen.fillStyle = '#aab2c6';
  pen.fillRect(x - 2.8, -12.4, 5.6, 1.6);
}

/** @param {Pen} pen @param {number} x @param {string} color */
function shell(pen, x, color) {
  pen.fillStyle = '#c4341c';
  pen.fillRect(x - 2.4, -12, 4.8, 7);
  pen.fillStyle = '#e2b25a';
  pen.fillRect(x - 2.8, -7.4, 5.6, 2.4);
  pen.fillStyle = color;
  pen.fillRect(x - 2.4, -12, 1.4, 4.6);
}

/** @param {Pen} pen @param {number} x @param {string} color */
function ball(pen, x, color) {
  fillDisc(pen, x, -8, 3.6, radial(pen, [x - 1, -9.4, 0, 4.2], ['#f4ffd8', color, '#1c2408']));
}

/** What stands in a box, one of three. @type {Record<string, (pen: Pen, x: number, color: string) => void>} */
const ROUNDS = {
  mg: (pen, x, color) => pointed(pen, x, color, '#fff0b8'),
  sg: shell,
  gl: ball,
  rl: (pen, x, color) => pointed(pen, x, color, '#ff8a6a'),
  lg: (pen, x, color) => cell(pen, x, '#7f9cff', color),
  rg: (pen, x, color) => cell(pen, x, color, '#d5ffe8'),
  pg: (pen, x, color) => cell(pen, x, color, '#ffe3ff'),
  bfg: ball,
};

/** A box of rounds with the weapon's colour on it. @param {Pen} pen @param {string} weapon */
function ammoBox(pen, weapon) {
  const color = WEAPON_COLORS[weapon];
  fillPolygon(pen, [-11, -6, 11, -6, 12, 9, -12, 9], linear(pen, [0, -6, 0, 9], ['#6a7186', '#343846', '#14151c']));
  pen.fillStyle = color;
  pen.fillRect(-11.6, 0, 23.2, 4);
  for (let i = -1; i <= 1; i++) ROUNDS[weapon](pen, i * 7, color);
}

/** @type {Record<string, (pen: Pen) => void>} */
const PAINTERS = {
  health5: medkit,
  health25: medkit,
  health50: medkit,
  mega,
  shard,
  armor50: (pen) => vest(pen, ['#fff0a0', '#e0b020', '#6a4a08']),
  armor100: (pen) => vest(pen, ['#ff8a7a', '#e0301f', '#6a0c0c']),
  ...CHARMS,
};

/** @param {Pen} pen */
function unknownItem(pen) {
  fillDisc(pen, 0, 0, 9, '#aab2c6');
}

/** @type {Map<string, import('./bake.js').Part>} */
const parts = new Map();

/** The baked item; a weapon's own part for weapons. @param {string} kind */
export function itemPart(kind) {
  const look = itemLook(kind);
  if (look.weapon) return weaponPart(look.weapon);
  let part = parts.get(kind);
  if (!part) {
    const ammo = look.ammo;
    const paint = ammo ? (/** @type {Pen} */ pen) => ammoBox(pen, ammo) : (PAINTERS[kind] ?? unknownItem);
    part = bakePart(paint, [-18, -18, 18, 22], { rim: '#ffffff', line: look.color });
    parts.set(kind, part);
  }
  return part;
}

/** The item as a picture in the interface, around its middle. @param {Pen} pen @param {string} kind @param {number} x
 * @param {number} y @param {number} scale */
export function drawItemIcon(pen, kind, x, y, scale) {
  pen.save();
  pen.translate(x - (itemLook(kind).weapon ? 11 * scale : 0), y);
  pen.scale(scale, scale);
  putPart(pen, itemPart(kind), 'fill');
  pen.restore();
}
