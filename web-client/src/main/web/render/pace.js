// Watches how long frames take and says how sharp a picture the machine can draw.

/** `note` is told each frame; it says true when the canvas should be fitted again.
 * @typedef {{level: number, note: (start: number, cost: number) => boolean}} Pace */

/** Frames looked at before a decision. */
const WINDOW = 120;
const SLOW_FRAME_MS = 26;
const SLOW_COST_MS = 14;
const FAST_COST_MS = 5;
const FAST_FRAME_MS = 17.5;
/** A frame longer than this was a pause and says nothing. */
const PAUSE_MS = 250;
/** After so many good windows a step up is tried, after as many slow ones a step down. */
const GOOD_WINDOWS = 10;
const SLOW_WINDOWS = 2;
const LAST_LEVEL = 2;

/** @returns {Pace} */
export function createPace() {
  let [frames, cost, time, before, good, slow] = [0, 0, 0, 0, 0, 0];
  /** @type {Pace} */
  const pace = {
    level: 0,
    note(start, costMs) {
      const frameMs = start - before;
      before = start;
      if (frameMs > PAUSE_MS) return false;
      frames++;
      cost += costMs;
      time += frameMs;
      if (frames < WINDOW) return false;
      const [meanCost, meanFrame] = [cost / frames, time / frames];
      [frames, cost, time] = [0, 0, 0];
      slow = meanCost > SLOW_COST_MS || meanFrame > SLOW_FRAME_MS ? slow + 1 : 0;
      good = meanCost < FAST_COST_MS && meanFrame < FAST_FRAME_MS ? good + 1 : 0;
      if (slow >= SLOW_WINDOWS && pace.level < LAST_LEVEL) pace.level++;
      else if (good >= GOOD_WINDOWS && pace.level > 0) pace.level--;
      else return false;
      [good, slow] = [0, 0];
      return true;
    },
  };
  return pace;
}

/** Pixels per u to draw with: what the screen has, then one, which copies the level as it is baked, then less.
 * @param {Pace} pace @param {number} full pixels per u of the screen */
export function paceScale({ level }, full) {
  if (level === 0) return full;
  return Math.min(full, level === 1 ? 1 : 0.75);
}
