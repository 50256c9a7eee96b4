// What is shown while the first view of a map is not baked: its name and how far it is.
import { drawLettering } from '../lib/alphabet.js';
import { drawBar } from '../lib/panel.js';

const BAR = { x: 500, y: 384, width: 280, height: 6 };

/** @param {import('../lib/canvas.js').Pen} pen in view coordinates @param {import('./area.js').Area} area of the window
 * @param {string} title @param {number} done 0..1 */
export function drawLoading(pen, area, title, done) {
  pen.fillStyle = '#08070c';
  pen.fillRect(area.left, area.top, area.right - area.left, area.bottom - area.top);
  drawLettering(pen, title, 640, 334, 22, { color: '#e9e4ee', align: 'center', weight: 1.2 });
  drawBar(pen, BAR, done, '#ff9a3a', 20);
}
