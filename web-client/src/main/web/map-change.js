// Which map is played: the one at the welcome, the next one when its tick has come, and what is ready before it does.
import { reconcile } from './predict/reconcile.js';
import { leaveMap } from './state/messages.js';

/** @typedef {import('./session.js').Session} Session */

/** @param {Session} session @param {any} map */
export function enterMap(session, map) {
  leaveMap(session.state);
  session.state.session.map = map;
  session.rules.loadMap(map);
  session.showMap(map);
  if (session.state.own.vector !== null) reconcile(session.state, session.rules);
}

/** @param {Session} session @param {any} message */
export async function nextMap(session, message) {
  const next = { tick: message.tick, info: message.map, map: /** @type {any} */ (null) };
  session.nextMap = next;
  next.map = await session.fetchMap(message.map.url);
  if (session.nextMap === next) changeIfDue(session);
}

/** Until a map that is due has come, nothing can be predicted. @param {Session} session */
export function changeIfDue(session) {
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

/** While everybody rests, what is played next is fetched and painted. @param {Session} session */
export async function prepareNext(session) {
  const { next } = session.state.session;
  if (next === null || next.asked || session.state.world.phase !== 'intermission') return;
  next.asked = true;
  next.map = await session.fetchMap(next.info.url).catch(() => null);
  if (next.map !== null && session.state.session.next === next) session.prepareMap(next.map);
}
