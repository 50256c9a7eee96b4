// JSON text <-> messages (docs/protocol.md). Unknown message types, parts, fields and events are skipped, not errors:
// a newer server may say more than this client knows.

/**
 * @typedef {{kind:'a', base:number, tick:number, phase:number|null, phaseEndTick:number, scores:number[],
 *   roster:any[][], kills:number[][], chat:any[][], extra:any}} ArenaPart phase is null when nothing is new
 * @typedef {{kind:'r', region:number, base:number, tick:number, entities:number[], gone:number[], items:number[],
 *   events:number[][]}} RegionPart
 * @typedef {{type:'frame', tick:number, margin:number|null, late:number, priv:number[]|null, events:number[][],
 *   parts:(ArenaPart|RegionPart)[]}} Frame priv is null without a body
 */

/**
 * A message of the server, or null when there is nothing in it for this client.
 * @param {string} text
 * @returns {any}
 */
export function decode(text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (Array.isArray(json)) return decodeFrame(json);
  if (json === null || typeof json !== 'object' || typeof json.type !== 'string') return null;
  return json;
}

/** @param {any[]} json @returns {Frame|null} */
function decodeFrame(json) {
  const [tick, margin, late, priv, events] = json;
  if (!Number.isInteger(tick)) return null;
  const parts = [];
  for (let i = 5; i < json.length; i++) {
    const part = decodePart(json[i]);
    if (part !== null) parts.push(part);
  }
  return {
    type: 'frame',
    tick,
    margin: typeof margin === 'number' ? margin : null,
    late: typeof late === 'number' ? late : 0,
    priv: Array.isArray(priv) ? priv : null,
    events: list(events).filter(Array.isArray),
    parts,
  };
}

/** @param {any} part @returns {ArenaPart|RegionPart|null} */
function decodePart(part) {
  if (!Array.isArray(part)) return null;
  if (part[0] === 'a') return arenaPart(part);
  if (part[0] === 'r') return regionPart(part);
  return null;
}

/** @param {any[]} part @returns {ArenaPart} */
function arenaPart([, base, tick, phase, phaseEndTick, scores, roster, kills, chat, extra]) {
  return {
    kind: 'a',
    base,
    tick,
    phase: typeof phase === 'number' ? phase : null,
    phaseEndTick: typeof phaseEndTick === 'number' ? phaseEndTick : 0,
    scores: list(scores),
    roster: list(roster),
    kills: list(kills),
    chat: list(chat),
    extra: extra === undefined ? null : extra,
  };
}

/** @param {any[]} part @returns {RegionPart} */
function regionPart([, region, base, tick, entities, gone, items, events]) {
  return {
    kind: 'r',
    region,
    base,
    tick,
    entities: list(entities),
    gone: list(gone),
    items: list(items),
    events: list(events).filter(Array.isArray),
  };
}

/** @param {any} value @returns {any[]} */
function list(value) {
  return Array.isArray(value) ? value : [];
}

/** @param {string} name @param {string} build @param {string} resume token, '' = none */
export function encodeHello(name, build, resume) {
  const hello = { type: 'hello', name, build };
  return JSON.stringify(resume === '' ? hello : { ...hello, resume });
}

/** @param {number} seen newest snapshot tick held @param {number[][]} inputs 1..8, ticks ascending */
export function encodeInput(seen, inputs) {
  return `{"type":"input","seen":${seen},"inputs":${JSON.stringify(inputs)}}`;
}

export function encodeResync() {
  return '{"type":"resync"}';
}

/** @param {string} text 1..120 characters */
export function encodeChat(text) {
  return JSON.stringify({ type: 'chat', text });
}

/** @param {boolean} away */
export function encodeAway(away) {
  return JSON.stringify({ type: 'away', away });
}

/** @param {number} id */
export function encodePing(id) {
  return JSON.stringify({ type: 'ping', id });
}
