// Scenes for the gallery: the still fight of the art study and a fight that goes on by itself.
import { hudView } from './gallery-hud.js';
import { HALL } from './gallery-map.js';

/** @typedef {import('../../main/web/lib/types.js').Scene} Scene */
/** @typedef {import('../../main/web/lib/types.js').ScenePlayer} ScenePlayer */

const RESTING = {
  bot: false,
  me: false,
  vx: 0,
  vy: 0,
  aim: 0,
  facing: 1,
  weapon: 'mg',
  grounded: true,
  crouched: false,
  sliding: false,
  runPhase: 0,
  landedAt: 0,
  jumpedAt: 0,
  shotAt: 0,
  hurtAt: 0,
  spawnedAt: 0,
  away: false,
  powers: 0,
};
const NO_EFFECT = { x1: 0, y1: 0, angle: 0, team: 'frost', color: '', size: 1, text: '', seed: 1 };

/** @param {number} id @param {Partial<ScenePlayer>} what @returns {ScenePlayer} */
const player = (id, what) => ({ ...RESTING, id, name: 'Vex', team: 'ember', x: 0, y: 0, ...what });

/** The players of the still fight. @param {number} now */
function stillPlayers(now) {
  return [
    player(2, {
      name: 'Kestrel',
      team: 'ember',
      x: 1076,
      y: 312,
      facing: -1,
      aim: Math.PI - 0.03,
      weapon: 'rg',
      shotAt: now - 60,
    }),
    player(3, {
      name: 'Halden',
      team: 'ember',
      x: 606,
      y: 470,
      facing: -1,
      vx: -320,
      aim: Math.PI - 0.26,
      weapon: 'pg',
      runPhase: 0.12,
      shotAt: now - 30,
    }),
    player(4, {
      name: 'Oona',
      team: 'frost',
      x: 912,
      y: 500,
      facing: -1,
      vx: 380,
      vy: -420,
      grounded: false,
      aim: Math.PI - 0.12,
      weapon: 'lg',
    }),
    player(1, {
      name: 'you',
      me: true,
      team: 'frost',
      x: 268,
      y: 592,
      facing: 1,
      aim: -0.7,
      weapon: 'rl',
      shotAt: now - 20,
    }),
  ];
}

/** The composition of the art study, at a moment. @param {number} now @returns {Scene} */
export function stillFight(now) {
  const trail = Array.from({ length: 26 }, (_, i) => ({ x: 318 + i * 6.8, y: 520 - i * 5.6, at: now - 500 + i * 20 }));
  return {
    now,
    tick: now * 0.06,
    camera: { x: 640, y: 360 },
    map: HALL,
    me: 1,
    players: stillPlayers(now),
    corpses: [
      { id: 9, team: 'frost', x: 186, y: 268, facing: 1, at: now - 150, seed: 3, rot: -0.8, weapon: 'mg', gib: false },
    ],
    bolts: [],
    projectiles: [{ id: 77, kind: 'rl', x: 492, y: 376, angle: -0.7, left: 60, bornAt: now - 300, seed: 4, trail }],
    items: HALL.items.map((item, index) => ({ ...item, index, there: true, takenAt: 0, backAt: 0 })),
    effects: [
      { ...NO_EFFECT, kind: 'rail', at: now - 60, x: 1022, y: 283, x1: 206, y1: 232, team: 'ember' },
      { ...NO_EFFECT, kind: 'explosion', at: now - 140, x: 934, y: 560, size: 120, seed: 3 },
      { ...NO_EFFECT, kind: 'sparks', at: now - 90, x: 206, y: 231, angle: -0.5, color: '#ffd074', size: 1, seed: 9 },
      { ...NO_EFFECT, kind: 'sparks', at: now - 90, x: 622, y: 446, color: '#c4ccff', size: 0.9, seed: 4 },
      { ...NO_EFFECT, kind: 'number', at: now - 160, x: 188, y: 196, text: '80', size: 80, color: '#ffe2a0' },
      { ...NO_EFFECT, kind: 'number', at: now - 160, x: 984, y: 460, text: '24', size: 24, color: '#ff9a8a' },
      { ...NO_EFFECT, kind: 'tracer', at: now - 40, x: 552, y: 448, x1: 440, y1: 470, team: 'ember' },
      { ...NO_EFFECT, kind: 'gib', at: now - 180, x: 150, y: 240, team: 'frost', seed: 3 },
    ],
    hud: hudView(now),
    cursor: { x: 780, y: 180 },
    shake: 0,
    quality: 1,
  };
}

/** Eight players who run, jump and shoot by formula. @param {number} now @param {number} count @returns {Scene} */
export function movingFight(now, count = 8) {
  const scene = stillFight(now);
  const floors = [
    [20, 280, 288],
    [940, 1270, 312],
    [535, 745, 470],
    [240, 380, 592],
    [835, 1000, 592],
  ];
  const weapons = ['rl', 'mg', 'rg', 'gauntlet'];
  scene.players = Array.from({ length: count }, (_, i) => {
    const [left, right, floor] = floors[i % floors.length];
    const span = right - left;
    const way = (now * 0.32 + i * 173) % (2 * span);
    const facing = way < span ? 1 : -1;
    const x = left + (way < span ? way : 2 * span - way);
    const hop = ((now + i * 431) % 1700) / 830;
    const height = hop < 1 ? 400 * hop * (1 - hop) : 0;
    const shotEvery = [800, 100, 1500, 400][i % 4];
    const landed = hop < 1 ? 0 : now - (hop - 1) * 830;
    const running = i % 5 !== 2;
    return player(i + 1, {
      name: ['you', 'Kestrel', 'Halden', 'Oona', 'Vex', 'Pim', 'bot Sable', 'bot Marrow'][i % 8],
      me: i === 0,
      team: i === 0 ? 'frost' : 'ember',
      x,
      y: floor - height,
      facing,
      vx: running ? facing * 320 : 0,
      vy: (hop * 2 - 1) * 480,
      grounded: hop >= 1,
      aim: facing > 0 ? Math.sin(now / 700 + i) * 0.7 : Math.PI - Math.sin(now / 700 + i) * 0.7,
      weapon: weapons[i % 4],
      runPhase: (way / 92) % 1,
      landedAt: landed,
      shotAt: Math.floor(now / shotEvery) * shotEvery,
      hurtAt: Math.floor(now / 1300) * 1300,
    });
  });
  scene.effects = movingEffects(now, scene.players);
  scene.projectiles = [0, 1, 2].map((i) => {
    const t = ((now + i * 400) % 1200) / 1200;
    return {
      id: 100 + i + Math.floor((now + i * 400) / 1200) * 10,
      kind: 'rl',
      x: 250 + t * 800,
      y: 560 - t * (150 + i * 120),
      angle: Math.atan2(-(150 + i * 120), 800),
      left: 60,
      bornAt: 0,
      seed: i,
      trail: [],
    };
  });
  scene.corpses = [
    {
      id: 9,
      team: 'ember',
      x: 200,
      y: 288,
      facing: 1,
      at: Math.floor(now / 5000) * 5000,
      seed: 3,
      rot: 0,
      weapon: 'mg',
      gib: false,
    },
  ];
  scene.camera = { x: 640 + Math.sin(now / 2300) * 60, y: 360 + Math.sin(now / 3100) * 30 };
  scene.hud.chat = [];
  return scene;
}

/** @param {number} now @param {ScenePlayer[]} players */
function movingEffects(now, players) {
  const blast = (/** @type {number} */ every, /** @type {number} */ x, /** @type {number} */ y) => {
    const at = Math.floor(now / every) * every;
    return { ...NO_EFFECT, kind: 'explosion', at, x, y, size: 120, seed: (at / every) | 0 };
  };
  const found = [blast(1200, 934, 560), blast(1700, 300, 560), blast(2300, 640, 440)];
  const railAt = Math.floor(now / 1500) * 1500;
  found.push({ ...NO_EFFECT, kind: 'rail', at: railAt, x: 1022, y: 280, x1: 206, y1: 232, team: 'ember' });
  for (const one of players) {
    if (one.weapon !== 'mg') continue;
    const shot = {
      x: one.x + Math.cos(one.aim) * 41,
      y: one.y - 33 + Math.sin(one.aim) * 41,
      x1: one.x + Math.cos(one.aim) * 420,
      y1: one.y - 46 + Math.sin(one.aim) * 420,
    };
    found.push({ ...NO_EFFECT, kind: 'tracer', at: one.shotAt, ...shot, team: one.team });
    found.push({
      ...NO_EFFECT,
      kind: 'sparks',
      at: one.shotAt + 30,
      x: shot.x1,
      y: shot.y1,
      seed: (one.shotAt / 100) | 0,
    });
  }
  const hitAt = Math.floor(now / 900) * 900;
  found.push({ ...NO_EFFECT, kind: 'number', at: hitAt, x: 640, y: 380, text: '80', size: 80 });
  found.push({ ...NO_EFFECT, kind: 'spawn', at: Math.floor(now / 2100) * 2100, x: 980, y: 564, seed: 5 });
  found.push({ ...NO_EFFECT, kind: 'gib', at: Math.floor(now / 2600) * 2600, x: 700, y: 440, team: 'ember', seed: 8 });
  found.push({
    ...NO_EFFECT,
    kind: 'pickup',
    at: Math.floor(now / 1900) * 1900,
    x: 262,
    y: 260,
    text: 'armor50',
    seed: 5,
  });
  return found;
}
