// The settings: volume, what a found weapon does, what a bad line is met with, keys.
import { element, lettering } from './elements.js';

/**
 * @typedef {{changed:()=>void, close:()=>void, actions:string[][], codes:(action:string)=>string[],
 *   name:(code:string)=>string,
 *   rebind:(action:string, code:string)=>void, usual:()=>void}} SettingsHandlers
 *   actions: [action, what it is called]; rebind and usual change the key map
 */

/**
 * @param {import('../state/state.js').State['settings']} settings
 * @param {SettingsHandlers} handlers
 * @returns {HTMLElement}
 */
export function buildSettings(settings, handlers) {
  const volume = slider('volume', settings.volume, (part) => {
    settings.volume = part;
    handlers.changed();
  });
  const smooth = slider('smooth', settings.smooth, (part) => {
    settings.smooth = part;
    handlers.changed();
  });
  smooth.setAttribute('aria-label', 'How others are shown on an uneven line, from responsive to smooth');
  const list = element('div', { className: 'keys' });
  const showKeys = () => list.replaceChildren(...handlers.actions.map((action) => keyRow(action, handlers, showKeys)));
  showKeys();
  const usual = element('button', { type: 'button', className: 'plain framed', textContent: 'Usual keys' });
  usual.addEventListener('click', () => {
    handlers.usual();
    showKeys();
  });
  return element('section', { className: 'panel settings', role: 'dialog', ariaLabel: 'Settings' }, [
    element('h2', {}, [lettering('Settings', 18)]),
    element('label', { className: 'row', htmlFor: 'volume' }, ['Volume', volume]),
    checkbox('Take a new weapon in hand', settings.autoSwitch, (on) => {
      settings.autoSwitch = on;
      handlers.changed();
    }),
    checkbox('Net graph', settings.netGraph, (on) => {
      settings.netGraph = on;
      handlers.changed();
    }),
    element('label', { className: 'row', htmlFor: 'smooth' }, [
      'Line', element('span', { className: 'ends' }, ['responsive', smooth, 'smooth']),
    ]),
    element('h3', { textContent: 'Keys' }), list,
    element('div', { className: 'buttons' }, [
      usual,
      element('button', { type: 'button', className: 'plain framed', textContent: 'Back', onclick: handlers.close }),
    ]),
  ]);
}

/** @param {string} id @param {number} part 0..1 @param {(part:number)=>void} changed */
function slider(id, part, changed) {
  const range = element('input', { type: 'range', min: 0, max: 100, id });
  range.value = Math.round(part * 100);
  range.addEventListener('input', () => changed(Number(range.value) / 100));
  return range;
}

/** @param {string} label @param {boolean} on @param {(on:boolean)=>void} changed */
function checkbox(label, on, changed) {
  const box = element('input', { type: 'checkbox', checked: on });
  box.addEventListener('change', () => changed(box.checked));
  return element('label', { className: 'row' }, [label, box]);
}

/** @param {string[]} action @param {SettingsHandlers} handlers @param {()=>void} again */
function keyRow([action, label], handlers, again) {
  const codes = handlers.codes(action);
  const text = codes.length === 0 ? 'none' : codes.map(handlers.name).join('  or  ');
  const button = element('button', { type: 'button', className: 'key', textContent: text });
  button.setAttribute('aria-label', `${label}: ${text}. Press to change`);
  button.addEventListener('click', () => {
    button.textContent = 'press a key';
    listenOnce((code) => {
      if (code !== null) handlers.rebind(action, code);
      again();
    });
  });
  return element('div', { className: 'row' }, [element('span', { textContent: label }), button]);
}

/** The next key, button or turn of the wheel; null for Escape. @param {(code:string|null)=>void} take */
function listenOnce(take) {
  const done = (/** @type {Event} */ event, /** @type {string|null} */ code) => {
    event.preventDefault();
    event.stopPropagation();
    for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener, true);
    take(code);
  };
  /** @type {Record<string, (event:any)=>void>} */
  const listeners = {
    keydown: (event) => done(event, event.code === 'Escape' ? null : event.code),
    mousedown: (event) => done(event, `Mouse${event.button}`),
    wheel: (event) => done(event, event.deltaY > 0 ? 'WheelDown' : 'WheelUp'),
  };
  for (const [name, listener] of Object.entries(listeners)) {
    window.addEventListener(name, listener, { capture: true, passive: false });
  }
}
