// Things of the level that move: torches, jump pads, teleporters, turning gears, shimmer on lava falls.
import { fillPolygon, lancet, linear, radial } from '../lib/canvas.js';
import { drawGlow, drawSteadyGlow, glowSprite } from '../lib/glow.js';
import { TAU } from '../lib/numbers.js';
import { MEANING } from '../lib/palette.js';
import { hash } from '../lib/random.js';
import { putSprite } from '../lib/sprite.js';
import { drawGear } from './gears.js';
import { overlaps } from './area.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('./area.js').Area} Area */

const GATE = { width: 110, height: 130 };
const SWIRL_FRAMES = 10;
const SWIRL_ARMS = 5;

/** @param {Pen} pen */
function paintBowl(pen) {
  pen.translate(12, 2);
  fillPolygon(pen, [-9, 0, 9, 0, 5, 12, -5, 12], '#0a080a');
  fillPolygon(pen, [-7, 1, 7, 1, 4, 10, -4, 10], '#6a5648');
  pen.fillStyle = '#0a080a';
  pen.fillRect(-2, 10, 4, 18);
}

/** @param {Pen} pen @param {number} x @param {number} y @param {number} now @param {string} color */
function drawTorch(pen, x, y, now, color) {
  putSprite(pen, 'bowl', { x: x - 12, y: y - 2, width: 24, height: 32 }, paintBowl);
  const seconds = now / 1000 + (hash(x, y) % 100);
  const flicker = 0.86 + 0.09 * Math.sin(seconds * 11) + 0.07 * Math.sin(seconds * 17.3 + 1);
  drawSteadyGlow(pen, x, y - 10, 96, color, 0.42 * flicker);
  pen.globalCompositeOperation = 'lighter';
  pen.globalAlpha = 0.85;
  const sizes = [14, 12, 10, 8, 6];
  for (let i = 0; i < 5; i++) {
    const size = sizes[i] * (0.9 + 0.14 * Math.sin(seconds * 9 + i * 2.4));
    const sway = Math.sin(seconds * 5.2 + i * 2.1) * (0.8 + i * 0.6);
    const rise = 4 + i * 5 * (0.95 + 0.16 * Math.sin(seconds * 7.7 + i));
    const glow = glowSprite(i < 2 ? '#ff5a1a' : i < 4 ? '#ffa040' : '#fff0c0');
    pen.drawImage(glow, x + sway - size * 0.8, y - rise - size * 1.2, size * 1.6, size * 2.3);
  }
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
}

/** @param {Pen} pen */
function paintPad(pen) {
  pen.translate(36, 96);
  fillPolygon(pen, [-30, 2, -24, -7, 24, -7, 30, 2], '#070807');
  fillPolygon(pen, [-27, 1, -22, -5, 22, -5, 27, 1], linear(pen, [0, -5, 0, 1], ['#a8b09c', '#3c4238']));
  fillPolygon(pen, [-18, -5, 18, -5, 20, -1, -20, -1], '#b8ff4a');
  drawGlow(pen, 0, -8, 64, MEANING.pad, 0.55, 40);
  pen.globalCompositeOperation = 'lighter';
  pen.fillStyle = linear(pen, [0, -92, 0, -4], ['rgba(140,255,50,0)', 'rgba(150,255,60,.34)']);
  pen.fillRect(-19, -92, 38, 88);
}

/** @param {Pen} pen */
function paintChevron(pen) {
  pen.strokeStyle = '#c8ff6a';
  pen.lineWidth = 4;
  pen.beginPath();
  pen.moveTo(4, 16);
  pen.lineTo(18, 5);
  pen.lineTo(32, 16);
  pen.stroke();
}

/** @param {Pen} pen @param {import('../lib/types.js').JumpPad} pad @param {number} now */
function drawPad(pen, pad, now) {
  const x = pad.x + pad.width / 2;
  const floor = pad.y + pad.height;
  const lean = Math.max(-0.5, Math.min(0.5, (pad.targetX - x) / Math.max(80, floor - pad.targetY)));
  putSprite(pen, 'pad', { x: x - 36, y: floor - 96, width: 72, height: 100 }, paintPad);
  pen.globalCompositeOperation = 'lighter';
  for (let i = 0; i < 3; i++) {
    const t = (now / 900 + i / 3) % 1;
    const rise = 18 + t * 66;
    pen.globalAlpha = Math.min(1, t * 6) * (1 - t);
    const box = { x: x - 18 + lean * rise, y: floor - rise - 16, width: 36, height: 20 };
    putSprite(pen, 'chevron', box, paintChevron);
  }
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
}

/** One turn step of what swirls in a teleporter. @param {Pen} pen @param {number} frame */
function paintSwirl(pen, frame) {
  const [x, y] = [GATE.width / 2, GATE.height - 10];
  pen.beginPath();
  lancet(pen, x, y - 88, 54, 88);
  pen.clip();
  pen.fillStyle = radial(pen, [x, y - 46, 4, 58], ['#fbf4ff', '#c9a2ff', '#6c36f0', '#220a5a']);
  pen.fillRect(0, 0, GATE.width, GATE.height);
  pen.globalCompositeOperation = 'lighter';
  const turn = (frame / SWIRL_FRAMES) * (TAU / SWIRL_ARMS);
  for (let arm = 0; arm < SWIRL_ARMS; arm++) {
    pen.strokeStyle = 'rgba(220,190,255,.42)';
    pen.lineWidth = 2.2;
    pen.beginPath();
    for (let a = 0; a < 5.2; a += 0.15) {
      const radius = 3 + a * 8;
      const angle = a * 1.3 + (arm * TAU) / SWIRL_ARMS - turn;
      pen.lineTo(x + Math.cos(angle) * radius * 0.62, y - 44 + Math.sin(angle) * radius);
    }
    pen.stroke();
  }
}

/** @param {Pen} pen */
function paintGate(pen) {
  const [x, y] = [GATE.width / 2, GATE.height - 10];
  const steel = linear(pen, [x - 40, 0, x + 40, 0], ['#8f8794', '#4b4550', '#2f2a34']);
  for (const [width, color] of /** @type {[number, string | CanvasGradient][]} */ ([
    [13, '#08060c'],
    [9, steel],
    [2.4, '#b9a2ff'],
  ])) {
    pen.lineWidth = width;
    pen.strokeStyle = color;
    pen.beginPath();
    lancet(pen, x, y - 96, 64, 98);
    pen.stroke();
  }
  pen.fillStyle = '#08060c';
  for (let i = 0; i < 4; i++) for (const side of [-1, 1]) pen.fillRect(x + side * 32 - 7, y - 10 - i * 20, 14, 4);
  pen.fillRect(x - 43, y - 7, 86, 8);
  pen.fillStyle = '#8f8794';
  pen.fillRect(x - 41, y - 6, 82, 3);
}

/** @param {Pen} pen @param {import('../lib/types.js').Teleporter} gate @param {number} now */
function drawTeleporter(pen, gate, now) {
  const x = gate.x + gate.width / 2;
  const floor = gate.y + gate.height;
  const box = { ...GATE, x: x - GATE.width / 2, y: floor - GATE.height + 10 };
  drawSteadyGlow(pen, x, floor - 52, 120, MEANING.teleporter, 0.55 + 0.08 * Math.sin(now / 300));
  const frame = Math.floor(now / 45) % SWIRL_FRAMES;
  putSprite(pen, 'swirl' + frame, box, (sketch) => paintSwirl(sketch, frame));
  putSprite(pen, 'gate', box, paintGate);
  drawSteadyGlow(pen, gate.toX, gate.toY - 4, 44, MEANING.teleporter, 0.3 + 0.1 * Math.sin(now / 240), 14);
}

/** @param {Pen} pen @param {import('../lib/types.js').Decor} fall @param {number} now */
function drawShimmer(pen, { x, y, width, height, variant }, now) {
  const color = variant === 'slime' ? '#9dff4a' : '#ff9a3a';
  drawGlow(pen, x + width / 2, y + height / 2, 60 + width, color, 0.3 + 0.05 * Math.sin(now / 170), height * 0.6);
  for (let i = 0; i < 4; i++) {
    const t = (now / 1100 + i / 4) % 1;
    drawGlow(pen, x + width / 2, y + t * height, width * 0.7, '#fff0b0', 0.5 * Math.sin(t * Math.PI), 26);
  }
  drawGlow(pen, x + width / 2, y + height, width + 22, color, 0.7, 20);
}

/** @param {Area} view @param {{x: number, y: number, width: number, height: number}} box @param {number} reach */
function shows(view, { x, y, width, height }, reach) {
  return overlaps(view, { left: x - reach, top: y - reach, right: x + width + reach, bottom: y + height + reach });
}

/** Draws all fixtures that a view shows. @param {Pen} pen @param {import('./plan.js').WorldPlan} plan
 * @param {Area} view
 * @param {number} now ms */
export function drawFixtures(pen, plan, view, now) {
  const { map, decor } = plan;
  for (const box of decor) {
    if (box.kind === 'gear' && box.variant === 'spin' && shows(view, box, 10)) drawGear(pen, box, plan, now);
    if (box.kind === 'lavafall' && shows(view, box, 60)) drawShimmer(pen, box, now);
  }
  for (const light of map.lights) {
    if (light.kind !== 'torch' || !shows(view, { x: light.x, y: light.y, width: 1, height: 1 }, 100)) continue;
    drawTorch(pen, light.x, light.y, now, light.color || MEANING.torch);
  }
  for (const gate of map.teleporters) if (shows(view, gate, 120)) drawTeleporter(pen, gate, now);
  for (const pad of map.pads) if (shows(view, pad, 90)) drawPad(pen, pad, now);
}
