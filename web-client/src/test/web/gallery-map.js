// The hall of the art study as a map, for looking at the drawing.

const stone = (/** @type {number[]} */ ...outline) => ({ material: 'stone', outline });
const metal = (/** @type {number[]} */ ...outline) => ({ material: 'metal', outline });
const decor = (/** @type {string} */ kind, /** @type {number[]} */ [x, y, width, height], variant = '') => ({
  kind,
  x,
  y,
  width,
  height,
  variant,
});
const lamp = (/** @type {number} */ x, /** @type {number} */ y) => ({ kind: 'lamp', x, y, radius: 250, color: '#bcd8ff', power: 0.9 });
const torch = (/** @type {number} */ x, /** @type {number} */ y) => ({ kind: 'torch', x, y, radius: 230, color: '#ff8a34', power: 1 });

/** @type {import('../../main/web/lib/types.js').GameMap} */
export const HALL = {
  name: 'hall',
  title: 'Cathedral',
  width: 1280,
  height: 720,
  theme: 'eclipse',
  solids: [
    stone(0, 528, 104, 528, 232, 592, 384, 592, 384, 720, 0, 720),
    stone(832, 592, 1010, 592, 1106, 544, 1280, 544, 1280, 720, 832, 720),
    stone(0, 288, 300, 288, 300, 326, 0, 326),
    stone(0, 326, 120, 326, 84, 338, 52, 360, 30, 392, 18, 440, 0, 440),
    metal(930, 312, 1280, 312, 1280, 346, 930, 346),
    metal(1000, 346, 1280, 346, 1280, 360, 1014, 360),
    stone(596, 508, 684, 508, 676, 560, 676, 720, 604, 720, 604, 560),
    metal(528, 470, 752, 470, 752, 496, 736, 508, 544, 508, 528, 496),
    stone(0, 0, 352, 0, 352, 20, 318, 34, 300, 62, 0, 62),
    stone(928, 0, 1280, 0, 1280, 62, 980, 62, 962, 34, 928, 20),
  ],
  platforms: [{ x: 566, y: 196, width: 148 }],
  spawns: [{ x: 268, y: 592, facing: 1 }],
  items: [
    { kind: 'mega', x: 52, y: 528 },
    { kind: 'quad', x: 640, y: 196 },
    { kind: 'rocketlauncher', x: 1190, y: 312 },
    { kind: 'armor100', x: 1136, y: 544 },
    { kind: 'shard', x: 58, y: 288 },
    { kind: 'armor50', x: 262, y: 288 },
    { kind: 'health25', x: 1250, y: 312 },
  ],
  pads: [{ x: 322, y: 580, width: 60, height: 12, targetX: 352, targetY: 330 }],
  teleporters: [{ x: 1196, y: 464, width: 60, height: 80, toX: 100, toY: 288, exitFacing: 1 }],
  hazards: [{ kind: 'lava', x: 384, y: 630, width: 448, height: 90 }],
  movers: [],
  lights: [
    torch(64, 250),
    torch(70, 490),
    torch(1216, 276),
    lamp(180, 329),
    lamp(975, 349),
    lamp(232, 62),
    lamp(1052, 62),
    { kind: 'glow', x: 640, y: 168, radius: 150, color: '#e6e6ff', power: 0.55 },
    { kind: 'glow', x: 640, y: 440, radius: 140, color: '#b285ff', power: 0.7 },
    { kind: 'glow', x: 1120, y: 470, radius: 160, color: '#bcd8ff', power: 0.35 },
  ],
  decor: [
    decor('arch', [460, -36, 360, 760]),
    decor('window', [118, 104, 104, 170]),
    decor('window', [1056, 104, 104, 170]),
    decor('window', [204, 366, 84, 200]),
    decor('window', [1038, 372, 84, 180]),
    decor('pillar', [372, 0, 56, 720]),
    decor('pillar', [876, 0, 56, 720]),
    decor('pillar', [40, 0, 56, 720]),
    decor('pillar', [1208, 0, 56, 720]),
    decor('banner', [374, 142, 52, 250]),
    decor('banner', [878, 142, 52, 250]),
    decor('pipe', [330, 62, 12, 530]),
    decor('pipe', [348, 62, 7, 530]),
    decor('pipe', [944, 346, 11, 246]),
    decor('chain', [573, -4, 14, 200]),
    decor('chain', [693, -4, 14, 200]),
    decor('rune', [626, 528, 28, 64]),
  ],
};
