// What the server says of its arenas before anybody joins: GET /api/info.

/**
 * @typedef {{name:string, map:string, mapTitle:string, mapUrl:string, mode:string, players:number, bots:number,
 *   max:number}} ArenaInfo
 * @typedef {{name:string, build:string, arenas:ArenaInfo[], pingMs:number}} ServerInfo
 */

const MODES = { ffa: 'Free for all', duel: 'Duel', tdm: 'Team deathmatch', ctf: 'Capture the flag' };

/**
 * @param {(url:string)=>Promise<any>} load fetch
 * @param {()=>number} now ms
 * @returns {Promise<ServerInfo|null>} null when there is no answer
 */
export async function fetchInfo(load, now) {
  try {
    const from = now();
    const response = await load('/api/info');
    const pingMs = now() - from;
    if (!response.ok) return null;
    return readInfo(await response.json(), pingMs);
  } catch {
    return null;
  }
}

/** @param {any} json @param {number} pingMs @returns {ServerInfo} */
export function readInfo(json, pingMs) {
  const list = Array.isArray(json.arenas) ? json.arenas : [];
  return { name: text(json.name), build: text(json.build), arenas: list.map(readArena), pingMs };
}

/** @param {any} json @returns {ArenaInfo} */
function readArena(json) {
  return {
    name: text(json.id),
    map: text(json.map),
    mapTitle: text(json.mapTitle) || text(json.map),
    mapUrl: text(json.mapUrl),
    mode: MODES[/** @type {keyof typeof MODES} */ (json.mode)] ?? text(json.mode),
    players: count(json.players),
    bots: count(json.bots),
    max: count(json.max),
  };
}

/** @param {any} value */
function text(value) {
  return typeof value === 'string' ? value : '';
}

/** @param {any} value */
function count(value) {
  return Number.isInteger(value) && value >= 0 ? value : 0;
}
