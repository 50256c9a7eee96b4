// The own clock: it runs ahead of the server so that inputs arrive `spread + 4 ms` before their tick is run.
//
// The server tells by how much inputs were early (margin). A margin plus the time of sending minus the time of the tick
// is the "base": what lies between the two clocks, the way included, whatever the own clock was set to. From the bases
// of 5 s follows the offset we want, so a margin measured before the last change of the clock counts rightly and
// nothing overshoots. Ticks are simulated in frames, up to one frame after they are due: that much is added. What still
// came late makes the clock cautious for a while. All times are steady time, see drift.js.
import { clamp } from '../lib/numbers.js';
import { along, median, percentile } from '../lib/statistics.js';
import { TICK_MS } from '../lib/wire.js';
import { steadyTime } from './drift.js';

const WINDOW_MS = 5000;
const SPREAD_MIN_MS = 1;
/** What falls further below was a stall; to be early by so much always would cost more than it saves. */
const SPREAD_MAX_MS = 80;
const JUMP_MS = 100;
const FAST_MAX = 0.1;
const SLOW_MAX = 0.02;
const SETTLE_MS = 200;
const DEAD_ZONE_MS = 1;
/** From responsive to smooth: what an input is early besides the spread, and how rare what falls below may be. */
const SAFETY_MS = [2, 4, 10];
const SPREAD_PART = [0.9, 0.95, 0.99];
/** A longer pause between frames says nothing of the next. */
const FRAME_MAX_MS = 50;
const FRAMES_KEPT = 90;
const FRAMES_EVERY = 15;
const FRAME_PART = 0.9;
/** How much more lead late inputs can ask for: what is later than that was a stall, which no lead would have helped. */
const CAUTION_MAX_MS = 16;
const CAUTION_HALF_LIFE_MS = 15000;
/** An input that would be so little early is better not sent: the server repeats the last for sure. */
const RISK_MS = 2;
/** A verdict needs this many margins: one stalled packet is no reason to run. */
const RECENT = 5;
const LOST = 2;
/** Until there were so many, nobody is too late for the wrong reasons. */
const CAUTIOUS_AFTER = 30;
const SENT_MASK = 255;
const GAP_TICKS_MAX = 8;
/** No margin for so long, although inputs are sent: something is wrong with the time. */
const SILENCE_MS = 500;
/** Nobody runs ahead by more than this besides the round trip: the server has stood still. */
const FAR_MS = 300;
const LEAD_WEIGHT = 0.05;
/** A slow answer may be a slow server: rather late at first than so early that the server refuses. */
const START_LEAD_MAX_MS = 200;
const START_SAFETY_MS = 12;

/**
 * Starts the clock from the welcome.
 * @param {any} clock state.clock
 * @param {number} now ms
 * @param {number} serverTick with fraction, as the welcome said
 * @param {number} roundTripMs
 */
export function startClock(clock, now, serverTick, roundTripMs) {
  const at = steadyTime(clock, now);
  const way = Math.min(roundTripMs, START_LEAD_MAX_MS);
  clock.offset = serverTick * TICK_MS + way + START_SAFETY_MS + TICK_MS - at;
  clock.at = at;
  clock.samples = [];
  clock.running = true;
  clock.tick = (at + clock.offset) / TICK_MS;
}

/**
 * Takes in what time it is on the server. It only counts while no margin tells better: inputs that are far too early
 * are dropped there without a word. What is known of the way stays true.
 * @param {any} clock
 * @param {number} now ms
 * @param {number} serverTick with fraction, when the question came there
 * @param {number} roundTripMs
 */
export function noteServerTime(clock, now, serverTick, roundTripMs) {
  const { samples, tick } = clock;
  const at = steadyTime(clock, now);
  if (!clock.running) return;
  const certain = roundTripMs < SILENCE_MS;
  const far = tick - serverTick > (roundTripMs + FAR_MS) / TICK_MS;
  if (samples.length > 0 && at - samples[samples.length - 1].at < SILENCE_MS && !(certain && far)) return;
  if (samples.length >= RECENT) {
    if (!certain) return;
    const lostMs = at - roundTripMs - clock.base - serverTick * TICK_MS;
    if (Math.abs(lostMs) > JUMP_MS) shift(clock, samples, lostMs);
    return;
  }
  startClock(clock, now, serverTick, roundTripMs);
  if (tick - clock.tick > JUMP_MS / TICK_MS) clock.jumps++;
  else clock.tick = Math.max(tick, clock.tick);
}

/**
 * The server's clock is behind what we took it for.
 * @param {any} clock
 * @param {{base:number}[]} samples that were taken before
 * @param {number} lostMs
 */
function shift(clock, samples, lostMs) {
  for (const sample of samples) sample.base += lostMs;
  clock.base += lostMs;
  clock.recent += lostMs;
  clock.offset -= lostMs;
  clock.tick -= lostMs / TICK_MS;
  clock.jumps++;
}

/**
 * Goes on to `now`, a little faster or slower than steady time if that is needed. Only a jump leads back.
 * @param {any} clock
 * @param {number} now ms
 */
export function advanceClock(clock, now) {
  if (!clock.running) return;
  const at = steadyTime(clock, now);
  const elapsedMs = Math.max(0, at - clock.at);
  clock.at = at;
  noteFrame(clock, elapsedMs);
  clock.caution *= Math.pow(0.5, elapsedMs / CAUTION_HALF_LIFE_MS);
  const errorMs = wantedOffset(clock) - clock.offset;
  if (Math.abs(errorMs) > JUMP_MS && clock.samples.length >= RECENT) {
    clock.offset += errorMs;
    clock.samples = clock.samples.slice(-RECENT);
    clock.base = clock.recent;
    clock.rate = 1;
    clock.jumps++;
    clock.tick = (at + clock.offset) / TICK_MS;
    return;
  }
  const wish = Math.abs(errorMs) < DEAD_ZONE_MS ? 0 : errorMs / SETTLE_MS;
  clock.rate = 1 + clamp(wish, -SLOW_MAX, FAST_MAX);
  const change = elapsedMs * (clock.rate - 1);
  clock.offset += Math.abs(change) > Math.abs(errorMs) ? errorMs : change;
  clock.tick = Math.max(clock.tick, (at + clock.offset) / TICK_MS);
}

/** How long frames take now and then, not only usually. @param {any} clock @param {number} elapsedMs */
function noteFrame(clock, elapsedMs) {
  const { frames } = clock;
  frames.push(Math.min(FRAME_MAX_MS, elapsedMs));
  if (frames.length % FRAMES_EVERY !== 0) return;
  clock.frameMs = percentile(frames, FRAME_PART);
  if (frames.length >= FRAMES_KEPT) frames.splice(0, FRAMES_EVERY);
}

/** The offset that the margins of the last seconds ask for, ms. @param {any} clock */
function wantedOffset(clock) {
  const { samples, base, recent, spread, frameMs, caution, smooth, offset } = clock;
  if (samples.length < RECENT) return offset;
  const safety = along(SAFETY_MS, smooth) + caution;
  if (Math.abs(recent - base) > JUMP_MS) return safety + SPREAD_MIN_MS + frameMs - recent;
  const steady = spread + safety + frameMs - base;
  const late = recent + offset - frameMs < 0;
  return late ? Math.max(steady, safety + frameMs - recent) : steady;
}

/**
 * Remembers when a message went out.
 * @param {any} clock
 * @param {number} tick of its first input
 * @param {number} now ms
 */
export function noteSent(clock, tick, now) {
  clock.sentTicks[tick & SENT_MASK] = tick;
  clock.sent[tick & SENT_MASK] = steadyTime(clock, now);
}

/**
 * Takes in the margin that a snapshot reports.
 * @param {any} clock
 * @param {number} now ms
 * @param {number} snapshotTick
 * @param {number|null} marginMs smallest since the last snapshot, null = no input came
 */
export function noteMargin(clock, now, snapshotTick, marginMs) {
  const gapTicks = Math.min(GAP_TICKS_MAX, Math.max(1, snapshotTick - clock.marginTick));
  clock.marginTick = snapshotTick;
  if (marginMs === null || !clock.running) return;
  const at = steadyTime(clock, now);
  clock.lastMargin = marginMs;
  clock.lead += ((at + clock.offset) / TICK_MS - snapshotTick - clock.lead) * LEAD_WEIGHT;
  const base = baseOf(clock, snapshotTick, gapTicks, marginMs);
  if (base === null) return;
  if (marginMs < 0 && marginMs > -CAUTION_MAX_MS && clock.samples.length > CAUTIOUS_AFTER) {
    clock.caution = Math.min(CAUTION_MAX_MS, clock.caution + SPREAD_MIN_MS - marginMs);
  }
  clock.samples.push({ at, base });
  while (at - clock.samples[0].at > WINDOW_MS) clock.samples.shift();
  followLostTime(clock);
  const bases = clock.samples.map((/** @type {any} */ sample) => sample.base);
  clock.base = median(bases);
  clock.recent = median(bases.slice(-RECENT));
  const fallen = bases.map((/** @type {number} */ it) => clock.base - it);
  clock.spread = clamp(percentile(fallen, along(SPREAD_PART, clock.smooth)), SPREAD_MIN_MS, SPREAD_MAX_MS);
}

/**
 * No line makes inputs much earlier: when two in a row are, the server stood still, and its clock is behind by so much.
 * @param {any} clock
 */
function followLostTime(clock) {
  const { samples } = clock;
  if (samples.length < RECENT) return;
  const lostMs = Math.min(...samples.slice(-LOST).map((/** @type {any} */ sample) => sample.base)) - clock.base;
  if (lostMs > JUMP_MS) shift(clock, samples.slice(0, -LOST), lostMs);
}

/**
 * What the reported margin says of the way: the message that it speaks of is, of those that came between the two
 * snapshots, the one that was sent latest for its tick. Null when none is known.
 * @param {any} clock
 * @param {number} snapshotTick
 * @param {number} gapTicks since the snapshot before
 * @param {number} marginMs
 */
function baseOf(clock, snapshotTick, gapTicks, marginMs) {
  const newest = snapshotTick + Math.floor((marginMs + 1) / TICK_MS);
  let base = null;
  for (let tick = newest - gapTicks; tick <= newest; tick++) {
    if (clock.sentTicks[tick & SENT_MASK] !== tick) continue;
    const candidate = clock.sent[tick & SENT_MASK] - tick * TICK_MS + marginMs;
    if (base === null || candidate > base) base = candidate;
  }
  return base;
}

/**
 * Whether the input of `tick`, made now, would come after the server ran that tick, or so close to it that nobody
 * knows.
 * @param {any} clock
 * @param {number} tick
 * @param {number} now ms
 */
export function tooLateFor(clock, tick, now) {
  const { samples, base } = clock;
  if (samples.length < RECENT) return false;
  const at = steadyTime(clock, now);
  const heard = at - samples[samples.length - 1].at < WINDOW_MS;
  return heard && base + tick * TICK_MS - at < RISK_MS;
}
