// Watches how long frames take and says how large a canvas the machine can fill.

/** `note` is told each frame; it says true when the canvas should be fitted again.
 * @typedef {{level: number, note: (start: number, cost: number) => boolean}} Pace */

const LEVELS = [1, 0.8, 0.65, 0.5];
/** Frames looked at before a decision. */
const WINDOW = 90;
const SLOW_FRAME_MS = 24;
const SLOW_COST_MS = 11;
const FAST_COST_MS = 4;
const FAST_FRAME_MS = 17.5;
/** After so many good windows a step up is tried. */
const GOOD_WINDOWS = 8;

/** @returns {Pace} */
export function createPace() {
  let frames = 0;
  let cost = 0;
  let first = 0;
  let good = 0;
  /** @type {Pace} */
  const pace = {
    level: 0,
    note(start, costMs) {
      if (frames === 0) first = start;
      frames++;
      cost += costMs;
      if (frames < WINDOW) return false;
      const meanCost = cost / frames;
      const meanFrame = (start - first) / (frames - 1);
      frames = 0;
      cost = 0;
      const slow = meanCost > SLOW_COST_MS || (meanFrame > SLOW_FRAME_MS && meanFrame < 200);
      good = meanCost < FAST_COST_MS && meanFrame < FAST_FRAME_MS ? good + 1 : 0;
      if (slow && pace.level < LEVELS.length - 1) pace.level++;
      else if (good >= GOOD_WINDOWS && pace.level > 0) pace.level--;
      else return false;
      good = 0;
      return true;
    },
  };
  return pace;
}

/** What the canvas' size is multiplied by. @param {Pace} pace */
export function paceScale({ level }) {
  return LEVELS[level];
}
