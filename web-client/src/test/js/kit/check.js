// Checks for the tests; they throw, and what they throw says what was found.

/** @param {boolean} condition @param {string} what */
export function check(condition, what) {
  if (!condition) throw new Error(what);
}

/** @param {unknown} actual @param {unknown} expected @param {string} [what] */
export function equal(actual, expected, what = '') {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what} expected ${wanted} but found ${found}`);
}

/** @param {number} actual @param {number} expected @param {number} tolerance @param {string} [what] */
export function near(actual, expected, tolerance, what = '') {
  if (!(Math.abs(actual - expected) <= tolerance)) {
    throw new Error(`${what} expected ${expected} +- ${tolerance} but found ${actual}`);
  }
}

/** Repeatable chance. @param {number} seed @returns {()=>number} 0..1 */
export function dice(seed) {
  let s = seed | 0;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
