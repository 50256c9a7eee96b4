// Where in time the others are drawn: behind the least delayed snapshots by their interval plus the jitter seen.
// The right time follows from the clock, not from what happens to be buffered: after a burst it is simply there.
import { clamp } from '../lib/numbers.js';
import { median, percentile } from '../lib/statistics.js';
import { TICK_MS } from '../lib/wire.js';

const WINDOW_MS = 5000;
const DELAY_MIN = 1.5;
const DELAY_MAX = 4;
/** At most this part of the elapsed time is added or left out to get to the right time. */
const SLEW = 0.05;
const JUMP_MS = 150;
/** This many snapshots in a row, each so late: the way has become longer or the server stood still. */
const REBASE_COUNT = 6;
const REBASE_MS = 100;

/** @param {any} clock state.clock @param {number} now ms @param {number} tick of the snapshot that came */
export function noteArrival(clock, now, tick) {
  const { arrival } = clock;
  arrival.samples.push({ at: now, lead: tick * TICK_MS - now, tick });
  while (now - arrival.samples[0].at > WINDOW_MS) arrival.samples.shift();
  const recent = arrival.samples.slice(-REBASE_COUNT);
  const best = Math.max(...recent.map((/** @type {any} */ sample) => sample.lead));
  const known = Math.max(...arrival.samples.map((/** @type {any} */ sample) => sample.lead));
  if (recent.length === REBASE_COUNT && known - best > REBASE_MS) arrival.samples = recent;
  measure(arrival);
}

/** @param {any} arrival */
function measure(arrival) {
  const leads = arrival.samples.map((/** @type {any} */ sample) => sample.lead);
  arrival.best = Math.max(...leads);
  arrival.jitter = percentile(leads.map((/** @type {number} */ lead) => arrival.best - lead), 0.95);
  const gaps = [];
  for (let i = Math.max(1, arrival.samples.length - 9); i < arrival.samples.length; i++) {
    gaps.push(arrival.samples[i].tick - arrival.samples[i - 1].tick);
  }
  const intervalMs = Math.max(2, median(gaps)) * TICK_MS;
  arrival.delay = clamp(intervalMs + arrival.jitter, DELAY_MIN * intervalMs, DELAY_MAX * intervalMs);
}

/** The tick at which the others are drawn now. @param {any} clock @param {number} now ms @param {number} elapsedMs */
export function advanceView(clock, now, elapsedMs) {
  const { arrival } = clock;
  if (arrival.samples.length === 0) return;
  const wanted = arrival.best - arrival.delay;
  const away = wanted - arrival.base;
  if (!arrival.known || Math.abs(away) > JUMP_MS) {
    arrival.base = wanted;
    arrival.known = true;
  } else {
    arrival.base += clamp(away, -SLEW * elapsedMs, SLEW * elapsedMs);
  }
  clock.viewTick = (now + arrival.base) / TICK_MS;
}
