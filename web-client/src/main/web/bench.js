// ?bench=<name>: plays a recorded fight for 20 s (or &seconds=<n>) without an arena and measures what a frame costs the
// main thread: messages, input, prediction, HUD and draw calls. The result, held against the bars of the recording, is
// window.overbounceBench and on the screen.
import { percentile } from './lib/statistics.js';
import { receive } from './session.js';

const LENGTH_S = 20;
const WARM_UP_MS = 1000;
/** The most that a frame may cost, ms. @type {Record<string, Record<string, number>>} */
const BARS = { fight8: { p95: 6, p99: 10, maxAfterFirstSecond: 50 }, fight16: { p95: 8 } };

/**
 * @typedef {{map:any, messages:[number, string][], inputs:number[][]}} Recording messages by ms since the welcome
 * @typedef {{players:number, frames:number, p50:number, p95:number, p99:number, max:number, maxAfterFirstSecond:number,
 *   done:boolean}} Result players = most that a frame showed, times in ms
 */

/**
 * @param {string} name of the recording
 * @param {import('./game.js').Game} game
 * @param {import('./session.js').Session} session
 * @param {(text:string)=>any} decode
 * @param {number} seconds 0 = as long as the recording
 */
export function startBench(name, game, session, decode, seconds) {
  const tookMs = /** @type {number[]} */ ([]);
  const lengthMs = 1000 * (seconds > 0 ? Math.min(seconds, LENGTH_S) : LENGTH_S);
  const run = { recording: /** @type {Recording|null} */ (null), startedAt: 0, next: 0, over: false, players: 0 };
  game.steer = () => steer(run.recording, game.state);
  void load(name).then((recording) => {
    session.fetchMap = async () => recording.map;
    run.recording = recording;
  });
  return {
    /** Hands over what was received up to now; to be called at the start of a frame. @param {number} now ms */
    feed(now) {
      const { recording } = run;
      if (recording === null || run.over) return;
      if (run.startedAt === 0) run.startedAt = now;
      const { messages } = recording;
      while (run.next < messages.length && messages[run.next][0] <= now - run.startedAt) {
        const message = decode(messages[run.next++][1]);
        if (message !== null) receive(session, message);
      }
    },
    /** Counts from the first frame that shows the map. @param {number} now ms
     * @param {number} frameMs cost of the frame, feeding included */
    frame(now, frameMs) {
      if (run.startedAt === 0 || run.over) return;
      if (game.renderer.isShown()) tookMs.push(frameMs);
      const { view } = game.state;
      run.players = Math.max(run.players, view.others.size + (view.own === null ? 0 : 1));
      run.over = now - run.startedAt > lengthMs;
      if (run.over) show({ players: run.players, ...measure(tookMs, lengthMs) }, BARS[name] ?? {});
    },
  };
}

/** @param {string} name @returns {Promise<Recording>} */
async function load(name) {
  const response = await fetch(new URL(`bench/${name.replace(/[^a-z0-9]/g, '')}.json`, import.meta.url));
  return response.json();
}

/**
 * The recorded player's wishes for the tick that comes next.
 * @param {Recording|null} recording
 * @param {import('./state/state.js').State} state
 */
function steer(recording, state) {
  if (recording === null || recording.inputs.length === 0) return;
  const tick = Math.floor(state.clock.tick);
  const wish = recording.inputs.find((input) => input[0] >= tick);
  if (wish === undefined) return;
  const [, buttons, aimX, aimY, weapon, fires, jumps, uses] = wish;
  Object.assign(state.own.intent, { buttons, aimX, aimY, weapon, fires, jumps, uses });
}

/** @param {number[]} tookMs @param {number} lengthMs @returns {Omit<Result, 'players'>} */
function measure(tookMs, lengthMs) {
  const round = (/** @type {number} */ ms) => Math.round(ms * 100) / 100;
  const settled = tookMs.slice(Math.ceil((tookMs.length * WARM_UP_MS) / lengthMs));
  return {
    frames: tookMs.length,
    p50: round(percentile(tookMs, 0.5)),
    p95: round(percentile(tookMs, 0.95)),
    p99: round(percentile(tookMs, 0.99)),
    max: round(Math.max(...tookMs)),
    maxAfterFirstSecond: round(Math.max(...settled)),
    done: true,
  };
}

/** @param {Result} result @param {Record<string, number>} bars */
function show(result, bars) {
  Object.assign(window, { overbounceBench: result });
  const panel = document.createElement('div');
  panel.className = 'panel bench';
  panel.textContent = Object.entries(result).map(([key, figure]) => row(key, figure, bars[key])).join('\n');
  document.getElementById('page')?.append(panel);
}

/** A figure, its bar and whether it holds. @param {string} key @param {number|boolean} figure
 * @param {number|undefined} bar ms */
function row(key, figure, bar) {
  const verdict = bar === undefined ? '' : `of at most ${bar}: ${Number(figure) <= bar ? 'holds' : 'NOT MET'}`;
  return `${key.padEnd(20)} ${String(figure).padEnd(8)} ${verdict}`;
}
