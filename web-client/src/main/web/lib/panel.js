// What every panel of the interface is made of: two cut corners, slanted bars, small icons.
import { polygon } from './canvas.js';

/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/** @typedef {{cut?: number, fill?: string | CanvasGradient, line?: string | null, lineWidth?: number}} PanelStyle */

/** @param {import('./canvas.js').Pen} pen @param {Box} box @param {number} cut */
export function panelPath(pen, box, cut) {
  const { x, y, width, height } = box;
  const right = x + width;
  const bottom = y + height;
  polygon(pen, [x + cut, y, right, y, right, bottom - cut, right - cut, bottom, x, bottom, x, y + cut]);
}

/** @param {import('./canvas.js').Pen} pen @param {Box} box @param {PanelStyle} [style] line null = none */
export function drawPanel(pen, box, style = {}) {
  panelPath(pen, box, style.cut ?? 9);
  pen.fillStyle = style.fill ?? 'rgba(8,7,14,.72)';
  pen.fill();
  if (style.line === null) return;
  pen.strokeStyle = style.line ?? 'rgba(190,180,210,.28)';
  pen.lineWidth = style.lineWidth ?? 1;
  pen.lineJoin = 'miter';
  pen.stroke();
}

/** A bar of slanted segments. @param {import('./canvas.js').Pen} pen @param {Box} box @param {number} filled 0..1
 * @param {string} color @param {number} [segments] */
export function drawBar(pen, box, filled, color, segments = 10) {
  const pitch = box.width / segments;
  for (let i = 0; i < segments; i++) {
    const x = box.x + i * pitch;
    const bottom = box.y + box.height;
    polygon(pen, [x + 2, box.y, x + pitch, box.y, x + pitch - 2, bottom, x, bottom]);
    pen.fillStyle = i / segments < filled ? color : 'rgba(255,255,255,.13)';
    pen.fill();
  }
}

/** @param {import('./canvas.js').Pen} pen @param {number} x @param {number} y @param {number} size
 * @param {string} color */
export function drawCross(pen, x, y, size, color) {
  pen.fillStyle = color;
  pen.fillRect(x - size * 0.18, y - size * 0.5, size * 0.36, size);
  pen.fillRect(x - size * 0.5, y - size * 0.18, size, size * 0.36);
}

/** @param {import('./canvas.js').Pen} pen @param {number} x @param {number} y @param {number} size
 * @param {string} color */
export function drawShield(pen, x, y, size, color) {
  const side = size * 0.45;
  const waist = y + size * 0.1;
  const upper = [x - side, y - side, x, y - size * 0.55, x + side, y - side];
  polygon(pen, [...upper, x + size * 0.4, waist, x, y + size * 0.58, x - size * 0.4, waist]);
  pen.fillStyle = color;
  pen.fill();
}
