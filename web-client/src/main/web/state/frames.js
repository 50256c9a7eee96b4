// A decoded frame -> state: private vector, arena part, region parts. A delta only counts when its base is held.
import { STATE_SIZE, VITAL, VITALS } from '../lib/wire.js';
import { applyArenaPart } from './arena.js';
import { applyOwnEvents } from './own-events.js';
import { applyRegions } from './regions.js';
import { applySounds } from './sounds.js';

const SNAPSHOTS_KEPT = 40;
const HISTORY_KEPT = 60;
const MASK_BITS = 30;
const SECOND_MASK = 1 << MASK_BITS;
const ALL_FIELDS = -1;

/**
 * Takes one frame in. Afterwards world.resyncNeeded tells whether everything must be asked for.
 * @param {import('./state.js').State} state
 * @param {import('../net/codec.js').Frame} frame
 * @param {number} now ms
 */
export function applyFrame(state, frame, now) {
  const { world, own, net } = state;
  if (frame.tick <= world.tick) return;
  measureArrival(net, frame, now);
  if (frame.late > net.lateInputs) own.cause.lateAt = now;
  own.cause.hurt = false;
  net.lateInputs = frame.late;
  world.tick = frame.tick;
  const full = frame.back === 0;
  if (!full && frame.tick - frame.back !== world.heldTick) {
    world.heldTick = -1;
    world.resyncNeeded = true;
    return;
  }
  if (full) world.resyncNeeded = false;
  applyPrivate(own, frame.priv, frame.tick);
  for (const part of frame.parts) if (part.kind === 'a') applyArenaPart(state, part, frame.tick, now);
  applyRegions(state, frame, now);
  for (const part of frame.parts) if (part.kind === 's') applySounds(state, part.sounds);
  world.heldTick = frame.tick;
  world.newsTick = frame.tick;
  keepSnapshot(world, frame.tick, now);
  applyOwnEvents(state, frame.events, now);
}

/** @param {import('./state.js').State['net']} net @param {any} frame @param {number} now ms */
function measureArrival(net, frame, now) {
  if (frame.margin !== null) net.history.push({ ms: frame.margin, late: frame.late > net.lateInputs });
  if (net.history.length > HISTORY_KEPT) net.history.shift();
  net.lastFrameAt = now;
  net.snapshots++;
}

/**
 * The private vector: nothing new, or all of it after a -1, or a mask (and a second one where bit 30 of the first is
 * set) and the differences of the fields it names.
 * @param {any} own
 * @param {number[]|null} priv
 * @param {number} tick
 */
function applyPrivate(own, priv, tick) {
  own.hasBody = priv !== null;
  own.vectorTick = tick;
  if (priv === null) {
    own.alive = false;
    return;
  }
  const vector = own.vector === null ? new Int32Array(STATE_SIZE + VITALS) : own.vector.slice();
  if (priv[0] === ALL_FIELDS) {
    for (let field = 0; field < vector.length; field++) vector[field] = priv[1 + field];
  } else if (priv.length > 0) {
    addPrivate(vector, priv);
  }
  own.vector = vector;
  own.alive = vector[STATE_SIZE + VITAL.ALIVE] === 1;
}

/** @param {Int32Array} vector changed in place @param {number[]} priv */
function addPrivate(vector, priv) {
  const first = priv[0];
  let next = 1;
  const second = (first & SECOND_MASK) === 0 ? 0 : priv[next++];
  for (let field = 0; field < vector.length; field++) {
    const mask = field < MASK_BITS ? first : second;
    if ((mask & (1 << (field % MASK_BITS))) !== 0) vector[field] += priv[next++];
  }
}

/** @param {any} world @param {number} tick @param {number} now */
function keepSnapshot(world, tick, now) {
  world.snapshots.push({ tick, at: now, entities: world.entities });
  if (world.snapshots.length > SNAPSHOTS_KEPT) world.snapshots.shift();
}
