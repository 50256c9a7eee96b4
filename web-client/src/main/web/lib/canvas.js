// Canvases, paths and gradients. A "pen" is a CanvasRenderingContext2D.

/** @typedef {CanvasRenderingContext2D} Pen */
/** @typedef {(string | [number, string])[]} Stops colours spread evenly, or pairs of place and colour */

/** Something that can be put down as an image. @typedef {HTMLCanvasElement | ImageBitmap} Picture */

/** A canvas that is drawn from often; in a worker one that no page has. @param {number} width @param {number} height
 * @returns {HTMLCanvasElement} */
export function makeCanvas(width, height) {
  const size = [Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height))];
  if (typeof document === 'undefined') {
    return /** @type {HTMLCanvasElement} */ (/** @type {unknown} */ (new OffscreenCanvas(size[0], size[1])));
  }
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = size;
  return canvas;
}

/** The pen of a canvas that is drawn from. @param {HTMLCanvasElement} canvas */
export function penOf(canvas) {
  return /** @type {Pen} */ (canvas.getContext('2d'));
}

/** The pen of a new canvas whose pixels will be read back. @param {number} width @param {number} height */
export function readablePen(width, height) {
  return /** @type {Pen} */ (makeCanvas(width, height).getContext('2d', { willReadFrequently: true }));
}

/** Draws once into a new canvas and gives the canvas.
 * @param {number} width @param {number} height @param {(pen: Pen) => void} draw */
export function painted(width, height, draw) {
  const canvas = makeCanvas(width, height);
  draw(penOf(canvas));
  return canvas;
}

/** Makes the polygon the current path. @param {Pen} pen @param {readonly number[]} points x0,y0,x1,y1.. */
export function polygon(pen, points) {
  pen.beginPath();
  pen.moveTo(points[0], points[1]);
  for (let i = 2; i < points.length; i += 2) pen.lineTo(points[i], points[i + 1]);
  pen.closePath();
}

/** @param {Pen} pen @param {readonly number[]} points @param {string | CanvasGradient} fill */
export function fillPolygon(pen, points, fill) {
  polygon(pen, points);
  pen.fillStyle = fill;
  pen.fill();
}

/** @param {Pen} pen @param {number} x @param {number} y @param {number} radius @param {string | CanvasGradient} fill */
export function fillDisc(pen, x, y, radius, fill) {
  pen.fillStyle = fill;
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fill();
}

/** @param {CanvasGradient} gradient @param {Stops} stops */
function addStops(gradient, stops) {
  stops.forEach((stop, i) => {
    if (typeof stop === 'string') gradient.addColorStop(i / (stops.length - 1), stop);
    else gradient.addColorStop(stop[0], stop[1]);
  });
  return gradient;
}

/** A gradient along a line given as [x0, y0, x1, y1]. Never per frame.
 * @param {Pen} pen @param {readonly number[]} line @param {Stops} stops */
export function linear(pen, line, stops) {
  return addStops(pen.createLinearGradient(line[0], line[1], line[2], line[3]), stops);
}

/** A gradient between two circles around one middle, given as [x, y, inner, outer]. Never per frame.
 * @param {Pen} pen @param {readonly number[]} circle @param {Stops} stops */
export function radial(pen, circle, stops) {
  const [x, y, inner, outer] = circle;
  return addStops(pen.createRadialGradient(x, y, inner, x, y, outer), stops);
}

/** Adds a lancet (pointed arch) to the current path. @param {Pen} pen @param {number} x middle @param {number} y tip
 * @param {number} width @param {number} height */
export function lancet(pen, x, y, width, height) {
  const half = width / 2;
  const spring = Math.min(width * 0.95, height);
  pen.moveTo(x - half, y + height);
  pen.lineTo(x - half, y + spring);
  pen.quadraticCurveTo(x - half, y + spring * 0.36, x, y);
  pen.quadraticCurveTo(x + half, y + spring * 0.36, x + half, y + spring);
  pen.lineTo(x + half, y + height);
  pen.closePath();
}

/** A regular octagon as points. @param {number} x @param {number} y @param {number} radius */
export function octagon(x, y, radius) {
  const points = [];
  for (let k = 0; k < 8; k++) {
    const angle = (k * Math.PI) / 4 + Math.PI / 8;
    points.push(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
  }
  return points;
}
