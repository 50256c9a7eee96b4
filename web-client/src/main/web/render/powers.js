// What a player under powers looks like: a light of the power's own colour, on the shape and around it.
import { drawGlow } from '../lib/glow.js';
import { POWER_COLORS } from '../lib/palette.js';
import { POWER, POWERS } from '../lib/wire.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').ScenePlayer} ScenePlayer */

/** How much of a clear player is seen: by itself, and by others. */
const CLEAR_OWN = 0.34;
const CLEAR = 0.07;
const PULSE_MS = 1000;

/** @param {ScenePlayer} player */
export function isClear({ powers }) {
  return (powers & POWER.INVISIBILITY) !== 0;
}

/** How much of a player is seen. @param {ScenePlayer} player */
export function visibility(player) {
  if (!isClear(player)) return 1;
  return player.me ? CLEAR_OWN : CLEAR;
}

/** How strongly a power shines at a moment: health comes back once a second, and shows it. @param {number} power
 * @param {number} now ms */
function strength(power, now) {
  const t = (now % PULSE_MS) / PULSE_MS;
  if (power === POWER.REGENERATION) return 0.25 + 0.6 * (1 - t) ** 2;
  if (power === POWER.QUAD) return 0.9 + 0.1 * Math.sin(t * 8 * Math.PI);
  return 0.5 + 0.12 * Math.sin(t * 4 * Math.PI);
}

/** Whether a player leaves ghosts behind however slow it is. @param {ScenePlayer} player */
export function isHasty({ powers }) {
  return (powers & POWER.HASTE) !== 0;
}

/** Lights around players, under the models. A clear one has none. @param {Pen} pen @param {ScenePlayer[]} players
 * @param {number} now ms */
export function drawPowerAuras(pen, players, now) {
  for (const player of players) {
    if (player.powers === 0 || isClear(player)) continue;
    POWERS.forEach((kind, at) => {
      const power = 2 ** at;
      if ((player.powers & power) === 0) return;
      drawGlow(pen, player.x, player.y - 28, 62, POWER_COLORS[kind], strength(power, now), 74);
    });
  }
}

/** Colours and strengths of the light on a player's shape. @param {ScenePlayer} player @param {number} now ms */
export function shapeLights({ powers }, now) {
  return POWERS.map((kind, at) => ({ color: POWER_COLORS[kind], power: 2 ** at }))
    .filter(({ power }) => (powers & power) !== 0 && power !== POWER.HASTE && power !== POWER.INVISIBILITY)
    .map(({ color, power }) => ({ color, alpha: strength(power, now) }));
}
