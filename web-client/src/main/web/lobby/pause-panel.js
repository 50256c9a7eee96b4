// What Esc shows during a match: go on, settings, leave.
import { arrowKeysMoveFocus, element, lettering } from './elements.js';

/** @param {{resume:()=>void, settings:()=>void, leave:()=>void}} handlers @returns {HTMLElement} */
export function buildPause(handlers) {
  const entry = (/** @type {string} */ text, /** @type {()=>void} */ run) =>
    element('button', { type: 'button', className: 'entry', onclick: run }, [lettering(text, 16)]);
  const panel = element('section', { className: 'panel pause', role: 'dialog', ariaLabel: 'Menu' }, [
    entry('Resume', handlers.resume), entry('Settings', handlers.settings), entry('Leave', handlers.leave),
    element('p', { className: 'hint', textContent: 'The match goes on while you are here.' }),
  ]);
  arrowKeysMoveFocus(panel);
  return panel;
}
