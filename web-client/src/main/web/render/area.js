// Boxes of the world by their sides.

/** @typedef {{left: number, top: number, right: number, bottom: number}} Area */

/** @param {Area} a @param {Area} b */
export function overlaps(a, b) {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** What lies in both. @param {Area} a @param {Area} b @returns {Area} */
export function common(a, b) {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}
