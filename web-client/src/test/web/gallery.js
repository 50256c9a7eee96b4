// For looking at the drawing: gallery.html?s=fight | motion | arsenal | tab | intermission | messages | menu | sheet |
// powers | bench. Serve the folder that holds both main/web and test/web with any static server.
import { createHud } from '../../main/web/hud/hud.js';
import { drawLogo } from '../../main/web/lib/logo.js';
import { drawMenuBackdrop } from '../../main/web/render/backdrop.js';
import { createRenderer } from '../../main/web/render/renderer.js';
import { bench } from './gallery-bench.js';
import { HALL } from './gallery-map.js';
import { arsenalScene } from './gallery-arsenal.js';
import { boardScene, messageScene } from './gallery-boards.js';
import { movingFight, stillFight } from './gallery-scene.js';
import { powersScene } from './gallery-powers.js';
import { drawSheet } from './gallery-sheet.js';

/** @typedef {import('../../main/web/lib/types.js').Scene} Scene */

const query = new URLSearchParams(location.search);
const shown = query.get('s') ?? 'fight';
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('stage'));
const renderer = createRenderer(canvas);
const hud = createHud();
const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
const map = query.has('map')
  ? await (await fetch(String(query.get('map')))).json()
  : { ...HALL, theme: query.get('theme') ?? HALL.theme };

/** @type {Record<string, (now: number) => Scene>} */
const scenes = {
  fight: stillFight,
  motion: (now) => movingFight(now, Number(query.get('n') ?? 8)),
  tab: (now) => boardScene(now, 'live', Number(query.get('n') ?? 8)),
  intermission: (now) => boardScene(now, 'intermission', Number(query.get('n') ?? 8)),
  messages: messageScene,
  arsenal: arsenalScene,
  powers: powersScene,
};

/** The scene of a moment, looked at from where the address says. @param {number} now */
function sceneAt(now) {
  const scene = scenes[shown](now);
  scene.map = map;
  if (query.has('map')) {
    scene.players = [];
    scene.corpses = [];
    scene.effects = [];
    scene.projectiles = [];
    scene.movers = map.movers;
    scene.loose = map.loose.map((/** @type {object} */ thing, /** @type {number} */ id) => ({
      ...thing,
      id,
      item: '',
    }));
    scene.items = map.items.map((/** @type {object} */ item, /** @type {number} */ index) => ({
      ...item,
      index,
      there: true,
      takenAt: 0,
      backAt: 0,
    }));
  }
  if (query.has('x')) scene.camera = { x: Number(query.get('x')), y: Number(query.get('y')) };
  return scene;
}

/** @param {number} now */
function frame(now) {
  const at = query.has('at') ? Number(query.get('at')) : now + 5000;
  if (shown === 'menu') {
    drawMenuBackdrop(pen, { map, team: query.get('team') ?? 'frost', now: at });
    drawLogo(pen, 66, 66, 72);
  } else if (shown === 'sheet') {
    drawSheet(pen, at);
  } else {
    const scene = sceneAt(at);
    renderer.render(scene);
    if (!query.has('nohud')) hud.draw(pen, scene);
  }
  document.title = `baked ${renderer.bakedFraction().toFixed(2)}`;
  requestAnimationFrame(frame);
}

renderer.setMap(map);
addEventListener('resize', renderer.resize);
if (shown === 'bench') bench({ renderer, hud, pen, scene: (now) => movingFight(now, Number(query.get('n') ?? 8)) });
else requestAnimationFrame(frame);
