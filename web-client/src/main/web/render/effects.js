// Which effect is drawn in which layer.
import { clamp } from '../lib/numbers.js';
import { MEANING, teamColors } from '../lib/palette.js';
import { drawRail, drawTracer } from './beams.js';
import { drawExplosion } from './explosion.js';
import { drawMuzzleFlash } from './players.js';
import { drawPuff } from './smoke.js';
import { drawColumn, drawGibs, drawPickup, drawSparks } from './sparks.js';
import { drawNumber } from './tags.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').Effect} Effect */

const ALL_AROUND = Math.PI * 2;
const FORWARD = 2.6;

/** Behind the players: beams, smoke, explosions, columns. @param {Pen} pen @param {Effect[]} effects
 * @param {number} now ms @param {number} quality 0..1 */
export function drawEffectsBehind(pen, effects, now, quality) {
  for (const effect of effects) {
    if (effect.kind === 'rail') drawRail(pen, effect, now);
    else if (effect.kind === 'explosion') drawExplosion(pen, effect, now, quality);
    else if (effect.kind === 'puff') drawPuff(pen, effect.x, effect.y, (now - effect.at) / 600, effect.seed);
    else if (effect.kind === 'spawn') drawColumn(pen, effect, now, teamColors(effect.team).base);
    else if (effect.kind === 'teleport') drawColumn(pen, effect, now, MEANING.teleporter);
  }
}

/** Before the players: what is small and bright. @param {Pen} pen @param {Effect[]} effects @param {number} now ms */
export function drawEffectsBefore(pen, effects, now) {
  for (const effect of effects) {
    if (effect.kind === 'tracer') drawTracer(pen, effect, now);
    else if (effect.kind === 'sparks') drawSparks(pen, effect, now, effect.angle ? FORWARD : ALL_AROUND);
    else if (effect.kind === 'blood') drawSparks(pen, { ...effect, color: teamColors(effect.team).light }, now, ALL_AROUND);
    else if (effect.kind === 'gib') drawGibs(pen, effect, now);
    else if (effect.kind === 'pickup') drawPickup(pen, effect, now);
    else if (effect.kind === 'muzzle' && now - effect.at < 50) {
      const size = (effect.size || 0.75) * (1 - 0.5 * clamp((now - effect.at) / 50));
      drawMuzzleFlash(pen, effect, effect.angle, effect.color || '#ff9a3a', size);
    }
  }
}

/** Over everything: numbers. @param {Pen} pen @param {Effect[]} effects @param {number} now ms */
export function drawEffectTexts(pen, effects, now) {
  for (const effect of effects) if (effect.kind === 'number') drawNumber(pen, effect, now);
}
