// The part of the scene that the HUD draws: vitals, weapons, clock, feed, scoreboard, net graph.
import { FIELD, HOLDABLES, POWERS, STATE_SIZE, TICK_HZ, TICK_MS, VITAL, WEAPONS } from '../lib/wire.js';
import { leaders } from './arena.js';
import { markOf, teamOf } from './marks.js';

const SLOTS = 9;
/** Of the scoreboard. */
const ROWS = 16;
const ITEM_CLOCKS = ['mega', 'armor100', 'armor50', ...POWERS];

/** @param {import('./state.js').State} state */
export function buildHud(state) {
  const { own, ui, world, session, clock } = state;
  const order = leaders(world);
  const score = (/** @type {number} */ id) => world.scores.get(id)?.score ?? 0;
  return {
    ...vitals(own),
    phase: world.phase,
    clockSeconds: clockSeconds(state),
    score: score(session.me),
    leaderScore: order.length === 0 ? 0 : score(order[0] === session.me && order.length > 1 ? order[1] : order[0]),
    place: order.indexOf(session.me) + 1,
    fragLimit: session.rules.fragLimit,
    mode: session.mode,
    mapTitle: session.map === null ? '' : session.map.title,
    feed: ui.feed,
    chat: ui.chat,
    chatOpen: ui.chatOpen,
    chatText: ui.chatText,
    hitAt: ui.hit.at,
    hitDamage: ui.hit.damage,
    killAt: ui.kill.at,
    killText: ui.kill.text,
    hurt: ui.hurt,
    respawnIn: respawnIn(state),
    killedBy: ui.killedBy,
    countdown: world.phase === 'countdown' ? Math.max(0, Math.ceil((world.phaseEndTick - clock.tick) / TICK_HZ)) : 0,
    scoreboard: ui.scoreboard || world.phase === 'intermission' ? scoreboard(state, order) : null,
    itemTimers: itemTimers(state),
    ...kit(state),
    useKey: ui.useKey,
    net: ui.netGraph ? netGraph(state) : null,
    notice: state.notice,
  };
}

/** @param {any} own */
function vitals(own) {
  const vector = own.predicted ?? own.vector;
  const server = own.vector;
  if (vector === null || server === null || !own.hasBody) {
    return {
      alive: false, health: 0, armor: 0, weapon: 'mg', owned: Array(SLOTS).fill(false), ammo: Array(SLOTS).fill(0),
      maxAmmo: 200, switching: false,
    };
  }
  const owned = [];
  const ammo = [];
  for (let slot = 0; slot < SLOTS; slot++) {
    owned.push((vector[FIELD.OWNED] & (1 << slot)) !== 0);
    ammo.push(vector[FIELD.AMMO + slot]);
  }
  return {
    alive: own.alive,
    health: Math.max(0, server[STATE_SIZE + VITAL.HEALTH]),
    armor: server[STATE_SIZE + VITAL.ARMOR],
    weapon: WEAPONS[vector[FIELD.NEXT_WEAPON]] ?? 'mg',
    owned,
    ammo,
    maxAmmo: 200,
    switching: vector[FIELD.NEXT_WEAPON] !== vector[FIELD.WEAPON],
  };
}

/** The powers that run, and what is carried for use. @param {import('./state.js').State} state */
function kit({ own }) {
  const { vector, alive, tick } = own;
  if (vector === null || !alive) return { powers: [], holdable: '' };
  const powers = POWERS.map((kind, at) => ({ kind, seconds: (vector[FIELD.QUAD_UNTIL + at] - tick) / TICK_HZ }));
  return { powers: powers.filter(({ seconds }) => seconds > 0), holdable: HOLDABLES[vector[FIELD.HOLDABLE]] };
}

/** @param {import('./state.js').State} state */
function clockSeconds(state) {
  const { world, clock } = state;
  return world.phaseEndTick === 0 ? 0 : Math.max(0, Math.ceil((world.phaseEndTick - clock.tick) / TICK_HZ));
}

/** Seconds until the own player may come back, 0 when he may now. @param {import('./state.js').State} state */
function respawnIn(state) {
  const { own, clock } = state;
  if (own.alive || own.vector === null) return 0;
  return Math.max(0, (own.vector[STATE_SIZE + VITAL.RESPAWN_TICK] - clock.tick) / TICK_HZ);
}

/** The ids on the board: the best, and the own wherever it stands. @param {number[]} order @param {number} me */
function listed(order, me) {
  const outside = order.indexOf(me) >= ROWS;
  return outside ? [...order.slice(0, ROWS - 1), me] : order.slice(0, ROWS);
}

/** @param {import('./state.js').State} state @param {number[]} order ids, best first */
function scoreboard(state, order) {
  const { world, session } = state;
  const over = world.phase === 'intermission';
  return {
    rows: listed(order, session.me).map((id) => {
      const entry = /** @type {any} */ (world.roster.get(id));
      const score = world.scores.get(id);
      return {
        id, place: order.indexOf(id) + 1, name: entry.name, team: teamOf(state, id), me: id === session.me,
        bot: entry.bot, score: score?.score ?? 0, deaths: score?.deaths ?? 0, ping: world.pings.get(id) ?? 0,
      };
    }),
    players: order.length,
    title: session.map === null ? '' : session.map.title,
    nextMap: session.next === null ? '' : session.next.info.title,
    nextPicture: session.next === null ? null : session.next.map,
    secondsLeft: over ? clockSeconds(state) : 0,
    winner: over && order.length > 0 ? markOf(state, order[0]).name : '',
  };
}

/** @param {import('./state.js').State} state */
function itemTimers(state) {
  if (!state.session.rules.itemTimers) return [];
  const spots = state.session.map === null ? [] : state.session.map.items;
  const timers = [];
  for (const [index, { backTick }] of state.world.items) {
    const spot = spots[index];
    if (spot === undefined || !ITEM_CLOCKS.includes(spot.kind)) continue;
    timers.push({ kind: spot.kind, seconds: Math.max(0, Math.ceil((backTick - state.clock.tick) / TICK_HZ)) });
  }
  return timers.sort((a, b) => a.seconds - b.seconds).slice(0, 4);
}

/** @param {import('./state.js').State} state */
function netGraph(state) {
  const { net, clock, own, world, view } = state;
  const { count, bySize, byCause } = own.corrections;
  return {
    pingMs: net.pingMs,
    frameMs: net.frameMs,
    marginMs: clock.lastMargin,
    leadMs: (clock.tick - world.tick) * TICK_MS,
    late: net.lateInputs,
    jitterMs: clock.arrival.jitter,
    snapshotHz: net.snapshotHz,
    cadence: clock.arrival.intervalTicks,
    behindMs: clock.arrival.delay,
    extrapolated: view.extrapolated,
    down: net.downPerSecond,
    up: net.upPerSecond,
    corrections: count,
    bySize,
    byCause: { hurt: byCause.hurt ?? 0, late: byCause.late ?? 0, other: byCause.other ?? 0 },
    history: net.history,
  };
}
