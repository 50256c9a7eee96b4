// What a drawn body remembers from frame to frame: the phase of its run, and when it last jumped, landed, shot, was
// hurt.
import { clamp } from '../lib/numbers.js';

/** One full cycle of the run takes this far, u. */
const STRIDE = 92;
const RUN_STEP_MAX = 60;
const FORGET_MS = 10000;

/** @param {import('./state.js').State} state @param {number} id */
export function motionOf(state, id) {
  const { motions } = state.view;
  let motion = motions.get(id);
  if (motion === undefined) {
    motion = {
      x: 0, known: false, grounded: true, phase: 0, landedAt: 0, jumpedAt: 0, shotAt: 0, hurtAt: 0, spawnedAt: 0,
      bolt: { x1: 0, y1: 0, hitKind: 0, at: -1000, heardAt: -1000 }, seenAt: state.now,
    };
    motions.set(id, motion);
  }
  return motion;
}

/** Follows the drawn players of this frame. @param {import('./state.js').State} state */
export function followMotions(state) {
  const { view, session, now } = state;
  if (view.own !== null) follow(motionOf(state, session.me), view.own, now);
  for (const [id, drawn] of view.others) follow(motionOf(state, id), drawn, now);
  for (const [id, motion] of view.motions) if (now - motion.seenAt > FORGET_MS) view.motions.delete(id);
}

/** @param {any} motion @param {import('./state.js').Drawn} drawn @param {number} now */
function follow(motion, drawn, now) {
  const moved = motion.known ? clamp(drawn.x - motion.x, -RUN_STEP_MAX, RUN_STEP_MAX) : 0;
  if (drawn.grounded) {
    const phase = (motion.phase + (moved * drawn.facing) / STRIDE) % 1;
    motion.phase = phase < 0 ? phase + 1 : phase;
  }
  if (motion.known && drawn.grounded && !motion.grounded) motion.landedAt = now;
  if (motion.known && !drawn.grounded && motion.grounded && drawn.vy < -100) motion.jumpedAt = now;
  motion.grounded = drawn.grounded;
  motion.x = drawn.x;
  motion.known = true;
  motion.seenAt = now;
}
