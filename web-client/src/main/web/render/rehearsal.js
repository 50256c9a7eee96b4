// Draws everything once where nobody sees it, piece by piece while the browser is idle: what is drawn from pictures
// has them baked before it is needed, and no frame of a fight has to wait for one.
import { glowSprite } from '../lib/glow.js';
import { makeCanvas, penOf } from '../lib/canvas.js';
import { TEAMS } from '../lib/palette.js';
import { WEAPON_ORDER, weaponPart } from '../lib/weapons.js';
import { WEAPONS } from '../lib/wire.js';
import { drawBolts } from './bolts.js';
import { drawEffectsBehind, drawEffectsBefore } from './effects.js';
import { EXPLOSION_MS } from './explosion.js';
import { drawFixtures } from './fixtures.js';
import { drawHazards } from './hazards.js';
import { drawModel } from './model.js';
import { drawItems } from './pickups.js';
import { drawAuras } from './players.js';
import { allPoses, stillPose } from './pose.js';
import { drawProjectiles } from './projectiles.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {() => void} Piece */

/** What a piece takes, ms. */
const PIECE_MS = 4;
const IDLE_TIMEOUT_MS = 500;
/** Where the browser does not say when it is idle: a piece so often. */
const NO_IDLE_EVERY_MS = 30;
const STAGE = 256;

/** @type {Piece[]} */
let pieces = [];
let waiting = false;
/** @type {Pen | null} */
let stage = null;

/** A pen whose picture nobody looks at. */
function stagePen() {
  stage ??= penOf(makeCanvas(STAGE, STAGE));
  stage.setTransform(1, 0, 0, 1, STAGE / 2, STAGE / 2);
  return stage;
}

/** Everything that has a body, first how it stands and runs, then with every weapon. @returns {Piece[]} */
function modelPieces() {
  const teams = Object.keys(TEAMS);
  const stances = [];
  for (const team of teams) stances.push({ team, weapon: WEAPONS[1], pose: stillPose('idle') });
  for (const pose of allPoses()) for (const team of teams) stances.push({ team, weapon: WEAPONS[1], pose });
  for (const weapon of [...WEAPONS, 'none']) {
    for (const team of teams) stances.push({ team, weapon, pose: stillPose('idle') });
  }
  return stances.map((stance) => () => drawModel(stagePen(), { ...stance, facing: 1, aim: 0 }));
}

/** @param {string} kind @param {string} team @returns {import('../lib/types.js').Effect} */
function effect(kind, team) {
  return { kind, at: 0, x: 0, y: 0, x1: 100, y1: 0, angle: 0, team, color: '', size: 60, text: '', seed: 1 };
}

/** A scene with nothing but an effect. @param {import('../lib/types.js').Effect} one */
function before(one) {
  return { effects: [one], players: [], bolts: [] };
}

/** @returns {Piece[]} */
function effectPieces() {
  const teams = Object.keys(TEAMS);
  /** @type {Piece[]} */
  const all = [];
  for (let age = 20; age < EXPLOSION_MS; age += 110) {
    all.push(() => drawEffectsBehind(stagePen(), [effect('explosion', 'ember')], age, 1));
  }
  for (let age = 10; age < 600; age += 150) all.push(() => drawPuffs(age));
  for (const kind of ['rail', 'spawn', 'teleport']) {
    for (const team of teams) all.push(() => drawEffectsBehind(stagePen(), [effect(kind, team)], 30, 1));
  }
  for (const kind of ['sparks', 'blood', 'gib']) {
    for (const team of teams) all.push(() => drawEffectsBefore(stagePen(), before(effect(kind, team)), 30));
  }
  for (const kind of ['gl', 'rl', 'pg', 'bfg']) {
    const one = { id: 0, kind, x: 0, y: 0, angle: 0, left: 0, bornAt: 0, seed: 1, trail: [] };
    all.push(() => drawProjectiles(stagePen(), [one], 0));
  }
  all.push(() => drawBolts(stagePen(), [{ x: 0, y: 0, x1: 100, y1: 0, met: true, seed: 1 }], 0));
  all.push(() => drawEffectsBehind(stagePen(), [effect('nova', 'ember')], 30, 1));
  all.push(() => drawEffectsBefore(stagePen(), before(effect('splash', 'ember')), 30));
  return all;
}

/** @param {number} age ms */
function drawPuffs(age) {
  const puffs = [0, 1, 2, 3].map((seed) => ({ ...effect('puff', 'ember'), seed }));
  drawEffectsBehind(stagePen(), puffs, age, 1);
}

/** What every map has. */
export function rehearse() {
  perform([
    ...WEAPON_ORDER.map((weapon) => () => void weaponPart(weapon)),
    ...modelPieces(),
    ...effectPieces(),
    () => void glowSprite('#ffffff'),
  ]);
}

/** The things of one map. @param {import('./plan.js').WorldPlan} plan */
export function rehearseMap(plan) {
  const { map, decor } = plan;
  const around = (/** @type {{x: number, y: number}} */ { x, y }) => ({ left: x, top: y, right: x + 9, bottom: y + 9 });
  const things = [...map.lights, ...map.pads, ...map.teleporters, ...decor.filter(({ kind }) => kind === 'gear')];
  perform([
    ...kindsOf(map.items).map((kind) => () => drawItems(stagePen(), [itemOf(kind)], around({ x: 0, y: 0 }), 0)),
    ...things.map((thing) => () => drawFixtures(stagePen(), plan, around(thing), 0)),
    ...map.hazards.map((hazard) => () => drawHazards(stagePen(), plan, around(hazard), 0)),
  ]);
}

/** @param {{kind: string}[]} items */
function kindsOf(items) {
  return [...new Set(items.map(({ kind }) => kind))];
}

/** @param {string} kind @returns {import('../lib/types.js').SceneItem} */
function itemOf(kind) {
  return { index: 0, kind, x: 0, y: 0, there: true, takenAt: 0, backAt: 0 };
}

/** @param {Piece[]} more */
function perform(more) {
  pieces.push(...more);
  if (!waiting) waitForIdle();
}

/** Goes on for about so long, at least one piece. @param {number} budgetMs */
export function rehearseFor(budgetMs) {
  const end = performance.now() + budgetMs;
  do pieces.shift()?.();
  while (pieces.length > 0 && performance.now() < end);
}

function waitForIdle() {
  waiting = pieces.length > 0;
  if (!waiting) return;
  const goOn = (/** @type {number} */ budgetMs) => {
    rehearseFor(budgetMs);
    waitForIdle();
  };
  if ('requestIdleCallback' in globalThis) {
    requestIdleCallback((idle) => goOn(idle.timeRemaining() - PIECE_MS), { timeout: IDLE_TIMEOUT_MS });
  } else {
    setTimeout(() => goOn(0), NO_IDLE_EVERY_MS);
  }
}
