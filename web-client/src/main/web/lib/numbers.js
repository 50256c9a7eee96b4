// Small arithmetic that every drawing module shares.

/** A full turn in radians. */
export const TAU = Math.PI * 2;

/** @param {number} x @param {number} [low] @param {number} [high] */
export function clamp(x, low = 0, high = 1) {
  return x < low ? low : x > high ? high : x;
}

/** @param {number} a @param {number} b @param {number} t */
export function lerp(a, b, t) {
  return a + (b - a) * t;
}

/** Fast at first, slow at the end. @param {number} t 0..1 */
export function easeOut(t) {
  const rest = 1 - clamp(t);
  return 1 - rest * rest * rest;
}
