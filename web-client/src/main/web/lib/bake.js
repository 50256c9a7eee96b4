// Baking of drawn parts: a part is drawn once at a few pixels per u, gets its rim light from above and behind, a near
// black outline and a thin line of its colour around that. All outlines of a model go down before all fills, so that
// joints stay clean.
import { makeCanvas, penOf } from './canvas.js';
import { INK, rgba } from './palette.js';

/** @typedef {{rim: string, line: string}} PartColors rim light and the line around the outline */
/** @typedef {{fill: HTMLCanvasElement, outline: HTMLCanvasElement, x: number, y: number,
 *   width: number, height: number}} Part placed at x,y relative to the part's origin, in u */
/** @typedef {{scale: number, outline: number}} BakeSize pixels per u; outline widths are multiplied by `outline` */

/** How parts of the game are baked; the big hero of the menu asks for more. @type {BakeSize} */
export const GAME_SIZE = { scale: 2, outline: 1 };

const PADDING = 6;
const RING_STEPS = 16;

/** The shape of a canvas in one colour. @param {HTMLCanvasElement} canvas @param {string} color */
export function silhouette(canvas, color) {
  const result = makeCanvas(canvas.width, canvas.height);
  const pen = penOf(result);
  pen.drawImage(canvas, 0, 0);
  pen.globalCompositeOperation = 'source-in';
  pen.fillStyle = color;
  pen.fillRect(0, 0, result.width, result.height);
  return result;
}

/** Lights the edge of the part that the shifted part does not cover.
 * @param {HTMLCanvasElement} canvas @param {number} dx px @param {number} dy px @param {string} color
 * @param {number} alpha */
function addRim(canvas, dx, dy, color, alpha) {
  const edge = silhouette(canvas, color);
  const edgePen = penOf(edge);
  edgePen.globalCompositeOperation = 'destination-out';
  edgePen.drawImage(canvas, dx, dy);
  const pen = penOf(canvas);
  pen.save();
  pen.globalCompositeOperation = 'source-atop';
  pen.globalAlpha = alpha;
  pen.drawImage(edge, 0, 0);
  pen.restore();
}

/** The part grown by `radius` px, in one colour. @param {HTMLCanvasElement} canvas @param {number} radius
 * @param {string} color */
function grown(canvas, radius, color) {
  const result = makeCanvas(canvas.width, canvas.height);
  const pen = penOf(result);
  for (let i = 0; i < RING_STEPS; i++) {
    const angle = (i * Math.PI * 2) / RING_STEPS;
    pen.drawImage(canvas, Math.cos(angle) * radius, Math.sin(angle) * radius);
  }
  pen.globalCompositeOperation = 'source-in';
  pen.fillStyle = color;
  pen.fillRect(0, 0, result.width, result.height);
  return result;
}

/** @param {HTMLCanvasElement} fill @param {string} line @param {BakeSize} size */
function outlineOf(fill, line, size) {
  const dark = grown(fill, 2 * size.outline * size.scale, INK);
  const result = grown(fill, 3.1 * size.outline * size.scale, rgba(line, 0.85));
  const pen = penOf(result);
  pen.globalCompositeOperation = 'destination-out';
  pen.drawImage(dark, 0, 0);
  pen.globalCompositeOperation = 'source-over';
  pen.drawImage(dark, 0, 0);
  return result;
}

/** The part without the empty pixels around it, which would cost as much as the others whenever it is drawn.
 * @param {HTMLCanvasElement} fill @param {HTMLCanvasElement} outline @param {number} x of the canvas, u
 * @param {number} y
 * @param {number} scale px per u
 * @returns {Part} */
function cropped(fill, outline, x, y, scale) {
  const { width, height } = outline;
  const pixels = penOf(outline).getImageData(0, 0, width, height).data;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let row = 0, p = 3; row < height; row++) {
    for (let column = 0; column < width; column++, p += 4) {
      if (pixels[p] === 0) continue;
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
      top = Math.min(top, row);
      bottom = row + 1;
    }
  }
  const cut = (/** @type {HTMLCanvasElement} */ canvas) => {
    const result = makeCanvas(right - left, bottom - top);
    penOf(result).drawImage(canvas, -left, -top);
    return result;
  };
  const box = {
    x: x + left / scale,
    y: y + top / scale,
    width: (right - left) / scale,
    height: (bottom - top) / scale,
  };
  return { fill: cut(fill), outline: cut(outline), ...box };
}

/** Bakes one part. @param {(pen: import('./canvas.js').Pen) => void} draw around the origin, in u
 * @param {readonly number[]} box left, top, right, bottom of what is drawn @param {PartColors} colors
 * @param {BakeSize} [size]
 * @returns {Part} */
export function bakePart(draw, box, colors, size = GAME_SIZE) {
  const [left, top, right, bottom] = box;
  const width = right - left + 2 * PADDING;
  const height = bottom - top + 2 * PADDING;
  const { scale } = size;
  const fill = makeCanvas(width * scale, height * scale);
  const pen = penOf(fill);
  pen.setTransform(scale, 0, 0, scale, (PADDING - left) * scale, (PADDING - top) * scale);
  draw(pen);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  addRim(fill, -0.3 * scale, -2.2 * scale, '#05050a', 0.4);
  addRim(fill, -0.7 * scale, -1 * scale, '#ff7a3a', 0.5);
  addRim(fill, 0.85 * scale, 1.25 * scale, colors.rim, 0.95);
  return cropped(fill, outlineOf(fill, colors.line, size), left - PADDING, top - PADDING, scale);
}

/** @param {import('./canvas.js').Pen} pen @param {Part} part @param {'fill' | 'outline'} layer */
export function putPart(pen, part, layer) {
  pen.drawImage(part[layer], part.x, part.y, part.width, part.height);
}
