// What runs out and what can be used: powers with their seconds over the ammunition, the holdable beside the weapons.
import { drawLettering } from '../lib/alphabet.js';
import { drawItemIcon, itemLook } from '../lib/items.js';
import { drawBar, drawPanel } from '../lib/panel.js';
import { drawText } from '../lib/text.js';
import { createRegion, drawRegion } from './region.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').HudView} HudView */

/** A power that lasts this long fills its bar, s. */
const FULL_SECONDS = 30;
const ENDING_SECONDS = 5;
const ROW = 38;
const LEFT = 1144;
const BOTTOM = 606;
const ROWS_MAX = 5;

/** @param {Pen} pen @param {{kind: string, seconds: number}[]} powers whole seconds */
function paintPowers(pen, powers) {
  powers.forEach(({ kind, seconds }, i) => {
    const y = BOTTOM - i * ROW;
    const { color } = itemLook(kind);
    const ending = seconds <= ENDING_SECONDS;
    drawPanel(pen, { x: LEFT, y, width: 108, height: 33 }, { cut: 7, line: ending ? '#ff8a6a' : color });
    drawItemIcon(pen, kind, LEFT + 20, y + 15, 0.62);
    const style = /** @type {const} */ ({ align: 'right', color: ending ? '#ffb3a8' : '#ffffff' });
    drawLettering(pen, String(seconds), LEFT + 98, y + 7, 15, style);
    drawBar(pen, { x: LEFT + 42, y: y + 26, width: 56, height: 3 }, seconds / FULL_SECONDS, color);
  });
}

/** @param {Pen} pen @param {string} kind @param {string} key */
function paintHoldable(pen, kind, key) {
  drawPanel(pen, { x: 886, y: 668, width: 58, height: 42 }, { cut: 7, line: itemLook(kind).color, lineWidth: 1.4 });
  drawItemIcon(pen, kind, 922, 689, 0.78);
  drawText(pen, key, 893, 704, 11, { color: '#ffffff', edge: true });
}

/** @returns {(pen: Pen, hud: HudView) => void} */
export function createKit() {
  const powers = createRegion(LEFT - 4, BOTTOM - (ROWS_MAX - 1) * ROW - 4, 120, ROWS_MAX * ROW + 4);
  const holdable = createRegion(882, 664, 68, 50);
  return (pen, hud) => {
    if (hud.powers.length > 0) {
      const shown = hud.powers.map(({ kind, seconds }) => ({ kind, seconds: Math.ceil(seconds) }));
      drawRegion(pen, powers, JSON.stringify(shown), (sketch) => paintPowers(sketch, shown));
    }
    if (hud.holdable !== '') {
      const key = `${hud.holdable} ${hud.useKey}`;
      drawRegion(pen, holdable, key, (sketch) => paintHoldable(sketch, hud.holdable, hud.useKey));
    }
  };
}
