// The own player and the camera as this frame shows them.
import { clamp } from '../lib/numbers.js';
import { approach } from '../lib/statistics.js';
import { eyeHeight, FIELD, MOTION_FLAG, VEL, VIEW_HEIGHT, VIEW_WIDTH } from '../lib/wire.js';
import { powersAt } from '../state/figures.js';
import { shownError, shownPosition } from './reconcile.js';

const LEAD_HALF_LIFE_MS = 45;
const STEP_HALF_LIFE_MS = 20;

/** Fills view.own. @param {import('../state/state.js').State} state */
export function viewOwn(state) {
  const { own, view, now } = state;
  const motion = own.predicted;
  if (motion === null) {
    view.own = null;
    own.drawn = null;
    return;
  }
  const at = shownPosition(state);
  const error = shownError(own, now);
  own.drawn = { x: at.x + error.x, y: at.y + error.y };
  const { aimX, aimY } = own.intent;
  view.own = {
    ...own.drawn,
    vx: motion[FIELD.VX] / VEL,
    vy: motion[FIELD.VY] / VEL,
    aim: Math.atan2(aimY, aimX),
    facing: aimX < 0 ? -1 : 1,
    weapon: motion[FIELD.WEAPON],
    grounded: (motion[FIELD.FLAGS] & MOTION_FLAG.GROUNDED) !== 0,
    crouched: (motion[FIELD.FLAGS] & MOTION_FLAG.CROUCHED) !== 0,
    sliding: (motion[FIELD.FLAGS] & MOTION_FLAG.SLIDING) !== 0,
    away: false,
    powers: powersAt(motion, own.tick),
  };
}

/**
 * Moves the camera: over the eyes, ahead towards the aim by the shared rule, never past the map's edge.
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Rules} rules
 * @param {number} elapsedMs since the last frame
 */
export function moveCamera(state, rules, elapsedMs) {
  const { view, session, own } = state;
  const { camera } = view;
  if (session.map === null || view.own === null) return;
  const lead = rules.cameraLead(own.intent.aimX, own.intent.aimY);
  const part = camera.set ? approach(elapsedMs, LEAD_HALF_LIFE_MS) : 1;
  camera.leadX += (lead.x - camera.leadX) * part;
  camera.leadY += (lead.y - camera.leadY) * part;
  const eyeY = view.own.y - eyeHeight(view.own.crouched);
  const far = Math.abs(eyeY - camera.eyeY) > VIEW_HEIGHT / 3;
  camera.eyeY += (eyeY - camera.eyeY) * (camera.set && !far ? approach(elapsedMs, STEP_HALF_LIFE_MS) : 1);
  camera.x = within(view.own.x + camera.leadX, VIEW_WIDTH, session.map.width);
  camera.y = within(camera.eyeY + camera.leadY, VIEW_HEIGHT, session.map.height);
  camera.set = true;
}

/** @param {number} middle @param {number} view @param {number} whole */
function within(middle, view, whole) {
  return whole <= view ? whole / 2 : clamp(middle, view / 2, whole - view / 2);
}
