// A decoded frame -> state: private vector, arena part, region parts. Deltas only count when their base is held.
import { STATE_SIZE, VITAL, VITALS } from '../lib/wire.js';
import { applyArenaPart } from './arena.js';
import { applyOwnEvents } from './own-events.js';
import { applyRegionPart } from './region.js';

const SNAPSHOTS_KEPT = 40;
const HISTORY_KEPT = 60;
const MASK_BITS = 30;

/**
 * Takes one frame in. Afterwards world.resyncNeeded tells whether full parts must be asked for.
 * @param {import('./state.js').State} state
 * @param {any} frame see net/codec.js Frame
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
  applyPrivate(own, frame.priv, frame.tick);
  let moved = false;
  for (const part of frame.parts) {
    if (part.kind === 'a') applyArenaPart(state, part, now);
    else moved = applyRegionPart(state, part, now) || moved;
  }
  if (moved) keepSnapshot(world, frame.tick, now);
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
 * The private vector: [mask0, mask1, changed values...], bit i of mask0 = field i, of mask1 = field 30 + i.
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
  let next = 2;
  for (let field = 0; field < vector.length; field++) {
    const mask = field < MASK_BITS ? priv[0] : priv[1];
    if ((mask & (1 << (field % MASK_BITS))) !== 0) vector[field] = priv[next++];
  }
  own.vector = vector;
  own.alive = vector[STATE_SIZE + VITAL.ALIVE] === 1;
}

/** @param {any} world @param {number} tick @param {number} now */
function keepSnapshot(world, tick, now) {
  let entities = null;
  for (const region of world.regions.values()) {
    if (entities === null) entities = region.entities;
    else entities = new Map([...entities, ...region.entities]);
  }
  if (entities === null) return;
  world.snapshots.push({ tick, at: now, entities });
  if (world.snapshots.length > SNAPSHOTS_KEPT) world.snapshots.shift();
}
