// The line to the server in figures, and the margin of the newest inputs as columns.
import { drawPanel } from '../lib/panel.js';
import { drawText } from '../lib/text.js';
import { createRegion, drawRegion } from './region.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').NetView} NetView */

const BOX = { x: 1034, y: 456, width: 222, height: 188 };
const LEFT = BOX.x + 10;
const MIDDLE = BOX.x + 116;
const VALUE = 96;
const ROW = 16;
const COLUMNS = 60;
const COLUMN_MAX = 34;
const REPAINT_MS = 200;
const BRIGHT = '#e6f2ec';
const DIM = 'rgba(217,230,223,.62)';
const ALARM = '#ffb43a';

/** @param {number} bytes a second */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB/s`;

/** Name, value and whether it should not be so; two to a row. @param {NetView} net
 * @returns {[string, string, boolean][]} */
function figures(net) {
  return [
    ['ping', `${Math.round(net.pingMs)} ms`, false],
    ['frame', `${net.frameMs.toFixed(1)} ms`, net.frameMs > 16],
    ['margin', `${Math.round(net.marginMs)} ms`, net.marginMs < 0],
    ['late', String(net.late), false],
    ['ahead', `${Math.round(net.leadMs)} ms`, false],
    ['jitter', `${Math.round(net.jitterMs)} ms`, false],
    ['others', `-${Math.round(net.behindMs)} ms`, false],
    ['guessed', String(net.extrapolated), false],
    ['snapshots', `${net.snapshotHz}/s`, false],
    ['every', `${net.cadence} ticks`, net.cadence > 2],
    ['down', kilobytes(net.down), false],
    ['up', kilobytes(net.up), false],
  ];
}

/** @param {Pen} pen @param {NetView} net */
function paintFigures(pen, net) {
  figures(net).forEach(([name, value, wrong], i) => {
    const x = i % 2 === 0 ? LEFT : MIDDLE;
    const y = BOX.y + 18 + Math.floor(i / 2) * ROW;
    drawText(pen, name, x, y, 11, { color: DIM, weight: 500 });
    drawText(pen, value, x + VALUE, y, 11, { color: wrong ? ALARM : BRIGHT, align: 'right' });
  });
}

/** @param {Pen} pen @param {NetView} net */
function paintCorrections(pen, { corrections, bySize, byCause }) {
  const y = BOX.y + 18 + 6 * ROW;
  const right = MIDDLE + VALUE;
  drawText(pen, `corrections ${corrections}`, LEFT, y, 11, { color: DIM, weight: 500 });
  const sizes = `1 u ${bySize[0]}  8 u ${bySize[1]}  32 u ${bySize[2]}  more ${bySize[3]}`;
  drawText(pen, `hurt ${byCause.hurt}  late ${byCause.late}`, right - (byCause.other > 0 ? 54 : 0), y, 11, {
    color: BRIGHT, align: 'right',
  });
  if (byCause.other > 0) drawText(pen, `other ${byCause.other}`, right, y, 11, { color: ALARM, align: 'right' });
  drawText(pen, 'up to', LEFT, y + ROW, 11, { color: DIM, weight: 500 });
  drawText(pen, sizes, right, y + ROW, 11, { color: BRIGHT, align: 'right' });
}

/** @param {Pen} pen @param {NetView} net */
function paintNet(pen, net) {
  drawPanel(pen, BOX, { cut: 8, fill: 'rgba(6,5,11,.74)', line: null });
  paintFigures(pen, net);
  paintCorrections(pen, net);
  const pitch = (BOX.width - 20) / COLUMNS;
  net.history.slice(-COLUMNS).forEach(({ ms, late }, i) => {
    const height = Math.max(1, Math.min(COLUMN_MAX, Math.abs(ms)));
    pen.fillStyle = late ? ALARM : 'rgba(140,225,170,.75)';
    pen.fillRect(LEFT + i * pitch, BOX.y + BOX.height - 8 - height, pitch * 0.7, height);
  });
}

/** @returns {(pen: Pen, net: NetView, now: number) => void} */
export function createNetGraph() {
  const region = createRegion(BOX.x - 2, BOX.y - 2, BOX.width + 4, BOX.height + 4);
  return (pen, net, now) => {
    drawRegion(pen, region, String(Math.floor(now / REPAINT_MS)), (sketch) => paintNet(sketch, net));
  };
}
