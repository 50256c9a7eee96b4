// Every weapon side by side: who fires it, what flies, where it ends; moving by formula.
import { WEAPON_COLORS } from '../../main/web/lib/palette.js';
import { WEAPON_ORDER } from '../../main/web/lib/weapons.js';
import { stillFight } from './gallery-scene.js';

/** @typedef {import('../../main/web/lib/types.js').Scene} Scene */

const PERIOD_MS = { gauntlet: 400, mg: 100, sg: 1000, gl: 800, rl: 800, lg: 50, rg: 1500, pg: 100, bfg: 200 };
const SPEED = { gl: 520, rl: 800, pg: 2000, bfg: 2000 };
const BLAST = { gl: ['explosion', 150], rl: ['explosion', 120], pg: ['splash', 20], bfg: ['nova', 120] };
const REACH = 400;
const MUZZLE = { gauntlet: 38, mg: 41, sg: 43, gl: 39, rl: 44, lg: 46, rg: 51, pg: 43, bfg: 52 };
const NO_EFFECT = { at: 0, x: 0, y: 0, x1: 0, y1: 0, angle: 0, team: 'ember', color: '', size: 1, text: '', seed: 1 };

/** @param {number} now @returns {Scene} */
export function arsenalScene(now) {
  const scene = stillFight(now);
  const [model] = scene.players;
  const rows = WEAPON_ORDER.map((weapon, i) => row(model, weapon, i, now));
  scene.players = rows.map(({ player }) => player);
  scene.effects = rows.flatMap(({ effects }) => effects);
  scene.projectiles = rows.flatMap(({ projectiles }) => projectiles);
  scene.bolts = rows.flatMap(({ bolts }) => bolts);
  scene.corpses = [];
  scene.camera = { x: 640, y: 360 };
  return scene;
}

/** @param {any} model @param {string} weapon @param {number} i @param {number} now */
function row(model, weapon, i, now) {
  const x = 90 + (i % 2) * 640;
  const y = 130 + Math.floor(i / 2) * 128;
  const period = PERIOD_MS[/** @type {keyof typeof PERIOD_MS} */ (weapon)];
  const shot = Math.floor(now / period);
  const at = shot * period;
  const player = {
    ...model, id: i + 1, name: weapon, me: false, team: i % 2 ? 'ember' : 'frost', x, y, vx: 0, vy: 0, aim: 0, weapon,
    facing: 1, grounded: true, runPhase: 0, shotAt: at, hurtAt: 0, landedAt: 0, jumpedAt: 0,
  };
  const from = { x: x + MUZZLE[/** @type {keyof typeof MUZZLE} */ (weapon)], y: y - 33 };
  return { player, ...fired(weapon, from, { shot, at, period, now, i }) };
}

/** @param {string} weapon @param {{x:number, y:number}} from @param {any} time */
function fired(weapon, from, { shot, at, period, now, i }) {
  const end = { x1: from.x + REACH, y1: from.y };
  const color = WEAPON_COLORS[weapon];
  const line = { ...NO_EFFECT, ...from, ...end, color, at, seed: shot };
  const none = { effects: [], projectiles: [], bolts: [] };
  if (weapon === 'lg') return { ...none, bolts: [{ ...from, ...end, met: true, seed: i }] };
  if (weapon === 'rg') return { ...none, effects: [{ ...line, kind: 'rail' }] };
  if (weapon === 'mg' || weapon === 'sg') {
    const spread = weapon === 'sg' ? 85 : 1;
    const count = weapon === 'sg' ? 11 : 1;
    const ends = Array.from({ length: count }, (_, k) => ((k * 37 + shot * 17) % spread) - spread / 2);
    return { ...none, effects: ends.flatMap((dy, k) => lineAndSparks({ ...line, y1: end.y1 + dy }, k)) };
  }
  if (weapon === 'gauntlet') return { ...none, effects: [{ ...line, kind: 'swing' }] };
  return flying(weapon, from, { shot, period, now, i }, line);
}

/** @param {any} line @param {number} k */
function lineAndSparks(line, k) {
  const sparks = { ...line, kind: 'sparks', x: line.x1, y: line.y1, angle: Math.PI, size: 0.6, seed: line.seed + k };
  return [{ ...line, kind: 'tracer', size: 0.6 }, sparks];
}

/** @param {string} weapon @param {{x:number, y:number}} from @param {any} time @param {any} line */
function flying(weapon, from, { shot, period, now, i }, line) {
  const speed = SPEED[/** @type {keyof typeof SPEED} */ (weapon)];
  const [kind, size] = BLAST[/** @type {keyof typeof BLAST} */ (weapon)];
  const flightMs = (REACH / speed) * 1000;
  const projectiles = [];
  const effects = [];
  for (let k = shot - Math.ceil(1700 / period); k <= shot; k++) {
    const age = now - k * period;
    const part = age / flightMs;
    const drop = weapon === 'gl' ? 36 - Math.abs(Math.sin(part * 8)) * 70 * (1 - part) - 36 * (1 - part) : 0;
    const place = { x: from.x + Math.min(1, part) * REACH, y: from.y + drop };
    if (part < 1) {
      const id = 1000 * (i + 1) + k;
      projectiles.push({ ...place, id, kind: weapon, angle: 0, left: (1 - part) * 90, bornAt: 0, seed: k, trail: [] });
    } else {
      effects.push({ ...line, ...place, kind, size, at: k * period + flightMs, seed: k });
    }
  }
  return { effects, projectiles, bolts: [] };
}
