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

/** @param {Area} a @param {number} dx @param {number} dy @returns {Area} */
export function moved(a, dx, dy) {
  return { left: a.left + dx, top: a.top + dy, right: a.right + dx, bottom: a.bottom + dy };
}
