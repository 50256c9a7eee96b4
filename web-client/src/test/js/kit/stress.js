// What somebody at a bad line or machine goes through, in figures.
import { TICK_MS } from '../../../../target/classes/web/lib/wire.js';
import { createPilot } from './pilot.js';
import { createPlay, run } from './play.js';

/** Picture and own clock count as right within so much of where they were before. */
const RIGHT_MS = 40;

/**
 * @typedef {{late:number, corrections:number, unexplained:number, extrapolated:number, beyondMs:number,
 *   frozenMs:number, behindMs:number, jumps:number, sent:number}} Figures
 *   late: inputs that came too late; corrections and those of them that no late input or wound explains;
 *   extrapolated: frames in which others were carried on; beyondMs: how far at most; frozenMs: the longest time in
 *   which the own clock stood; behindMs: the others' picture behind the newest tick of the server, at the end
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
  play.watch = { beyondMs: 0, frozenMs: 0, stoodSince: play.now, tick: 0, sent: play.sentInputs };
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
  const after = counts(play);
  const figures = /** @type {any} */ ({});
  for (const [name, value] of Object.entries(after)) figures[name] = value - play.before[name];
  const { beyondMs, frozenMs, sent } = play.watch;
  return { ...figures, beyondMs, frozenMs, behindMs: behind(play), sent: play.sentInputs - sent };
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
