// Who bakes the worlds: a worker beside the page, or, where the browser has none that can draw, the page itself in
// slices between its frames.
import { bakeBackdrops, bakeChunk, createBaker } from './baker.js';
import { hang, isBaked, nextChunk } from './world.js';

/** @typedef {import('./world.js').World} World */
/** @typedef {import('./world.js').Chunk} Chunk */
/** What the worker is told; without a corner sky and ruins are meant, without a map that of the world's last job.
 * @typedef {{world: number, map: import('../lib/types.js').GameMap | null,
 *   corner: import('./baker.js').Corner | null}} Job */
/** A job that somebody does; without a chunk sky and ruins are meant. @typedef {{world: World, chunk: Chunk | null}}
 *   Task */

/** Tasks in the worker's hands, so that it need not wait for the page between two. */
const AHEAD = 3;
/** The worker keeps as many, by their last job. */
export const WORLDS_KEPT = 2;
const IDLE_BUDGET_MS = 9;
const URGENT_BUDGET_MS = 26;
const IDLE_TIMEOUT_MS = 300;
const HALF_VIEW = { x: 640, y: 360 };

/** What is to be baked, the most wanted last. @type {World[]} */
let worlds = [];
/** undefined = not asked for yet, null = there is none. @type {Worker | null | undefined} */
let worker;
/** The numbers of the worlds whose maps the worker has, newest last. @type {number[]} */
let told = [];
/** What the worker does, oldest first. @type {Task[]} */
const inHand = [];
/** What the page itself does. @type {{task: Task, steps: Generator<void, any>} | null} */
let own = null;
/** @type {WeakMap<World, import('./baker.js').Baker>} */
const bakers = new WeakMap();

/** Has a world baked before all others. @param {World} world */
export function bakeNow(world) {
  worlds = [...worlds.filter((one) => one !== world), world].slice(-WORLDS_KEPT);
  goOn();
}

/** Has a world baked when the others are done: the one that will be played next. @param {World} world */
export function bakeAhead(world) {
  if (!worlds.includes(world)) worlds = [world, ...worlds.slice(1 - WORLDS_KEPT)];
  goOn();
}

/** The camera has moved, so that other places may have to be baked. */
export function lookAgain() {
  goOn();
}

/** Gets the worker ready before there is anything to bake: it has to load. */
export function callCrew() {
  if (worker === undefined) worker = hire();
}

/** @returns {Worker | null} */
function hire() {
  const able = typeof Worker === 'function' && typeof OffscreenCanvas === 'function';
  if (!able || !new OffscreenCanvas(1, 1).getContext('2d')) return null;
  const hired = new Worker(new URL('./bake-worker.js', import.meta.url), { type: 'module' });
  hired.onmessage = ({ data }) => {
    const task = inHand.shift();
    if (task) finish(task, data);
    goOn();
  };
  hired.onerror = () => {
    hired.terminate();
    worker = null;
    for (const task of inHand.splice(0)) giveBack(task);
    goOn();
  };
  return hired;
}

/** @returns {Task | null} */
function takeTask() {
  for (let i = worlds.length - 1; i >= 0; i--) {
    const world = worlds[i];
    if (!world.backdropsTaken) {
      world.backdropsTaken = true;
      return { world, chunk: null };
    }
    const chunk = nextChunk(world);
    if (!chunk) continue;
    chunk.taken = true;
    return { world, chunk };
  }
  return null;
}

/** @param {Task} task */
function giveBack({ world, chunk }) {
  if (chunk) chunk.taken = false;
  else world.backdropsTaken = false;
}

/** @param {Task} task @param {any} baked */
function finish({ world, chunk }, baked) {
  if (!chunk) {
    world.backdrops = baked;
    return;
  }
  hang(world, chunk, baked);
}

function goOn() {
  callCrew();
  if (!worker) {
    if (!own) slice(0);
    return;
  }
  while (inHand.length < AHEAD) {
    const task = takeTask();
    if (!task) return;
    inHand.push(task);
    const { world, chunk } = task;
    const corner = chunk && { x: chunk.x, y: chunk.y };
    const map = told.includes(world.number) ? null : world.plan.map;
    told = [...told.filter((one) => one !== world.number), world.number].slice(-WORLDS_KEPT);
    worker.postMessage(/** @type {Job} */ ({ world: world.number, map, corner }));
  }
}

/** @param {Task} task @returns {Generator<void, any>} */
function stepsOf({ world, chunk }) {
  let baker = bakers.get(world);
  if (!baker) bakers.set(world, (baker = createBaker(world.plan.map)));
  return chunk ? bakeChunk(baker, chunk) : bakeBackdrops(baker);
}

/** Bakes on the page for about so long, and comes back while there is something to do. @param {number} budgetMs */
function slice(budgetMs) {
  const end = performance.now() + budgetMs;
  do {
    const task = own ? own.task : takeTask();
    if (!task) return;
    own ??= { task, steps: stepsOf(task) };
    const step = own.steps.next();
    if (!step.done) continue;
    finish(task, step.value);
    own = null;
  } while (performance.now() < end);
  comeBack();
}

/** At once while what the camera shows is missing, else whenever the browser has time. */
function comeBack() {
  const world = worlds[worlds.length - 1];
  const { x, y } = world.wanted;
  const view = { left: x - HALF_VIEW.x, right: x + HALF_VIEW.x, top: y - HALF_VIEW.y, bottom: y + HALF_VIEW.y };
  if ('requestIdleCallback' in globalThis && isBaked(world, view)) {
    const later = (/** @type {IdleDeadline} */ idle) => slice(Math.min(IDLE_BUDGET_MS, idle.timeRemaining()));
    requestIdleCallback(later, { timeout: IDLE_TIMEOUT_MS });
    return;
  }
  setTimeout(() => slice(URGENT_BUDGET_MS), 0);
}
