// What somebody at a bad line or machine goes through, in figures.
import { TICK_MS } from '../../../../target/classes/web/lib/wire.js';
import { EXTRAPOLATE_TICKS_MAX } from '../../../../target/classes/web/predict/timeline.js';
import { createPilot } from './pilot.js';
import { createPlay, run } from './play.js';

/** Picture and own clock count as right within so much of where they were before. */
const RIGHT_MS = 40;

/**
 * @typedef {{late:number, corrections:number, unexplained:number, extrapolated:number, beyondMs:number,
 *   frozenMs:number, leapU:number, backMs:number, behindMs:number, jumps:number, sent:number}} Figures
 *   late: inputs that came too late; corrections and those of them that no late input or wound explains;
 *   extrapolated: frames in which others were carried on; beyondMs: how far at most; frozenMs: the longest time in
 *   which the own clock stood; leapU: how much farther than its speed explains the own figure got from one frame to the
 *   next; backMs: how far the others' picture ran backwards; behindMs: how far it is behind the server's newest tick at
 *   the end
 */

/**
 * Somebody who runs and jumps about beside another who runs.
 * @param {Parameters<typeof createPlay>[0]} line
 * @param {number} seed
 */
export async function createRunner(line, seed) {
  const play = await createPlay(line);
  play.server.puppet = (/** @type {number} */ tick) => ({ x: 2000 + ((tick * 20) % 4000), y: 3840, flags: 1 });
  run(play, 500);
  const pilot = createPilot(seed);
  play.eachFrame = () => {
    pilot(play);
    watchFrame(play);
  };
  startWatching(play);
  return play;
}

/** @param {any} play */
function startWatching(play) {
  play.watch = {
    beyondMs: 0, frozenMs: 0, leapU: 0, backMs: 0, stoodSince: play.now, tick: 0, sent: play.sentInputs,
    shown: -Infinity, own: null, at: play.now,
  };
  play.before = counts(play);
}

/** @param {any} play */
function watchFrame(play) {
  const { state, watch } = play;
  const { snapshots } = state.world;
  const newest = snapshots.length === 0 ? 0 : snapshots[snapshots.length - 1].tick;
  watch.beyondMs = Math.max(watch.beyondMs, Math.min(100, (state.clock.viewTick - newest) * TICK_MS));
  if (state.clock.tick !== watch.tick) watch.stoodSince = play.now;
  watch.tick = state.clock.tick;
  watch.frozenMs = Math.max(watch.frozenMs, play.now - watch.stoodSince);
  const shown = Math.min(state.clock.viewTick, newest + EXTRAPOLATE_TICKS_MAX);
  watch.backMs = Math.max(watch.backMs, (watch.shown - shown) * TICK_MS);
  watch.shown = shown;
  watch.leapU = Math.max(watch.leapU, leap(watch.own, state.view.own, (play.now - watch.at) / 1000));
  watch.own = state.view.own;
  watch.at = play.now;
}

/** How much farther from one to the other than their speed explains, u. @param {any} from @param {any} to
 * @param {number} seconds */
function leap(from, to, seconds) {
  if (from === null || to === null) return 0;
  const speed = Math.max(Math.hypot(from.vx, from.vy), Math.hypot(to.vx, to.vy));
  return Math.hypot(to.x - from.x, to.y - from.y) - speed * seconds;
}

/** @param {any} play */
function counts({ server, state }) {
  const { corrections } = state.own;
  return {
    late: server.late,
    corrections: corrections.count,
    unexplained: corrections.byCause.other ?? 0,
    extrapolated: state.view.extrapolated,
    jumps: state.clock.jumps,
  };
}

/** Lets time pass and tells what happened in it. @param {any} play @param {number} ms @returns {Figures} */
export function endure(play, ms) {
  startWatching(play);
  run(play, ms);
  return figuresNow(play);
}

/** What happened since it was watched. @param {any} play @returns {Figures} */
export function figuresNow(play) {
  const after = counts(play);
  const figures = /** @type {any} */ ({});
  for (const [name, value] of Object.entries(after)) figures[name] = value - play.before[name];
  const { beyondMs, frozenMs, leapU, backMs, sent } = play.watch;
  return { ...figures, beyondMs, frozenMs, leapU, backMs, behindMs: behind(play), sent: play.sentInputs - sent };
}

/** @param {any} play */
function behind(play) {
  return play.now - play.serverZero - play.state.clock.viewTick * TICK_MS;
}

/** @param {any} play ms that the own clock is ahead of the server */
function ahead(play) {
  return play.state.clock.tick * TICK_MS - (play.now - play.serverZero);
}

/**
 * How long after a trouble it takes until the own clock and the picture of the others are where they were before it,
 * and stay there; at most `ms`.
 * @param {any} play
 * @param {{ahead:number, behind:number}} before
 * @param {number} ms
 */
export function timeUntilRight(play, before, ms) {
  const from = play.now;
  let wrongAt = from;
  const { eachFrame } = play;
  play.eachFrame = () => {
    eachFrame();
    const off = Math.max(Math.abs(ahead(play) - before.ahead), Math.abs(behind(play) - before.behind));
    if (off > RIGHT_MS) wrongAt = play.now;
  };
  run(play, ms);
  play.eachFrame = eachFrame;
  return wrongAt - from;
}

/** @param {any} play */
export function bearings(play) {
  return { ahead: ahead(play), behind: behind(play) };
}
