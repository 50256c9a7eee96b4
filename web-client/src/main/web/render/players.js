// Players in motion: pose from what they do, squash and stretch, recoil, muzzle flash, ghosts of the fast, flash of the
// hurt, light of the newly spawned.
import { fillPolygon } from '../lib/canvas.js';
import { drawGlow, drawSteadyGlow, glowSprite } from '../lib/glow.js';
import { clamp } from '../lib/numbers.js';
import { currentSharpness } from '../lib/sprite.js';
import { rgba, teamColors, WEAPON_COLORS } from '../lib/palette.js';
import { composedModel, drawModel, drawShape, FRAME } from './model.js';
import { muzzleOffset, poseOf, sideAim } from './pose.js';
import { drawPowerAuras, isClear, isHasty, shapeLights, visibility } from './powers.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').ScenePlayer} ScenePlayer */
/** @typedef {import('./model.js').Stance} Stance */

/** Faster than running and jumping alone: hops, pads, rockets. */
const GHOST_SPEED_X = 440;
const GHOST_SPEED_Y = 640;
const GHOSTS = [
  { back: 0.068, alpha: 0.12 },
  { back: 0.045, alpha: 0.2 },
  { back: 0.023, alpha: 0.3 },
];
const RECOIL_MS = 90;
const RECOIL = 3;
/** How long a muzzle flashes. */
export const FLASH_MS = 50;
const HURT_MS = 110;
const AWAY = 0.5;
const APPEAR_MS = 320;

/** Colour of the flash where it is not the weapon's own. @type {Record<string, string>} */
const FLASH_COLORS = { rl: '#ff9a3a', mg: '#ffc860' };

/** @param {ScenePlayer} player @param {number} now @returns {Stance} */
function stanceOf(player, now) {
  const aim = sideAim(player.aim, player.facing);
  const kick = player.shotAt ? 1 - clamp((now - player.shotAt) / RECOIL_MS) : 0;
  const reach = player.weapon === 'gauntlet' ? -1.6 : 1;
  const recoil = Math.round(kick * RECOIL) * reach;
  return { team: player.team, weapon: player.weapon, pose: poseOf(player, now), facing: player.facing, aim, recoil };
}

/** Height of the model against its own: below 1 just after landing, above just after a jump.
 * @param {ScenePlayer} player @param {number} now */
function stretch(player, now) {
  if (player.landedAt && now - player.landedAt < 120) {
    return 1 - 0.08 * Math.sin(clamp((now - player.landedAt) / 120) * Math.PI);
  }
  if (player.jumpedAt && now - player.jumpedAt < 140) {
    return 1 + 0.06 * Math.sin(clamp((now - player.jumpedAt) / 140) * Math.PI);
  }
  return 1;
}

/** Puts a player down with the feet at x, y. @param {Pen} pen @param {Stance} stance @param {number} x
 * @param {number} y
 * @param {number} high against its own height */
function putModel(pen, stance, x, y, high) {
  pen.save();
  pen.translate(x, y);
  pen.scale(2 - high, high);
  drawModel(pen, stance);
  pen.restore();
}

/** Somebody who is not quite there: away from the keyboard, or under a power. @param {Pen} pen @param {Stance} stance
 * @param {number} x @param {number} y @param {number} sharpness @param {number} alpha */
function drawFaded(pen, stance, x, y, sharpness, alpha) {
  pen.globalAlpha = alpha;
  pen.drawImage(composedModel(stance, sharpness), x - FRAME.feetX, y - FRAME.feetY, FRAME.width, FRAME.height);
  pen.globalAlpha = 1;
}

/** The light of a player's shape, added. @param {Pen} pen @param {Stance} stance @param {number} x @param {number} y
 * @param {number} high @param {number} alpha */
function addShape(pen, stance, x, y, high, alpha) {
  pen.save();
  pen.globalCompositeOperation = 'lighter';
  pen.globalAlpha = alpha;
  pen.translate(x, y);
  pen.scale(2 - high, high);
  drawShape(pen, stance);
  pen.restore();
}

/** @param {Pen} pen @param {ScenePlayer} player @param {Stance} stance @param {number} now */
function drawGhosts(pen, player, stance, now) {
  const fresh = player.spawnedAt && now - player.spawnedAt < 200;
  const fast = Math.abs(player.vx) >= GHOST_SPEED_X || Math.abs(player.vy) >= GHOST_SPEED_Y || isHasty(player);
  if (fresh || isClear(player) || !fast) return;
  for (const { back, alpha } of GHOSTS) {
    const x = Math.round(player.x - player.vx * back);
    addShape(pen, stance, x, Math.round(player.y - player.vy * back), 1, alpha);
  }
}

/** @param {Pen} pen @param {ScenePlayer} player @param {number} now @param {number} sharpness px per u of the model */
function drawPlayer(pen, player, now, sharpness) {
  const stance = stanceOf(player, now);
  drawGhosts(pen, player, stance, now);
  const x = Math.round(player.x * sharpness) / sharpness;
  const y = Math.round(player.y * sharpness) / sharpness;
  const high = stretch(player, now);
  const appear = player.spawnedAt ? clamp((now - player.spawnedAt) / APPEAR_MS) : 1;
  const seen = visibility(player);
  if (player.away) drawFaded(pen, stance, x, y, sharpness, AWAY);
  else if (seen < 1) drawFaded(pen, stance, x, y, sharpness, seen);
  else putModel(pen, stance, x, y, high);
  for (const { color, alpha } of seen < 1 ? [] : shapeLights(player, now)) {
    drawGlow(pen, x, y - 28, 34, color, alpha, 42);
  }
  const hurt = player.hurtAt ? 1 - clamp((now - player.hurtAt) / HURT_MS) : 0;
  const glare = Math.max(hurt, (1 - appear) * 0.9);
  if (glare > 0.02) {
    addShape(pen, stance, x, y, high, glare);
    addShape(pen, stance, x, y, high, glare);
  }
}

/** Light around every player, under the models. @param {Pen} pen @param {ScenePlayer[]} players @param {number} now
 * ms */
export function drawAuras(pen, players, now) {
  drawPowerAuras(pen, players, now);
  for (const player of players) {
    const { team, x, y, crouched } = player;
    if (isClear(player)) continue;
    drawSteadyGlow(pen, x, y - (crouched ? 20 : 30), 60, teamColors(team).base, 0.5, 64);
  }
}

/** Everybody, the own player in front. @param {Pen} pen @param {ScenePlayer[]} players @param {number} now ms */
export function drawPlayers(pen, players, now) {
  const sharpness = currentSharpness();
  for (const player of players) if (!player.me) drawPlayer(pen, player, now, sharpness);
  for (const player of players) if (player.me) drawPlayer(pen, player, now, sharpness);
}

/** A flash at a muzzle. @param {Pen} pen @param {{x: number, y: number}} at @param {number} angle @param {string} color
 * @param {number} size */
export function drawMuzzleFlash(pen, at, angle, color, size) {
  pen.save();
  pen.translate(at.x, at.y);
  pen.rotate(angle);
  pen.scale(size, size);
  pen.globalCompositeOperation = 'lighter';
  pen.drawImage(glowSprite(color), -34, -34, 68, 68);
  pen.drawImage(glowSprite('#ffffff'), -16, -16, 32, 32);
  fillPolygon(pen, [0, -4, 30, 0, 0, 4], 'rgba(255,255,240,.9)');
  fillPolygon(pen, [2, -2, 12, -14, 8, 0], rgba(color, 0.8));
  fillPolygon(pen, [2, 2, 12, 14, 8, 0], rgba(color, 0.8));
  pen.restore();
  pen.globalCompositeOperation = 'source-over';
}

/** Where a player's muzzle is in the world. @param {ScenePlayer} player @param {number} now */
export function muzzleOf(player, now) {
  const aim = sideAim(player.aim, player.facing);
  const offset = muzzleOffset(poseOf(player, now), player.weapon, aim, player.facing);
  return { x: player.x + offset.x, y: player.y + offset.y };
}

/** Flashes of everybody who has just fired. @param {Pen} pen @param {ScenePlayer[]} players @param {number} now ms */
export function drawMuzzleFlashes(pen, players, now) {
  for (const player of players) {
    const age = now - player.shotAt;
    if (!player.shotAt || age < 0 || age > FLASH_MS) continue;
    const color = FLASH_COLORS[player.weapon] ?? WEAPON_COLORS[player.weapon] ?? '#ffffff';
    const size = (player.weapon === 'gauntlet' ? 0.5 : 0.8) * (1 - (age / FLASH_MS) * 0.45);
    drawMuzzleFlash(pen, muzzleOf(player, now), player.aim, color, size);
  }
}
