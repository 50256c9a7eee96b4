// A hall to run in: floor, walls, a block, a slope, a platform, a pad.

/** @param {number[]} outline */
const solid = (...outline) => ({ material: 'stone', outline, pieces: [outline] });

export const HALL = {
  name: 'hall',
  title: 'Hall',
  width: 2048,
  height: 1024,
  theme: 'cathedral',
  solids: [
    solid(0, 960, 2048, 960, 2048, 1024, 0, 1024),
    solid(0, 0, 32, 0, 32, 960, 0, 960),
    solid(2016, 0, 2048, 0, 2048, 960, 2016, 960),
    solid(32, 0, 2016, 0, 2016, 32, 32, 32),
    solid(600, 896, 760, 896, 760, 960, 600, 960),
    solid(1200, 960, 1400, 860, 1400, 960),
  ],
  platforms: [{ x: 880, y: 800, width: 160 }],
  spawns: [{ x: 300, y: 960, facing: 1 }],
  items: [{ kind: 'health25', x: 500, y: 960 }],
  pads: [{ x: 1600, y: 944, width: 64, height: 16, targetX: 1700, targetY: 500 }],
  teleporters: [{ x: 1960, y: 860, width: 48, height: 100, toX: 200, toY: 960, exitFacing: 1 }],
  hazards: [],
  movers: [],
  lights: [],
  decor: [],
  loose: [],
};
