// Prediction: the own player is simulated up to the own clock with the server's rules, in the server's order of a tick.
import { FIELD, STATE_SIZE } from '../lib/wire.js';
import { tooLateFor } from './clock.js';
import { placeSolids } from './loose.js';
import { applyOwnBlasts, launchOwn } from './projectiles.js';
import { createRing, putTick } from './ring.js';
import { feelTick } from './feel.js';
import { launches } from '../state/figures.js';

/** The server lets a player stand still so long after the newest input. */
const STAND_STILL_TICKS = 15;
/** After a longer gap, either way, there is nothing to catch up with: the newest server state is the start. */
const CATCH_UP_TICKS_MAX = 60;
/**
 * Without a frame for so long the own player stops too: if the line is down both ways, the server stopped it 15 ticks
 * after the last input it got, and what was run beyond that would be taken back in one leap.
 */
const BLIND_TICKS_MAX = 36;
/** The server takes inputs for 30 ticks ahead. */
const AHEAD_TICKS_MAX = 28;
const LEAD_SLACK_TICKS = 6;
/** What is too early is not sent, but the server must go on hearing what was seen, or it stops to send. */
const SIGN_TICKS = 6;

/**
 * Simulates every tick up to the own clock.
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Rules} rules
 */
export function advanceOwn(state, rules) {
  const { own, clock, world } = state;
  if (!clock.running) return;
  const ring = (own.ring ??= createRing());
  const target = Math.floor(clock.tick);
  if (own.tick === 0 || target - own.tick > CATCH_UP_TICKS_MAX) skipTo(state, target - 1);
  while (own.tick < target) {
    const tick = ++own.tick;
    const input = inputFor(state, tick);
    if (own.predicted === null || tick - world.tick - clock.lead > BLIND_TICKS_MAX) {
      putTick(ring, tick, input, null);
      continue;
    }
    own.previous = own.predicted;
    own.predicted = stepTick(state, rules, own.predicted, input);
    putTick(ring, tick, input, own.predicted);
    feelTick(state, rules, own.previous, own.predicted, tick);
  }
}

/**
 * There is nothing to catch up with: the newest word of the server has to do until the next one comes.
 * @param {import('../state/state.js').State} state
 * @param {number} tick
 */
function skipTo({ own }, tick) {
  const stands = own.alive && own.hasBody && own.vector !== null;
  own.tick = tick;
  own.predicted = stands ? /** @type {Int32Array} */ (own.vector).slice(0, STATE_SIZE) : null;
  own.previous = null;
}

/**
 * One tick in the server's order: own step, own shot, then blasts of own projectiles that end in this tick.
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Rules} rules
 * @param {Int32Array} before
 * @param {number[]} input its first number is the tick
 * @returns {Int32Array}
 */
export function stepTick(state, rules, before, input) {
  const tick = input[0];
  placeSolids(state, rules, tick);
  const after = rules.step(before, input, tick);
  const fired = after[FIELD.SHOT_TICK] === tick;
  if (fired && launches(state, after[FIELD.SHOT_WEAPON])) launchOwn(state, rules, after, tick);
  return applyOwnBlasts(state, rules, after, tick);
}

/**
 * The input of a tick: what the player wants now, or, when it could not arrive in time, what the server will assume.
 * @param {import('../state/state.js').State} state
 * @param {number} tick
 * @returns {number[]}
 */
function inputFor(state, tick) {
  const { own, clock, view } = state;
  const last = own.lastInput;
  if (last !== null && tooLateFor(clock, tick, state.workAt)) {
    const repeated = last.slice();
    repeated[0] = tick;
    if (tick - own.sentTick > STAND_STILL_TICKS) repeated[1] = 0;
    return repeated;
  }
  const { intent } = own;
  const input = [
    tick, intent.buttons, intent.aimX, intent.aimY, intent.weapon, intent.fires, intent.jumps, intent.uses, view.older,
    view.sixteenths,
  ];
  own.lastInput = input;
  const newest = newestTaken(state);
  if (tick <= newest) own.outbox.push(input);
  else if (newest > 0 && tick % SIGN_TICKS === 0) own.outbox.push([newest, ...input.slice(1)]);
  return input;
}

/**
 * The newest tick that the server takes an input for. Usually the own clock is far from it; but a server that stands
 * still falls behind it, and would refuse what is too early.
 * @param {import('../state/state.js').State} state
 */
function newestTaken({ world, clock }) {
  if (world.tick === 0) return 0;
  return world.tick + Math.max(AHEAD_TICKS_MAX, Math.floor(clock.lead) + LEAD_SLACK_TICKS);
}

/**
 * An input that wants nothing, for ticks of which no input is known.
 * @param {number} tick
 * @param {Int32Array} motion
 */
export function idleInput(tick, motion) {
  return [
    tick, 0, 0, 0, motion[FIELD.NEXT_WEAPON], motion[FIELD.FIRE_PRESSES_SEEN], motion[FIELD.JUMP_PRESSES_SEEN],
    motion[FIELD.USE_PRESSES_SEEN], 0, 0,
  ];
}
