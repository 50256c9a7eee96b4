import {
  aimAt,
  buttonsOf,
  createControls,
  press,
  release,
  releaseAll,
} from '../../../target/classes/web/input/controls.js';
import { ACTIONS, codesOf, keyMap, nameOfCode, rebind } from '../../../target/classes/web/input/key-map.js';
import { chooseWeapon } from '../../../target/classes/web/input/weapon-choice.js';
import { typeChat } from '../../../target/classes/web/input/chat-line.js';
import { FIELD } from '../../../target/classes/web/lib/wire.js';
import { check, equal } from './kit/check.js';
import { createPlay, run } from './kit/play.js';

export async function shouldNotLoseAClickBetweenTwoFrames() {
  const play = await createPlay();
  run(play, 1000);
  const before = play.server.state[FIELD.AMMO + 1];
  press(play.controls, 'Mouse0', 'fire');
  release(play.controls, 'Mouse0');
  run(play, 500);
  equal(play.server.state[FIELD.AMMO + 1], before - 1);
}

export function shouldCountAHeldKeyOnce() {
  const controls = createControls();
  for (let i = 0; i < 5; i++) press(controls, 'Space', 'jump');
  equal([controls.jumps, buttonsOf(controls, keyMap({}))], [1, 8]);
  release(controls, 'Space');
  press(controls, 'Space', 'jump');
  equal(controls.jumps, 2);
}

export function shouldWrapTheCounters() {
  const controls = createControls();
  controls.fires = 255;
  press(controls, 'Mouse0', 'fire');
  equal(controls.fires, 0);
}

export function shouldLetGoOfEverythingWhenTheWindowLosesTheKeyboard() {
  const controls = createControls();
  press(controls, 'KeyA', 'left');
  press(controls, 'ControlLeft', 'crouch');
  equal(buttonsOf(controls, keyMap({})), 1 | 4);
  releaseAll(controls);
  equal(buttonsOf(controls, keyMap({})), 0);
}

export function shouldHaveAKeyForEveryActionAndNoKeyTwice() {
  const codes = ACTIONS.flatMap(([action]) => codesOf({}, action));
  equal(codes.length, new Set(codes).size);
  for (const [action, label] of ACTIONS) check(codesOf({}, action).length > 0 && label.length > 1, action);
}

export function shouldTakeAKeyFromWhoeverHadIt() {
  const own = rebind({}, 'jump', 'KeyA');
  equal([codesOf(own, 'jump'), codesOf(own, 'left')], [['KeyA'], ['ArrowLeft']]);
  equal(keyMap(own).get('KeyA'), 'jump');
  equal(keyMap(own).get('Space'), undefined);
  equal(codesOf(own, 'right'), ['KeyD', 'ArrowRight'], 'untouched:');
  equal([nameOfCode('KeyA'), nameOfCode('ControlLeft'), nameOfCode('Mouse2')], ['A', 'Control Left', 'Right mouse']);
}

export function shouldAimFromTheEyeToTheCursorInEighths() {
  const own = { x: 1000, y: 500, crouched: false };
  const camera = { x: 1000, y: 454 };
  equal(aimAt({ x: 740, y: 360 }, camera, own), { x: 800, y: 0 });
  equal(aimAt({ x: 640, y: 310 }, camera, own), { x: 0, y: -400 });
  equal(aimAt({ x: 640, y: 360 }, camera, own), null);
  const far = /** @type {{x:number, y:number}} */ (aimAt({ x: 9000, y: 9000 }, camera, own));
  check(far.x * far.x + far.y * far.y <= 12000 * 12000, 'longer than the wire takes');
}

/** @param {number} owned @param {Record<number, number>} ammo @param {number} [next] */
const arms = (owned, ammo, next = 1) => ({ owned, ammo: (/** @type {number} */ slot) => ammo[slot] ?? 0, next });
const noWish = () => ({ slot: -1, step: 0, back: false });

export function shouldChooseByNumberOnlyWhatIsOwned() {
  const choice = { wanted: 1, last: 0, owned: 0b11 };
  chooseWeapon(choice, { ...noWish(), slot: 4 }, arms(0b11, { 1: 50 }), true);
  equal(choice.wanted, 1);
  chooseWeapon(choice, { ...noWish(), slot: 0 }, arms(0b11, { 1: 50 }), true);
  equal([choice.wanted, choice.last], [0, 1]);
  chooseWeapon(choice, { ...noWish(), back: true }, arms(0b11, { 1: 50 }), true);
  equal(choice.wanted, 1);
}

export function shouldTurnTheWheelPastEmptyWeaponsAndTheGauntlet() {
  const choice = { wanted: 1, last: 0, owned: 0b1010011 };
  const full = arms(0b1010011, { 1: 50, 4: 0, 6: 5 });
  chooseWeapon(choice, { ...noWish(), step: 1 }, full, true);
  equal(choice.wanted, 6);
  chooseWeapon(choice, { ...noWish(), step: 1 }, full, true);
  equal(choice.wanted, 1);
  chooseWeapon(choice, { ...noWish(), step: -1 }, full, true);
  equal(choice.wanted, 6);
}

export function shouldTurnTheWheelToTheGauntletWhereThereIsNothingElse() {
  const choice = { wanted: 1, last: 0, owned: 0b11 };
  chooseWeapon(choice, { ...noWish(), step: 1 }, arms(0b11, { 1: 0 }), true);
  equal(choice.wanted, 0);
}

export function shouldTakeAFoundWeaponInHandUnlessToldNotTo() {
  for (const [autoSwitch, expected] of [
    [true, 4],
    [false, 1],
  ]) {
    const choice = { wanted: 1, last: 0, owned: 0b11 };
    chooseWeapon(choice, noWish(), arms(0b10011, { 1: 50, 4: 10 }), /** @type {boolean} */ (autoSwitch));
    equal(choice.wanted, expected);
  }
}

export function shouldFollowTheRulesWhenTheWeaponIsEmpty() {
  const choice = { wanted: 4, last: 1, owned: 0b10011 };
  chooseWeapon(choice, noWish(), arms(0b10011, { 1: 50, 4: 0 }, 1), true);
  equal(choice.wanted, 1);
}

export function shouldTypeChatAndSayItOnEnter() {
  const ui = { chatOpen: true, chatText: '' };
  const said = /** @type {string[]} */ ([]);
  const key = (/** @type {string} */ name) => ({ key: name, code: '', ctrlKey: false, metaKey: false });
  for (const name of ['g', 'g', 'x', 'Backspace', 'Shift', '!', 'Enter'])
    typeChat(ui, key(name), (text) => said.push(text));
  equal([said, ui.chatOpen, ui.chatText], [['gg!'], false, '']);
  check(!typeChat(ui, key('a'), () => {}), 'a closed chat took a key');
}
