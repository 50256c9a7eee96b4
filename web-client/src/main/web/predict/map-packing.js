// A map's JSON -> the row of integers that the compiled rules take (drawn in overbounce.map.PackedMap).

const HAZARD_IDS = { slime: 1, lava: 2, void: 3 };

/** @param {any} map @returns {Int32Array} */
export function packMap(map) {
  const pieces = map.solids.flatMap((/** @type {any} */ solid) => solid.pieces);
  const out = [map.width, map.height, pieces.length];
  for (const piece of pieces) out.push(piece.length / 2, ...piece);
  rows(out, map.platforms, (it) => [it.x, it.y, it.width]);
  rows(out, map.pads, (it) => [it.x, it.y, it.width, it.height, it.targetX, it.targetY]);
  rows(out, map.teleporters, (it) => [it.x, it.y, it.width, it.height, it.toX, it.toY, it.exitFacing]);
  rows(out, map.hazards, (it) => [hazardId(it.kind), it.x, it.y, it.width, it.height]);
  rows(out, map.movers, (it) => [it.x, it.y, it.width, it.height, it.dx, it.dy, it.periodTicks, it.pauseTicks]);
  return Int32Array.from(out);
}

/** @param {number[]} out @param {any[]} things @param {(thing:any)=>number[]} row */
function rows(out, things, row) {
  out.push(things.length);
  for (const thing of things) out.push(...row(thing));
}

/** @param {string} kind */
function hazardId(kind) {
  return HAZARD_IDS[/** @type {keyof typeof HAZARD_IDS} */ (kind)] ?? HAZARD_IDS.void;
}
