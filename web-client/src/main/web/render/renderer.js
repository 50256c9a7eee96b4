// The renderer: one call per frame draws the world of a scene, back to front, and bakes the rest of the map between
// frames. After render() the pen is left in view coordinates (1280 x 720 u), so that the interface can go on top.
import { drawEffectsBefore, drawEffectsBehind, drawEffectTexts } from './effects.js';
import { drawCorpses } from './corpses.js';
import { drawFixtures } from './fixtures.js';
import { drawHazards } from './hazards.js';
import { drawLoose } from './loose.js';
import { drawMovers } from './movers.js';
import { createMotes, drawAirDust, drawMotes, growMotes } from './motes.js';
import { drawItems } from './pickups.js';
import { drawAuras, drawMuzzleFlashes, drawPlayers } from './players.js';
import { drawProjectiles } from './projectiles.js';
import { setSharpness } from '../lib/sprite.js';
import { VIEW_HEIGHT, VIEW_WIDTH } from '../lib/wire.js';
import { rehearse, rehearseFor, rehearseMap } from './rehearsal.js';
import { createPace, paceScale } from './pace.js';
import { drawBackdrops } from './sky.js';
import { createTrails, drawTrails, growTrails } from './smoke.js';
import { drawTags } from './tags.js';
import { common, moved } from './area.js';
import { openings } from './decor.js';
import { CHUNK } from './baker.js';
import { bakeAhead, bakeNow, callCrew, lookAgain } from './crew.js';
import { drawLoading } from './loading.js';
import { bakedShare, drawChunks, isBaked, lookFrom, visibleChunks, worldOf } from './world.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').Scene} Scene */
/** @typedef {import('./area.js').Area} Area */
/** The view on the page: corner, CSS px per u. @typedef {{left: number, top: number, scale: number}} ViewBox */

/** Most pixels the canvas gets, whatever the screen. */
const MAX_PIXELS = 1920 * 1200;
/** How much of a frame that shows nothing goes into getting pictures ready. */
const REHEARSE_MS = 12;

/** Everything kept between frames.
 * @typedef {{canvas: HTMLCanvasElement, pen: Pen, world: import('./world.js').World | null, box: ViewBox,
 *   pixels: number, trails: import('./smoke.js').Trails, motes: import('./motes.js').Motes,
 *   pace: import('./pace.js').Pace, covered: boolean}} Stage covered: the map has not been seen yet */

/** Fits the canvas to its place on the page. @param {Stage} stage */
function fit(stage) {
  const { canvas } = stage;
  const width = canvas.clientWidth || VIEW_WIDTH;
  const height = canvas.clientHeight || VIEW_HEIGHT;
  const scale = Math.min(width / VIEW_WIDTH, height / VIEW_HEIGHT);
  const full = Math.min(globalThis.devicePixelRatio || 1, Math.sqrt(MAX_PIXELS / (width * height)));
  const ratio = paceScale(stage.pace, full * scale) / scale;
  const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
    canvas.width = pixelWidth;
    canvas.height = pixelHeight;
  }
  stage.box = { left: (width - VIEW_WIDTH * scale) / 2, top: (height - VIEW_HEIGHT * scale) / 2, scale };
  stage.pixels = pixelWidth / width;
  setSharpness(scale * stage.pixels);
}

/** Puts the pen into view coordinates: 0,0 the corner of the view, 1 = 1 u. @param {Stage} stage */
function enterView({ pen, box, pixels }) {
  const scale = box.scale * pixels;
  pen.setTransform(scale, 0, 0, scale, Math.round(box.left * pixels), Math.round(box.top * pixels));
}

/** What of the view's plane the whole window shows, view coordinates. @param {Stage} stage @returns {Area} */
function windowArea({ canvas, box, pixels }) {
  const scale = box.scale * pixels;
  const left = -(box.left * pixels) / scale;
  const top = -(box.top * pixels) / scale;
  return { left, top, right: left + canvas.width / scale, bottom: top + canvas.height / scale };
}

/** The camera with its shake. @param {Scene} scene */
function shakenCamera({ camera, shake, now }) {
  if (!shake) return camera;
  return { x: camera.x + Math.sin(now * 0.083) * shake, y: camera.y + Math.cos(now * 0.107) * shake };
}

/** Moves the pen from view to world coordinates, on whole pixels. @param {Pen} pen
 * @param {{x: number, y: number}} camera */
function enterWorld(pen, camera) {
  const { a: scale, e, f } = pen.getTransform();
  const x = Math.round(e + (VIEW_WIDTH / 2 - camera.x) * scale);
  const y = Math.round(f + (VIEW_HEIGHT / 2 - camera.y) * scale);
  pen.setTransform(scale, 0, 0, scale, x, y);
}

/** @param {Area} area @param {{x: number, y: number}} camera @returns {Area} */
function worldArea(area, camera) {
  const dx = camera.x - VIEW_WIDTH / 2;
  const dy = camera.y - VIEW_HEIGHT / 2;
  return { left: area.left + dx, top: area.top + dy, right: area.right + dx, bottom: area.bottom + dy };
}

/** Sky and ruins, where they can be seen: through the openings of the wall.
 * @param {Pen} pen in view coordinates @param {import('./world.js').World} world @param {{x: number, y: number}} camera
 * @param {Area} area */
function drawBehind(pen, { plan, backdrops }, camera, area) {
  if (!backdrops) return;
  const dx = VIEW_WIDTH / 2 - camera.x;
  const dy = VIEW_HEIGHT / 2 - camera.y;
  for (const opening of openings(plan)) {
    const hole = common(area, moved(opening, dx, dy));
    if (hole.left >= hole.right || hole.top >= hole.bottom) continue;
    pen.save();
    pen.beginPath();
    pen.rect(hole.left, hole.top, hole.right - hole.left, hole.bottom - hole.top);
    pen.clip();
    drawBackdrops(pen, backdrops, plan, camera, area);
    pen.restore();
  }
}

/** Sky, ruins and level. @param {Pen} pen in view coordinates @param {import('./world.js').World} world
 * @param {{x: number, y: number}} camera @param {Area} area what the window shows, view coordinates */
export function drawLevel(pen, world, camera, area) {
  const view = worldArea(area, camera);
  const chunks = visibleChunks(world, view);
  if (!insideBaked(world, view)) {
    pen.fillStyle = world.plan.theme.dark;
    pen.fillRect(area.left, area.top, area.right - area.left, area.bottom - area.top);
  }
  if (!chunks.every((chunk) => chunk.opaque)) drawBehind(pen, world, camera, area);
  pen.save();
  enterWorld(pen, camera);
  drawChunks(pen, world, chunks);
  pen.restore();
}

/** @param {import('./world.js').World} world @param {Area} view */
function insideBaked({ chunks }, view) {
  const first = chunks[0];
  const last = chunks[chunks.length - 1];
  return view.left >= first.x && view.top >= first.y && view.right <= last.x + CHUNK && view.bottom <= last.y + CHUNK;
}

/** Everything that moves, in the order of the layers. @param {Stage} stage @param {Scene} scene
 * @param {import('./world.js').World} world @param {Area} view world coordinates */
function drawActors({ pen, trails, motes }, scene, world, view) {
  const { now, players, effects } = scene;
  const quality = scene.quality ?? 1;
  drawFixtures(pen, world.plan, view, now);
  drawMovers(pen, scene.movers ?? [], world.plan, view);
  drawItems(pen, scene.items, view, now);
  drawLoose(pen, scene.loose ?? [], view, now);
  drawAuras(pen, players, now);
  drawTrails(pen, trails, now);
  drawEffectsBehind(pen, effects, now, quality);
  drawProjectiles(pen, scene.projectiles, now);
  drawCorpses(pen, scene.corpses, world.plan, now);
  drawPlayers(pen, players, now);
  drawMotes(pen, motes, now);
  drawHazards(pen, world.plan, view, now);
  drawEffectsBefore(pen, scene, now);
  drawMuzzleFlashes(pen, players, now);
  if (quality > 0.4) drawAirDust(pen, view, now);
  drawTags(pen, players, now);
  drawEffectTexts(pen, effects, now);
}

/** Darkens what the window shows beside the view: nobody sees more than others. @param {Pen} pen in view coordinates
 * @param {Area} area */
function dimBorders(pen, area) {
  pen.fillStyle = 'rgba(5,4,9,.72)';
  const width = area.right - area.left;
  if (area.left < -0.5) pen.fillRect(area.left, area.top, -area.left, area.bottom - area.top);
  if (area.right > VIEW_WIDTH + 0.5)
    pen.fillRect(VIEW_WIDTH, area.top, area.right - VIEW_WIDTH, area.bottom - area.top);
  if (area.top < -0.5) pen.fillRect(area.left, area.top, width, -area.top);
  if (area.bottom > VIEW_HEIGHT + 0.5) pen.fillRect(area.left, VIEW_HEIGHT, width, area.bottom - VIEW_HEIGHT);
}

/** @param {Stage} stage @param {Scene} scene */
function renderScene(stage, scene) {
  const { pen, world } = stage;
  enterView(stage);
  if (!world) {
    pen.fillStyle = '#08070c';
    pen.fillRect(-VIEW_WIDTH, -VIEW_HEIGHT, 3 * VIEW_WIDTH, 3 * VIEW_HEIGHT);
    return;
  }
  const camera = shakenCamera(scene);
  const area = windowArea(stage);
  if (lookFrom(world, camera)) lookAgain();
  stage.covered = stage.covered && !isBaked(world, worldArea(area, camera));
  if (stage.covered) {
    const wanted = visibleChunks(world, worldArea(area, camera));
    drawLoading(pen, area, world.plan.map.title, wanted.filter((chunk) => chunk.picture).length / wanted.length);
    rehearseFor(REHEARSE_MS);
    return;
  }
  growTrails(stage.trails, scene.projectiles, scene.now);
  growMotes(stage.motes, scene.players, scene.now);
  drawLevel(pen, world, camera, area);
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, VIEW_WIDTH, VIEW_HEIGHT);
  pen.clip();
  enterWorld(pen, camera);
  drawActors(stage, scene, world, worldArea({ left: 0, top: 0, right: VIEW_WIDTH, bottom: VIEW_HEIGHT }, camera));
  pen.restore();
  dimBorders(pen, area);
}

/** Makes the renderer of a canvas.
 * @param {HTMLCanvasElement} canvas */
export function createRenderer(canvas) {
  const pen = /** @type {Pen} */ (canvas.getContext('2d', { alpha: false }));
  const box = { left: 0, top: 0, scale: 1 };
  const pace = createPace();
  /** @type {Stage} */
  const stage = {
    ...{ canvas, pen, box, pace, world: null, pixels: 1, covered: true },
    ...{ trails: createTrails(), motes: createMotes() },
  };
  fit(stage);
  callCrew();
  rehearse();
  return {
    /** Starts the picture of a map; the old one is dropped. @param {import('../lib/types.js').GameMap} map */
    setMap(map) {
      stage.world = worldOf(map);
      stage.trails = createTrails();
      stage.motes = createMotes();
      stage.covered = true;
      bakeNow(stage.world);
      rehearseMap(stage.world.plan);
    },
    /** Bakes a map that will be shown later. @param {import('../lib/types.js').GameMap} map */
    prepare(map) {
      bakeAhead(worldOf(map));
    },
    /** Whether the map is seen; before, its first view is being baked and a loading screen stands there. */
    isShown: () => stage.world !== null && !stage.covered,
    /** Draws a frame. @param {Scene} scene */
    render(scene) {
      const start = performance.now();
      renderScene(stage, scene);
      const settled = stage.world && bakedShare(stage.world) === 1;
      if (settled && stage.pace.note(start, performance.now() - start)) fit(stage);
    },
    /** To be called when the window changed. */
    resize: () => fit(stage),
    /** How much of the map is baked, 0..1. */
    bakedFraction: () => (stage.world ? bakedShare(stage.world) : 0),
    /** Where the view lies on the page, for the pointer. @returns {ViewBox} */
    view: () => stage.box,
  };
}
