// Names and prose in the interface font, with the dark edge that every text over the game has.
import { TEXT_EDGE } from './palette.js';

export const UI_FONT = '"Bahnschrift","Roboto Condensed","Arial Narrow","DejaVu Sans Condensed",system-ui,sans-serif';

/** @typedef {{color?: string, align?: CanvasTextAlign, weight?: number, edge?: string | boolean}} TextStyle */

/** @param {import('./canvas.js').Pen} pen @param {number} size @param {number} [weight] */
function setFont(pen, size, weight = 700) {
  pen.font = `${weight} ${size}px ${UI_FONT}`;
}

/** @param {import('./canvas.js').Pen} pen @param {string} text @param {number} size @param {number} [weight] */
export function textWidth(pen, text, size, weight = 700) {
  setFont(pen, size, weight);
  return pen.measureText(text).width;
}

/** Draws text on the baseline `y`. @param {import('./canvas.js').Pen} pen @param {string} text @param {number} x
 * @param {number} y @param {number} size @param {TextStyle} [style] */
export function drawText(pen, text, x, y, size, style = {}) {
  setFont(pen, size, style.weight);
  pen.textAlign = style.align ?? 'left';
  pen.textBaseline = 'alphabetic';
  if (style.edge) {
    pen.lineJoin = 'round';
    pen.strokeStyle = style.edge === true ? TEXT_EDGE : style.edge;
    pen.lineWidth = 3;
    pen.strokeText(text, x, y);
  }
  pen.fillStyle = style.color ?? '#dfe3ee';
  pen.fillText(text, x, y);
}

/** The text, shortened with three dots until it fits. @param {import('./canvas.js').Pen} pen @param {string} text
 * @param {number} size @param {number} width */
export function fitText(pen, text, size, width) {
  if (textWidth(pen, text, size) <= width) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(pen, kept + '...', size) > width) kept = kept.slice(0, -1);
  return kept + '...';
}
