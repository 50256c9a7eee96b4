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
 * Forgets what belongs to the map that was played on. What the frames of the next one already told stays.
 * @param {import('./state.js').State} state
 */
export function leaveMap(state) {
  const { world, own, view } = state;
  world.takenAt.clear();
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
