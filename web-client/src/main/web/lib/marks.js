// The shape that tells a team without its colour: Ember a triangle, Frost two bars.
import { fillPolygon } from './canvas.js';
import { teamColors } from './palette.js';

/** @param {import('./canvas.js').Pen} pen @param {string} team @param {number} x middle @param {number} y middle
 * @param {number} size @param {string} [color] */
export function drawMark(pen, team, x, y, size, color = teamColors(team).base) {
  if (team === 'ember') {
    const half = size * 0.62;
    fillPolygon(pen, [x, y - half, x + half, y + size * 0.5, x - half, y + size * 0.5], color);
    return;
  }
  pen.fillStyle = color;
  pen.fillRect(x - size * 0.5, y - size * 0.55, size * 0.36, size * 1.1);
  pen.fillRect(x + size * 0.14, y - size * 0.55, size * 0.36, size * 1.1);
}
