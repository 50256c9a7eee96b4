// The settings in the browser's storage. What is not there or not sound keeps its usual value.

const KEY = 'overbounce.settings';
const NAME_MAX = 20;
const NAMES = ['Kestrel', 'Oona', 'Vex', 'Halden', 'Marrow', 'Sable', 'Juno', 'Brandt', 'Quill', 'Rook', 'Tansy'];

/**
 * @param {import('../state/state.js').State['settings']} settings filled in place
 * @param {{getItem:(key:string)=>string|null}|null} storage null where the browser denies it
 * @param {()=>number} random
 */
export function loadSettings(settings, storage, random) {
  settings.name = NAMES[Math.floor(random() * NAMES.length)];
  const kept = parse(storage === null ? null : storage.getItem(KEY));
  if (typeof kept.name === 'string' && cleanName(kept.name) !== '') settings.name = cleanName(kept.name);
  if (kept.team === 'ember' || kept.team === 'frost') settings.team = kept.team;
  if (isPart(kept.volume)) settings.volume = kept.volume;
  if (isPart(kept.smooth)) settings.smooth = kept.smooth;
  if (typeof kept.autoSwitch === 'boolean') settings.autoSwitch = kept.autoSwitch;
  if (typeof kept.netGraph === 'boolean') settings.netGraph = kept.netGraph;
  if (kept.keys !== null && typeof kept.keys === 'object') settings.keys = soundKeys(kept.keys);
}

/** @param {object} settings @param {{setItem:(key:string, value:string)=>void}|null} storage */
export function saveSettings(settings, storage) {
  if (storage === null) return;
  try {
    storage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A full or forbidden storage only means that the settings last as long as the page.
  }
}

/** A name as the server takes it: 1 to 20 characters, single spaces, nothing invisible. @param {string} name */
export function cleanName(name) {
  const visible = name.replace(/\p{C}/gu, '').replace(/\s+/gu, ' ').trim();
  return [...visible].slice(0, NAME_MAX).join('').trim();
}

/** @param {unknown} value */
function isPart(value) {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

/** @param {string|null} text @returns {any} */
function parse(text) {
  try {
    return JSON.parse(text ?? '{}') ?? {};
  } catch {
    return {};
  }
}

/** @param {Record<string, unknown>} keys @returns {Record<string, string[]>} */
function soundKeys(keys) {
  /** @type {Record<string, string[]>} */
  const sound = {};
  for (const [action, codes] of Object.entries(keys)) {
    if (Array.isArray(codes) && codes.every((code) => typeof code === 'string')) sound[action] = codes;
  }
  return sound;
}
