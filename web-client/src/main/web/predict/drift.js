// How fast the server's time runs by the page's clock. Usually both run alike; but a machine's clock can be wrong by
// far more than steering allows for, and a server that has too much to do drops time. What is measured in page time
// would then drift away for ever. So clock and timeline count in steady time: page time at the server's rate.
import { clamp } from '../lib/numbers.js';

const LOOK_EVERY_MS = 250;
const WINDOW_MS = 3000;
const WINDOW_MIN_MS = 1500;
const PARTS = 4;
const PART_SAMPLES_MIN = 3;
/** Less is noise, and steering takes care of it. */
const SLOPE_MIN = 0.003;
const RATE_MAX = 0.25;

/** @param {any} clock state.clock @param {number} now ms of the page @returns {number} ms of steady time */
export function steadyTime({ drift }, now) {
  return drift.at + (now - drift.pageAt) * (1 + drift.rate);
}

/**
 * Looks whether the snapshots come earlier and earlier, or later and later.
 * @param {any} clock
 * @param {number} now ms of the page
 */
export function noteDrift(clock, now) {
  const { drift, arrival } = clock;
  if (now - drift.lookedAt < LOOK_EVERY_MS) return;
  drift.lookedAt = now;
  const slope = commonSlope(arrival.samples);
  if (Math.abs(slope) >= SLOPE_MIN) turn(clock, now, slope);
}

/**
 * The slope of the least delayed snapshots that each part of the last seconds shows, 0 when they do not agree: a way
 * that became longer once, or a stall, shows in one part only.
 * @param {{at:number, lead:number}[]} samples oldest first
 */
function commonSlope(samples) {
  if (samples.length === 0) return 0;
  const end = samples[samples.length - 1].at;
  const start = Math.max(samples[0].at, end - WINDOW_MS);
  if (end - start < WINDOW_MIN_MS) return 0;
  const slopes = [];
  let before = null;
  for (let part = 0; part < PARTS; part++) {
    const from = start + ((end - start) * part) / PARTS;
    const best = leastDelayed(samples, from, from + (end - start) / PARTS);
    if (best === null) return 0;
    if (before !== null) slopes.push((best.lead - before.lead) / (best.at - before.at));
    before = best;
  }
  const agree = slopes.every((slope) => slope > 0) || slopes.every((slope) => slope < 0);
  return agree ? slopes.reduce((least, slope) => (Math.abs(slope) < Math.abs(least) ? slope : least)) : 0;
}

/** @param {{at:number, lead:number}[]} samples @param {number} from @param {number} to ms */
function leastDelayed(samples, from, to) {
  const inside = samples.filter((sample) => sample.at >= from && sample.at <= to);
  if (inside.length < PART_SAMPLES_MIN) return null;
  return inside.reduce((best, sample) => (sample.lead > best.lead ? sample : best));
}

/**
 * Steady time runs faster by `slope` from now on; what was measured in it is counted anew.
 * @param {any} clock
 * @param {number} now ms of the page
 * @param {number} slope
 */
function turn(clock, now, slope) {
  const { drift, arrival } = clock;
  const at = steadyTime(clock, now);
  const rate = clamp((1 + drift.rate) * (1 + slope) - 1, -RATE_MAX, RATE_MAX);
  const stretch = (1 + rate) / (1 + drift.rate);
  const anew = (/** @type {number} */ then) => at - (at - then) * stretch;
  for (const sample of arrival.samples) {
    sample.lead += sample.at - anew(sample.at);
    sample.at = anew(sample.at);
  }
  arrival.since = anew(arrival.since);
  for (const sample of clock.samples) {
    sample.base += anew(sample.at) - sample.at;
    sample.at = anew(sample.at);
  }
  clock.sent.forEach((/** @type {number} */ then, /** @type {number} */ i) => (clock.sent[i] = anew(then)));
  clock.at = anew(clock.at);
  Object.assign(drift, { rate, at, pageAt: now });
}
