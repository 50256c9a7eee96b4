// Painting of machinery on the wall: pipes, girders, gears, vents and spouts of lava.
import { fillPolygon, linear } from '../lib/canvas.js';
import { lerp, TAU } from '../lib/numbers.js';
import { hash, seeded } from '../lib/random.js';
import { bevel, fillBox, onBoth, reliefColor, rivet } from './materials.js';

/** @typedef {import('./materials.js').Surface} Surface */
/** @typedef {import('../lib/types.js').Decor} Decor */

/** @param {Surface} surface @param {Decor} box */
function pipe(surface, { x, y, width, height }) {
  const upright = height >= width;
  const thick = upright ? width : height;
  surface.albedo.fillStyle = '#6d5546';
  surface.albedo.fillRect(x, y, width, height);
  for (let i = 0; i <= thick / 2; i++) {
    surface.relief.fillStyle = reliefColor(lerp(90, 240, i / (thick / 2)), 150);
    if (upright) surface.relief.fillRect(x + i, y, width - 2 * i, height);
    else surface.relief.fillRect(x, y + i, width, height - 2 * i);
  }
  const length = upright ? height : width;
  for (let at = 40; at < length - 10; at += 96) {
    const box = upright ? [x - 3, y + at, width + 6, 10] : [x + at, y - 3, 10, height + 6];
    surface.albedo.fillStyle = '#86705f';
    surface.albedo.fillRect(box[0], box[1], box[2], box[3]);
    bevel(surface.relief, box, 2, [120, 250], 160);
  }
}

/** @param {Surface} surface @param {Decor} box */
function girder(surface, { x, y, width, height }) {
  const flat = width >= height;
  fillBox(surface, [x, y, width, height], '#4c423c', reliefColor(120, 70));
  const rails = flat
    ? [
        [x, y, width, 7],
        [x, y + height - 7, width, 7],
      ]
    : [
        [x, y, 7, height],
        [x + width - 7, y, 7, height],
      ];
  for (const rail of rails) {
    surface.albedo.fillStyle = '#75675c';
    surface.albedo.fillRect(rail[0], rail[1], rail[2], rail[3]);
    bevel(surface.relief, rail, 2, [120, 240], 130);
  }
  const pitch = Math.max(24, (flat ? height : width) * 1.1);
  for (let at = pitch / 2; at < (flat ? width : height); at += pitch) {
    if (flat) rivet(surface, x + at, y + 3.5, 2);
    else rivet(surface, x + 3.5, y + at, 2);
  }
}

/** @param {number} teeth @param {number} radius */
function gearOutline(teeth, radius) {
  const points = [];
  for (let i = 0; i < teeth * 4; i++) {
    const angle = ((i - 0.5) * TAU) / (teeth * 4);
    const r = i % 4 < 2 ? radius : radius * 0.84;
    points.push(Math.cos(angle) * r, Math.sin(angle) * r);
  }
  return points;
}

/** Draws a toothed wheel around 0,0. @param {Surface} surface @param {number} radius */
export function paintGear(surface, radius) {
  const outline = gearOutline(Math.max(8, Math.round(radius / 7)), radius);
  fillPolygon(surface.albedo, outline, '#5f534a');
  fillPolygon(surface.relief, outline, reliefColor(90, 80));
  for (const [size, height, color] of [
    [0.76, 150, '#6b5e54'],
    [0.6, 60, '#211d1c'],
    [0.3, 190, '#75675c'],
    [0.14, 70, '#17141a'],
  ]) {
    surface.albedo.fillStyle = String(color);
    surface.relief.fillStyle = reliefColor(Number(height), 90);
    onBoth(surface, (pen) => {
      pen.beginPath();
      pen.arc(0, 0, radius * Number(size), 0, TAU);
      pen.fill();
    });
  }
  surface.albedo.strokeStyle = '#6b5e54';
  surface.relief.strokeStyle = reliefColor(170, 90);
  onBoth(surface, (pen) => {
    pen.lineWidth = radius * 0.13;
    pen.beginPath();
    for (let k = 0; k < 6; k++) {
      pen.moveTo(Math.cos((k * TAU) / 6) * radius * 0.26, Math.sin((k * TAU) / 6) * radius * 0.26);
      pen.lineTo(Math.cos((k * TAU) / 6) * radius * 0.66, Math.sin((k * TAU) / 6) * radius * 0.66);
    }
    pen.stroke();
  });
}

/** @param {Surface} surface @param {Decor} box */
function gear(surface, { x, y, width, height, variant }) {
  if (variant === 'spin') return;
  onBoth(surface, (pen) => {
    pen.save();
    pen.translate(x + width / 2, y + height / 2);
    pen.rotate(hash(x, y) % 7);
  });
  paintGear(surface, Math.min(width, height) / 2);
  onBoth(surface, (pen) => pen.restore());
}

/** @param {Surface} surface @param {Decor} box */
function vent(surface, { x, y, width, height }) {
  surface.albedo.fillStyle = '#5e554d';
  surface.albedo.fillRect(x, y, width, height);
  bevel(surface.relief, [x, y, width, height], 4, [60, 210], 110);
  fillBox(surface, [x + 7, y + 7, width - 14, height - 14], '#120f12', reliefColor(30, 0, 10));
  for (let slat = y + 10; slat < y + height - 12; slat += 11) {
    surface.albedo.fillStyle = '#4a423c';
    surface.albedo.fillRect(x + 8, slat, width - 16, 7);
    for (let i = 0; i < 7; i++) {
      surface.relief.fillStyle = reliefColor(220 - i * 24, 90);
      surface.relief.fillRect(x + 8, slat + i, width - 16, 1);
    }
  }
  for (const rx of [x + 4, x + width - 4]) for (const ry of [y + 4, y + height - 4]) rivet(surface, rx, ry, 1.8);
}

/** @param {Surface} surface @param {Decor} box */
function lavafall(surface, { x, y, width, height, variant }) {
  const slime = variant === 'slime';
  const hot = slime
    ? ['#0d2a08', '#2f8a1c', '#b8ff5a', '#2f8a1c', '#0d2a08']
    : ['#5a0d02', '#e2480c', '#ffb43a', '#e2480c', '#5a0d02'];
  surface.albedo.fillStyle = linear(surface.albedo, [x, 0, x + width, 0], hot);
  surface.albedo.fillRect(x, y, width, height);
  surface.relief.fillStyle = reliefColor(120, 20, 235);
  surface.relief.fillRect(x, y, width, height);
  const random = seeded(hash(x, y));
  for (let i = 0; i < (width * height) / 50; i++) {
    surface.albedo.fillStyle = random() < 0.4 ? 'rgba(40,10,2,.6)' : 'rgba(255,238,160,.7)';
    surface.albedo.fillRect(x + random() * width, y + random() * height, 1.2 + random() * 1.2, 8 + random() * 26);
  }
  fillBox(surface, [x - 12, y - 10, width + 24, 14], '#4a423c', reliefColor(190, 90));
  fillBox(surface, [x - 8, y - 16, width + 16, 6], '#5f544c', reliefColor(150, 90));
}

/** Painters by kind. */
export const MACHINES = { pipe, girder, gear, vent, lavafall };
