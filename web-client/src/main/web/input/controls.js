// What is pressed right now and what was pressed since: a plain object that keyboard, mouse and later pads and fingers
// fill.
// A press is counted when it comes, so that a click between two ticks is not lost.
import { clamp } from '../lib/numbers.js';
import { AIM, BUTTON, eyeHeight, VIEW_HEIGHT, VIEW_WIDTH } from '../lib/wire.js';

const COUNTER_MASK = 255;
const AIM_MAX = 1500 * AIM;

/** Action -> the button it holds. @type {Record<string, number>} */
const BUTTON_OF = {
  left: BUTTON.LEFT, right: BUTTON.RIGHT, crouch: BUTTON.CROUCH, jump: BUTTON.JUMP, fire: BUTTON.FIRE, use: BUTTON.USE,
};
const COUNTER_OF = { fire: 'fires', jump: 'jumps', use: 'uses' };

/**
 * @typedef {{held:Set<string>, fires:number, jumps:number, uses:number, wish:{slot:number, step:number,
 *   back:boolean}}} Controls
 *   held: codes down now; wish: weapon asked for since the last frame (slot -1 = none, step = wheel)
 */

/** @returns {Controls} */
export function createControls() {
  return { held: new Set(), fires: 0, jumps: 0, uses: 0, wish: { slot: -1, step: 0, back: false } };
}

/**
 * A key or button went down.
 * @param {Controls} controls
 * @param {string} code
 * @param {string|undefined} action what it means
 */
export function press(controls, code, action) {
  if (controls.held.has(code)) return;
  controls.held.add(code);
  const slot = /^Digit([1-9])$/.exec(code);
  if (slot !== null) controls.wish.slot = Number(slot[1]) - 1;
  if (action === 'nextWeapon') controls.wish.step++;
  if (action === 'previousWeapon') controls.wish.step--;
  if (action === 'lastWeapon') controls.wish.back = true;
  if (action === undefined || !(action in COUNTER_OF)) return;
  const counter = /** @type {'fires'|'jumps'|'uses'} */ (COUNTER_OF[/** @type {keyof typeof COUNTER_OF} */ (action)]);
  controls[counter] = (controls[counter] + 1) & COUNTER_MASK;
}

/** @param {Controls} controls @param {string} code */
export function release(controls, code) {
  controls.held.delete(code);
}

/** Everything is let go: the window lost the keyboard. @param {Controls} controls */
export function releaseAll(controls) {
  controls.held.clear();
}

/** Buttons as the wire names them. @param {Controls} controls @param {Map<string, string>} keys code -> action */
export function buttonsOf(controls, keys) {
  let buttons = 0;
  for (const code of controls.held) {
    const action = keys.get(code);
    if (action !== undefined) buttons |= BUTTON_OF[action] ?? 0;
  }
  return buttons;
}

/**
 * The aim: from the eye to the cursor, 1/8 u; null when the cursor is on the eye.
 * @param {{x:number, y:number}} cursor on the 1280 x 720 view
 * @param {{x:number, y:number}} camera u
 * @param {{x:number, y:number, crouched:boolean}} own feet, u
 * @returns {{x:number, y:number}|null}
 */
export function aimAt(cursor, camera, own) {
  const x = (camera.x + cursor.x - VIEW_WIDTH / 2 - own.x) * AIM;
  const y = (camera.y + cursor.y - VIEW_HEIGHT / 2 - (own.y - eyeHeight(own.crouched))) * AIM;
  const length = Math.hypot(x, y);
  if (length < 1) return null;
  const scale = clamp(length, 0, AIM_MAX - 1) / length;
  return { x: Math.trunc(x * scale) + 0, y: Math.trunc(y * scale) + 0 };
}
