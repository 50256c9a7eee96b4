// Which effect is drawn in which layer.
import { MEANING, teamColors } from '../lib/palette.js';
import { drawRail, drawTracer } from './beams.js';
import { drawBolts } from './bolts.js';
import { drawExplosion } from './explosion.js';
import { drawMuzzleFlash, FLASH_MS } from './players.js';
import { drawPuff } from './smoke.js';
import { drawColumn, drawGibs, drawPickup, drawSparks } from './sparks.js';
import { drawNova, drawSplash, drawSwing } from './splashes.js';
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
    else if (effect.kind === 'nova') drawNova(pen, effect, now);
    else if (effect.kind === 'puff') drawPuff(pen, effect.x, effect.y, (now - effect.at) / 600, effect.seed);
    else if (effect.kind === 'spawn') drawColumn(pen, effect, now, teamColors(effect.team).base);
    else if (effect.kind === 'teleport') drawColumn(pen, effect, now, MEANING.teleporter);
  }
}

/** The flash of a shot whose shooter shows none himself. @param {Pen} pen @param {Effect} effect
 * @param {import('../lib/types.js').ScenePlayer[]} players @param {number} now ms */
function drawLooseFlash(pen, effect, players, now) {
  const age = now - effect.at;
  if (age < 0 || age > FLASH_MS) return;
  const shown = players.some((one) => Math.abs(one.shotAt - effect.at) < FLASH_MS && Math.abs(one.x - effect.x) < 110);
  if (!shown) drawMuzzleFlash(pen, effect, effect.angle, effect.color, 0.8 * (1 - (0.5 * age) / FLASH_MS));
}

/** Before the players: what is small and bright. @param {Pen} pen
 * @param {{effects: Effect[], players: import('../lib/types.js').ScenePlayer[],
 *   bolts: import('../lib/types.js').Bolt[]}} scene @param {number} now ms */
export function drawEffectsBefore(pen, { effects, players, bolts }, now) {
  for (const effect of effects) {
    if (effect.kind === 'tracer') drawTracer(pen, effect, now);
    else if (effect.kind === 'splash') drawSplash(pen, effect, now);
    else if (effect.kind === 'swing') drawSwing(pen, effect, now);
    else if (effect.kind === 'sparks') drawSparks(pen, effect, now, effect.angle ? FORWARD : ALL_AROUND);
    else if (effect.kind === 'blood')
      drawSparks(pen, { ...effect, color: teamColors(effect.team).light }, now, ALL_AROUND);
    else if (effect.kind === 'gib') drawGibs(pen, effect, now);
    else if (effect.kind === 'pickup') drawPickup(pen, effect, now);
    else if (effect.kind === 'muzzle') drawLooseFlash(pen, effect, players, now);
  }
  drawBolts(pen, bolts, now);
}

/** Over everything: numbers. @param {Pen} pen @param {Effect[]} effects @param {number} now ms */
export function drawEffectTexts(pen, effects, now) {
  for (const effect of effects) if (effect.kind === 'number') drawNumber(pen, effect, now);
}
