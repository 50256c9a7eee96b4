// The menu before a match: name, colour mark, Play now, the arenas.
import { drawMapCard } from '../lib/mapcard.js';
import { drawMark } from '../lib/marks.js';
import { drawLogo, logoWidth } from '../lib/logo.js';
import { arrowKeysMoveFocus, element, lettering } from './elements.js';
import { cleanName } from './storage.js';

const NAME_LENGTH_MAX = 20;
/** u; longer titles are drawn smaller. */
const CARD_TITLE_WIDTH = 190;
/** u; how wide its letters are in all, and the room around them for glow and blades. */
const LOGO = { width: 800, margin: 24, below: 56 };

/**
 * @typedef {{play:()=>void, settings:()=>void, changed:()=>void}} MenuHandlers
 * @typedef {{root:HTMLElement, name:HTMLInputElement, marks:HTMLElement, status:HTMLElement, summary:HTMLElement,
 *   cards:HTMLElement, play:HTMLButtonElement}} Menu
 */

/**
 * @param {import('../state/state.js').State['settings']} settings
 * @param {MenuHandlers} handlers
 * @returns {Menu}
 */
export function buildMenu(settings, handlers) {
  const logo = logoPicture();
  const name = element('input', {
    id: 'name', value: settings.name, maxLength: NAME_LENGTH_MAX, autocomplete: 'nickname', spellcheck: false,
  });
  const call = lettering('Play now', 34, { weight: 1.3, edge: '#5a1c06' });
  const play = element('button', { className: 'play', type: 'submit' }, [call]);
  const buttons = ['ember', 'frost'].map((team) => markButton(team, settings, handlers));
  const marks = element('div', { className: 'marks' }, buttons);
  marks.setAttribute('role', 'radiogroup');
  marks.setAttribute('aria-label', 'Your colour');
  const status = element('p', { className: 'status', role: 'status' });
  const summary = element('span', { className: 'summary' });
  const cards = element('div', { className: 'cards' });
  const open = element('button', { type: 'button', className: 'plain', onclick: handlers.settings }, [
    lettering('Settings', 11),
  ]);
  const form = element('form', { className: 'join' }, [
    element('label', { htmlFor: 'name' }, [lettering('Name', 11, { color: '#9a94a8' })]),
    element('div', { className: 'field' }, [name, marks]), play, status,
  ]);
  const root = element('section', { className: 'menu' }, [
    element('nav', {}, [open]), element('h1', {}, [logo]),
    element('p', { className: 'tagline' }, [lettering('Arena shooter. Nothing to install.', 12, { color: '#c8c2d6' })]),
    form, element('h2', {}, [lettering('Arenas', 14), summary]), cards,
  ]);
  name.addEventListener('input', () => {
    settings.name = cleanName(name.value);
    handlers.changed();
  });
  form.addEventListener('submit', (/** @type {Event} */ event) => {
    event.preventDefault();
    if (cleanName(name.value) === '') name.focus();
    else handlers.play();
  });
  arrowKeysMoveFocus(marks);
  return { root, name, marks, status, summary, cards, play };
}

/** The logo on a canvas of its own, with room for its glow. */
function logoPicture() {
  const letters = 100 * (LOGO.width / logoWidth(100));
  const width = LOGO.width + LOGO.margin * 2;
  const height = letters + LOGO.margin + LOGO.below;
  const canvas = element('canvas', { width: width * 2, height: height * 2 });
  canvas.style.width = `calc(var(--u) * ${width})`;
  canvas.style.height = `calc(var(--u) * ${height})`;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', 'Overbounce');
  const pen = canvas.getContext('2d');
  pen.scale(2, 2);
  drawLogo(pen, LOGO.margin, LOGO.margin, letters);
  return canvas;
}

/** @param {string} team @param {any} settings @param {MenuHandlers} handlers */
function markButton(team, settings, handlers) {
  const picture = element('canvas', { width: 64, height: 64 });
  const pen = picture.getContext('2d');
  drawMark(pen, team, 32, 32, 40);
  const button = element('button', { type: 'button', data: { team } }, [picture]);
  button.setAttribute('role', 'radio');
  button.setAttribute('aria-label', team === 'ember' ? 'Ember, triangle' : 'Frost, two bars');
  button.setAttribute('aria-checked', String(settings.team === team));
  button.addEventListener('click', () => {
    settings.team = team;
    for (const other of button.parentElement.children) other.setAttribute('aria-checked', String(other === button));
    handlers.changed();
  });
  return button;
}

/**
 * Shows what the server said of itself.
 * @param {Menu} menu
 * @param {import('./info.js').ServerInfo|null} info
 * @param {Map<string, any>} maps map JSON by URL, as far as loaded
 * @param {MenuHandlers} handlers
 */
export function showInfo(menu, info, maps, handlers) {
  if (info === null) {
    menu.status.textContent = 'The server does not answer. We keep asking.';
    menu.summary.textContent = '';
    return;
  }
  const first = info.arenas[0];
  const playing = info.arenas.reduce((sum, arena) => sum + arena.players, 0);
  menu.status.textContent = first === undefined
    ? 'No arena is open.'
    : `Joins ${first.mapTitle}: ${company(first)}, ${milliseconds(info.pingMs)} away`;
  menu.summary.textContent = `${info.arenas.length} open, ${playing} playing`;
  const had = document.activeElement !== null && menu.cards.contains(document.activeElement);
  menu.cards.replaceChildren(...info.arenas.map((arena) => card(arena, info.pingMs, maps.get(arena.mapUrl), handlers)));
  if (had) /** @type {HTMLElement|null} */ (menu.cards.firstElementChild)?.focus();
}

/** @param {import('./info.js').ArenaInfo} arena */
function company(arena) {
  const people = arena.players === 0 ? 'nobody' : arena.players === 1 ? 'one' : String(arena.players);
  if (arena.bots === 0) return `${people} playing`;
  return `${people} playing with ${arena.bots} bot${arena.bots === 1 ? '' : 's'}`;
}

/**
 * @param {import('./info.js').ArenaInfo} arena
 * @param {number} pingMs
 * @param {any} map
 * @param {MenuHandlers} handlers
 */
function card(arena, pingMs, map, handlers) {
  const picture = element('canvas', { width: 540, height: 252, className: 'picture' });
  const box = { x: 0, y: 0, width: picture.width, height: picture.height };
  drawMapCard(picture.getContext('2d'), box, arena.map, map ?? null);
  const full = arena.max > 0 && arena.players >= arena.max;
  const made = element('button', { type: 'button', className: 'card', onclick: handlers.play }, [
    picture,
    element('span', { className: 'title' }, [
      lettering(arena.mapTitle || arena.name, 16, { width: CARD_TITLE_WIDTH }),
      element('b', { className: full ? 'full' : '', textContent: `${arena.players} / ${arena.max}` }),
    ]),
    element('span', { className: 'prose' }, [arena.mode, element('i', { textContent: milliseconds(pingMs) })]),
  ]);
  made.setAttribute('aria-label', `${arena.mapTitle}, ${arena.mode}, ${arena.players} of ${arena.max} playing`);
  return made;
}

/** @param {number} ms */
function milliseconds(ms) {
  return `${Math.max(1, Math.round(ms))} ms`;
}
