// Text in the world: names with their mark over players, numbers that rise from hits.
import { drawLettering } from '../lib/alphabet.js';
import { makeCanvas, penOf } from '../lib/canvas.js';
import { drawMark } from '../lib/marks.js';
import { clamp, easeOut } from '../lib/numbers.js';
import { teamColors, TEXT_EDGE } from '../lib/palette.js';
import { drawText, textWidth } from '../lib/text.js';
import { isClear } from './powers.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {{canvas: HTMLCanvasElement, width: number}} Tag */

export const NUMBER_MS = 700;
const RISE = 40;
const TAG_HEIGHT = 34;
const OWN_NAME_MS = 4000;
const TAGS_KEPT = 96;

/** @type {Map<string, Tag>} */
const tags = new Map();

/** @param {Pen} pen any, to measure with @param {string} name @param {string} team @param {boolean} me
 * @param {number} scale @returns {Tag} */
function tagOf(pen, name, team, me, scale) {
  const key = [scale, team, me, name].join('|');
  let tag = tags.get(key);
  if (tag) return tag;
  const width = Math.max(16, Math.ceil(textWidth(pen, name, 12)) + 10);
  const canvas = makeCanvas(width * scale, TAG_HEIGHT * scale);
  const sketch = penOf(canvas);
  sketch.scale(scale, scale);
  drawMark(sketch, team, width / 2, 24, 11.4, TEXT_EDGE);
  drawMark(sketch, team, width / 2, 24, 9);
  const color = me ? '#ffffff' : teamColors(team).pale;
  drawText(sketch, name, width / 2, 14, 12, { color, align: 'center', edge: true });
  if (tags.size >= TAGS_KEPT) tags.delete(/** @type {string} */ (tags.keys().next().value));
  tag = { canvas, width };
  tags.set(key, tag);
  return tag;
}

/** @param {Pen} pen in world coordinates @param {import('../lib/types.js').ScenePlayer[]} players @param {number} now
 * ms */
export function drawTags(pen, players, now) {
  const scale = Math.max(1, Math.round(pen.getTransform().a * 2) / 2);
  for (const player of players) {
    const { name, team, me, x, y, crouched, spawnedAt } = player;
    if (isClear(player) && !me) continue;
    const label = me && spawnedAt && now - spawnedAt > OWN_NAME_MS ? '' : me ? 'you' : name;
    const { canvas, width } = tagOf(pen, label, team, me, scale);
    const top = y - 98 + (crouched ? 22 : 0);
    pen.drawImage(canvas, Math.round(x - width / 2), Math.round(top), width, TAG_HEIGHT);
  }
}

/** A number that rises. @param {Pen} pen @param {import('../lib/types.js').Effect} hit its size is the damage
 * @param {number} now ms */
export function drawNumber(pen, hit, now) {
  const t = (now - hit.at) / NUMBER_MS;
  if (t < 0 || t > 1) return;
  const size = (11 + clamp(hit.size / 100) * 8) * (1 + 0.5 * (1 - clamp(t * 6)));
  pen.globalAlpha = 1 - clamp((t - 0.6) / 0.4);
  const y = hit.y - RISE * easeOut(t) - size / 2;
  const style = { color: hit.color || '#ffe2a0', edge: TEXT_EDGE, edgeWidth: 4.5, weight: 1.35 };
  drawLettering(pen, hit.text, hit.x, y, size, { ...style, align: 'center' });
  pen.globalAlpha = 1;
}
