// When a map is baked: at once while what the camera shows is missing, then whenever the browser has time.
import { bakeSome, visibleChunks } from './world.js';

/** @typedef {import('./world.js').World} World */

const IDLE_BUDGET_MS = 9;
const FIRST_BUDGET_MS = 26;
const IDLE_TIMEOUT_MS = 300;
const HALF_VIEW = { x: 640, y: 360 };

/** Whether what the camera shows is baked. @param {World} world */
function isViewReady(world) {
  const { x, y } = world.wanted;
  const view = { left: x - HALF_VIEW.x, right: x + HALF_VIEW.x, top: y - HALF_VIEW.y, bottom: y + HALF_VIEW.y };
  return visibleChunks(world, view).every((chunk) => chunk.canvas);
}

/** Bakes a world to its end in small steps. @param {World} world
 * @param {(world: World) => boolean} wanted false when another map has taken its place */
export function bakeWhenIdle(world, wanted) {
  const step = (/** @type {number} */ spareMs) => {
    if (wanted(world) && bakeSome(world, spareMs)) bakeWhenIdle(world, wanted);
  };
  if ('requestIdleCallback' in globalThis && isViewReady(world)) {
    const later = (/** @type {IdleDeadline} */ idle) => step(Math.min(IDLE_BUDGET_MS, idle.timeRemaining()));
    requestIdleCallback(later, { timeout: IDLE_TIMEOUT_MS });
    return;
  }
  setTimeout(() => step(FIRST_BUDGET_MS), 0);
}
