// The drawn alphabet: headings, digits and the logo, strokes on a 4 x 6 grid with 45 degree corners.
// A glyph is strokes parted by |, each a list of grid points "xy"; a z closes the stroke.

/** @type {Record<string, string>} */
const STROKES = {
  A: '06 01 10 30 41 46|04 44',
  B: '00 30 41 42 33 44 45 36 06 z|03 33',
  C: '41 30 10 01 05 16 36 45',
  D: '00 30 41 45 36 06 z',
  E: '40 00 06 46|03 33',
  F: '40 00 06|03 33',
  G: '41 30 10 01 05 16 36 45 43 23',
  H: '00 06|40 46|03 43',
  I: '00 06',
  J: '40 45 36 16 05',
  K: '00 06|40 03 46',
  L: '00 06 46',
  M: '06 00 23 40 46',
  N: '06 00 46 40',
  O: '10 30 41 45 36 16 05 01 z',
  P: '06 00 30 41 42 33 03',
  Q: '10 30 41 45 36 16 05 01 z|24 46',
  R: '06 00 30 41 42 33 03|23 46',
  S: '41 30 10 01 02 13 33 44 45 36 16 05',
  T: '00 40|20 26',
  U: '00 05 16 36 45 40',
  V: '00 03 26 43 40',
  W: '00 06 23 46 40',
  X: '00 46|40 06',
  Y: '00 02 23 42 40|23 26',
  Z: '00 40 06 46',
  0: '10 30 41 45 36 16 05 01 z',
  1: '11 20 26',
  2: '01 10 30 41 42 06 46',
  3: '01 10 30 41 42 33 44 45 36 16 05|13 33',
  4: '36 30 04 44',
  5: '40 00 03 33 44 45 36 16 05',
  6: '41 30 10 01 05 16 36 45 44 33 03',
  7: '00 40 41 16',
  8: '10 30 41 42 33 13 02 01 z|13 04 05 16 36 45 44 33',
  9: '43 13 02 01 10 30 41 45 36 16 05',
  ':': '01 01|05 05',
  '.': '06 06',
  ',': '15 06',
  '-': '03 23',
  '+': '03 43|21 25',
  '/': '30 06',
  '%': '00 00|40 06|46 46',
  "'": '00 01',
  '!': '00 03|06 06',
  '?': '01 10 30 41 42 23 24|26 26',
  '(': '10 01 05 16',
  ')': '00 11 15 06',
  ' ': '',
};

/** Widths other than 4. @type {Record<string, number>} */
const WIDTHS = { I: 0, ':': 0, '.': 0, ',': 1, '-': 2, '/': 3, "'": 0, '!': 0, '(': 1, ')': 1, ' ': 2, 1: 2.6 };

/** @typedef {{strokes: {points: [number, number][], closed: boolean}[], width: number}} Glyph */
/** How a text is drawn; lengths in grid units, `height` of a capital in u.
 * @typedef {{align?: 'left' | 'center' | 'right', color?: string, edge?: string, edgeWidth?: number,
 *   weight?: number, gap?: number}} Lettering */

/** @type {Map<string, Glyph>} */
const glyphs = new Map();

/** @param {string} stroke */
function parseStroke(stroke) {
  const closed = stroke.endsWith('z');
  const points = stroke.replace(' z', '').split(' ');
  return { closed, points: points.map((p) => /** @type {[number, number]} */ ([+p[0], +p[1]])) };
}

/** The strokes of a character; one the alphabet lacks is drawn as a space. @param {string} character */
export function glyph(character) {
  let found = glyphs.get(character);
  if (!found) {
    const source = STROKES[character] ?? '';
    const strokes = source ? source.split('|').map(parseStroke) : [];
    found = { strokes, width: WIDTHS[character] ?? (source ? 4 : 2) };
    glyphs.set(character, found);
  }
  return found;
}

/** @param {string} text @param {number} height @param {Lettering} [style] */
export function letteringWidth(text, height, style = {}) {
  const unit = height / 6;
  const gap = (style.gap ?? 1.9) * unit;
  let width = -gap;
  for (const character of text.toUpperCase()) width += glyph(character).width * unit + gap;
  return Math.max(0, width);
}

/** Adds a glyph's strokes to the path. @param {import('./canvas.js').Pen} pen @param {Glyph} shape
 * @param {number} x @param {number} y @param {number} unit */
function traceGlyph(pen, shape, x, y, unit) {
  for (const { points, closed } of shape.strokes) {
    pen.moveTo(x + points[0][0] * unit, y + points[0][1] * unit);
    for (let i = 1; i < points.length; i++) {
      const dot = points.length === 2 && points[0][0] === points[1][0] && points[0][1] === points[1][1] ? 0.01 : 0;
      pen.lineTo(x + points[i][0] * unit + dot, y + points[i][1] * unit);
    }
    if (closed) pen.closePath();
  }
}

/** Draws text with `y` as the top of the capitals and gives its width.
 * @param {import('./canvas.js').Pen} pen @param {string} text @param {number} x @param {number} y
 * @param {number} height @param {Lettering} [style] */
export function drawLettering(pen, text, x, y, height, style = {}) {
  const unit = height / 6;
  const gap = (style.gap ?? 1.9) * unit;
  const width = letteringWidth(text, height, style);
  let left = style.align === 'center' ? x - width / 2 : style.align === 'right' ? x - width : x;
  pen.lineJoin = 'miter';
  pen.miterLimit = 1.9;
  pen.lineCap = 'square';
  pen.beginPath();
  for (const character of text.toUpperCase()) {
    const shape = glyph(character);
    traceGlyph(pen, shape, left, y, unit);
    left += shape.width * unit + gap;
  }
  const stroke = (style.weight ?? 1.15) * unit;
  if (style.edge) {
    pen.strokeStyle = style.edge;
    pen.lineWidth = stroke + (style.edgeWidth ?? 4);
    pen.stroke();
  }
  pen.strokeStyle = style.color ?? '#ffffff';
  pen.lineWidth = stroke;
  pen.stroke();
  pen.lineCap = 'butt';
  return width;
}
