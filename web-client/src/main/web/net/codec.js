// JSON text <-> messages (docs/protocol.md). Unknown message types, parts, fields and events are skipped, not errors:
// a newer server may say more than this client knows.

/**
 * @typedef {{kind:'a', full:boolean, scores:number[], pings:number[], kills:number[][], phase:number[],
 *   roster:any[][], chat:any[][], extra:any}} ArenaPart phase is empty when it has not changed
 * @typedef {{kind:'r', full:boolean, region:number, entities:number[], shots:number[], hurts:number[],
 *   moves:number[], items:number[], gone:number[], events:number[][]}} RegionPart
 * @typedef {{kind:'s', sounds:number[]}} SoundPart
 * @typedef {{type:'frame', tick:number, back:number, margin:number|null, late:number, priv:number[]|null,
 *   events:number[][], parts:(ArenaPart|RegionPart|SoundPart)[]}} Frame priv is null without a body
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
  const [tick, back, margin, late, priv, events] = json;
  if (!Number.isInteger(tick) || !Number.isInteger(back)) return null;
  const parts = [];
  for (let i = 6; i < json.length; i++) {
    const part = decodePart(json[i]);
    if (part !== null) parts.push(part);
  }
  return {
    type: 'frame',
    tick,
    back,
    margin: typeof margin === 'number' ? margin : null,
    late: typeof late === 'number' ? late : 0,
    priv: Array.isArray(priv) ? priv : null,
    events: list(events).filter(Array.isArray),
    parts,
  };
}

/** @param {any} part @returns {ArenaPart|RegionPart|SoundPart|null} */
function decodePart(part) {
  if (!Array.isArray(part)) return null;
  const letter = part[0];
  if (letter === 'a' || letter === 'A') return arenaPart(part, letter === 'A');
  if (letter === 'R') return regionPart(part.slice(1), true);
  if (Number.isInteger(letter)) return regionPart(part, false);
  if (letter === 's') return { kind: 's', sounds: list(part[1]) };
  return null;
}

/** @param {any[]} part @param {boolean} full @returns {ArenaPart} */
function arenaPart([, scores, pings, kills, phase, roster, chat, extra], full) {
  return {
    kind: 'a',
    full,
    scores: list(scores),
    pings: list(pings),
    kills: list(kills),
    phase: list(phase),
    roster: list(roster),
    chat: list(chat),
    extra: extra === undefined ? null : extra,
  };
}

/** @param {any[]} part @param {boolean} full @returns {RegionPart} */
function regionPart([region, entities, shots, hurts, moves, items, gone, events], full) {
  return {
    kind: 'r',
    full,
    region,
    entities: list(entities),
    shots: list(shots),
    hurts: list(hurts),
    moves: list(moves),
    items: list(items),
    gone: list(gone),
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
