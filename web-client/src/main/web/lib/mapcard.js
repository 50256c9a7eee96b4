// Small pictures of maps: from the map itself, or from nothing but its name.
import { linear, polygon } from './canvas.js';
import { drawGlow } from './glow.js';
import { mix } from './palette.js';
import { seeded, textSeed } from './random.js';

/** @typedef {import('./canvas.js').Pen} Pen */
/** @typedef {import('./panel.js').Box} Box */
/** @typedef {{sky: string[], rock: string, edge: string, melt: string}} Mood */

/** @type {Record<string, Mood>} */
const MOODS = {
  eclipse: { sky: ['#140d2c', '#7d2328', '#e9822b'], rock: '#17141f', edge: '#e8d8cc', melt: '#ff6a1e' },
  foundry: { sky: ['#0d0a0c', '#4a2412', '#c4621c'], rock: '#1c130e', edge: '#ffcf9a', melt: '#ffae3a' },
  vault: { sky: ['#050a18', '#12325a', '#5aa6c8'], rock: '#0c1420', edge: '#cdeeff', melt: '#3af0d0' },
  boneyard: { sky: ['#0a0c0a', '#26381c', '#8fa84a'], rock: '#10140d', edge: '#e6f0c0', melt: '#9dff3a' },
};

/** @type {Record<string, string>} */
const MOOD_BY_NAME = { cathedral: 'eclipse', crucible: 'foundry' };

/** @param {string} name of a theme or a map */
function moodOf(name) {
  const known = MOODS[name] ?? MOODS[MOOD_BY_NAME[name.toLowerCase()]];
  return known ?? Object.values(MOODS)[textSeed(name) % 4];
}

/** @param {Pen} pen @param {Box} box @param {Mood} mood @param {number} seed */
function paintDistance(pen, { x, y, width, height }, mood, seed) {
  pen.fillStyle = linear(pen, [0, y, 0, y + height], mood.sky);
  pen.fillRect(x, y, width, height);
  const random = seeded(seed);
  drawGlow(pen, x + width * (0.3 + random() * 0.4), y + height * 0.35, height * 0.8, mood.sky[2], 0.7);
  pen.fillStyle = mix(mood.sky[1], mood.rock, 0.55);
  for (let i = 0; i < 9; i++) {
    const left = x + random() * width;
    const wide = width * (0.03 + random() * 0.06);
    const top = y + height - height * (0.3 + random() * 0.45);
    pen.fillRect(left, top, wide, y + height - top);
    polygon(pen, [left, top, left + wide / 2, top - wide * 1.6, left + wide, top]);
    pen.fill();
  }
}

/** Ledges where none are known. @param {Pen} pen @param {Box} box @param {Mood} mood @param {number} seed */
function paintGuess(pen, { x, y, width, height }, mood, seed) {
  const random = seeded(seed + 5);
  drawGlow(pen, x + width / 2, y + height, width * 0.4, mood.melt, 0.9, height * 0.5);
  pen.fillStyle = mood.melt;
  pen.fillRect(x, y + height * 0.9, width, height * 0.1);
  for (let i = 0; i < 8; i++) {
    const low = i < 2;
    const left = x + (low ? i * 0.62 : random() * 0.8) * width;
    const top = y + (low ? 0.7 + random() * 0.1 : 0.2 + random() * 0.42) * height;
    const wide = (low ? 0.38 : 0.14 + random() * 0.16) * width;
    pen.fillStyle = mood.rock;
    pen.fillRect(left, top, wide, low ? height : height * 0.06);
    pen.fillStyle = mood.edge;
    pen.fillRect(left, top, wide, 1.6);
  }
}

/** @param {Pen} pen @param {Box} box @param {import('./types.js').GameMap} map @param {Mood} mood */
function paintShape(pen, { x, y, width, height }, map, mood) {
  const scale = Math.max(width / map.width, height / map.height);
  pen.translate(x + width / 2, y + height / 2);
  pen.scale(scale, scale);
  pen.translate(-map.width / 2, -map.height / 2);
  for (const { outline } of map.solids) {
    polygon(pen, outline);
    pen.fillStyle = mood.rock;
    pen.fill();
  }
  pen.strokeStyle = mood.edge;
  pen.lineWidth = 1.6 / scale;
  pen.beginPath();
  for (const { outline } of map.solids) {
    for (let i = 0; i < outline.length; i += 2) {
      const next = (i + 2) % outline.length;
      const [x0, y0, x1, y1] = [outline[i], outline[i + 1], outline[next], outline[next + 1]];
      if (x1 - x0 <= Math.abs(y1 - y0) || y0 <= 0) continue;
      pen.moveTo(x0, y0);
      pen.lineTo(x1, y1);
    }
  }
  for (const { x: left, y: top, width: wide } of map.platforms) {
    pen.moveTo(left, top);
    pen.lineTo(left + wide, top);
  }
  pen.stroke();
  for (const hazard of map.hazards) {
    if (hazard.kind === 'void') continue;
    pen.fillStyle = hazard.kind === 'slime' ? '#9dff3a' : mood.melt;
    pen.fillRect(hazard.x, hazard.y, hazard.width, hazard.height);
    drawGlow(pen, hazard.x + hazard.width / 2, hazard.y, hazard.width * 0.7, mood.melt, 0.7, 160);
  }
}

/** A map as a picture in a box. @param {Pen} pen @param {Box} box @param {string} name of the map
 * @param {import('./types.js').GameMap | null} [map] */
export function drawMapCard(pen, box, name, map = null) {
  const mood = moodOf(map ? map.theme : name);
  pen.save();
  pen.beginPath();
  pen.rect(box.x, box.y, box.width, box.height);
  pen.clip();
  paintDistance(pen, box, mood, textSeed(name));
  if (map) paintShape(pen, box, map, mood);
  else paintGuess(pen, box, mood, textSeed(name));
  pen.restore();
}
