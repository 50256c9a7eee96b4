// The client's start: makes the parts, joins them, runs the frames. Read this first, then session.js and game.js.
import { createSpeaker, setVolume, unlockOnGesture } from './audio/speaker.js';
import { startBench } from './bench.js';
import { playFrame } from './game.js';
import { createHud } from './hud/hud.js';
import { closeChat, typeChat } from './input/chat-line.js';
import { createControls, releaseAll } from './input/controls.js';
import { attachDevices } from './input/devices.js';
import { createChoice } from './input/intent.js';
import { ACTIONS, codesOf, keyMap, nameOfCode, rebind } from './input/key-map.js';
import * as motion from './lib/motion.js';
import { fetchInfo } from './lobby/info.js';
import { createLobby, followInfo, followState } from './lobby/lobby.js';
import { loadSettings, saveSettings } from './lobby/storage.js';
import { decode } from './net/codec.js';
import { createLink } from './net/link.js';
import { createRules } from './predict/motion-adapter.js';
import { recordInto } from './record.js';
import { drawMenuBackdrop } from './render/backdrop.js';
import { createRenderer } from './render/renderer.js';
import {
  createSession, followLine, join, leave, linkChanged, receive, say, sendDue, tellAway, tryNow,
} from './session.js';
import { createState } from './state/state.js';

const INFO_EVERY_MS = 4000;

const parameters = new URLSearchParams(location.search);
const state = createState();
const storage = storageOrNull(() => localStorage);
loadSettings(state.settings, storage, Math.random);
state.ui.netGraph = state.settings.netGraph;
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('view'));
const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { alpha: false }));
const renderer = createRenderer(canvas);
const rules = createRules(motion);
const speaker = createSpeaker();
const controls = createControls();
/** @type {Map<string, any>} map JSON by URL */
const maps = new Map();
let keys = keyMap(state.settings.keys);
state.ui.useKey = useKey();
/** @type {any} */
let menuMap = null;

const build = document.querySelector('meta[name=build]')?.getAttribute('content') ?? '';
const link = createLink({
  url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/play${arenaQuery()}`,
  build,
  openSocket: (url, protocol) => new WebSocket(url, protocol),
  setTimer: (run, ms) => setTimeout(run, ms),
  clearTimer: (timer) => clearTimeout(timer),
  random: Math.random,
  now: () => performance.now(),
}, {
  message: (message, text) => {
    record?.received(text);
    receive(session, message);
  },
  changed: (_, ending) => linkChanged(session, ending),
});
const session = createSession({
  state, link, rules, fetchMap, otherBuild, showMap: (map) => renderer.setMap(map),
  prepareMap: (map) => renderer.prepare(map), now: () => performance.now(),
});
// For tests and the curious: the browser's console can read what the client knows.
Object.assign(window, { overbounce: { state, isShown: () => renderer.isShown() } });
const game = {
  state, rules, renderer, pen, speaker, controls, hud: createHud(), choice: createChoice(), steer: null,
  pageNow: () => performance.now(),
  keys: () => keys,
  sendInputs: () => {
    record?.simulated(state.own.outbox);
    sendDue(session);
  },
};
const lobby = createLobby(/** @type {HTMLElement} */ (document.getElementById('page')), state, {
  play: () => join(session),
  resume: () => showMenu(false),
  leave: () => leave(session),
  changed: settingsChanged,
  keys: {
    actions: ACTIONS,
    name: nameOfCode,
    codes: (action) => codesOf(state.settings.keys, action),
    rebind: (action, code) => changeKeys(rebind(state.settings.keys, action, code)),
    usual: () => changeKeys({}),
  },
});
const record = parameters.has('record') ? recordInto(state) : null;
const bench = !parameters.has('bench') ? null
  : startBench(String(parameters.get('bench')), game, session, decode, Number(parameters.get('seconds')));

attachDevices(canvas, controls, {
  isPlaying: () => state.screen === 'playing' && !state.ui.menuOpen,
  keys: () => keys,
  view: () => renderer.view(),
  cursor: (x, y) => Object.assign(state.ui.cursor, { x, y }),
  typed: (event) => typeChat(state.ui, event, (text) => say(session, text)),
  escape: () => showMenu(true),
  action: act,
});
window.addEventListener('resize', () => renderer.resize());
document.addEventListener('visibilitychange', () => {
  releaseAll(controls);
  tellAway(session, document.hidden);
});
window.addEventListener('online', () => tryNow(session));
window.addEventListener('beforeunload', (event) => {
  const slip = state.screen === 'playing' && [...controls.held].some((code) => code.startsWith('Control'));
  if (slip) event.preventDefault();
});
unlockOnGesture(speaker);
setVolume(speaker, state.settings.volume);
if (bench === null) void askInfo();
requestAnimationFrame(frame);

/** @param {number} now ms */
function frame(now) {
  const start = performance.now();
  requestAnimationFrame(frame);
  bench?.feed(start);
  followLine(session);
  followState(lobby);
  canvas.classList.toggle('playing', state.screen === 'playing' && !state.ui.menuOpen);
  if (state.screen === 'playing') {
    playFrame(game, now);
  } else {
    enterView();
    drawMenuBackdrop(pen, { map: menuMap, team: state.settings.team, now });
  }
  bench?.frame(start, performance.now() - start);
}

/** Clears the window and puts the pen into the coordinates of the view, as the renderer does before the HUD. */
function enterView() {
  const { left, top, scale } = renderer.view();
  const pixels = canvas.width / canvas.clientWidth;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.fillStyle = '#08070c';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(scale * pixels, 0, 0, scale * pixels, left * pixels, top * pixels);
}

/** @param {string} action @param {boolean} down */
function act(action, down) {
  const { ui, settings } = state;
  if (action === 'scoreboard') ui.scoreboard = down;
  if (!down) return;
  if (action === 'netGraph') {
    ui.netGraph = settings.netGraph = !ui.netGraph;
    saveSettings(settings, storage);
  }
  if (action === 'chat') {
    releaseAll(controls);
    ui.chatOpen = true;
  }
}

/** @param {boolean} open */
function showMenu(open) {
  releaseAll(controls);
  closeChat(state.ui);
  state.ui.menuOpen = open;
}

function settingsChanged() {
  setVolume(speaker, state.settings.volume);
  state.ui.netGraph = state.settings.netGraph;
  saveSettings(state.settings, storage);
}

/** What the key for using things is called. */
function useKey() {
  return nameOfCode(codesOf(state.settings.keys, 'use')[0] ?? '');
}

/** @param {Record<string, string[]>} changed */
function changeKeys(changed) {
  state.settings.keys = changed;
  keys = keyMap(changed);
  state.ui.useKey = useKey();
  saveSettings(state.settings, storage);
}

/** Asks what is open, as long as the menu is shown. */
async function askInfo() {
  if (state.screen === 'menu' && !document.hidden) {
    const info = await fetchInfo((url) => fetch(url), () => performance.now());
    followInfo(lobby, info, maps);
    for (const arena of info?.arenas ?? []) {
      if (arena.mapUrl === '' || maps.has(arena.mapUrl)) continue;
      menuMap = await fetchMap(arena.mapUrl);
      followInfo(lobby, info, maps);
    }
  }
  setTimeout(askInfo, INFO_EVERY_MS);
}

/** @param {string} url relative to the server */
async function fetchMap(url) {
  const known = maps.get(url);
  if (known !== undefined) return known;
  const response = await fetch(new URL(url, location.origin));
  if (!response.ok) throw new Error(`no map at ${url}: ${response.status}`);
  const map = await response.json();
  maps.set(url, map);
  return map;
}

/**
 * The server was built from other files than this page: load it anew, once.
 * @param {string} other '' = the server says so
 */
function otherBuild(other) {
  const tried = storageOrNull(() => sessionStorage);
  if (other === build || build === '') {
    tried?.removeItem('overbounce.reloaded');
  } else if (tried !== null && tried.getItem('overbounce.reloaded') === null) {
    tried.setItem('overbounce.reloaded', '1');
    location.reload();
  }
}

function arenaQuery() {
  const arena = parameters.get('arena');
  return arena === null ? '' : `?arena=${encodeURIComponent(arena)}`;
}

/** @param {()=>Storage} get */
function storageOrNull(get) {
  try {
    return get();
  } catch {
    return null;
  }
}
