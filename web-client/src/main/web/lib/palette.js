// Every colour that has a meaning, and the arithmetic on colours.
import { lerp } from './numbers.js';

/** Outline of everything. */
export const INK = '#050409';
/** Edge around text. */
export const TEXT_EDGE = 'rgba(4,3,8,.9)';
/** Gunmetal from dark to light. */
export const GUNMETAL = { dark: '#14151c', mid: '#343846', light: '#6a7186', high: '#aab2c6' };

/** @typedef {'ember' | 'frost'} Team */
/** @typedef
 * {{name: string, base: string, light: string, dark: string, deep: string, visor: string, rim: string, pale: string}}
 *   TeamColors */

/** @type {Record<string, TeamColors>} */
export const TEAMS = {
  ember: {
    name: 'EMBER',
    base: '#ff9a16',
    light: '#ffd074',
    dark: '#b04a04',
    deep: '#55200a',
    visor: '#fff0b8',
    rim: '#fff3cf',
    pale: '#ffd6a3',
  },
  frost: {
    name: 'FROST',
    base: '#3aa5ff',
    light: '#a2e0ff',
    dark: '#1a5cc4',
    deep: '#0d2a66',
    visor: '#dffaff',
    rim: '#e2f7ff',
    pale: '#a6d7ff',
  },
};

/** @param {string} team */
export function teamColors(team) {
  return TEAMS[team] ?? TEAMS.frost;
}

/** Colour of a weapon by its short name. @type {Record<string, string>} */
export const WEAPON_COLORS = {
  gauntlet: '#cfd6e6',
  mg: '#ffe27a',
  sg: '#ff8a3c',
  gl: '#a8c93a',
  rl: '#ff4a2e',
  lg: '#f4f0c8',
  rg: '#3dffa0',
  pg: '#d765ff',
  bfg: '#6dff3a',
};

/** Colour of a power by the name of its item. @type {Record<string, string>} */
export const POWER_COLORS = {
  quad: '#8a5cff',
  haste: '#ffc040',
  regeneration: '#ff4a6a',
  invisibility: '#bfe8ff',
  battlesuit: '#ffe08a',
};

/** What a colour means on the screen. */
export const MEANING = {
  health: '#4dff88',
  armor: '#ff5a48',
  pad: '#8dff2e',
  teleporter: '#7a4bff',
  lamp: '#bcd8ff',
  torch: '#ff8a34',
  lava: '#ff6a1e',
  slime: '#7dff3a',
  warm: '#ffb13a',
};

/** @param {string} hex #rrggbb @returns {[number, number, number]} */
export function channels(hex) {
  return [parseInt(hex.slice(1, 3), 16), parseInt(hex.slice(3, 5), 16), parseInt(hex.slice(5, 7), 16)];
}

/** A CSS colour from #rrggbb or channels. @param {string | number[]} color @param {number} [alpha] */
export function rgba(color, alpha = 1) {
  const [r, g, b] = typeof color === 'string' ? channels(color) : color;
  return `rgba(${r | 0},${g | 0},${b | 0},${alpha})`;
}

/** Two colours mixed, as #rrggbb. @param {string} a @param {string} b @param {number} t 0 = a, 1 = b */
export function mix(a, b, t) {
  const from = channels(a);
  const to = channels(b);
  return (
    '#' +
    from
      .map((v, i) =>
        Math.round(lerp(v, to[i], t))
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')
  );
}
