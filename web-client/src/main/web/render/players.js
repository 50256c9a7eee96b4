// Players in motion: pose from what they do, squash and stretch, recoil, muzzle flash, ghosts of the fast, flash of the
// hurt, light of the newly spawned.
import { fillPolygon } from '../lib/canvas.js';
import { drawSteadyGlow, glowSprite } from '../lib/glow.js';
import { clamp } from '../lib/numbers.js';
import { currentSharpness } from '../lib/sprite.js';
import { rgba, teamColors, WEAPON_COLORS } from '../lib/palette.js';
import { allowComposing, composedModel, FRAME } from './model.js';
import { muzzleOffset, poseOf, sideAim } from './pose.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').ScenePlayer} ScenePlayer */

/** Faster than running and jumping alone: hops, pads, rockets. */
const GHOST_SPEED_X = 440;
const GHOST_SPEED_Y = 640;
const GHOSTS = [
  { back: 0.068, alpha: 0.12 },
  { back: 0.045, alpha: 0.2 },
  { back: 0.023, alpha: 0.3 },
];
/** Pictures composed anew in one frame; the others wait for the next. */
const COMPOSED_PER_FRAME = 4;
const RECOIL_MS = 90;
const RECOIL = 3;
/** How long a muzzle flashes. */
export const FLASH_MS = 50;
const HURT_MS = 110;
const APPEAR_MS = 320;

/** Colour of the flash where it is not the weapon's own. @type {Record<string, string>} */
const FLASH_COLORS = { rl: '#ff9a3a', mg: '#ffc860' };

/** @param {ScenePlayer} player @param {number} now @returns {import('./model.js').Stance} */
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

/** @param {Pen} pen @param {HTMLCanvasElement} image @param {number} x @param {number} y feet @param {number} high */
function putFrame(pen, image, x, y, high) {
  const wide = 2 - high;
  const left = x - FRAME.feetX * wide;
  const top = y - FRAME.feetY * high;
  pen.drawImage(image, left, top, FRAME.width * wide, FRAME.height * high);
}

/** @param {Pen} pen @param {ScenePlayer} player @param {HTMLCanvasElement} image @param {number} now */
function drawGhosts(pen, player, image, now) {
  const fresh = player.spawnedAt && now - player.spawnedAt < 200;
  if (fresh || (Math.abs(player.vx) < GHOST_SPEED_X && Math.abs(player.vy) < GHOST_SPEED_Y)) return;
  pen.globalCompositeOperation = 'lighter';
  for (const { back, alpha } of GHOSTS) {
    pen.globalAlpha = alpha;
    putFrame(pen, image, Math.round(player.x - player.vx * back), Math.round(player.y - player.vy * back), 1);
  }
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
}

/** @param {Pen} pen @param {ScenePlayer} player @param {number} now @param {number} sharpness px per u of the model */
function drawPlayer(pen, player, now, sharpness) {
  const image = composedModel(stanceOf(player, now), sharpness, player.id);
  drawGhosts(pen, player, image, now);
  const x = Math.round(player.x * sharpness) / sharpness;
  const y = Math.round(player.y * sharpness) / sharpness;
  const high = stretch(player, now);
  const appear = player.spawnedAt ? clamp((now - player.spawnedAt) / APPEAR_MS) : 1;
  pen.globalAlpha = (0.25 + 0.75 * appear) * (player.away ? 0.5 : 1);
  putFrame(pen, image, x, y, high);
  const hurt = player.hurtAt ? 1 - clamp((now - player.hurtAt) / HURT_MS) : 0;
  const glare = Math.max(hurt, (1 - appear) * 0.9);
  if (glare > 0.02) {
    pen.globalCompositeOperation = 'lighter';
    pen.globalAlpha = glare;
    putFrame(pen, image, x, y, high);
    putFrame(pen, image, x, y, high);
    pen.globalCompositeOperation = 'source-over';
  }
  pen.globalAlpha = 1;
}

/** Light around every player, under the models. @param {Pen} pen @param {ScenePlayer[]} players */
export function drawAuras(pen, players) {
  for (const { team, x, y, crouched } of players) {
    drawSteadyGlow(pen, x, y - (crouched ? 20 : 30), 60, teamColors(team).base, 0.5, 64);
  }
}

/** Everybody, the own player in front. @param {Pen} pen @param {ScenePlayer[]} players @param {number} now ms */
export function drawPlayers(pen, players, now) {
  const sharpness = currentSharpness();
  allowComposing(COMPOSED_PER_FRAME);
  const me = players.find((player) => player.me);
  if (me) composedModel(stanceOf(me, now), sharpness, me.id);
  const turn = Math.floor(now / 16) % Math.max(1, players.length);
  const ordered = [...players.slice(turn), ...players.slice(0, turn)];
  for (const player of ordered) if (!player.me) drawPlayer(pen, player, now, sharpness);
  if (me) drawPlayer(pen, me, now, sharpness);
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
