// Where in time the others are drawn: behind the least delayed snapshots by their interval plus the jitter seen.
// The right time follows from the clock, not from what happens to be buffered: after a burst it is simply there.
// All times are steady time, see drift.js.
import { clamp } from '../lib/numbers.js';
import { along, percentile } from '../lib/statistics.js';
import { TICK_MS } from '../lib/wire.js';
import { noteDrift, steadyTime } from './drift.js';

const WINDOW_MS = 5000;
const INTERVAL_TICKS_MIN = 2;
/** A longer interval counts when it was the shortest of so many: a frame that was left out is no slower cadence. */
const GAPS = 3;
/**
 * In intervals, from responsive to smooth; and how rare a later snapshot may be. What comes later than the longest
 * delay could bridge was a stall, no jitter.
 */
const DELAY_MIN = [1.5, 1.5, 2.5];
const DELAY_MAX = 4;
const JITTER_PART = [0.8, 0.95, 0.99];
/** At most this part of the elapsed time is added or left out to get to the right time. */
const SLEW = 0.08;
const JUMP_MS = 250;
/** This many snapshots in a row, each so late: the way has become longer or the server stood still. */
const REBASE_COUNT = 4;
const REBASE_MS = 100;
/** The others are carried on for so long at most; see others.js. */
export const EXTRAPOLATE_TICKS_MAX = 6;
/** What lies farther back is another time: a new arena, or a clock that was set. */
const HOLD_TICKS_MAX = 30;

/** @param {any} clock state.clock @param {number} now ms @param {number} tick of the snapshot that came */
export function noteArrival(clock, now, tick) {
  const { arrival } = clock;
  if (arrival.samples.length > 0 && arrival.samples[arrival.samples.length - 1].tick === tick) return;
  const at = steadyTime(clock, now);
  arrival.samples.push({ at, lead: tick * TICK_MS - at, tick });
  while (at - arrival.samples[0].at > WINDOW_MS) arrival.samples.shift();
  const recent = arrival.samples.slice(-REBASE_COUNT);
  if (recent.length === REBASE_COUNT && best(valid(arrival)) - best(recent) > REBASE_MS) arrival.since = recent[0].at;
  measure(clock);
  noteDrift(clock, now);
}

/** Those that tell of the way as it is now. @param {any} arrival @returns {any[]} */
function valid({ samples, since }) {
  return samples.filter((/** @type {any} */ sample) => sample.at >= since);
}

/** @param {{lead:number}[]} samples */
function best(samples) {
  return samples.reduce((most, sample) => Math.max(most, sample.lead), -Infinity);
}

/** @param {any} clock */
function measure({ arrival, smooth }) {
  const { samples } = arrival;
  const now = valid(arrival);
  arrival.best = best(now);
  let shortest = Infinity;
  for (let i = Math.max(1, samples.length - GAPS); i < samples.length; i++) {
    shortest = Math.min(shortest, samples[i].tick - samples[i - 1].tick);
  }
  if (samples.length > GAPS) arrival.intervalTicks = Math.max(INTERVAL_TICKS_MIN, shortest);
  const intervalMs = arrival.intervalTicks * TICK_MS;
  const behind = now.map((sample) => arrival.best - sample.lead);
  const bridgeable = behind.filter((/** @type {number} */ ms) => ms < DELAY_MAX * intervalMs);
  arrival.jitter = percentile(bridgeable, along(JITTER_PART, smooth));
  arrival.delay = clamp(intervalMs + arrival.jitter, along(DELAY_MIN, smooth) * intervalMs, DELAY_MAX * intervalMs);
}

/**
 * The tick at which the others are drawn now. When the right time lies behind what was shown, the picture waits for it.
 * @param {any} clock @param {number} now ms @param {number} elapsedMs */
export function advanceView(clock, now, elapsedMs) {
  const { arrival } = clock;
  if (arrival.samples.length === 0) return;
  const wanted = arrival.best - arrival.delay;
  const away = wanted - arrival.base;
  const lost = arrival.followed - arrival.best > REBASE_MS;
  arrival.followed = arrival.best;
  if (!arrival.known || lost || Math.abs(away) > JUMP_MS) {
    arrival.base = wanted;
    arrival.known = true;
  } else {
    arrival.base += clamp(away, -SLEW * elapsedMs, SLEW * elapsedMs);
  }
  const tick = (steadyTime(clock, now) + arrival.base) / TICK_MS;
  const shown = Math.min(clock.viewTick, arrival.samples[arrival.samples.length - 1].tick + EXTRAPOLATE_TICKS_MAX);
  clock.viewTick = shown - tick < HOLD_TICKS_MAX ? Math.max(shown, tick) : tick;
}
