// What the menu stands on: the map's world, darkened, with a big hero looking at the menu.
import { linear, makeCanvas, penOf } from '../lib/canvas.js';
import { drawGlow } from '../lib/glow.js';
import { teamColors } from '../lib/palette.js';
import { drawFixtures } from './fixtures.js';
import { drawHazards } from './hazards.js';
import { drawModel } from './model.js';
import { stillPose } from './pose.js';
import { VIEW_HEIGHT, VIEW_WIDTH } from '../lib/wire.js';
import { drawLevel } from './renderer.js';
import { bakeNow, lookAgain } from './crew.js';
import { lookFrom, worldOf } from './world.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').GameMap} GameMap */

const HERO = { x: 1010, y: 500, scale: 5.2, outline: 0.45 };
const HERO_BOX = { width: 520, height: 420, feetX: 330, feetY: 380 };
/** How far above the ground the hero begins to fade, u. */
const FEET_FADE = 80;
const VIEW = { left: 0, top: 0, right: VIEW_WIDTH, bottom: VIEW_HEIGHT };

/** @type {{map: GameMap, world: import('./world.js').World} | null} */
let scenery = null;
/** @type {Map<string, HTMLCanvasElement>} */
const heroes = new Map();
/** @type {HTMLCanvasElement | null} */
let veil = null;

/** The hero of a team, baked once. @param {string} team @param {number} sharp px per u */
function heroOf(team, sharp) {
  const key = `${team}/${sharp}`;
  let canvas = heroes.get(key);
  if (canvas) return canvas;
  canvas = makeCanvas(HERO_BOX.width * sharp, HERO_BOX.height * sharp);
  const pen = penOf(canvas);
  const scale = HERO.scale * sharp;
  pen.setTransform(scale, 0, 0, scale, HERO_BOX.feetX * sharp, HERO_BOX.feetY * sharp);
  const stance = { team, weapon: 'rl', pose: stillPose('brace'), facing: -1, aim: -0.22 };
  drawModel(pen, stance, { scale: Math.ceil(scale) + 1, outline: HERO.outline });
  pen.setTransform(sharp, 0, 0, sharp, 0, 0);
  pen.globalCompositeOperation = 'destination-in';
  const [solid, faint] = ['rgba(0,0,0,1)', 'rgba(0,0,0,.12)'];
  pen.fillStyle = linear(pen, [0, HERO_BOX.feetY - FEET_FADE, 0, HERO_BOX.feetY + 10], [solid, faint]);
  pen.fillRect(0, 0, HERO_BOX.width, HERO_BOX.height);
  heroes.set(key, canvas);
  return canvas;
}

/** The big figure of the menu by itself. @param {Pen} pen in view coordinates @param {string} team
 * @param {number} now ms */
export function drawHero(pen, team, now) {
  const sharp = Math.max(1, Math.min(2, pen.getTransform().a));
  const breath = Math.sin(now / 900) * 2;
  const { base } = teamColors(team);
  drawGlow(pen, HERO.x, 330, 330, '#ff6a1e', 0.55);
  drawGlow(pen, HERO.x - 10, 200, 240, base, 0.28);
  const left = HERO.x - HERO_BOX.feetX;
  const top = HERO.y - HERO_BOX.feetY + breath;
  pen.drawImage(heroOf(team, sharp), left, top, HERO_BOX.width, HERO_BOX.height);
}

/** The dark that the menu's text stands on. */
function veilOf() {
  if (veil) return veil;
  veil = makeCanvas(VIEW_WIDTH, VIEW_HEIGHT);
  const pen = penOf(veil);
  pen.fillStyle = linear(
    pen,
    [0, 0, VIEW_WIDTH, 0],
    [
      [0, 'rgba(7,5,12,.97)'],
      [0.42, 'rgba(7,5,12,.84)'],
      [0.72, 'rgba(7,5,12,.30)'],
      [1, 'rgba(7,5,12,.55)'],
    ],
  );
  pen.fillRect(0, 0, VIEW_WIDTH, VIEW_HEIGHT);
  pen.fillStyle = linear(pen, [0, 430, 0, 720], ['rgba(7,5,12,0)', 'rgba(7,5,12,.95)']);
  pen.fillRect(0, 430, VIEW_WIDTH, 290);
  return veil;
}

/** Draws the whole backdrop of the menu into the pen's view of 1280 x 720 u. Without a map there is only the dark.
 * @param {Pen} pen @param {{map: GameMap | null, team: string, now: number}} what */
export function drawMenuBackdrop(pen, { map, team, now }) {
  pen.fillStyle = '#08070c';
  pen.fillRect(0, 0, VIEW_WIDTH, VIEW_HEIGHT);
  if (map && scenery?.map !== map) {
    scenery = { map, world: worldOf(map) };
    bakeNow(scenery.world);
  }
  if (scenery) {
    const { world } = scenery;
    const { focus } = world.plan;
    const camera = { x: focus.x + Math.sin(now / 9000) * 24, y: Math.min(focus.y, scenery.map.height - 360) };
    if (lookFrom(world, camera)) lookAgain();
    drawLevel(pen, world, camera, VIEW);
    const [dx, dy] = [Math.round(camera.x - VIEW_WIDTH / 2), Math.round(camera.y - VIEW_HEIGHT / 2)];
    const area = { left: dx, top: dy, right: dx + VIEW_WIDTH, bottom: dy + VIEW_HEIGHT };
    pen.save();
    pen.translate(-dx, -dy);
    drawFixtures(pen, world.plan, area, now);
    drawHazards(pen, world.plan, area, now);
    pen.restore();
  }
  pen.drawImage(veilOf(), 0, 0);
  drawHero(pen, team, now);
}
