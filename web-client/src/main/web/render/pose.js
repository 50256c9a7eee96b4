// How a player stands: where hip and feet are in each pose, as numbers. Facing right, feet at 0,0, y down.
import { MUZZLE_LENGTH } from '../lib/weapons.js';
import { TAU } from '../lib/numbers.js';

/** A foot: ankle and the angle of the boot. @typedef {{x: number, y: number, angle: number}} Foot */
/** @typedef {{key: string, hipX: number, hipY: number, near: Foot, far: Foot, lean: number}} Pose */

/** Frames of a whole run cycle, 92 u of way. */
export const RUN_FRAMES = 12;
const CRAWL_FRAMES = 8;

/** @param {number} x @param {number} y @param {number} angle @returns {Foot} */
function foot(x, y, angle) {
  return { x, y, angle };
}

/** @param {string} key @param {readonly number[]} hip @param {Foot} near @param {Foot} far @param {number} [lean]
 * @returns {Pose} */
function pose(key, hip, near, far, lean = 0) {
  return { key, hipX: hip[0], hipY: hip[1], near, far, lean };
}

/** @type {Record<string, Pose>} */
const STILL = {
  idle: pose('idle', [0, -22.4], foot(5, -4, 0), foot(-6, -4, 0)),
  breath: pose('breath', [0, -21.7], foot(5, -4, 0), foot(-6, -4, 0), 0.02),
  brace: pose('brace', [-1, -20.6], foot(9.5, -4, 0), foot(-10.5, -4, 0)),
  jump: pose('jump', [0, -23], foot(10, -12, -0.1), foot(-10, -7, 0.8), 0.06),
  apex: pose('apex', [0, -22], foot(9, -13, 0.1), foot(-6, -9, 0.5), 0.02),
  fall: pose('fall', [0, -23], foot(7, -7, 0.25), foot(-6, -4, 0.55), -0.05),
  crouch: pose('crouch', [-4, -13.5], foot(9, -4, 0), foot(-14, -4, 0.3), 0.4),
  slide: pose('slide', [-7, -12], foot(14, -4, -0.35), foot(-2, -4, 0.5), -0.32),
  dead: pose('dead', [0, -23], foot(16, -16, -0.9), foot(11, -4, -0.4)),
};

/** The foot at a place of the run cycle: back along the ground for half of it, then swung forward.
 * @param {number} phase 0..1 @param {number} stride @param {number} lift @returns {Foot} */
function runningFoot(phase, stride, lift) {
  const angle = phase * TAU;
  const forward = Math.cos(angle);
  const raised = Math.sin(angle);
  const y = raised > 0 ? -4 - raised * lift : -4;
  const swing = 0.55 * raised + (forward < 0 ? 0.35 : -0.25);
  const planted = forward > 0 ? -0.18 : -0.25 * forward;
  return foot(forward * stride, y, raised > 0 ? swing : planted);
}

/** @param {number} phase 0..1, falling when running backwards @param {boolean} backwards @returns {Pose} */
function running(phase, backwards) {
  const frame = Math.round(phase * RUN_FRAMES) % RUN_FRAMES;
  const at = frame / RUN_FRAMES;
  const hip = [1, -20.8 - Math.abs(Math.sin(at * TAU)) * 2.2];
  const lean = backwards ? -0.1 : 0.22;
  return pose((backwards ? 'b' : 'r') + frame, hip, runningFoot(at, 15.5, 11), runningFoot(at + 0.5, 15.5, 11), lean);
}

/** @param {number} phase @returns {Pose} */
function crawling(phase) {
  const frame = Math.round(phase * CRAWL_FRAMES) % CRAWL_FRAMES;
  const at = frame / CRAWL_FRAMES;
  return pose('c' + frame, [-3, -14], runningFoot(at, 11, 4), runningFoot(at + 0.5, 11, 4), 0.4);
}

/** The pose of a player of the scene. @param {import('../lib/types.js').ScenePlayer} player @param {number} now ms
 * @returns {Pose} */
export function poseOf(player, now) {
  const speed = Math.abs(player.vx);
  if (player.sliding) return STILL.slide;
  if (!player.grounded) return STILL[player.vy < -140 ? 'jump' : player.vy < 120 ? 'apex' : 'fall'];
  if (player.crouched) return speed > 25 ? crawling(player.runPhase) : STILL.crouch;
  if (speed > 30) return running(player.runPhase, player.vx * player.facing < 0);
  if (player.shotAt && now - player.shotAt < 700) return STILL.brace;
  return (now + player.id * 377) % 1900 < 950 ? STILL.idle : STILL.breath;
}

/** @param {string} name one of the poses without a cycle */
export function stillPose(name) {
  return STILL[name] ?? STILL.idle;
}

/** Every pose there is, those of running first. */
export function allPoses() {
  const cycle = (/** @type {number} */ frames) => Array.from({ length: frames }, (_, i) => i / frames);
  return [
    ...cycle(RUN_FRAMES).map((phase) => running(phase, false)),
    ...Object.values(STILL),
    ...cycle(RUN_FRAMES).map((phase) => running(phase, true)),
    ...cycle(CRAWL_FRAMES).map(crawling),
  ];
}

/** A pose of the run cycle by itself. @param {number} phase 0..1 */
export function runPose(phase) {
  return running(phase, false);
}

/** The aim seen from the side the player faces: 0 level, negative up. @param {number} aim @param {number} facing */
export function sideAim(aim, facing) {
  return facing > 0 ? Math.atan2(Math.sin(aim), Math.cos(aim)) : Math.atan2(Math.sin(aim), -Math.cos(aim));
}

/** Where the muzzle is, relative to the feet, u. @param {Pose} stance @param {string} weapon
 * @param {number} aim seen from the side @param {number} facing */
export function muzzleOffset(stance, weapon, aim, facing) {
  const { lean } = stance;
  const shoulderX = stance.hipX + 0.6 * Math.cos(lean) + 11.6 * Math.sin(lean);
  const shoulderY = stance.hipY + 1.5 - 11.6 * Math.cos(lean) + 0.6 * Math.sin(lean);
  const reach = 10 + (MUZZLE_LENGTH[weapon] ?? 32);
  return {
    x: facing * (shoulderX + Math.cos(aim) * reach - Math.sin(aim) * 2.4),
    y: shoulderY + Math.sin(aim) * reach + Math.cos(aim) * 2.4,
  };
}
