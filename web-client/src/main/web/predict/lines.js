// Lines that only the rules can tell: where the pellets of others went, and where the own beam ends in this frame.
import { eyeHeight, POS, SLOT } from '../lib/wire.js';
import { pelletsOf } from '../state/figures.js';
import { motionOf } from '../state/motions.js';
import { boltShows, showSpray } from '../state/shots.js';
import { firstBody } from './feel.js';

/**
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Rules} rules
 */
export function followLines(state, rules) {
  const { view } = state;
  for (const { tick, event } of view.sprays) {
    const [, , owner, slot, x, y, aimX, aimY] = event;
    const lines = rules.volleyLines({ tick, owner, slot, x, y, aimX, aimY }, pelletsOf(state, slot));
    showSpray(state, event, lines);
  }
  view.sprays.length = 0;
  turnOwnBolt(state, rules);
}

/**
 * Between two shots the own beam goes on to where the cursor is.
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Rules} rules
 */
function turnOwnBolt(state, rules) {
  const { view, own, session } = state;
  const motion = motionOf(state, session.me);
  if (view.own === null || !boltShows(state, motion)) return;
  const { aimX, aimY } = own.intent;
  const x = Math.round(view.own.x * POS);
  const y = Math.round((view.own.y - eyeHeight(view.own.crouched)) * POS);
  const volley = { tick: own.tick, owner: session.me, slot: SLOT.LIGHTNING_GUN, x, y, aimX, aimY };
  const [line] = rules.volleyLines(volley, 1);
  Object.assign(motion.bolt, firstBody(state, line));
}
