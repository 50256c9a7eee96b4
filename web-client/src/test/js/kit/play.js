// The whole client but for its page, playing against the fake server over a line with delay, in simulated time.
import { playFrame } from '../../../../target/classes/web/game.js';
import { createControls, releaseAll } from '../../../../target/classes/web/input/controls.js';
import { createChoice } from '../../../../target/classes/web/input/intent.js';
import { keyMap } from '../../../../target/classes/web/input/key-map.js';
import { createLink } from '../../../../target/classes/web/net/link.js';
import { createRules } from '../../../../target/classes/web/predict/motion-adapter.js';
import {
  createSession, join, linkChanged, receive, sendDue, tellAway,
} from '../../../../target/classes/web/session.js';
import { createState } from '../../../../target/classes/web/state/state.js';
import { TICK_MS } from '../../../../target/classes/web/lib/wire.js';
import * as motion from '../../../../target/classes/web/lib/motion.js';
import { createServer, takeInput, tickServer } from './fake-server.js';
import { HALL } from './test-map.js';
import { TUNING, WEAPONS } from './tuning.js';

const CAUGHT_UP_TICKS_MAX = 5;

globalThis.performance ??= /** @type {any} */ ({ now: () => 0 });

/**
 * Makes a client in a running arena. `up` and `down` give the delay of each packet in ms; packets keep their order.
 * `pageRate` is how fast the page's clock runs.
 * @param {{up?:()=>number, down?:()=>number, frameMs?:number, clientRules?:(rules:any)=>any, pageRate?:number}} [line]
 */
export async function createPlay(line = {}) {
  const rules = createRules(motion);
  rules.setTuning(TUNING, WEAPONS);
  rules.loadMap(HALL);
  const server = createServer(rules, HALL);
  /** @type {any} */
  const play = {
    now: 1000,
    frameMs: line.frameMs ?? 1000 / 60,
    server,
    queue: [],
    serverAt: 1000,
    upAt: 0,
    downAt: 0,
    up: line.up ?? (() => 0),
    down: line.down ?? (() => 0),
    pageRate: line.pageRate ?? 1,
    lineStalledUntil: 0,
    serverStalledUntil: 0,
    tabStalledUntil: 0,
    hidden: false,
    frames: 0,
    eachFrame: null,
    socket: null,
  };
  play.serverZero = play.now - server.tick * TICK_MS;
  const state = createState();
  const link = createLink(
    {
      url: 'ws://here/play',
      build: 'dev',
      random: () => 0.5,
      now: () => pageNow(play),
      setTimer: (run, ms) => {
        const timer = { at: play.now + ms, run };
        play.queue.push(timer);
        return timer;
      },
      clearTimer: (timer) => (play.queue = play.queue.filter((/** @type {any} */ event) => event !== timer)),
      openSocket: () => (play.socket = { send: (/** @type {string} */ text) => sendUp(play, text), close: () => {} }),
    },
    {
      message: (/** @type {any} */ message) => receive(play.session, message),
      changed: (/** @type {any} */ _, /** @type {any} */ ending) => linkChanged(play.session, ending),
    },
  );
  const clientRules = line.clientRules === undefined ? rules : line.clientRules(rules);
  play.session = createSession({
    state,
    link,
    rules: clientRules,
    fetchMap: async () => HALL,
    showMap: () => {},
    prepareMap: () => {},
    now: () => pageNow(play),
    otherBuild: () => {},
  });
  const keys = keyMap({});
  play.state = state;
  play.controls = createControls();
  play.game = {
    state,
    rules: clientRules,
    renderer: { render: (/** @type {any} */ scene) => (play.scene = scene), isShown: () => true },
    hud: { draw: () => {} },
    pen: null,
    speaker: { context: null },
    controls: play.controls,
    choice: createChoice(),
    steer: null,
    keys: () => keys,
    sendInputs: () => sendDue(play.session),
    pageNow: () => pageNow(play),
  };
  join(play.session);
  await welcome(play);
  return play;
}

/**
 * The server takes the waiting connection: the same player, or a new one.
 * @param {any} play
 * @param {boolean} [resumed]
 */
export async function welcome(play, resumed = false) {
  const { server } = play;
  play.socket.onopen();
  await settle();
  server.full = true;
  play.joined = play.socket;
  const text = JSON.stringify({
    type: 'welcome',
    ...{ protocol: 1, build: 'dev', id: 1 },
    ...{ tick: server.tick, tickFraction: 0, tickHz: 60, snapshotTicks: 2 },
    resume: 'token',
    resumed,
    arena: 'main',
    map: { name: 'hall', title: 'Hall', url: '/maps/hall.json', hash: '' },
    tuning: TUNING,
    weapons: WEAPONS,
    items: [],
    mode: 'ffa',
    rules: { fragLimit: 20, timeLimitSeconds: 600 },
  });
  play.socket.onmessage({ data: text });
  await settle();
}

/** The page's clock; it need not be right. @param {any} play */
export function pageNow(play) {
  return play.now * play.pageRate;
}

/** Nothing gets through for so long, then everything at once. @param {any} play @param {number} ms */
export function stallLine(play, ms) {
  play.lineStalledUntil = play.now + ms;
}

/** The server's process stands still. @param {any} play @param {number} ms */
export function stallServer(play, ms) {
  play.serverStalledUntil = play.now + ms;
}

/** The page does nothing, what comes waits. @param {any} play @param {number} ms */
export function stallTab(play, ms) {
  play.tabStalledUntil = play.now + ms;
}

/** The tab is hidden or comes back: no frames, but messages. @param {any} play @param {boolean} hidden */
export function hideTab(play, hidden) {
  play.hidden = hidden;
  releaseAll(play.controls);
  tellAway(play.session, hidden);
}

/** Lets promises go on. */
export async function settle() {
  for (let i = 0; i < 10; i++) await null;
}

/** @param {any} play @param {string} text */
function sendUp(play, text) {
  const message = JSON.parse(text);
  const arrives = Math.max(play.upAt, play.lineStalledUntil, play.now + play.up());
  play.upAt = arrives;
  const read = () => {
    if (play.now < play.serverStalledUntil) play.queue.push({ at: play.serverStalledUntil, run: read });
    else serverTakes(play, message, play.now);
  };
  play.queue.push({ at: arrives, run: read });
}

/** @param {any} play @param {any} message @param {number} at */
function serverTakes(play, message, at) {
  play.sentInputs = (play.sentInputs ?? 0) + (message.type === 'input' ? message.inputs.length : 0);
  if (message.type === 'input') takeInput(play.server, message, at - zeroOf(play));
  if (message.type === 'resync') play.server.full = true;
  if (message.type === 'ping')
    sendDown(
      play,
      JSON.stringify({ type: 'pong', id: message.id, tick: play.server.tick, fraction: fraction(play) }),
    );
}

/** Milliseconds into the server's tick. @param {any} play */
function fraction(play) {
  return Math.max(0, Math.floor(play.now - zeroOf(play) - play.server.tick * TICK_MS));
}

/** When tick 0 was, once the time is dropped that the next tick will drop. @param {any} play */
function zeroOf({ now, serverZero, server }) {
  return Math.max(serverZero, now - (server.tick + CAUGHT_UP_TICKS_MAX) * TICK_MS);
}

/** Lets time pass. @param {any} play @param {number} ms */
export function run(play, ms) {
  const end = play.now + ms;
  let frameAt = play.now;
  while (play.now < end) {
    const tickAt = Math.max(play.serverStalledUntil, play.serverZero + (play.server.tick + 1) * TICK_MS);
    frameAt = Math.max(frameAt, play.tabStalledUntil);
    const next = Math.min(frameAt, tickAt, ...play.queue.map((/** @type {any} */ event) => event.at));
    play.now = Math.max(play.now, next);
    const due = play.queue.filter((/** @type {any} */ event) => event.at <= play.now);
    play.queue = play.queue.filter((/** @type {any} */ event) => event.at > play.now);
    for (const event of due) event.run();
    if (tickAt <= play.now) tickNow(play);
    if (frameAt <= play.now) {
      if (!play.hidden) {
        playFrame(play.game, pageNow(play));
        play.state.view.cues.length = 0;
        play.frames++;
        if (play.eachFrame !== null) play.eachFrame(play);
      }
      frameAt += typeof play.frameMs === 'function' ? play.frameMs() : play.frameMs;
    }
  }
}

/** What is due, as the server's loop does it: five ticks at most are caught up, the rest is lost. @param {any} play */
function tickNow(play) {
  const { server } = play;
  const due = Math.floor((play.now - play.serverZero) / TICK_MS) - server.tick;
  const ticks = Math.max(1, Math.min(CAUGHT_UP_TICKS_MAX, due));
  play.serverZero += Math.max(0, due - ticks) * TICK_MS;
  for (let i = 0; i < ticks; i++) {
    const text = tickServer(server);
    if (text !== null) sendDown(play, text);
  }
}

/** @param {any} play @param {string} text */
function sendDown(play, text) {
  const socket = play.joined;
  const arrives = Math.max(play.downAt, play.lineStalledUntil, play.now + play.down());
  play.downAt = arrives;
  const take = () => {
    if (play.now < play.tabStalledUntil) play.queue.push({ at: play.tabStalledUntil, run: take });
    else socket.onmessage?.({ data: text });
  };
  play.queue.push({ at: arrives, run: take });
}
