// The connection to the server: a small state machine over an environment (sockets, timers, chance) that tests replace.
// idle -> opening -> greeting (hello sent) -> open (welcome came) -> waiting (to try again) -> opening ... -> closed.
import { PROTOCOL } from '../lib/wire.js';
import { decode, encodeHello } from './codec.js';

const BACKOFF_FIRST_MS = 500;
/** For a minute the place is kept: whoever has it waits for the line and for nothing else. */
const KEPT_MS = 60_000;
const BACKOFF_KEPT_MAX_MS = 2000;
const BACKOFF_MAX_MS = 8000;
const ANSWER_TIMEOUT_MS = 8000;
/** Frames come many times a second: after so long without one the line is dead, though nobody has said so. */
const SILENCE_MS = 7000;
const WATCH_EVERY_MS = 1000;
/** A timer so late says that the page stood still; what came in the meantime has not been read yet. */
const STALLED_MS = 1000;

/** Close codes with a meaning of their own; the first three are for good: more tries would only annoy. */
const CODE = { PROTOCOL: 4000, REPLACED: 4001, BUILD: 4005, FULL: 4004 };
/** @type {Record<number, Ending['reason']>} */
const FINAL = { [CODE.PROTOCOL]: 'refused', [CODE.REPLACED]: 'replaced', [CODE.BUILD]: 'build' };

/** The same as the words of a bye. @type {Record<string, number>} */
const CODE_OF_WORD = {
  protocol: 4000, replaced: 4001, full: 4004, build: 4005, timeout: 4008, shutdown: 1012, internal: 1011,
};

/**
 * @typedef {{openSocket:(url:string, protocol:string)=>any, setTimer:(run:()=>void, ms:number)=>any,
 *   clearTimer:(timer:any)=>void, random:()=>number, now:()=>number, url:string, build:string}} Environment
 *   openSocket throws or returns an object with the WebSocket's fields
 * @typedef {{phase:"idle"|"opening"|"greeting"|"open"|"waiting"|"closed", name:string, resume:string,
 *   attempt:number, lostAt:number, helloAt:number, heardAt:number, offered:boolean, received:number, sent:number,
 *   socket:any, timer:any, bye:any, environment:Environment, listener:Listener}} Link
 *   offered: the last hello named a token; received, sent: characters in all, which are bytes but for names and chat
 * @typedef {{message:(message:any, text:string)=>void, changed:(link:Link, why:Ending|null)=>void}} Listener
 * @typedef {{reason:'lost'|'full'|'replaced'|'build'|'refused'|'missing', code:number, text:string,
 *   retryInMs:number, kept:boolean}} Ending kept: there is a token to come back with
 */

/** @param {Environment} environment @param {Listener} listener @returns {Link} */
export function createLink(environment, listener) {
  return {
    phase: 'idle', name: '', resume: '', attempt: 0, lostAt: 0, helloAt: 0, heardAt: 0, offered: false,
    received: 0, sent: 0, socket: null, timer: null, bye: null, environment, listener,
  };
}

/**
 * Starts to connect, and goes on trying until closeLink.
 * @param {Link} link
 * @param {string} name
 * @param {string} resume
 */
export function openLink(link, name, resume) {
  closeLink(link);
  link.name = name;
  link.resume = resume;
  link.attempt = 0;
  tryOnce(link);
}

/** Hangs up and stays so. @param {Link} link */
export function closeLink(link) {
  dropSocket(link);
  link.phase = 'closed';
}

/** Does not wait any longer: there may be a line again. @param {Link} link */
export function retryNow(link) {
  if (link.phase !== 'waiting') return;
  link.environment.clearTimer(link.timer);
  tryOnce(link);
}

/** @param {Link} link @param {string} text @returns {boolean} whether it went out */
export function send(link, text) {
  if (link.phase !== 'open') return false;
  link.sent += text.length;
  link.socket.send(text);
  return true;
}

/** @param {Link} link */
function tryOnce(link) {
  const { environment } = link;
  link.phase = 'opening';
  link.bye = null;
  let socket;
  try {
    socket = environment.openSocket(environment.url, PROTOCOL);
  } catch {
    finish(link, { reason: 'missing', code: 0, text: '' });
    return;
  }
  link.socket = socket;
  link.timer = environment.setTimer(() => lose(link, 0, ''), ANSWER_TIMEOUT_MS);
  socket.onopen = () => greet(link, socket);
  socket.onmessage = (/** @type {{data:any}} */ event) => receive(link, socket, event.data);
  socket.onclose = (/** @type {{code:number, reason:string}} */ event) => {
    if (link.socket === socket) lose(link, event.code, event.reason);
  };
}

/** @param {Link} link @param {any} socket */
function greet(link, socket) {
  if (link.socket !== socket) return;
  link.phase = 'greeting';
  link.helloAt = link.environment.now();
  link.offered = link.resume !== '';
  socket.send(encodeHello(link.name, link.environment.build, link.resume));
}

/** @param {Link} link @param {any} socket @param {any} data */
function receive(link, socket, data) {
  if (link.socket !== socket || typeof data !== 'string') return;
  link.heardAt = link.environment.now();
  link.received += data.length;
  const message = decode(data);
  if (message === null) return;
  if (message.type === 'welcome') welcomed(link, message);
  if (message.type === 'bye') link.bye = message;
  if (message.type === 'error' && link.phase === 'greeting') {
    finish(link, { reason: 'refused', code: 0, text: `${message.text ?? message.code}` });
    return;
  }
  link.listener.message(message, data);
}

/** @param {Link} link @param {any} welcome */
function welcomed(link, welcome) {
  link.environment.clearTimer(link.timer);
  watch(link, link.environment.now());
  link.phase = 'open';
  link.attempt = 0;
  link.resume = typeof welcome.resume === 'string' ? welcome.resume : '';
  link.listener.changed(link, null);
}

/** Looks every second whether the line is dead. @param {Link} link @param {number} now ms */
function watch(link, now) {
  link.timer = link.environment.setTimer(() => {
    const then = link.environment.now();
    const stalled = then - now - WATCH_EVERY_MS > STALLED_MS;
    if (!stalled && then - link.heardAt > SILENCE_MS) lose(link, 0, '');
    else watch(link, then);
  }, WATCH_EVERY_MS);
}

/**
 * The socket is gone: try again or give up, by what the server said.
 * @param {Link} link
 * @param {number} closeCode
 * @param {string} reason
 */
function lose(link, closeCode, reason) {
  const { bye } = link;
  dropSocket(link);
  const code = bye === null ? closeCode : CODE_OF_WORD[bye.code] ?? closeCode;
  const text = bye !== null && typeof bye.text === 'string' ? bye.text : reason || '';
  const final = FINAL[code] ?? (bye?.retry === false ? 'refused' : undefined);
  if (final !== undefined) {
    finish(link, { reason: final, code, text });
    return;
  }
  const kept = link.resume !== '';
  const now = link.environment.now();
  if (link.attempt === 0) link.lostAt = now;
  const mostMs = kept && now - link.lostAt < KEPT_MS ? BACKOFF_KEPT_MAX_MS : BACKOFF_MAX_MS;
  const retryInMs = backoffMs(link.attempt, mostMs, link.environment.random);
  link.attempt++;
  link.phase = 'waiting';
  link.timer = link.environment.setTimer(() => tryOnce(link), retryInMs);
  link.listener.changed(link, { reason: code === CODE.FULL ? 'full' : 'lost', code, text, retryInMs, kept });
}

/**
 * Doubles from try to try; half of it is chance, so that a full house does not come back at once.
 * @param {number} attempt
 * @param {number} mostMs
 * @param {()=>number} random
 */
export function backoffMs(attempt, mostMs, random) {
  const whole = Math.min(mostMs, BACKOFF_FIRST_MS * Math.pow(2, attempt));
  return whole / 2 + (whole / 2) * random();
}

/** @param {Link} link @param {Pick<Ending, 'reason'|'code'|'text'>} ending */
function finish(link, ending) {
  dropSocket(link);
  link.phase = 'closed';
  link.listener.changed(link, { ...ending, retryInMs: 0, kept: false });
}

/** @param {Link} link */
function dropSocket(link) {
  const { socket } = link;
  link.environment.clearTimer(link.timer);
  link.timer = null;
  link.socket = null;
  if (socket === null) return;
  socket.onopen = socket.onmessage = socket.onclose = null;
  socket.close();
}
