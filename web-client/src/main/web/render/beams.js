// Lines of shots: the rail with core and helix, tracers of the machine gun, from the muzzle to where they end.
import { linear, makeCanvas, penOf } from '../lib/canvas.js';
import { drawGlow } from '../lib/glow.js';
import { clamp, lerp, TAU } from '../lib/numbers.js';
import { rgba, teamColors } from '../lib/palette.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').Effect} Effect */

export const RAIL_MS = 700;
export const TRACER_MS = 110;
const CORE_MS = 120;
const HELIX_PERIOD = 46.5;
const TILE_LENGTH = HELIX_PERIOD * 4;
const TILE_HEIGHT = 64;
const SHARP = 2;

/** @type {Map<string, HTMLCanvasElement>} */
const helixes = new Map();

/** Four turns of the helix with its haze. @param {string} team */
function helixTile(team) {
  let canvas = helixes.get(team);
  if (canvas) return canvas;
  const { base, light } = teamColors(team);
  canvas = makeCanvas(TILE_LENGTH * SHARP, TILE_HEIGHT * SHARP);
  const pen = penOf(canvas);
  pen.scale(SHARP, SHARP);
  pen.translate(0, TILE_HEIGHT / 2);
  pen.fillStyle = linear(
    pen,
    [0, -30, 0, 30],
    [
      [0, rgba(base, 0)],
      [0.3, rgba(base, 0.05)],
      [0.44, rgba(base, 0.26)],
      [0.5, rgba(base, 0.7)],
      [0.56, rgba(base, 0.26)],
      [0.7, rgba(base, 0.05)],
      [1, rgba(base, 0)],
    ],
  );
  pen.fillRect(0, -30, TILE_LENGTH, 60);
  pen.globalCompositeOperation = 'lighter';
  for (const [width, alpha, turn] of [
    [3.4, 0.55, 0],
    [1.7, 0.95, 0],
    [1.3, 0.55, Math.PI],
  ]) {
    pen.strokeStyle = rgba(light, alpha);
    pen.lineWidth = width;
    pen.beginPath();
    for (let d = -6; d < TILE_LENGTH + 6; d += 2) pen.lineTo(d, Math.sin((d * TAU) / HELIX_PERIOD + turn) * 8.5);
    pen.stroke();
  }
  helixes.set(team, canvas);
  return canvas;
}

/** @param {Pen} pen additive, along +x @param {number} length @param {string} team @param {number} fade */
function drawCore(pen, length, team, fade) {
  pen.globalAlpha = fade;
  pen.fillStyle = teamColors(team).base;
  pen.fillRect(0, -3, length, 6);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, -1.4, length, 2.8);
}

/** @param {Pen} pen @param {Effect} shot @param {number} now ms */
export function drawRail(pen, shot, now) {
  const age = now - shot.at;
  if (age < 0 || age > RAIL_MS) return;
  const t = age / RAIL_MS;
  const length = Math.hypot(shot.x1 - shot.x, shot.y1 - shot.y);
  const tile = helixTile(shot.team);
  const high = TILE_HEIGHT * (1 + 0.5 * t);
  pen.save();
  pen.translate(shot.x, shot.y);
  pen.rotate(Math.atan2(shot.y1 - shot.y, shot.x1 - shot.x));
  pen.globalCompositeOperation = 'lighter';
  pen.globalAlpha = (1 - t) ** 1.3;
  for (let d = 0; d < length; d += TILE_LENGTH) {
    const width = Math.min(TILE_LENGTH, length - d);
    pen.drawImage(tile, 0, 0, width * SHARP, tile.height, d, -high / 2, width, high);
  }
  if (age < CORE_MS * 1.6) drawCore(pen, length, shot.team, 1 - clamp((age - CORE_MS * 0.6) / CORE_MS));
  pen.restore();
  if (age > CORE_MS * 2) return;
  const glare = 1 - age / (CORE_MS * 2);
  const { base } = teamColors(shot.team);
  drawGlow(pen, shot.x, shot.y, 58, base, 0.9 * glare);
  drawGlow(pen, shot.x, shot.y, 22, '#ffffff', glare);
  drawGlow(pen, shot.x1, shot.y1, 60, base, 0.9 * glare);
}

/** @param {Pen} pen @param {Effect} shot @param {number} now ms */
export function drawTracer(pen, shot, now) {
  const t = (now - shot.at) / TRACER_MS;
  if (t < 0 || t > 1) return;
  const head = clamp(t * 1.7);
  const tail = clamp(t * 1.7 - 0.55);
  const at = (/** @type {number} */ k) => [lerp(shot.x, shot.x1, k), lerp(shot.y, shot.y1, k)];
  const [hx, hy] = at(head);
  const [tx, ty] = at(tail);
  pen.globalCompositeOperation = 'lighter';
  pen.lineCap = 'round';
  for (const [width, color] of /** @type {[number, string][]} */ ([
    [4, 'rgba(255,180,70,.35)'],
    [1.6, '#fff0b8'],
  ])) {
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.beginPath();
    pen.moveTo(tx, ty);
    pen.lineTo(hx, hy);
    pen.stroke();
  }
  pen.lineCap = 'butt';
  pen.globalCompositeOperation = 'source-over';
}
