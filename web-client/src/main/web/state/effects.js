// Effects, corpses, sounds and shake: how they are added and when they are forgotten.

/** How long each kind stays, ms (art: what its drawing takes). @type {Record<string, number>} */
const LIFE_MS = {
  explosion: 900, rail: 700, tracer: 120, muzzle: 60, sparks: 450, puff: 600, spawn: 600, teleport: 600, number: 700,
  gib: 1400, blood: 500, pickup: 450,
  splash: 300, nova: 650, swing: 160,
};
const CORPSE_MS = 4600;
const EFFECTS_MAX = 160;
const CORPSES_MAX = 12;
const CUES_MAX = 32;
const SHAKE_MS = 180;
const SHAKE_MAX = 6;

/**
 * @param {import('./state.js').State} state
 * @param {string} kind see CONTRACTS: the scene's effects
 * @param {Record<string, any>} fields x, y in u and what the kind needs
 */
export function addEffect(state, kind, fields) {
  const { view } = state;
  view.effects.push({
    kind, at: state.now, x: 0, y: 0, x1: 0, y1: 0, angle: 0, team: 'frost', color: '', size: 1, text: '',
    seed: view.seed++, ...fields,
  });
  if (view.effects.length > EFFECTS_MAX) view.effects.shift();
}

/** @param {import('./state.js').State} state @param {Record<string, any>} fields */
export function addCorpse(state, fields) {
  const { view } = state;
  view.corpses.push({ at: state.now, seed: view.seed++, rot: 0, gib: false, ...fields });
  if (view.corpses.length > CORPSES_MAX) view.corpses.shift();
}

/**
 * A sound for the end of this frame.
 * @param {import('./state.js').State} state
 * @param {string} kind
 * @param {number} x u
 * @param {number} y u
 * @param {boolean} own heard at full loudness in the middle
 * @param {number} [strength] what the kind makes of it: damage, weapon slot
 */
export function addCue(state, kind, x, y, own, strength = 0) {
  if (state.view.cues.length < CUES_MAX) state.view.cues.push({ kind, x, y, own, strength });
}

/** @param {import('./state.js').State} state @param {number} size u */
export function addShake(state, size) {
  const { shake } = state.view;
  shake.size = Math.min(SHAKE_MAX, Math.max(size, shakeNow(state)));
  shake.at = state.now;
}

/** @param {import('./state.js').State} state @returns {number} u */
export function shakeNow(state) {
  const { size, at } = state.view.shake;
  return size * Math.max(0, 1 - (state.now - at) / SHAKE_MS);
}

/** Forgets what nobody sees any more. @param {import('./state.js').State} state */
export function pruneEffects(state) {
  const { view, ui, now } = state;
  view.effects = view.effects.filter((effect) => now - effect.at < (LIFE_MS[effect.kind] ?? 1000));
  view.corpses = view.corpses.filter((corpse) => now - corpse.at < CORPSE_MS);
  ui.hurt = ui.hurt.filter((hurt) => now - hurt.at < 1000);
  ui.feed = ui.feed.filter((kill) => now - kill.at < 6000);
  ui.chat = ui.chat.filter((line) => now - line.at < 12000 || ui.chatOpen);
}
