// The own clock: it runs ahead of the server so that inputs arrive `spread + 4 ms` before their tick is run.
//
// The server tells by how much inputs were early (margin). A margin plus the page time of sending minus the time of the
// tick is the "base": what lies between the two clocks, the way included, whatever the own clock was set to. From the
// bases of 5 s follows the offset we want, so a margin measured before the last change of the clock counts rightly and
// nothing overshoots. Ticks are simulated in frames, up to one frame after they are due: that much is added.
import { clamp } from '../lib/numbers.js';
import { median, percentile } from '../lib/statistics.js';
import { TICK_MS } from '../lib/wire.js';

const WINDOW_MS = 5000;
const SAFETY_MS = 4;
const SPREAD_MIN_MS = 1;
const JUMP_MS = 100;
const FAST_MAX = 0.1;
const SLOW_MAX = 0.02;
const SETTLE_MS = 200;
const DEAD_ZONE_MS = 1;
const FRAME_MAX_MS = 34;
const FRAME_WEIGHT = 0.05;
/** A verdict needs this many margins: one stalled packet is no reason to run. */
const RECENT = 5;
const SENT_MASK = 255;
/** No margin for so long, although inputs are sent: something is wrong with the time. */
const SILENCE_MS = 500;
const LEAD_WEIGHT = 0.05;
/** A slow answer may be a slow server: rather late at first than so early that the server refuses. */
const START_LEAD_MAX_MS = 200;

/**
 * Starts the clock from the welcome.
 * @param {any} clock state.clock
 * @param {number} now ms
 * @param {number} serverTick with fraction, as the welcome said
 * @param {number} roundTripMs
 */
export function startClock(clock, now, serverTick, roundTripMs) {
  const way = Math.min(roundTripMs, START_LEAD_MAX_MS);
  clock.offset = serverTick * TICK_MS + way + SAFETY_MS + TICK_MS - now;
  clock.at = now;
  clock.samples = [];
  clock.running = true;
  clock.tick = (now + clock.offset) / TICK_MS;
}

/**
 * Takes in what time it is on the server. It only counts while no margin tells better: inputs that are far too
 *   early are
 * dropped there without a word.
 * @param {any} clock
 * @param {number} now ms
 * @param {number} serverTick with fraction, when the question came there
 * @param {number} roundTripMs
 */
export function noteServerTime(clock, now, serverTick, roundTripMs) {
  const newest = clock.samples[clock.samples.length - 1];
  if (!clock.running || (newest !== undefined && now - newest.at < SILENCE_MS)) return;
  const { tick } = clock;
  startClock(clock, now, serverTick, roundTripMs);
  if (tick - clock.tick > SILENCE_MS / TICK_MS) clock.jumps++;
  else clock.tick = Math.max(tick, clock.tick);
}

/**
 * Goes on to `now`, a little faster or slower than the page clock if that is needed.
 * @param {any} clock
 * @param {number} now ms
 */
export function advanceClock(clock, now) {
  if (!clock.running) return;
  const elapsedMs = Math.max(0, now - clock.at);
  clock.at = now;
  clock.frameMs += (Math.min(FRAME_MAX_MS, elapsedMs) - clock.frameMs) * FRAME_WEIGHT;
  const errorMs = wantedOffset(clock) - clock.offset;
  if (Math.abs(errorMs) > JUMP_MS && clock.samples.length >= RECENT) {
    clock.offset += errorMs;
    clock.rate = 1;
    clock.jumps++;
  } else {
    const wish = Math.abs(errorMs) < DEAD_ZONE_MS ? 0 : errorMs / SETTLE_MS;
    clock.rate = 1 + clamp(wish, -SLOW_MAX, FAST_MAX);
    const change = elapsedMs * (clock.rate - 1);
    clock.offset += Math.abs(change) > Math.abs(errorMs) ? errorMs : change;
  }
  clock.tick = Math.max(clock.tick, (now + clock.offset) / TICK_MS);
}

/** The offset that the margins of the last seconds ask for, ms. @param {any} clock */
function wantedOffset(clock) {
  const { samples, base, recent, spread, frameMs, offset } = clock;
  if (samples.length < RECENT) return offset;
  if (Math.abs(recent - base) > JUMP_MS) return SAFETY_MS + SPREAD_MIN_MS + frameMs - recent;
  const steady = spread + SAFETY_MS + frameMs - base;
  const late = recent + offset - frameMs < 0;
  return late ? Math.max(steady, SAFETY_MS + frameMs - recent) : steady;
}

/** Remembers when the input of `tick` was made. @param {any} clock @param {number} tick @param {number} now ms */
export function noteSent(clock, tick, now) {
  clock.sent[tick & SENT_MASK] = now - tick * TICK_MS;
}

/**
 * Takes in the margin that a snapshot reports.
 * @param {any} clock
 * @param {number} now ms
 * @param {number} snapshotTick
 * @param {number|null} marginMs smallest since the last snapshot, null = no input came
 */
export function noteMargin(clock, now, snapshotTick, marginMs) {
  if (marginMs === null || !clock.running) return;
  clock.lastMargin = marginMs;
  clock.lead += ((now + clock.offset) / TICK_MS - snapshotTick - clock.lead) * LEAD_WEIGHT;
  const inputTick = snapshotTick + Math.floor(marginMs / TICK_MS);
  const sent = clock.sent[inputTick & SENT_MASK];
  if (sent === 0) return;
  clock.samples.push({ at: now, base: marginMs + sent });
  while (now - clock.samples[0].at > WINDOW_MS) clock.samples.shift();
  const bases = clock.samples.map((/** @type {any} */ sample) => sample.base);
  clock.base = median(bases);
  clock.recent = median(bases.slice(-RECENT));
  clock.spread = Math.max(SPREAD_MIN_MS, percentile(bases.map((/** @type {number} */ it) => clock.base - it), 0.95));
}

/**
 * Whether the input of `tick`, made now, would come after the server ran that tick.
 * @param {any} clock
 * @param {number} tick
 */
export function tooLateFor(clock, tick) {
  return clock.samples.length >= RECENT && clock.base + tick * TICK_MS - clock.at < 0;
}
