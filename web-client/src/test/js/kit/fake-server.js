// One arena with one player and one puppet, run by the real compiled rules in simulated time: enough of a server to
// hold the client's clock, prediction and pictures against. What the arena's tests check is not repeated here.
import { AIM, BUTTON, FIELD, POS, STATE_SIZE, TICK_MS } from '../../../../target/classes/web/lib/wire.js';

const SLOTS = 9;
const LAUNCHERS = new Set([3, 4, 7, 8]);
const AHEAD_TICKS_MAX = 30;

/**
 * @param {any} rules
 * @param {any} map
 * @returns {any} server: tick, state, inputs, frames are made by tickServer
 */
export function createServer(rules, map) {
  const state = new Int32Array(STATE_SIZE);
  state[FIELD.X] = map.spawns[0].x * POS;
  state[FIELD.Y] = map.spawns[0].y * POS;
  state[FIELD.FLAGS] = 1;
  state[FIELD.AIM_X] = 400 * AIM;
  state[FIELD.WEAPON] = state[FIELD.NEXT_WEAPON] = 1;
  state[FIELD.SHOT_WEAPON] = 1;
  state[FIELD.OWNED] = (1 << SLOTS) - 1;
  state[FIELD.AMMO + 1] = 100;
  for (let slot = 2; slot < SLOTS; slot++) state[FIELD.AMMO + slot] = 50;
  state[FIELD.SPAWN_TICK] = 1;
  return {
    rules,
    tick: 100,
    state,
    alive: 1,
    health: 125,
    sent: null,
    last: null,
    waiting: new Map(),
    margin: null,
    late: 0,
    refused: 0,
    rockets: [],
    rocketId: 0,
    events: [],
    ownEvents: [],
    puppet: null,
    puppetSent: null,
    full: true,
    cadence: 2,
    frameTick: 0,
    disturb: null,
    kit: state.slice(),
  };
}

/**
 * Takes an input message that arrives now.
 * @param {any} server
 * @param {any} message
 * @param {number} now ms of server time: tick 1 begins at TICK_MS
 */
export function takeInput(server, message, now) {
  server.seen = message.seen;
  server.heardAt = now;
  for (const input of message.inputs) {
    const early = input[0] * TICK_MS - now;
    const margin = input[0] > server.tick ? Math.max(0, early) : Math.min(-1, early);
    if (input[0] > server.tick + AHEAD_TICKS_MAX) {
      server.refused++;
      continue;
    }
    server.margin = server.margin === null ? margin : Math.min(server.margin, margin);
    if (input[0] <= server.tick) {
      server.late++;
      if (server.last === null || input[0] > server.last[0]) server.last = input;
    } else {
      server.waiting.set(input[0], input);
    }
  }
}

/** Runs the next tick. @param {any} server @returns {string|null} a frame at its cadence */
export function tickServer(server) {
  const tick = ++server.tick;
  const input = inputOf(server, tick);
  if (server.alive === 1) {
    server.state = server.rules.step(server.state, input, tick);
    const fired = server.state[FIELD.SHOT_TICK] === tick;
    if (fired && LAUNCHERS.has(server.state[FIELD.SHOT_WEAPON])) launch(server, tick);
    advanceRockets(server, tick);
    if (server.disturb !== null) server.disturb(server, tick);
  }
  return tick % server.cadence === 0 ? frame(server) : null;
}

/** @param {any} server @param {number} tick */
function inputOf(server, tick) {
  const given = server.waiting.get(tick);
  if (given !== undefined) {
    server.waiting.delete(tick);
    server.last = given;
    return given;
  }
  if (server.last === null) return [tick, 0, 0, 0, 1, 0, 0, 0, 0, 0];
  const repeated = server.last.slice();
  if (tick - repeated[0] > 15) repeated[1] &= ~(BUTTON.LEFT | BUTTON.RIGHT | BUTTON.FIRE | BUTTON.JUMP | BUTTON.CROUCH);
  repeated[0] = tick;
  return repeated;
}

/** @param {any} server @param {number} tick */
function launch(server, tick) {
  const kind = server.state[FIELD.SHOT_WEAPON];
  const start = server.rules.launch(server.state, tick);
  const rocket = { id: ++server.rocketId, kind, spawnTick: tick, ...start };
  const flight = server.rules.flight(rocket);
  const [x, y] = flight.slice(-2);
  server.rockets.push({ ...rocket, end: { tick: tick + flight.length / 2 - 1, x, y } });
  server.events.push([1, tick, rocket.id, kind, 1, start.x, start.y, start.vx, start.vy]);
}

/** @param {any} server @param {number} tick */
function advanceRockets(server, tick) {
  for (const { id, kind, end } of server.rockets) {
    if (end.tick !== tick) continue;
    server.state = server.rules.blast(server.state, end.x, end.y, kind, tick);
    server.events.push([2, tick, id, Math.round(end.x / POS), Math.round(end.y / POS), 0, kind]);
  }
  server.rockets = server.rockets.filter((/** @type {any} */ rocket) => rocket.end.tick > tick);
}

/** @param {any} server */
function frame(server) {
  const { tick, full } = server;
  const margin = server.margin === null ? null : Math.floor(server.margin);
  const frame = [tick, full ? 0 : tick - server.frameTick, margin, server.late, privateState(server), server.ownEvents];
  const roster = [
    [1, 'Kestrel', 0, 0],
    [2, 'Puppet', 1, 0],
  ];
  if (full) frame.push(['A', [1, 0, 0], [1, 10], [], [2, tick + 36000], roster]);
  frame.push([...(full ? ['R', 0] : [0]), entities(server), [], [], [], [], [], events(server)]);
  Object.assign(server, { frameTick: tick, margin: null, events: [], ownEvents: [], full: false });
  return JSON.stringify(frame);
}

/** All of it first, then differences. @param {any} server */
function privateState(server) {
  const vector = [...server.state, server.health, 0, 0, server.alive, 0, 0];
  const before = server.full ? null : server.sent;
  server.sent = vector;
  if (before === null) return [-1, ...vector];
  const masks = [1 << 30, 0];
  const differences = [];
  vector.forEach((value, i) => {
    if (before[i] === value) return;
    masks[i < 30 ? 0 : 1] |= 1 << (i % 30);
    differences.push(value - before[i]);
  });
  return differences.length === 0 ? [] : [...masks, ...differences];
}

/** What happened, by how many ticks ago. @param {any} server */
function events(server) {
  return server.events.map(([kind, tick, ...rest]) => [kind, server.tick - tick, ...rest]);
}

/**
 * The puppet's position in 1/4 u: by how much its way has changed, where the frame before was two ticks ago.
 * @param {any} server
 */
function entities(server) {
  if (server.puppet === null) return [];
  const { x, y, flags } = server.puppet(server.tick);
  const before = server.puppetSent;
  const anew = before === null || server.full;
  const [wayX, wayY] = anew ? [0, 0] : [x - before.x, y - before.y];
  server.puppetSent = { x, y, wayX, wayY };
  if (anew) return [64 + 1 + 2 + 8 + 16 + 32, 1, x, y, flags, 1];
  const steady = server.tick - server.frameTick === 2;
  return [64 + 1 + 2 + 8, wayX - (steady ? before.wayX : 0), wayY - (steady ? before.wayY : 0), flags];
}
