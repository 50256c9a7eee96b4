// Who killed whom, top right; what people say, bottom left.
import { makeCanvas, penOf } from '../lib/canvas.js';
import { drawMark } from '../lib/marks.js';
import { clamp } from '../lib/numbers.js';
import { drawPanel } from '../lib/panel.js';
import { teamColors } from '../lib/palette.js';
import { drawText, fitText, textWidth } from '../lib/text.js';
import { drawWeaponIcon, WEAPON_ORDER } from '../lib/weapons.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').HudView} HudView */
/** @typedef {import('../lib/types.js').FeedEntry} FeedEntry */
/** @typedef {{canvas: HTMLCanvasElement, width: number}} Line */

const ROWS = 5;
const ROW_PITCH = 27;
const RIGHT = 1262;
const FEED_MS = 6000;
const CHAT_MS = 9000;
const CHAT_LINES = 6;
const FADE_MS = 700;
const LINES_KEPT = 40;
/** Where the chat moves to beside the cards of the intermission. */
const INTERMISSION = { x: 800, y: 46 };

/** @param {Pen} pen @param {import('../lib/types.js').Named} who @param {number} x */
function paintName(pen, who, x) {
  drawMark(pen, who.team, x + 6, 12, 9);
  drawText(pen, who.name, x + 16, 17, 14, { color: who.me ? '#ffffff' : teamColors(who.team).light });
}

/** What a death without a weapon shows. @param {Pen} pen @param {string} cause @param {number} x */
function paintCause(pen, cause, x) {
  drawText(pen, cause, x, 17, 12, { color: '#ff8a6a' });
}

/** @param {Pen} pen any, to measure with @param {FeedEntry} entry @param {number} scale @returns {Line} */
function feedLine(pen, { killer, victim, weapon, mine }, scale) {
  const armed = WEAPON_ORDER.includes(weapon);
  const left = killer ? textWidth(pen, killer.name, 14) + 16 : 0;
  const middle = armed ? 52 : textWidth(pen, weapon, 12) + 18;
  const width = Math.ceil(left + middle + 16 + textWidth(pen, victim.name, 14) + 20);
  const canvas = makeCanvas(width * scale, 26 * scale);
  const sketch = penOf(canvas);
  sketch.scale(scale, scale);
  const line = mine ? 'rgba(255,255,255,.5)' : null;
  drawPanel(sketch, { x: 1, y: 1, width: width - 2, height: 23 }, { cut: 6, fill: 'rgba(6,5,11,.66)', line });
  if (killer) paintName(sketch, killer, 8);
  if (armed) drawWeaponIcon(sketch, weapon, 8 + left + 26, 12, 0.72);
  else paintCause(sketch, weapon, 8 + left + 9);
  paintName(sketch, victim, 8 + left + middle);
  return { canvas, width };
}

/** @param {Pen} pen any, to measure with @param {{name: string, text: string, team: string}} said @param {number} scale
 * @returns {Line} */
function chatLine(pen, { name, text, team }, scale) {
  const nameWidth = name ? textWidth(pen, name + '  ', 14) : 0;
  const shown = fitText(pen, text, 14, 520);
  const width = Math.ceil(nameWidth + textWidth(pen, shown, 14) + 16);
  const canvas = makeCanvas(width * scale, 22 * scale);
  const sketch = penOf(canvas);
  sketch.scale(scale, scale);
  if (name) drawText(sketch, name, 4, 16, 14, { color: teamColors(team).light, edge: true });
  drawText(sketch, shown, 4 + nameWidth, 16, 14, { color: '#f2effa', edge: true });
  return { canvas, width };
}

/** @param {Pen} pen @param {HudView} hud @param {number} now */
function drawInput(pen, { chatText }, now) {
  drawPanel(pen, { x: 24, y: 608, width: 460, height: 30 }, { cut: 7, fill: 'rgba(8,7,14,.86)', line: '#ffb13a' });
  const label = textWidth(pen, 'say', 14);
  drawText(pen, 'say', 36, 628, 14, { color: '#ffb13a' });
  let shown = chatText;
  while (shown && textWidth(pen, shown, 14) > 400 - label) shown = shown.slice(1);
  drawText(pen, shown, 46 + label, 628, 14, { color: '#ffffff' });
  if (now % 900 > 450) return;
  pen.fillStyle = '#ff9a3a';
  pen.fillRect(48 + label + textWidth(pen, shown, 14), 615, 2, 17);
}

/** @returns {(pen: Pen, hud: HudView, now: number) => void} */
export function createFeed() {
  /** @type {Map<string, Line>} */
  const lines = new Map();
  const lineOf = (/** @type {string} */ key, /** @type {() => Line} */ make) => {
    let line = lines.get(key);
    if (!line) {
      if (lines.size >= LINES_KEPT) lines.delete(/** @type {string} */ (lines.keys().next().value));
      lines.set(key, (line = make()));
    }
    return line;
  };
  const put = (
    /** @type {Pen} */ pen,
    /** @type {Line} */ line,
    /** @type {number[]} */ [x, y, height],
    /** @type {number} */ alpha,
  ) => {
    pen.globalAlpha = alpha;
    pen.drawImage(line.canvas, x, y, line.width, height);
    pen.globalAlpha = 1;
  };
  const drawFeed = (/** @type {Pen} */ pen, /** @type {HudView} */ hud, /** @type {number} */ now) => {
    const scale = pen.getTransform().a;
    const shown = hud.feed.filter((entry) => now - entry.at < FEED_MS).slice(-ROWS);
    shown.forEach((entry, i) => {
      const { killer, victim, weapon, mine, at } = entry;
      const key = ['kill', scale, at, killer?.name, killer?.team, victim.name, victim.team, weapon, mine].join('|');
      const line = lineOf(key, () => feedLine(pen, entry, scale));
      const slide = 1 - clamp((now - at) / 140);
      const alpha = clamp((FEED_MS - (now - at)) / FADE_MS) * (1 - slide);
      put(pen, line, [Math.round(RIGHT - line.width + slide * 30), 12 + i * ROW_PITCH, 26], alpha);
    });
  };
  const drawChat = (/** @type {Pen} */ pen, /** @type {HudView} */ hud, /** @type {number} */ now) => {
    const scale = pen.getTransform().a;
    const shown = hud.chat.filter((said) => hud.chatOpen || now - said.at < CHAT_MS).slice(-CHAT_LINES);
    shown.forEach((said, i) => {
      const key = ['say', scale, said.at, said.name, said.team, said.text].join('|');
      const line = lineOf(key, () => chatLine(pen, said, scale));
      const alpha = hud.chatOpen ? 1 : clamp((CHAT_MS - (now - said.at)) / FADE_MS);
      put(pen, line, [26, 584 - (shown.length - 1 - i) * 21, 22], alpha);
    });
    if (hud.chatOpen) drawInput(pen, hud, now);
  };
  return (pen, hud, now) => {
    if (hud.phase !== 'intermission') {
      drawFeed(pen, hud, now);
      drawChat(pen, hud, now);
      return;
    }
    pen.save();
    pen.translate(INTERMISSION.x, INTERMISSION.y);
    drawChat(pen, hud, now);
    pen.restore();
  };
}
