// A whole player put together from baked parts, and the cache of composed players: one picture per team, weapon, pose,
// side, aim step and recoil step.
import { GAME_SIZE, bakePart, putPart } from '../lib/bake.js';
import { makeCanvas, penOf } from '../lib/canvas.js';
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

const FRAMES_KEPT = 224;
/** Aim steps per radian. */
const AIM_STEPS = 16;

/** @type {Map<string, Part>} */
const parts = new Map();
/** Composed players, oldest first. @type {Map<string, HTMLCanvasElement>} */
const frames = new Map();
/** What each player was shown last. @type {Map<number, string>} */
const shown = new Map();
let allowance = 0;

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
 * @param {'fill'|'outline'} layer */
function putLayer(pen, stance, of, layer) {
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
  if (layer === 'fill') visorGlow(pen, teamColors(stance.team).base);
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

/** A canvas for one more frame; the oldest one's when enough are kept. @param {number} scale */
function frameCanvas(scale) {
  const oldest = frames.size >= FRAMES_KEPT ? frames.entries().next().value : undefined;
  const canvas = oldest ? oldest[1] : makeCanvas(1, 1);
  if (oldest) frames.delete(oldest[0]);
  const [width, height] = [FRAME.width * scale, FRAME.height * scale];
  const pen = penOf(canvas);
  if (canvas.width !== width) {
    canvas.width = width;
    canvas.height = height;
  } else {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, height);
  }
  pen.setTransform(scale, 0, 0, scale, FRAME.feetX * scale, FRAME.feetY * scale);
  return canvas;
}

/** To be called before the players of a frame: how many pictures may be composed anew. Who comes too late for that is
 * shown a frame old. @param {number} count */
export function allowComposing(count) {
  allowance = count;
}

/** A player composed into one picture of FRAME's size. @param {Stance} stance @param {number} scale px per u
 * @param {number} owner whose picture it is, so that the last one can stand in */
export function composedModel(stance, scale, owner) {
  const { team, weapon, pose, facing, recoil = 0 } = stance;
  const step = Math.round(stance.aim * AIM_STEPS);
  let key = `${scale}${team}${weapon}${pose.key}${facing}/${step}/${recoil}`;
  let frame = frames.get(key);
  const before = shown.get(owner);
  if (!frame && allowance <= 0 && before) {
    const old = frames.get(before);
    if (old) [key, frame] = [before, old];
  }
  if (frame) {
    frames.delete(key);
  } else {
    allowance--;
    frame = frameCanvas(scale);
    drawModel(penOf(frame), { ...stance, aim: step / AIM_STEPS });
  }
  frames.set(key, frame);
  shown.set(owner, key);
  return frame;
}
