// The line to the server in figures, and the margin of each input as a column.
import { drawPanel } from '../lib/panel.js';
import { drawText } from '../lib/text.js';
import { createRegion, drawRegion } from './region.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').NetView} NetView */

const LEFT = 1120;
const TOP = 562;
const WIDTH = 136;
const HEIGHT = 82;
const COLUMNS = 60;
const REPAINT_MS = 200;

/** @param {Pen} pen @param {NetView} net */
function paintNet(pen, net) {
  drawPanel(pen, { x: LEFT, y: TOP, width: WIDTH, height: HEIGHT }, { cut: 6, fill: 'rgba(6,5,11,.66)', line: null });
  const bright = { color: '#d9e6df' };
  const dim = { color: 'rgba(217,230,223,.7)' };
  const [x, right] = [LEFT + 8, LEFT + 74];
  drawText(pen, `${Math.round(net.pingMs)} ms`, x, TOP + 15, 11, bright);
  drawText(pen, `${Math.round(net.snapshotHz)} snap/s`, right, TOP + 15, 10, dim);
  drawText(pen, `margin ${Math.round(net.marginMs)}`, x, TOP + 28, 10, dim);
  drawText(pen, `jitter ${Math.round(net.jitterMs)}`, right, TOP + 28, 10, dim);
  drawText(pen, `corr. ${net.corrections}`, x, TOP + 41, 10, dim);
  drawText(pen, `${net.frameMs.toFixed(1)} ms/f`, right, TOP + 41, 10, dim);
  const shown = net.history.slice(-COLUMNS);
  const pitch = (WIDTH - 16) / COLUMNS;
  shown.forEach(({ ms, late }, i) => {
    const height = Math.max(1, Math.min(32, Math.abs(ms) * 1.1));
    pen.fillStyle = late ? '#ffb43a' : 'rgba(140,225,170,.75)';
    pen.fillRect(x + i * pitch, TOP + HEIGHT - 5 - height, pitch * 0.7, height);
  });
}

/** @returns {(pen: Pen, net: NetView, now: number) => void} */
export function createNetGraph() {
  const region = createRegion(LEFT - 2, TOP - 2, WIDTH + 4, HEIGHT + 4);
  return (pen, net, now) => {
    drawRegion(pen, region, String(Math.floor(now / REPAINT_MS)), (sketch) => paintNet(sketch, net));
  };
}
