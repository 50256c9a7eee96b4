// Making elements of the page, and headings in the drawn alphabet.
import { drawLettering, letteringWidth } from '../lib/alphabet.js';

/**
 * @param {string} tag
 * @param {Record<string, any>} [properties] set on the element
 * @param {(Node|string)[]} [children]
 * @returns {any} the element
 */
export function element(tag, properties = {}, children = []) {
  const made = document.createElement(tag);
  const { data, ...rest } = properties;
  Object.assign(made, rest);
  if (data !== undefined) Object.assign(made.dataset, data);
  made.append(...children);
  return made;
}

const SHARPNESS = 2;

/**
 * A heading whose letters are drawn; readers of the page hear its text.
 * @param {string} text
 * @param {number} capitals height of a capital, u
 * @param {{color?:string, edge?:string, weight?:number, width?:number}} [style] width: u that it has to fit in
 */
export function lettering(text, capitals, style = {}) {
  const height = Math.min(capitals, (capitals * (style.width ?? Infinity)) / letteringWidth(text, capitals));
  const margin = height * 0.45;
  const width = letteringWidth(text, height) + margin * 2;
  const pixels = (/** @type {number} */ length) => Math.ceil(length * SHARPNESS);
  const canvas = element('canvas', { width: pixels(width), height: pixels(height + margin * 2) });
  canvas.className = 'lettering';
  canvas.style.width = `calc(var(--u) * ${width})`;
  canvas.style.height = `calc(var(--u) * ${height + margin * 2})`;
  canvas.style.margin = `calc(var(--u) * ${-margin})`;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', text);
  const pen = canvas.getContext('2d');
  pen.scale(SHARPNESS, SHARPNESS);
  drawLettering(pen, text, margin, margin, height, style);
  return canvas;
}

/** A marching row of labelled buttons where arrow keys move the focus. @param {HTMLElement} row */
export function arrowKeysMoveFocus(row) {
  row.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...row.querySelectorAll('button')];
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    if (at === -1) return;
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length].focus();
  });
}
