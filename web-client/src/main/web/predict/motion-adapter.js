// The shared rules (lib/motion.js, compiled from the server's Java) as plain functions over Int32Arrays. No rule is
// written
// here: this only moves numbers in and out of the compiled module's buffer.
import { POS, STATE_SIZE } from '../lib/wire.js';
import { packMap } from './map-packing.js';

const FLYING = 0;
const FLIGHT_TICKS_MAX = 2000;

/**
 * @typedef {{kind:number, spawnTick:number, x:number, y:number, vx:number, vy:number}} Path a projectile's, on the grid
 * @typedef {{
 *   loadMap:(map:any)=>void,
 *   setTuning:(tuning:Record<string, number>, weapons:Record<string, any>[])=>void,
 *   step:(state:Int32Array, input:number[], tick:number)=>Int32Array,
 *   blast:(state:Int32Array, x:number, y:number, slot:number, tick:number)=>Int32Array,
 *   launch:(state:Int32Array, tick:number)=>{x:number, y:number, vx:number, vy:number},
 *   pathAt:(path:Path, tick:number)=>{x:number, y:number},
 *   pathEnd:(path:Path)=>{tick:number, x:number, y:number},
 *   shotLine:(state:Int32Array, tick:number, id:number)=>{x0:number, y0:number, x1:number, y1:number},
 *   moverAt:(index:number, tick:number)=>{x:number, y:number},
 *   cameraLead:(aimX:number, aimY:number)=>{x:number, y:number}}} Rules
 *   positions on the grid, except shotLine and cameraLead (u); states are never changed in place
 */

/** @param {any} motion the module lib/motion.js @returns {Rules} */
export function createRules(motion) {
  const buffer = motion.buffer();
  const input = motion.inputOffset();
  const out = motion.outOffset();
  const load = (/** @type {Int32Array} */ state) => buffer.set(state, 0);
  const state = () => Int32Array.from(buffer.subarray(0, STATE_SIZE));
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
    pathAt({ kind, spawnTick, x, y, vx, vy }, tick) {
      motion.projectileAt(kind, spawnTick, x, y, vx, vy, tick);
      return { x: buffer[out], y: buffer[out + 1] };
    },
    moverAt(index, tick) {
      motion.moverAt(index, tick);
      return { x: buffer[out], y: buffer[out + 1] };
    },
    pathEnd({ kind, spawnTick, x, y, vx, vy }) {
      const last = spawnTick + FLIGHT_TICKS_MAX;
      let tick = spawnTick + 1;
      while (tick < last && motion.projectileStep(kind, spawnTick, x, y, vx, vy, tick) === FLYING) tick++;
      return { tick, x: buffer[out + 2], y: buffer[out + 3] };
    },
    shotLine(shooter, tick, id) {
      load(shooter);
      motion.shotLine(id, tick);
      return { x0: buffer[out] / POS, y0: buffer[out + 1] / POS, x1: buffer[out + 2] / POS, y1: buffer[out + 3] / POS };
    },
    cameraLead: (aimX, aimY) => ({ x: motion.cameraX(aimX), y: motion.cameraY(aimY) }),
  };
}

/** @param {string[]} names @param {Record<string, any>[]} weapons */
function weaponNumbers(names, weapons) {
  return weapons.flatMap((weapon) => names.map((name) => Number(weapon[name])));
}
