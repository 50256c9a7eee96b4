// Control messages of the server -> state: welcome, change of map, pong.

const PING_WEIGHT = 0.3;

/** @param {import('./state.js').State} state @param {any} welcome */
export function applyWelcome(state, welcome) {
  Object.assign(state.session, {
    me: welcome.id,
    build: welcome.build,
    resume: welcome.resume ?? '',
    arena: welcome.arena,
    mode: welcome.mode ?? 'ffa',
    rules: { ...state.session.rules, ...welcome.rules },
    snapshotTicks: welcome.snapshotTicks ?? 2,
    tuning: welcome.tuning,
    weapons: welcome.weapons ?? [],
    items: welcome.items ?? [],
    mapInfo: welcome.map,
  });
}

/**
 * The arena plays on another map from now on: nothing held of the old one counts.
 * @param {import('./state.js').State} state
 * @param {any} map the map's JSON
 */
export function changeMap(state, map) {
  const { session, world, own, view } = state;
  session.map = map;
  world.items.clear();
  world.takenAt.clear();
  world.projectiles.clear();
  world.pending = [];
  own.projectiles = [];
  own.predicted = null;
  own.previous = null;
  view.effects = [];
  view.corpses = [];
  view.camera.set = false;
}

/** @param {import('./state.js').State} state @param {number} roundTripMs */
export function notePing(state, roundTripMs) {
  const { net } = state;
  net.pingMs = net.pingMs === 0 ? roundTripMs : net.pingMs + (roundTripMs - net.pingMs) * PING_WEIGHT;
}
