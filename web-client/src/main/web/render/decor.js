// The registry of decor: every kind a map may name, what its box means and what its variants are. x, y is the top left
// corner of the box as for everything else in a map. An unknown kind is not drawn.
//
//   kind      plane   box                                 variants
//   arch      wall    the opening, pointed at the top     "" open to the sky
//   breach    wall    the opening, ragged all around      "" open to the sky
//   window    wall    the outside of a lancet window      "" stained glass, "lit" bright, "dark" boarded
//   pillar    wall    shaft from top to bottom            "" with capitals, "plain"
//   banner    wall    cloth with its rod                  "" the theme's colour
//   pipe      wall    a pipe along the longer side        ""
//   girder    wall    an iron beam along the longer side  ""
//   gear      wall    the circle in the box               "" still, "spin" turning
//   vent      wall    louvres in a frame                  ""
//   statue    wall    a niche with a figure               ""
//   lavafall  wall    molten stream from a spout          "" lava, "slime"
//   chain     wall    hangs in the middle of the box      ""
//   rune      solid   a glowing sign                      "" the theme's, "cold" blue white

/** Kinds that open the wall to the sky. */
export const OPENINGS = ['arch', 'breach'];

/** Kinds and the plane they are drawn on. @type {Record<string, 'wall' | 'solid'>} */
export const DECOR_PLANES = {
  arch: 'wall',
  breach: 'wall',
  window: 'wall',
  pillar: 'wall',
  banner: 'wall',
  pipe: 'wall',
  girder: 'wall',
  gear: 'wall',
  vent: 'wall',
  statue: 'wall',
  lavafall: 'wall',
  chain: 'wall',
  rune: 'solid',
};

/** @typedef {import('../lib/types.js').Decor} Decor */
/** @typedef {import('../lib/types.js').GameMap} GameMap */

/** @param {Decor} a @param {{x: number, y: number, width: number, height: number}} b @param {number} gap */
function touches(a, b, gap) {
  return (
    a.x - gap < b.x + b.width && a.x + a.width + gap > b.x && a.y - gap < b.y + b.height && a.y + a.height + gap > b.y
  );
}

/** How many of 15 points of a box lie in solids. @param {Decor} box
 * @param {(x: number, y: number) => boolean} solid */
function covered(box, solid) {
  let count = 0;
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 3; column++) {
      if (solid(box.x + (box.width * (column + 0.5)) / 3, box.y + (box.height * (row + 0.5)) / 5)) count++;
    }
  }
  return count;
}

/** Decor for a map whose author left the wall bare: one great arch in the middle, pillars and windows where there is
 * room. @param {GameMap} map @param {(x: number, y: number) => boolean} solid
 * @returns {Decor[]} */
export function decorOf(map, solid) {
  if (map.decor.some((decor) => DECOR_PLANES[decor.kind] === 'wall')) return map.decor;
  const arch = { kind: 'arch', x: map.width / 2 - 180, y: 0, width: 360, height: map.height, variant: '' };
  const found = [...map.decor, arch];
  for (let x = 60; x < map.width; x += 416) {
    const pillar = { kind: 'pillar', x, y: 0, width: 56, height: map.height, variant: '' };
    if (!touches(pillar, arch, 20)) found.push(pillar);
  }
  for (let y = 70; y < map.height - 200; y += 250) {
    for (let x = 190; x < map.width - 100; x += 208) {
      const window = { kind: 'window', x, y, width: 92, height: 176, variant: '' };
      const taken = found.some((other) => touches(window, other, 24));
      if (!taken && covered(window, solid) <= 2) found.push(window);
    }
  }
  return found;
}

/** How far a hole of the wall may reach beyond its box, u. */
const HOLE_EDGE = 4;

/** The boxes of what is open to the sky. @param {{decor: Decor[]}} plan @returns {import('./area.js').Area[]} */
export function openings({ decor }) {
  return decor
    .filter((one) => OPENINGS.includes(one.kind))
    .map(({ x, y, width, height }) => ({
      left: Math.floor(x - HOLE_EDGE),
      top: Math.floor(y - HOLE_EDGE),
      right: Math.ceil(x + width + HOLE_EDGE),
      bottom: Math.ceil(y + height + HOLE_EDGE),
    }));
}
