// Figures over measured values, and a few curves of time.
import { lerp, TAU } from './numbers.js';

/**
 * The value below which `part` of the values lie; 0 when there are none.
 * @param {number[]} values
 * @param {number} part 0..1
 */
export function percentile(values, part) {
  if (values.length === 0) return 0;
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[Math.floor(part * (sorted.length - 1))];
}

/** @param {number[]} values */
export function median(values) {
  return percentile(values, 0.5);
}

/** Shortest signed way from one angle to another, radians. @param {number} from @param {number} to */
export function angleBetween(from, to) {
  return ((((to - from + Math.PI) % TAU) + TAU) % TAU) - Math.PI;
}

/**
 * Part of the remaining way to go in `elapsedMs` when half of it is gone every `halfLifeMs`.
 * @param {number} elapsedMs
 * @param {number} halfLifeMs
 */
export function approach(elapsedMs, halfLifeMs) {
  return 1 - Math.pow(0.5, elapsedMs / halfLifeMs);
}

/**
 * The value at `part` of the way along three: the first, the middle, the last.
 * @param {number[]} values
 * @param {number} part 0..1
 */
export function along([first, middle, last], part) {
  return part < 0.5 ? lerp(first, middle, part * 2) : lerp(middle, last, part * 2 - 1);
}
