// The shared rules (lib/motion.js, compiled from the server's Java) as plain functions over Int32Arrays. No rule is
// written
// here: this only moves numbers in and out of the compiled module's buffer.
import { POS, STATE_SIZE } from '../lib/wire.js';
import { packMap } from './map-packing.js';

const FLIGHT_TICKS_MAX = 2000;

/**
 * @typedef {{kind:number, spawnTick:number, x:number, y:number, vx:number, vy:number}} Path a projectile's, on the grid
 * @typedef {{x0:number, y0:number, x1:number, y1:number, blocked:boolean}} Line of a shot, u
 * @typedef {{tick:number, owner:number, slot:number, x:number, y:number, aimX:number, aimY:number}} Volley
 *   how somebody fired: the eye on the grid, the aim in 1/8 u
 * @typedef {{
 *   loadMap:(map:any)=>void,
 *   setTuning:(tuning:Record<string, number>, weapons:Record<string, any>[])=>void,
 *   setSolids:(packed:Int32Array)=>void,
 *   step:(state:Int32Array, input:number[], tick:number)=>Int32Array,
 *   blast:(state:Int32Array, x:number, y:number, kind:number, tick:number)=>Int32Array,
 *   launch:(state:Int32Array, tick:number)=>{kind:number, x:number, y:number, vx:number, vy:number},
 *   flight:(path:Path)=>Int32Array,
 *   shotLines:(state:Int32Array, tick:number, id:number, pellets:number)=>Line[],
 *   volleyLines:(volley:Volley, pellets:number)=>Line[],
 *   moverAt:(index:number, tick:number)=>{x:number, y:number},
 *   cameraLead:(aimX:number, aimY:number)=>{x:number, y:number}}} Rules
 *   positions on the grid, except lines and cameraLead (u); states are never changed in place; a flight is the place at
 *   each tick from the firing on until the map or its time ends it: x, y, x, y
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
    setSolids: (packed) => motion.setSolids(packed),
    step(before, wanted, tick) {
      load(before);
      buffer.set(wanted, input);
      motion.step(tick);
      return state();
    },
    blast(before, x, y, kind, tick) {
      load(before);
      const damage = motion.splashDamage(x, y, kind);
      if (damage <= 0) return before;
      motion.blastPush(tick, x, y, damage);
      return state();
    },
    launch(shooter, tick) {
      load(shooter);
      motion.projectileSpawn(tick);
      const [x, y, vx, vy, kind] = buffer.subarray(out, out + 5);
      return { kind, x, y, vx, vy };
    },
    moverAt(index, tick) {
      motion.moverAt(index, tick);
      return { x: buffer[out], y: buffer[out + 1] };
    },
    flight: ({ kind, spawnTick, x, y, vx, vy }) => motion.flight(kind, spawnTick, x, y, vx, vy, FLIGHT_TICKS_MAX),
    shotLines(shooter, tick, id, pellets) {
      load(shooter);
      return lines(pellets, buffer, out, (pellet) => motion.shotLine(id, pellet, tick));
    },
    volleyLines: ({ tick, owner, slot, x, y, aimX, aimY }, pellets) => lines(
      pellets, buffer, out, (pellet) => motion.volleyLine(slot, x, y, aimX, aimY, owner, pellet, tick),
    ),
    cameraLead: (aimX, aimY) => ({ x: motion.cameraX(aimX), y: motion.cameraY(aimY) }),
  };
}

/**
 * @param {number} count
 * @param {Int32Array} buffer
 * @param {number} out where the rules' answers stand
 * @param {(pellet:number)=>void} ask
 * @returns {Line[]}
 */
function lines(count, buffer, out, ask) {
  return Array.from({ length: count }, (_, pellet) => {
    ask(pellet);
    const [x0, y0, x1, y1] = Array.from(buffer.subarray(out, out + 4), (place) => place / POS);
    return { x0, y0, x1, y1, blocked: buffer[out + 4] === 1 };
  });
}

/** @param {string[]} names @param {Record<string, any>[]} weapons */
function weaponNumbers(names, weapons) {
  return weapons.flatMap((weapon) => names.map((name) => Number(weapon[name])));
}
