// The top: clock between the plates of own and leading score, times of items.
import { drawLettering } from '../lib/alphabet.js';
import { fillPolygon, linear } from '../lib/canvas.js';
import { drawItemIcon } from '../lib/items.js';
import { drawMark } from '../lib/marks.js';
import { drawPanel } from '../lib/panel.js';
import { rgba, teamColors } from '../lib/palette.js';
import { drawText } from '../lib/text.js';
import { createRegion, drawRegion } from './region.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').HudView} HudView */

const MIDDLE = 640;
/** @type {Record<string, string>} */
const MODE_NAMES = { ffa: 'free for all', duel: 'duel', tdm: 'team deathmatch', ctf: 'capture the flag' };

/** Minutes and seconds. @param {number} seconds */
export function clockText(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

/** 1st, 2nd, 3rd, 4th. @param {number} place */
export function ordinal(place) {
  const tens = place % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
}

/** A mode as people call it. @param {string} mode */
export function modeName(mode) {
  return MODE_NAMES[mode] ?? mode;
}

/** @param {Pen} pen @param {string} team @param {number} score @param {number} side -1 left of the clock, 1 right */
function paintPlate(pen, team, score, side) {
  const colors = teamColors(team);
  const x = side < 0 ? MIDDLE - 154 : MIDDLE + 62;
  const fade = [rgba(colors.dark, 0.25), rgba(colors.dark, 0.95)];
  const fill = linear(pen, [x, 0, x + 92, 0], side < 0 ? fade : fade.reverse());
  if (side < 0) fillPolygon(pen, [x + 10, 10, x + 92, 10, x + 92, 52, x, 52, x, 20], fill);
  else fillPolygon(pen, [x, 10, x + 82, 10, x + 92, 20, x + 92, 52, x, 52], fill);
  pen.fillStyle = colors.base;
  pen.fillRect(x, 50, 92, 3);
  drawMark(pen, team, side < 0 ? x + 20 : x + 72, 31, 18, colors.light);
  const style = /** @type {const} */ ({ align: side < 0 ? 'right' : 'left', color: '#ffffff', weight: 1.25 });
  drawLettering(pen, String(score), side < 0 ? x + 82 : x + 10, 19, 24, style);
}

/** @param {HudView} hud */
function subline({ phase, mode, fragLimit, place }) {
  const parts = [phase === 'warmup' ? 'warmup' : modeName(mode)];
  if (fragLimit > 0) parts.push(`limit ${fragLimit}`);
  if (phase === 'live' && place > 0) parts.push(ordinal(place));
  return parts.join('  ·  ').toUpperCase();
}

/** @param {Pen} pen @param {HudView} hud @param {string} team own @param {string} time */
function paintClock(pen, hud, team, time) {
  drawPanel(pen, { x: MIDDLE - 58, y: 10, width: 116, height: 42 }, { cut: 8, fill: 'rgba(8,7,14,.8)' });
  const urgent = hud.phase === 'live' && hud.clockSeconds < 30;
  drawLettering(pen, time, MIDDLE, 20, 22, { align: 'center', color: urgent ? '#ff8a6a' : '#ffffff' });
  paintPlate(pen, team, hud.score, -1);
  paintPlate(pen, team === 'ember' ? 'frost' : 'ember', hud.leaderScore, 1);
  drawText(pen, subline(hud), MIDDLE, 68, 11, { color: 'rgba(230,226,240,.72)', align: 'center', edge: true });
}

/** @param {Pen} pen @param {HudView['itemTimers']} timers */
function paintTimers(pen, timers) {
  timers.forEach(({ kind, seconds }, i) => {
    const y = 24 + i * 32;
    const soon = seconds <= 5;
    drawPanel(pen, { x: 20, y: y - 10, width: 92, height: 27 }, { cut: 6, line: soon ? 'rgba(255,90,70,.7)' : null });
    drawItemIcon(pen, kind, 38, y + 3, 0.52);
    const color = soon ? '#ffb3a8' : '#e9e7f2';
    const text = `${Math.floor(seconds / 60)}:${String(Math.ceil(seconds) % 60).padStart(2, '0')}`;
    drawLettering(pen, text, 104, y - 2, 11, { align: 'right', color });
  });
}

/** @returns {(pen: Pen, hud: HudView, team: string) => void} */
export function createClock() {
  const clock = createRegion(476, 4, 328, 72);
  const timers = createRegion(14, 8, 110, 200);
  return (pen, hud, team) => {
    const time = clockText(hud.clockSeconds);
    const key = [time, hud.score, hud.leaderScore, hud.place, hud.phase, hud.mode, hud.fragLimit, team].join();
    drawRegion(pen, clock, key, (sketch) => paintClock(sketch, hud, team, time));
    if (hud.itemTimers.length === 0) return;
    const shown = hud.itemTimers.slice(0, 6).map(({ kind, seconds }) => ({ kind, seconds: Math.ceil(seconds) }));
    drawRegion(pen, timers, JSON.stringify(shown), (sketch) => paintTimers(sketch, shown));
  };
}
