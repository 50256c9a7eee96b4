// A stay in an arena: from the hello to the last frame. Messages of the link -> state, clock and prediction.
import { TICK_MS } from './lib/wire.js';
import { createOutbox, drainInputs } from './net/outbox.js';
import { encodeAway, encodeChat, encodeInput, encodePing, encodeResync } from './net/codec.js';
import { closeLink, openLink, send } from './net/link.js';
import { noticeOf } from './net/notices.js';
import { advanceClock, noteMargin, noteSent, noteServerTime, startClock } from './predict/clock.js';
import { reconcile } from './predict/reconcile.js';
import { noteArrival } from './predict/timeline.js';
import { applyFrame } from './state/frames.js';
import { applyWelcome, leaveMap, notePing } from './state/messages.js';
import { leaveArena } from './state/state.js';

const PING_EVERY_MS = 2000;
const SIGN_EVERY_MS = 1000;
/** After so long without a frame it is worth asking what time it is. */
const GAP_MS = 400;
const RESYNC_EVERY_MS = 1000;

/**
 * @typedef {{state:import('./state/state.js').State, link:import('./net/link.js').Link, outbox:any,
 *   rules:import('./predict/motion-adapter.js').Rules, fetchMap:(url:string)=>Promise<any>, showMap:(map:any)=>void,
 *   prepareMap:(map:any)=>void,
 *   now:()=>number, pings:Map<number, number>, pingAt:number, resyncAt:number, hertzAt:number,
 *   away:boolean, signAt:number,
 *   nextMap:{tick:number, info:any, map:any}|null, otherBuild:(build:string)=>void}} Session
 */

/**
 * @param {Omit<Session, 'outbox'|'pings'|'pingAt'|'resyncAt'|'hertzAt'|'nextMap'|'away'|'signAt'>} parts
 * @returns {Session}
 */
export function createSession(parts) {
  return {
    ...parts, outbox: createOutbox(), pings: new Map(), pingAt: 0, resyncAt: 0, hertzAt: 0, nextMap: null,
    away: false, signAt: 0,
  };
}

/** @param {Session} session */
export function join(session) {
  const { state } = session;
  leaveArena(state);
  state.screen = 'joining';
  state.notice = null;
  openLink(session.link, state.settings.name, state.session.resume);
}

/** @param {Session} session */
export function leave(session) {
  closeLink(session.link);
  leaveArena(session.state);
  session.state.session.resume = '';
  session.state.screen = 'menu';
  session.state.notice = null;
  session.state.ui.menuOpen = false;
}

/**
 * The link came up, went down or gave up.
 * @param {Session} session
 * @param {import('./net/link.js').Ending|null} ending
 */
export function linkChanged(session, ending) {
  const { state } = session;
  state.notice = ending === null ? null : noticeOf(ending);
  if (ending === null) return;
  state.clock.running = false;
  state.session.resume = session.link.resume;
  if (ending.reason === 'build') session.otherBuild('');
  if (session.link.phase === 'closed') {
    leaveArena(state);
    state.screen = 'menu';
  }
}

/** @param {Session} session @param {any} message decoded, see net/codec.js */
export function receive(session, message) {
  switch (message.type) {
    case 'frame':
      frame(session, message);
      break;
    case 'welcome':
      void welcome(session, message);
      break;
    case 'map':
      void nextMap(session, message);
      break;
    case 'pong':
      pong(session, message);
      break;
    case 'error':
      console.warn(`The server refused a message: ${message.code} ${message.text ?? ''}`);
      session.pingAt = 0;
      break;
    default:
  }
}

/** @param {Session} session @param {any} message */
async function welcome(session, message) {
  const { state } = session;
  session.otherBuild(message.build);
  const roundTripMs = Math.max(0, session.now() - session.link.helloAt);
  leaveArena(state);
  applyWelcome(state, message);
  session.outbox = createOutbox();
  session.nextMap = null;
  session.pingAt = 0;
  session.rules.setTuning(message.tuning, message.weapons);
  startClock(state.clock, session.now(), message.tick + (message.tickFraction ?? 0) / TICK_MS, roundTripMs);
  try {
    const map = await session.fetchMap(message.map.url);
    if (state.session.mapInfo !== message.map) return;
    enterMap(session, map);
    state.screen = 'playing';
  } catch (problem) {
    leave(session);
    state.notice = { title: 'No map', text: `The arena's map could not be loaded: ${problem}` };
  }
}

/** @param {Session} session @param {any} map */
function enterMap(session, map) {
  leaveMap(session.state);
  session.state.session.map = map;
  session.rules.loadMap(map);
  session.showMap(map);
  if (session.state.own.vector !== null) reconcile(session.state, session.rules);
}

/** @param {Session} session @param {any} message */
async function nextMap(session, message) {
  const next = { tick: message.tick, info: message.map, map: /** @type {any} */ (null) };
  session.nextMap = next;
  next.map = await session.fetchMap(message.map.url);
  session.prepareMap(next.map);
  if (session.nextMap === next) changeIfDue(session);
}

/** Until a map that is due has come, nothing can be predicted. @param {Session} session */
function changeIfDue(session) {
  const { nextMap: next, state } = session;
  if (next === null || state.world.tick < next.tick) return;
  if (next.map === null) {
    leaveMap(state);
    return;
  }
  session.nextMap = null;
  state.session.mapInfo = next.info;
  enterMap(session, next.map);
}

/** @param {Session} session @param {any} message */
function frame(session, message) {
  const { state } = session;
  const now = session.now();
  if (now - state.net.lastFrameAt > GAP_MS) session.pingAt = 0;
  applyFrame(state, message, now);
  noteMargin(state.clock, now, message.tick, message.margin);
  const newest = state.world.snapshots[state.world.snapshots.length - 1];
  if (newest !== undefined) noteArrival(state.clock, now, newest.tick);
  changeIfDue(session);
  if (state.session.map !== null && session.nextMap === null) reconcile(state, session.rules);
  sendSign(session, now);
}

/** @param {Session} session @param {any} message */
function pong(session, message) {
  const sentAt = session.pings.get(message.id);
  session.pings.delete(message.id);
  if (sentAt === undefined) return;
  const now = session.now();
  const roundTripMs = now - sentAt;
  notePing(session.state, roundTripMs);
  noteServerTime(session.state.clock, now, message.tick + message.fraction / TICK_MS, roundTripMs);
}

/** Sends what the frame just simulated, and what is due besides. @param {Session} session */
export function sendDue(session) {
  const { state, link } = session;
  const inputs = state.own.outbox.splice(0);
  const now = session.now();
  for (const { tick, text } of drainInputs(session.outbox, inputs, state.world.tick)) {
    if (send(link, text)) noteSent(state.clock, tick, now);
  }
  state.own.sentTick = session.outbox.last === null ? 0 : session.outbox.last[0];
  if (now - session.pingAt > PING_EVERY_MS) ping(session, now);
  if (state.world.resyncNeeded && now - session.resyncAt > RESYNC_EVERY_MS) {
    session.resyncAt = now;
    state.net.resyncs++;
    send(link, encodeResync());
  }
}

/** @param {Session} session @param {number} now */
function ping(session, now) {
  const { state, pings } = session;
  const seconds = (now - session.hertzAt) / 1000;
  state.net.snapshotHz = Math.round(state.net.snapshots / seconds);
  state.net.snapshots = 0;
  session.hertzAt = now;
  session.pingAt = now;
  pings.clear();
  const id = Math.floor(now) % 1000000;
  pings.set(id, now);
  send(session.link, encodePing(id));
}

/** @param {Session} session @param {string} text */
export function say(session, text) {
  send(session.link, encodeChat(text));
}

/** The page was hidden or is back. @param {Session} session @param {boolean} away */
export function tellAway(session, away) {
  session.away = away;
  send(session.link, encodeAway(away));
}

/**
 * A hidden page has no frames of its own; the server must still know that it is there and what it has seen.
 * @param {Session} session
 * @param {number} now ms
 */
function sendSign(session, now) {
  const { state, link } = session;
  if (!session.away || !state.clock.running || now - session.signAt < SIGN_EVERY_MS) return;
  session.signAt = now;
  advanceClock(state.clock, now);
  const { weapon, fires, jumps, uses } = state.own.intent;
  const tick = Math.ceil(state.clock.tick);
  const sign = [tick, 0, 0, 0, weapon, fires, jumps, uses, state.world.tick, 0];
  if (send(link, encodeInput(state.world.tick, [sign]))) noteSent(state.clock, tick, now);
}
