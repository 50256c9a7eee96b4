// Controls -> intent: once a frame, what the player wants in the ticks of this frame.
import { FIELD } from '../lib/wire.js';
import { aimAt, buttonsOf } from './controls.js';
import { chooseWeapon } from './weapon-choice.js';

/** @returns {{wanted:number, last:number, owned:number, spawnTick:number}} */
export function createChoice() {
  return { wanted: 1, last: 0, owned: 0, spawnTick: 0 };
}

/**
 * @param {import('../state/state.js').State} state own.intent is filled
 * @param {import('./controls.js').Controls} controls
 * @param {Map<string, string>} keys code -> action
 * @param {ReturnType<typeof createChoice>} choice
 */
export function updateIntent(state, controls, keys, choice) {
  const { own, view, ui } = state;
  const { intent } = own;
  intent.buttons = buttonsOf(controls, keys);
  intent.fires = controls.fires;
  intent.jumps = controls.jumps;
  intent.uses = controls.uses;
  if (view.own !== null) {
    const aim = aimAt(ui.cursor, view.camera, view.own);
    if (aim !== null) {
      intent.aimX = aim.x;
      intent.aimY = aim.y;
    }
  }
  const motion = own.predicted;
  if (motion === null) return;
  if (choice.spawnTick !== motion[FIELD.SPAWN_TICK]) {
    choice.spawnTick = motion[FIELD.SPAWN_TICK];
    choice.wanted = motion[FIELD.NEXT_WEAPON];
    choice.owned = motion[FIELD.OWNED];
  }
  const arms = {
    owned: motion[FIELD.OWNED],
    next: motion[FIELD.NEXT_WEAPON],
    ammo: (/** @type {number} */ slot) => motion[FIELD.AMMO + slot],
  };
  chooseWeapon(choice, controls.wish, arms, state.settings.autoSwitch);
  intent.weapon = choice.wanted;
}
