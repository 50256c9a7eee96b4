// What time it is for the own player and for the others, and what that was told from. Part of the state.
import { TICK_MS } from '../lib/wire.js';

/** The clock that runs ahead of the server (predict/clock.js), and the time of the others (predict/timeline.js). */
export function createClock() {
  return {
    running: false,
    /** steady time: ms of it at a time of the page, how much faster it runs; see predict/drift.js */
    drift: { at: 0, pageAt: 0, rate: 0, lookedAt: 0 },
    /** 0 responsive .. 1 smooth, as the settings say */
    smooth: 0.5,
    /** ms that own time is ahead of steady time: own tick = (steady time + offset) / TICK_MS */
    offset: 0,
    /** ms of steady time at the last advance */
    at: 0,
    /** @type {{at:number, base:number}[]} margins of the last 5 s, see predict/clock.js, ms */
    samples: [],
    /** ms of steady time at which the message whose first input is for a tick (& 255) went out, and that tick */
    sent: new Float64Array(256),
    sentTicks: new Int32Array(256),
    /** newest snapshot that was looked at for its margin */
    marginTick: 0,
    /** ms; middle of the bases and of the newest of them; what was added because inputs came late */
    base: 0,
    recent: 0,
    caution: 0,
    /** @type {number[]} ms from frame to frame, and what few of them exceed */
    frames: [],
    frameMs: TICK_MS,
    /** own time in ticks at this frame, a fraction */
    tick: 0,
    /** ticks; how far the own clock usually is ahead of the snapshots as they arrive */
    lead: 0,
    spread: 1,
    rate: 1,
    jumps: 0,
    lastMargin: 0,
    /** arrival of snapshots, ms: lead = time of its tick minus steady time; see predict/timeline.js */
    arrival: {
      base: 0, known: false, best: 0, followed: 0, jitter: 0, delay: 67, intervalTicks: 2, since: -Infinity,
      samples: /** @type {{at:number, lead:number, tick:number}[]} */ ([]),
    },
    /** tick, a fraction, at which the others are drawn */
    viewTick: 0,
  };
}
