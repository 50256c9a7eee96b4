// The shared rules (lib/motion.js, compiled from the server's Java) as plain functions over Int32Arrays. No rule is
// written
// here: this only moves numbers in and out of the compiled module's buffer.
import { FIELD, POS, STATE_SIZE } from '../lib/wire.js';
import { packMap } from './map-packing.js';

const FLYING = 0;
const FLIGHT_TICKS_MAX = 2000;

/**
 * @typedef {{kind:number, inputTick:number, spawnTick:number, x:number, y:number, vx:number, vy:number,
 *   points:Int32Array|null}} Path a projectile's, on the grid: fired at inputTick, at (x, y) at spawnTick; points: x and
 *   y at each tick since, of one that does not fly straight
 * @typedef {{x0:number, y0:number, x1:number, y1:number}} Line u
 * @typedef {{
 *   loadMap:(map:any)=>void,
 *   setTuning:(tuning:Record<string, number>, weapons:Record<string, any>[])=>void,
 *   step:(state:Int32Array, input:number[], tick:number)=>Int32Array,
 *   blast:(state:Int32Array, x:number, y:number, slot:number, tick:number)=>Int32Array,
 *   launch:(state:Int32Array, tick:number)=>{x:number, y:number, vx:number, vy:number},
 *   pathAt:(path:Path, tick:number)=>{x:number, y:number},
 *   pathEnd:(path:Path)=>{tick:number, x:number, y:number, points:Int32Array|null},
 *   launches:(slot:number)=>boolean,
 *   shotLines:(state:Int32Array, tick:number, id:number)=>Line[],
 *   sprayLines:(shot:{tick:number, owner:number, slot:number, x:number, y:number, aimX:number, aimY:number})=>Line[],
 *   cameraLead:(aimX:number, aimY:number)=>{x:number, y:number}}} Rules
 *   positions on the grid, except lines and cameraLead (u); states are never changed in place
 */

/** @param {any} motion the module lib/motion.js @returns {Rules} */
export function createRules(motion) {
  const buffer = motion.buffer();
  const input = motion.inputOffset();
  const out = motion.outOffset();
  const load = (/** @type {Int32Array} */ state) => buffer.set(state, 0);
  const state = () => Int32Array.from(buffer.subarray(0, STATE_SIZE));
  const linesOf = (/** @type {number} */ count, /** @type {(pellet:number)=>void} */ ask) => Array.from(
    { length: count },
    (_, pellet) => {
      ask(pellet);
      const [x0, y0, x1, y1] = buffer.subarray(out, out + 4);
      return { x0: x0 / POS, y0: y0 / POS, x1: x1 / POS, y1: y1 / POS };
    },
  );
  return {
    loadMap: (map) => motion.loadMap(packMap(map)),
    setTuning: (tuning, weapons) => motion.setTuning(
      Float64Array.from(motion.tuningNames().split(','), (name) => tuning[name]),
      Float64Array.from(weaponNumbers(motion.weaponNames().split(','), weapons)),
    ),
    step(before, wanted, tick) {
      load(before);
      buffer.set(wanted, input);
      motion.step(tick);
      return state();
    },
    blast(before, x, y, slot, tick) {
      load(before);
      const damage = motion.splashDamage(x, y, slot);
      if (damage <= 0) return before;
      motion.blastPush(tick, x, y, damage);
      return state();
    },
    launch(shooter, tick) {
      load(shooter);
      motion.projectileSpawn(tick);
      return { x: buffer[out], y: buffer[out + 1], vx: buffer[out + 2], vy: buffer[out + 3] };
    },
    pathAt({ spawnTick, x, y, vx, vy, points }, tick) {
      if (points !== null) {
        const at = 2 * Math.min(points.length / 2 - 1, Math.max(0, tick - spawnTick));
        return { x: points[at], y: points[at + 1] };
      }
      motion.projectileAt(spawnTick, x, y, vx, vy, tick);
      return { x: buffer[out], y: buffer[out + 1] };
    },
    pathEnd: (path) => followPath(motion, path, buffer, out),
    launches: (slot) => motion.launches(slot) === 1,
    shotLines(shooter, tick, id) {
      load(shooter);
      return linesOf(motion.pellets(shooter[FIELD.SHOT_WEAPON]), (pellet) => motion.shotLine(id, pellet, tick));
    },
    sprayLines: ({ tick, owner, slot, x, y, aimX, aimY }) => linesOf(
      motion.pellets(slot), (pellet) => motion.pelletLine(slot, x, y, aimX, aimY, owner, pellet, tick),
    ),
    cameraLead: (aimX, aimY) => ({ x: motion.cameraX(aimX), y: motion.cameraY(aimY) }),
  };
}

/**
 * Flies a projectile to where the map or its time ends it.
 * @param {any} motion
 * @param {Path} path
 * @param {Int32Array} buffer
 * @param {number} out where its answers stand
 */
function followPath(motion, path, buffer, out) {
  const { kind, inputTick, spawnTick } = path;
  const last = spawnTick + FLIGHT_TICKS_MAX;
  const points = [path.x, path.y];
  let held = [spawnTick, path.x, path.y, path.vx, path.vy];
  let tick = spawnTick;
  let end = FLYING;
  while (end === FLYING && tick < last) {
    tick++;
    end = motion.projectileStep(kind, inputTick, ...held, tick);
    held = Array.from(buffer.subarray(out + 4, out + 9));
    points.push(buffer[out + 2], buffer[out + 3]);
  }
  const bends = held[0] !== spawnTick;
  return { tick, x: buffer[out + 2], y: buffer[out + 3], points: bends ? Int32Array.from(points) : null };
}

/** @param {string[]} names @param {Record<string, any>[]} weapons */
function weaponNumbers(names, weapons) {
  return weapons.flatMap((weapon) => names.map((name) => Number(weapon[name])));
}
