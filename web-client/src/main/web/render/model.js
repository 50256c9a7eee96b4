// A whole player put together from baked parts.
import { GAME_SIZE, bakePart, putPart } from '../lib/bake.js';
import { painted } from '../lib/canvas.js';
import { glowSprite } from '../lib/glow.js';
import { teamColors } from '../lib/palette.js';
import { paintArms, paintHead, paintLegs, paintShoulder, paintTorso } from './body.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/bake.js').Part} Part */
/** How a model stands: aim seen from its side, recoil in u, head turned by `head`.
 * @typedef {{team: string, weapon: string, pose: import('./pose.js').Pose, facing: number, aim: number,
 *   recoil?: number, head?: number, lean?: number}} Stance */

/** Size and origin of a composed player, u. */
export const FRAME = { width: 150, height: 140, feetX: 75, feetY: 100 };

const FRAMES_KEPT = 32;
/** Aim steps per radian of composed players. */
const AIM_STEPS = 16;

/** @type {Map<string, Part>} */
const parts = new Map();
/** Composed players, oldest first. @type {Map<string, HTMLCanvasElement>} */
const frames = new Map();

/** @param {string} name @param {string} team @param
 * {(pen: Pen, colors: import('../lib/palette.js').TeamColors) => void}
 * paint @param {readonly number[]} box @param {import('../lib/bake.js').BakeSize} size */
function part(name, team, paint, box, size) {
  const key = `${size.scale}/${team}/${name}`;
  let found = parts.get(key);
  if (!found) {
    const colors = teamColors(team);
    found = bakePart((pen) => paint(pen, colors), box, { rim: colors.rim, line: colors.base }, size);
    parts.set(key, found);
  }
  return found;
}

/** @param {Stance} stance @param {import('../lib/bake.js').BakeSize} size */
function partsOf({ team, weapon, pose }, size) {
  return {
    legs: part('legs ' + pose.key, team, (pen, colors) => paintLegs(pen, colors, pose), [-28, -36, 30, 6], size),
    torso: part('torso', team, paintTorso, [-14, -24, 14, 2], size),
    head: part('head', team, paintHead, [-21, -31, 14, 4], size),
    shoulder: part('shoulder', team, (pen, colors) => paintShoulder(pen, colors, team), [-10, -9, 10, 8], size),
    arms: part('arms ' + weapon, team, (pen, colors) => paintArms(pen, colors, weapon), [-10, -16, 60, 18], size),
  };
}

/** @param {Pen} pen @param {string} color */
function visorGlow(pen, color) {
  pen.globalCompositeOperation = 'lighter';
  pen.globalAlpha = 0.6;
  pen.drawImage(glowSprite(color), -6, -19, 24, 22);
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
}

/** @param {Pen} pen @param {Stance} stance @param {ReturnType<typeof partsOf>} of
 * @param {'fill'|'outline'} layer @param {boolean} [visor] whether the visor glows */
function putLayer(pen, stance, of, layer, visor = layer === 'fill') {
  const { pose } = stance;
  const lean = stance.lean ?? pose.lean;
  putPart(pen, of.legs, layer);
  pen.save();
  pen.translate(pose.hipX, pose.hipY + 1.5);
  pen.rotate(lean);
  putPart(pen, of.torso, layer);
  pen.save();
  pen.translate(2, -17);
  pen.rotate(stance.aim * 0.42 - lean * 0.6 + (stance.head ?? 0));
  putPart(pen, of.head, layer);
  if (visor) visorGlow(pen, teamColors(stance.team).base);
  pen.restore();
  pen.save();
  pen.translate(0.6 - (stance.recoil ?? 0), -11.6);
  pen.rotate(stance.aim - lean);
  putPart(pen, of.arms, layer);
  pen.restore();
  pen.translate(-2.4, -13.6);
  putPart(pen, of.shoulder, layer);
  pen.restore();
}

/** Draws a player from its parts with the feet at 0,0 of the pen. @param {Pen} pen @param {Stance} stance
 * @param {import('../lib/bake.js').BakeSize} [size] */
export function drawModel(pen, stance, size = GAME_SIZE) {
  const of = partsOf(stance, size);
  pen.save();
  if (stance.facing < 0) pen.scale(-1, 1);
  putLayer(pen, stance, of, 'outline');
  putLayer(pen, stance, of, 'fill');
  pen.restore();
}

/** What of a player lights up: its parts without their outlines, feet at 0,0. @param {Pen} pen
 * @param {Stance} stance */
export function drawShape(pen, stance) {
  pen.save();
  if (stance.facing < 0) pen.scale(-1, 1);
  putLayer(pen, stance, partsOf(stance, GAME_SIZE), 'fill', false);
  pen.restore();
}

/** A player that stands still, composed into one picture of FRAME's size, so that it can fade as a whole. Whoever moves
 * is drawn from parts: in a fight two of five pictures would be new in every frame.
 * @param {Stance} stance @param {number} scale px per u */
export function composedModel(stance, scale) {
  const { team, weapon, pose, facing } = stance;
  const aim = Math.round(stance.aim * AIM_STEPS) / AIM_STEPS;
  const key = [scale, team, weapon, pose.key, facing, aim].join('/');
  let frame = frames.get(key);
  if (!frame) {
    frame = painted(FRAME.width * scale, FRAME.height * scale, (pen) => {
      pen.setTransform(scale, 0, 0, scale, FRAME.feetX * scale, FRAME.feetY * scale);
      drawModel(pen, { ...stance, aim });
    });
    if (frames.size >= FRAMES_KEPT) frames.delete(/** @type {string} */ (frames.keys().next().value));
    frames.set(key, frame);
  }
  return frame;
}
