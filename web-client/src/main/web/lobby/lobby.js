// The page over the canvas: shows the menu, the pause panel, the settings or nothing, by what the state says.
import { element } from './elements.js';
import { buildMenu, showInfo } from './menu.js';
import { buildPause } from './pause-panel.js';
import { buildSettings } from './settings-panel.js';

/**
 * @typedef {{root:HTMLElement, menu:import('./menu.js').Menu, pause:HTMLElement, notice:HTMLElement,
 *   settingsPanel:HTMLElement|null, shown:string, handlers:LobbyHandlers, state:import('../state/state.js').State,
 *   before:HTMLElement|null}} Lobby
 * @typedef {{play:()=>void, resume:()=>void, leave:()=>void, changed:()=>void,
 *   keys:Pick<import('./settings-panel.js').SettingsHandlers, 'actions'|'codes'|'name'|'rebind'|'usual'>}}
 *   LobbyHandlers
 */

/**
 * @param {HTMLElement} root
 * @param {import('../state/state.js').State} state
 * @param {LobbyHandlers} handlers
 * @returns {Lobby}
 */
export function createLobby(root, state, handlers) {
  const lobby = /** @type {Lobby} */ ({ root, shown: '', settingsPanel: null, before: null, handlers, state });
  const settings = () => openSettings(lobby);
  lobby.menu = buildMenu(state.settings, { play: handlers.play, changed: handlers.changed, settings });
  lobby.pause = buildPause({ resume: handlers.resume, leave: handlers.leave, settings });
  lobby.notice = element('div', { className: 'panel notice', role: 'alert', hidden: true });
  root.append(lobby.menu.root, lobby.pause, lobby.notice);
  window.addEventListener('keydown', (event) => {
    if (event.code !== 'Escape' || (lobby.settingsPanel === null && !state.ui.menuOpen)) return;
    event.stopImmediatePropagation();
    if (lobby.settingsPanel !== null) closeSettings(lobby);
    else handlers.resume();
  });
  return lobby;
}

/** Follows the state; cheap when nothing changed. @param {Lobby} lobby */
export function followState(lobby) {
  const { state } = lobby;
  const inMenu = state.screen === 'menu';
  const { notice, screen, ui } = state;
  const shown = [screen, ui.menuOpen, lobby.settingsPanel !== null, notice?.title, notice?.text].join(' ');
  if (shown === lobby.shown) return;
  lobby.shown = shown;
  const busy = lobby.settingsPanel !== null;
  lobby.menu.root.hidden = !inMenu || busy;
  const paused = !inMenu && state.ui.menuOpen && !busy;
  if (lobby.pause.hidden && paused) setTimeout(() => lobby.pause.querySelector('button')?.focus(), 0);
  lobby.pause.hidden = !paused;
  const noticeHere = state.notice !== null && state.screen !== 'playing';
  lobby.notice.hidden = !noticeHere;
  if (noticeHere) {
    lobby.notice.replaceChildren(
      element('b', { textContent: state.notice?.title }), element('p', { textContent: state.notice?.text }),
    );
  }
}

/** @param {Lobby} lobby @param {import('./info.js').ServerInfo|null} info @param {Map<string, any>} maps */
export function followInfo(lobby, info, maps) {
  showInfo(lobby.menu, info, maps, {
    play: lobby.handlers.play, changed: lobby.handlers.changed, settings: () => openSettings(lobby),
  });
}

/** @param {Lobby} lobby */
function openSettings(lobby) {
  if (lobby.settingsPanel !== null) return;
  lobby.before = /** @type {HTMLElement|null} */ (document.activeElement);
  const panel = buildSettings(lobby.state.settings, {
    ...lobby.handlers.keys, changed: lobby.handlers.changed, close: () => closeSettings(lobby),
  });
  lobby.settingsPanel = panel;
  lobby.root.append(panel);
  panel.querySelector('input')?.focus();
  followState(lobby);
}

/** @param {Lobby} lobby */
function closeSettings(lobby) {
  lobby.settingsPanel?.remove();
  lobby.settingsPanel = null;
  followState(lobby);
  lobby.before?.focus();
}
