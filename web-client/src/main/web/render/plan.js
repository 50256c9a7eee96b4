// What the drawing knows about a map before anything is painted: its terrain, decor and theme.
import { decorOf } from './decor.js';
import { analyseTerrain, solidAt } from './terrain.js';
import { themeOf } from './themes.js';

/** @typedef {import('../lib/types.js').GameMap} GameMap */
/** @typedef {{map: GameMap, theme: import('./themes.js').Theme, terrain: import('./terrain.js').Terrain,
 *   decor: import('../lib/types.js').Decor[], focus: {x: number, y: number}}} WorldPlan */

/** @param {GameMap} map @returns {WorldPlan} */
export function planOf(map) {
  const terrain = analyseTerrain(map);
  const decor = decorOf(map, (x, y) => solidAt(terrain.blocks, x, y));
  const arches = decor.filter((one) => one.kind === 'arch').sort((a, b) => b.width - a.width);
  const x = arches.length ? arches[0].x + arches[0].width / 2 : map.width / 2;
  return { map, theme: themeOf(map.theme), terrain, decor, focus: { x, y: map.height / 2 } };
}
