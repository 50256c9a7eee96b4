// A stay in an arena: from the hello to the last frame. Messages of the link -> state, clock and prediction.
import { TICK_MS } from './lib/wire.js';
import { createOutbox, drainInputs } from './net/outbox.js';
import { encodeAway, encodeChat, encodeInput, encodePing, encodeResync } from './net/codec.js';
import { changeIfDue, enterMap, nextMap, prepareNext } from './map-change.js';
import { closeLink, openLink, retryNow, send } from './net/link.js';
import { nextTry, noticeOf } from './net/notices.js';
import { advanceClock, noteMargin, noteSent, noteServerTime, startClock } from './predict/clock.js';
import { reconcile } from './predict/reconcile.js';
import { noteArrival } from './predict/timeline.js';
import { tellAll } from './state/arena.js';
import { applyFrame } from './state/frames.js';
import { applyWelcome, notePing } from './state/messages.js';
import { leaveArena } from './state/state.js';

const PING_EVERY_MS = 2000;
/** A hidden page says so often what it has seen: what was not seen for longer the server takes for a slow line. */
const SIGN_EVERY_MS = 150;
/** After so long without a frame it is worth asking what time it is. */
const GAP_MS = 400;
const RESYNC_EVERY_MS = 1000;
const SILENT_MS = 1500;
const SILENT_TEXT = 'The line or the server stands still. You are not thrown out for it.';
const SILENCE = { title: 'No word from the server', text: SILENT_TEXT, said: SILENT_TEXT };

/**
 * @typedef {{state:import('./state/state.js').State, link:import('./net/link.js').Link, outbox:any,
 *   rules:import('./predict/motion-adapter.js').Rules, fetchMap:(url:string)=>Promise<any>, showMap:(map:any)=>void,
 *   prepareMap:(map:any)=>void,
 *   now:()=>number, pings:Map<number, number>, pingAt:number, resyncAt:number,
 *   away:boolean, signAt:number,
 *   nextMap:{tick:number, info:any, map:any}|null, otherBuild:(build:string)=>void}} Session
 */

/**
 * @param {Omit<Session, 'outbox'|'pings'|'pingAt'|'resyncAt'|'nextMap'|'away'|'signAt'>} parts
 * @returns {Session}
 */
export function createSession(parts) {
  return {
    ...parts, outbox: createOutbox(), pings: new Map(), pingAt: 0, resyncAt: 0, nextMap: null,
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
  state.notice = null;
  if (ending === null) return;
  const retryAt = ending.retryInMs > 0 ? session.now() + ending.retryInMs : 0;
  const { title, text } = noticeOf(ending);
  state.notice = { title, text, said: text, retryAt };
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
    case 'next':
      session.state.session.next = { info: message.map, map: null, asked: false };
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
  const now = session.now();
  const roundTripMs = Math.max(0, now - session.link.helloAt);
  leaveArena(state, message.resumed === true);
  applyWelcome(state, message);
  if (session.link.offered && message.resumed !== true) {
    tellAll(state, 'Your old place is gone. You are here as a new player.', now);
  }
  if (session.away) send(session.link, encodeAway(true));
  session.outbox = createOutbox();
  session.nextMap = null;
  session.pingAt = 0;
  session.rules.setTuning(message.tuning, message.weapons);
  startClock(state.clock, now, message.tick + (message.tickFraction ?? 0) / TICK_MS, roundTripMs);
  try {
    const map = await session.fetchMap(message.map.url);
    if (state.session.mapInfo !== message.map) return;
    enterMap(session, map);
    state.screen = 'playing';
  } catch (problem) {
    leave(session);
    const text = `The arena's map could not be loaded: ${problem}`;
    state.notice = { title: 'No map', text, said: text, retryAt: 0 };
  }
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
  void prepareNext(session);
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
  const { pings } = session;
  measure(session, now);
  session.pingAt = now;
  pings.clear();
  const id = Math.floor(now) % 1000000;
  pings.set(id, now);
  send(session.link, encodePing(id));
}

/** What went over the line since the last time. @param {Session} session @param {number} now ms */
function measure({ state, link }, now) {
  const { net } = state;
  const seconds = Math.max(0.001, (now - net.measuredAt) / 1000);
  net.snapshotHz = Math.round(net.snapshots / seconds);
  net.downPerSecond = (link.received - net.received) / seconds;
  net.upPerSecond = (link.sent - net.sent) / seconds;
  Object.assign(net, { snapshots: 0, received: link.received, sent: link.sent, measuredAt: now });
}

/** @param {Session} session @param {string} text */
export function say(session, text) {
  send(session.link, encodeChat(text));
}

/** The page was hidden or is back. @param {Session} session @param {boolean} away */
export function tellAway(session, away) {
  session.away = away;
  send(session.link, encodeAway(away));
  if (!away) tryNow(session);
}

/** There may be a line again. @param {Session} session */
export function tryNow(session) {
  retryNow(session.link);
}

/** Keeps what the screen says of the line up to date; once a frame. @param {Session} session */
export function followLine(session) {
  const { state, link } = session;
  const now = session.now();
  const { notice } = state;
  if (notice !== null && notice.retryAt > 0) notice.text = `${notice.said} ${nextTry(notice.retryAt - now)}`;
  if (link.phase !== 'open' || state.net.lastFrameAt === 0) return;
  const silent = now - state.net.lastFrameAt > SILENT_MS;
  if (silent && notice === null) state.notice = { ...SILENCE, retryAt: 0 };
  else if (!silent && notice !== null && notice.title === SILENCE.title) state.notice = null;
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
