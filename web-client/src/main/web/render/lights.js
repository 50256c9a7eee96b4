// Every source of light of a map: its own lamps and torches, and what lava, pads, teleporters, openings and items shed.
import { channels, MEANING } from '../lib/palette.js';
import { itemLook } from '../lib/items.js';
import { OPENINGS } from './decor.js';

/** A source; `soft` light fills without casting shadows. @typedef {{x: number, y: number, radius: number,
 *   color: number[], power: number, soft: boolean}} Source */

/** Colours of the kinds as light, where the lamp's own colour would be too deep. */
const KIND_TINT = { torch: [1, 0.68, 0.38], lamp: [0.72, 0.85, 1] };
/** From the drawn fixture to the middle of its light, u. */
const KIND_LIFT = { torch: -14, lamp: 42, glow: 0 };

/** @param {string} hex */
function tint(hex) {
  const [r, g, b] = channels(hex);
  const top = Math.max(r, g, b, 1);
  return [r / top, g / top, b / top];
}

/** @param {number[]} at x, y, radius @param {number[]} color @param {number} power @param {boolean} [soft]
 * @returns {Source} */
function source([x, y, radius], color, power, soft = false) {
  return { x, y, radius, color, power, soft };
}

/** @param {import('../lib/types.js').Light} light */
function lampSource(light) {
  const kind = /** @type {'torch' | 'lamp' | 'glow'} */ (light.kind);
  const own = light.color ? tint(light.color) : [1, 1, 1];
  const base = kind === 'glow' ? own : KIND_TINT[kind];
  const color = base.map((v, i) => (kind === 'glow' ? v : v * 0.75 + own[i] * 0.25));
  return source([light.x, light.y + (KIND_LIFT[kind] ?? 0), light.radius || 230], color, light.power || 1);
}

/** @param {import('../lib/types.js').Hazard} hazard */
function hazardSources(hazard) {
  if (hazard.kind === 'void') return [];
  const lava = hazard.kind === 'lava';
  const color = lava ? [1, 0.36, 0.08] : [0.42, 1, 0.2];
  const count = Math.max(1, Math.round(hazard.width / 68));
  const found = [];
  for (let i = 0; i < count; i++) {
    const x = hazard.x + ((i + 0.5) * hazard.width) / count;
    found.push(source([x, hazard.y - 12, 270], color, lava ? 1.3 : 0.55));
  }
  return found;
}

/** @param {import('../lib/types.js').Decor} decor @param {import('./themes.js').Theme} theme */
function decorSources(decor, theme) {
  const x = decor.x + decor.width / 2;
  const y = decor.y + decor.height / 2;
  if (OPENINGS.includes(decor.kind)) {
    const radius = Math.max(300, Math.min(700, decor.width * 1.4));
    const found = [
      source([x, decor.y + Math.min(230, decor.height / 2), radius], theme.skyLight, theme.skyPower, true),
    ];
    for (let low = 500; low < decor.height; low += 420) {
      found.push(source([x, decor.y + low, radius], theme.skyLight, theme.skyPower * 0.6, true));
    }
    return found;
  }
  if (decor.kind === 'lavafall') {
    const color = decor.variant === 'slime' ? [0.42, 1, 0.2] : [1, 0.4, 0.1];
    return [source([x, y, 220], color, 0.8), source([x, decor.y + decor.height, 200], color, 0.8)];
  }
  if (decor.kind === 'window' && decor.variant === 'lit') return [source([x, y, 190], [1, 0.66, 0.34], 0.5)];
  if (decor.kind === 'rune') return [source([x, y, 110], [1, 0.42, 0.16], 0.4)];
  return [];
}

/** @param {import('../lib/types.js').GameMap} map @param {import('../lib/types.js').Decor[]} decor
 * @param {import('./themes.js').Theme} theme
 * @returns {Source[]} */
export function lightSources(map, decor, theme) {
  const found = map.lights.map(lampSource);
  for (const hazard of map.hazards) found.push(...hazardSources(hazard));
  for (const one of decor) found.push(...decorSources(one, theme));
  for (const pad of map.pads) {
    found.push(source([pad.x + pad.width / 2, pad.y + pad.height - 20, 170], tint(MEANING.pad), 1));
  }
  for (const gate of map.teleporters) {
    found.push(source([gate.x + gate.width / 2, gate.y + gate.height - 58, 190], tint(MEANING.teleporter), 1.35));
  }
  for (const item of map.items) found.push(source([item.x, item.y - 24, 110], tint(itemLook(item.kind).color), 0.34));
  return found;
}
