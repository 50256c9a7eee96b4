import { applyOwnEvents } from '../../../target/classes/web/state/own-events.js';
import { createState } from '../../../target/classes/web/state/state.js';
import { soundOf } from '../../../target/classes/web/audio/sounds.js';
import { SLOT } from '../../../target/classes/web/lib/wire.js';
import { check, equal } from './kit/check.js';

/** A state with one other player on the screen. */
function watching() {
  const state = createState();
  state.session.me = 1;
  state.view.others.set(2, /** @type {any} */ ({ x: 500, y: 300, crouched: false }));
  return state;
}

/** @param {any} state @param {number} now @param {number} damage */
function hit(state, now, damage) {
  state.now = now;
  applyOwnEvents(state, [[1, 2, damage, 0]], now);
}

/** @param {any} state @returns {string[]} */
function numbers(state) {
  const shown = state.view.effects.filter((/** @type {any} */ one) => one.kind === 'number');
  return shown.map((/** @type {any} */ one) => one.text);
}

export function shouldAddUpHitsThatFollowEachOther() {
  const state = watching();
  for (let i = 0; i < 5; i++) hit(state, 1000 + i * 50, 8);
  equal(numbers(state), ['40']);
  hit(state, 1700, 80);
  equal(numbers(state), ['40', '80']);
}

export function shouldHaveASoundForEveryWeaponAndEveryBlast() {
  for (const slot of Object.values(SLOT)) {
    check(soundOf({ kind: 'fire', strength: slot }) !== undefined, `slot ${slot} fires in silence`);
  }
  const slots = [SLOT.GRENADE_LAUNCHER, SLOT.PLASMA_GUN, SLOT.BFG];
  const blasts = slots.map((strength) => soundOf({ kind: 'explosion', strength }));
  equal(blasts, ['explosion', 'explosion-pg', 'explosion-bfg']);
}
