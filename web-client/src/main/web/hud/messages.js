// Words in the middle of the screen: frags, countdown, death, notices.
import { drawLettering, letteringWidth } from '../lib/alphabet.js';
import { clamp, easeOut } from '../lib/numbers.js';
import { drawPanel } from '../lib/panel.js';
import { TEXT_EDGE } from '../lib/palette.js';
import { drawText } from '../lib/text.js';
import { createRegion, drawRegion } from './region.js';
import { ordinal } from './clock.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').HudView} HudView */

const MIDDLE = 640;
const KILL_MS = 2200;
const FADE_MS = 500;

/** @param {HudView} hud */
function standing({ place, score, phase }) {
  if (phase !== 'live' || place < 1) return '';
  return `${ordinal(place)} place with ${score}`;
}

/** @param {Pen} pen @param {HudView} hud */
function paintKill(pen, hud) {
  drawLettering(pen, hud.killText, MIDDLE, 136, 17, {
    align: 'center',
    color: '#ffffff',
    edge: TEXT_EDGE,
    edgeWidth: 5,
    weight: 1.3,
  });
  drawText(pen, standing(hud), MIDDLE, 178, 15, { align: 'center', color: '#ffd074', edge: true });
}

/** @param {Pen} pen @param {number} whole seconds left @param {number} beat 0..1 of the running second */
function drawCountdown(pen, whole, beat) {
  const size = 84 * (1 + 0.35 * (1 - easeOut(beat * 3)));
  pen.globalAlpha = 1 - clamp((beat - 0.75) * 3) * 0.7;
  const style = /** @type {const} */ ({ align: 'center', edge: TEXT_EDGE, edgeWidth: 10, weight: 1.35 });
  drawLettering(pen, String(whole), MIDDLE, 250 - size / 2, size, { ...style, color: '#ffd074' });
  pen.globalAlpha = 1;
  drawLettering(pen, 'get ready', MIDDLE, 168, 16, {
    align: 'center',
    color: '#ffffff',
    edge: TEXT_EDGE,
    edgeWidth: 5,
  });
}

/** @param {Pen} pen @param {HudView} hud @param {boolean} ready */
function paintDeath(pen, { killedBy, respawnIn }, ready) {
  const width = 440;
  drawPanel(
    pen,
    { x: MIDDLE - width / 2, y: 470, width, height: 78 },
    { cut: 12, fill: 'rgba(14,8,12,.84)', line: 'rgba(255,90,72,.5)' },
  );
  const text = killedBy ? `fragged by ${killedBy}` : 'you died';
  const size = Math.min(16, (16 * (width - 40)) / Math.max(1, letteringWidth(text, 16)));
  drawLettering(pen, text, MIDDLE, 486, size, { align: 'center', color: '#ffb0a4', weight: 1.25 });
  const prompt = ready ? 'fire to go on' : `back in ${respawnIn.toFixed(1)} s`;
  drawText(pen, prompt, MIDDLE, 534, 16, { align: 'center', color: ready ? '#ffffff' : '#b9b0c6' });
}

/** @param {Pen} pen @param {{title: string, text: string}} notice */
function paintNotice(pen, { title, text }) {
  const width = 640;
  drawPanel(
    pen,
    { x: MIDDLE - width / 2, y: 276, width, height: 132 },
    { cut: 14, fill: 'rgba(10,8,16,.94)', line: '#ffb13a', lineWidth: 2 },
  );
  const size = Math.min(24, (24 * (width - 60)) / Math.max(1, letteringWidth(title, 24)));
  drawLettering(pen, title, MIDDLE, 304, size, { align: 'center', color: '#ffe3a8', weight: 1.3 });
  drawText(pen, text, MIDDLE, 372, 17, { align: 'center', color: '#d6cfe0', weight: 400 });
}

/** @returns {(pen: Pen, hud: HudView, now: number) => void} */
export function createMessages() {
  const kill = createRegion(240, 126, 800, 64);
  const death = createRegion(410, 464, 460, 90);
  const noticeBoard = createRegion(310, 270, 660, 146);
  let second = 0;
  let secondAt = 0;
  return (pen, hud, now) => {
    const age = now - hud.killAt;
    if (hud.killAt > 0 && age >= 0 && age < KILL_MS && hud.killText && !hud.scoreboard) {
      pen.globalAlpha = clamp((KILL_MS - age) / FADE_MS) * clamp(age / 70 + 0.3);
      drawRegion(pen, kill, [hud.killText, standing(hud)].join(), (sketch) => paintKill(sketch, hud));
      pen.globalAlpha = 1;
    }
    const whole = hud.phase === 'countdown' ? Math.ceil(hud.countdown) : 0;
    if (whole !== second) [second, secondAt] = [whole, now];
    if (whole > 0 && !hud.scoreboard) drawCountdown(pen, whole, clamp((now - secondAt) / 1000));
    if (!hud.alive && (hud.phase === 'live' || hud.phase === 'warmup') && !hud.notice) {
      const ready = hud.respawnIn <= 0;
      const key = [hud.killedBy, ready ? 'ready' : hud.respawnIn.toFixed(1)].join();
      drawRegion(pen, death, key, (sketch) => paintDeath(sketch, hud, ready));
    }
    const { notice } = hud;
    if (notice) drawRegion(pen, noticeBoard, notice.title + notice.text, (sketch) => paintNotice(sketch, notice));
  };
}
