// Which keys do what: the usual ones, and what the player made of them (settings.keys, kept in the browser's storage).

/** @type {Record<string, string[]>} action -> codes of keys and mouse buttons */
const USUAL = {
  left: ['KeyA', 'ArrowLeft'],
  right: ['KeyD', 'ArrowRight'],
  jump: ['Space', 'KeyW', 'ArrowUp'],
  crouch: ['KeyS', 'ControlLeft', 'ArrowDown'],
  fire: ['Mouse0'],
  use: ['KeyE'],
  nextWeapon: ['WheelDown'],
  previousWeapon: ['WheelUp'],
  lastWeapon: ['KeyQ'],
  scoreboard: ['Tab'],
  chat: ['Enter', 'KeyT'],
  netGraph: ['F3'],
};

/** What the settings show, in this order. */
export const ACTIONS = [
  ['left', 'Run left'], ['right', 'Run right'], ['jump', 'Jump'], ['crouch', 'Crouch, drop, slide'], ['fire', 'Fire'],
  ['use', 'Use'], ['nextWeapon', 'Next weapon'], ['previousWeapon', 'Previous weapon'], ['lastWeapon', 'Last weapon'],
  ['scoreboard', 'Scores'], ['chat', 'Chat'], ['netGraph', 'Net graph'],
];

/** The codes of an action. @param {Record<string, string[]>} own settings.keys @param {string} action */
export function codesOf(own, action) {
  return own[action] ?? USUAL[action] ?? [];
}

/** Code -> action for all actions. @param {Record<string, string[]>} own @returns {Map<string, string>} */
export function keyMap(own) {
  const map = new Map();
  for (const [action] of ACTIONS) for (const code of codesOf(own, action)) map.set(code, action);
  return map;
}

/**
 * The settings with `code` as the only key of `action`; whoever had it loses it.
 * @param {Record<string, string[]>} own
 * @param {string} action
 * @param {string} code
 * @returns {Record<string, string[]>}
 */
export function rebind(own, action, code) {
  /** @type {Record<string, string[]>} */
  const changed = {};
  for (const [other] of ACTIONS) {
    const codes = codesOf(own, other).filter((candidate) => candidate !== code);
    if (other === action) changed[other] = [code];
    else if (own[other] !== undefined || codes.length !== codesOf(own, other).length) changed[other] = codes;
  }
  return changed;
}

/** @type {Record<string, string>} */
const CODE_NAMES = {
  Mouse0: 'Left mouse', Mouse1: 'Middle mouse', Mouse2: 'Right mouse', WheelUp: 'Wheel up', WheelDown: 'Wheel down',
  ArrowLeft: '\u2190', ArrowRight: '\u2192', ArrowUp: '\u2191', ArrowDown: '\u2193',
};

/** How a code is written on a key. @param {string} code */
export function nameOfCode(code) {
  return CODE_NAMES[code] ?? code.replace(/^Key|^Digit/, '').replace(/([a-z])([A-Z])/g, '$1 $2');
}
