// What the drawing needs to know about a map's shape: outlines drawn past the map's border, which edges are in the
// open,
// which of those can be walked on.

/** @typedef {import('../lib/types.js').GameMap} GameMap */
/** A straight piece of an outline in the open, solid on its right. @typedef {{x0: number, y0: number, x1: number,
 *   y1: number, walkable: boolean, material: string}} Edge */
/** @typedef {{material: string, outline: number[], left: number, top: number, right: number, bottom: number,
 *   seed: number}} Block */
/** @typedef {{blocks: Block[], edges: Edge[]}} Terrain */

/** How far a solid that touches the map's border is drawn beyond it, u. */
const BEYOND = 1000;
/** How often an edge is tested for being in the open, u. */
const STEP = 8;
const WALKABLE_SLOPE = 0.7;

/** @param {number} value @param {number} limit */
function pushedOut(value, limit) {
  return value <= 0 ? -BEYOND : value >= limit ? limit + BEYOND : value;
}

/** @param {readonly number[]} outline */
function signedArea(outline) {
  let area = 0;
  for (let i = 0; i < outline.length; i += 2) {
    const next = (i + 2) % outline.length;
    area += outline[i] * outline[next + 1] - outline[next] * outline[i + 1];
  }
  return area / 2;
}

/** The outline clockwise on screen. @param {number[]} outline */
function clockwise(outline) {
  if (signedArea(outline) >= 0) return outline;
  const turned = [];
  for (let i = outline.length - 2; i >= 0; i -= 2) turned.push(outline[i], outline[i + 1]);
  return turned;
}

/** @param {import('../lib/types.js').Solid} solid @param {GameMap} map @param {number} index @returns {Block} */
function blockOf(solid, map, index) {
  const outline = clockwise(solid.outline.map((v, i) => pushedOut(v, i % 2 ? map.height : map.width)));
  const xs = outline.filter((_, i) => i % 2 === 0);
  const ys = outline.filter((_, i) => i % 2 === 1);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return { material: solid.material, outline, left, top, right, bottom, seed: 11 + index * 7 };
}

/** @param {readonly number[]} outline @param {number} x @param {number} y */
function inside(outline, x, y) {
  let within = false;
  for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
    const [xi, yi, xj, yj] = [outline[i], outline[i + 1], outline[j], outline[j + 1]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within;
  }
  return within;
}

/** Whether a point lies in a solid. @param {Block[]} blocks @param {number} x @param {number} y */
export function solidAt(blocks, x, y) {
  return blocks.some((b) => x > b.left && x < b.right && y > b.top && y < b.bottom && inside(b.outline, x, y));
}

/** The parts of one side of an outline that no other solid covers.
 * @param {Block[]} blocks @param {Block} block @param {readonly number[]} side x0, y0, x1, y1 @param {Edge[]} out */
function addOpenParts(blocks, block, [x0, y0, x1, y1], out) {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < 1) return;
  const ux = (x1 - x0) / length;
  const uy = (y1 - y0) / length;
  const steps = Math.max(1, Math.ceil(length / STEP));
  let start = -1;
  for (let i = 0; i <= steps; i++) {
    const at = ((i + 0.5) * length) / steps;
    const open = i < steps && !solidAt(blocks, x0 + ux * at + uy * 2, y0 + uy * at - ux * 2);
    if (open && start < 0) start = i;
    if (open || start < 0) continue;
    const from = (start * length) / steps;
    const to = (i * length) / steps;
    const edge = { x0: x0 + ux * from, y0: y0 + uy * from, x1: x0 + ux * to, y1: y0 + uy * to };
    out.push({ ...edge, walkable: ux >= WALKABLE_SLOPE, material: block.material });
    start = -1;
  }
}

/** @param {GameMap} map @returns {Terrain} */
export function analyseTerrain(map) {
  const blocks = map.solids.map((solid, i) => blockOf(solid, map, i));
  /** @type {Edge[]} */
  const edges = [];
  for (const block of blocks) {
    const { outline } = block;
    for (let i = 0; i < outline.length; i += 2) {
      const next = (i + 2) % outline.length;
      addOpenParts(blocks, block, [outline[i], outline[i + 1], outline[next], outline[next + 1]], edges);
    }
  }
  return { blocks, edges };
}
