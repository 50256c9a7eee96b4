// For looking at the drawing: gallery.html?s=fight | motion | board | bench. Serve the folder that holds both
// src/main/web and src/test/web with any static server.
import { createRenderer } from '../../main/web/render/renderer.js';
import { HALL } from './gallery-map.js';
import { movingFight, stillFight } from './gallery-scene.js';

const query = new URLSearchParams(location.search);
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('stage'));
const renderer = createRenderer(canvas);
const scenes = { fight: stillFight, motion: movingFight };
const make = scenes[/** @type {'fight'} */ (query.get('s') ?? 'fight')] ?? stillFight;

renderer.setMap({ ...HALL, theme: query.get('theme') ?? HALL.theme });
addEventListener('resize', renderer.resize);

/** @param {number} now */
function frame(now) {
  const at = query.has('at') ? Number(query.get('at')) : now + 5000;
  renderer.render(make(at));
  document.title = `baked ${renderer.bakedFraction().toFixed(2)}`;
  requestAnimationFrame(frame);
}
requestAnimationFrame(frame);
