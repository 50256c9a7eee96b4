// The fallen: they fly, fall and tumble for half a second, then lie and fade; the weapon flies off.
import { putPart } from '../lib/bake.js';
import { clamp, easeOut } from '../lib/numbers.js';
import { seeded } from '../lib/random.js';
import { weaponPart } from '../lib/weapons.js';
import { composedModel, FRAME } from './model.js';
import { stillPose } from './pose.js';
import { solidAt } from './terrain.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').Corpse} Corpse */
/** @typedef {import('./plan.js').WorldPlan} WorldPlan */
/** The way of a corpse: where its feet are every STEP_MS, until it rests. @typedef {{x: number, y: number}[]} Way */

const TUMBLE_MS = 500;
const FADE_FROM_MS = 4000;
const FADE_MS = 600;
const WEAPON_MS = 1100;
/** How far the middle of the body sinks when it lies. */
const SINK = 17;
const LYING = 1.42;
const STEP_MS = 20;
const STEPS = 120;
const GRAVITY = 1200;
const MELT_SPEED = 26;

/** @type {WeakMap<Corpse, Way>} */
const ways = new WeakMap();

/** Whether feet that move from `from` to `to` come down on something. @param {WorldPlan} plan @param {number} x
 * @param {number} from @param {number} to */
function landsOn({ map, terrain }, x, from, to) {
  const platform = map.platforms.some((p) => x > p.x && x < p.x + p.width && from <= p.y + 1 && to >= p.y);
  return platform || solidAt(terrain.blocks, x, to);
}

/** @param {WorldPlan} plan @param {number} x @param {number} y */
function inMelt({ map }, x, y) {
  return map.hazards.some((h) => x > h.x && x < h.x + h.width && y > h.y && y < h.y + h.height + 200);
}

/** @param {Corpse} corpse @param {WorldPlan} plan @returns {Way} */
function wayOf(corpse, plan) {
  let { x, y, vx = 0, vy = 0 } = corpse;
  const way = [{ x, y }];
  const dt = STEP_MS / 1000;
  for (let i = 0; i < STEPS; i++) {
    if (inMelt(plan, x, y)) {
      vx = 0;
      vy = MELT_SPEED;
    } else {
      vy += GRAVITY * dt;
    }
    if (solidAt(plan.terrain.blocks, x + Math.sign(vx) * 12, y - 20)) vx = 0;
    const next = y + vy * dt;
    if (vy > 0 && landsOn(plan, x, y, next)) {
      vx *= 0.7;
      vy = 0;
      while (y < next && !landsOn(plan, x, y, y + 1)) y++;
      if (Math.abs(vx) < 8) break;
    } else {
      y = next;
    }
    x += vx * dt;
    way.push({ x, y });
  }
  return way;
}

/** Where a corpse is at an age. @param {Corpse} corpse @param {WorldPlan} plan @param {number} age ms */
function placeOf(corpse, plan, age) {
  let way = ways.get(corpse);
  if (!way) ways.set(corpse, (way = wayOf(corpse, plan)));
  const at = Math.min(way.length - 1, age / STEP_MS);
  const from = way[Math.floor(at)];
  const to = way[Math.ceil(at)];
  const t = at - Math.floor(at);
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
}

/** @param {Pen} pen @param {Corpse} corpse @param {{x: number, y: number}} place of the feet @param {number} age */
function drawBody(pen, corpse, place, age) {
  const t = easeOut(age / TUMBLE_MS);
  const lying = corpse.rot || -LYING * corpse.facing;
  const pose = stillPose('dead');
  const stance = { team: corpse.team, weapon: 'none', pose, facing: corpse.facing, aim: 0.5, head: -0.2 };
  pen.save();
  pen.globalAlpha = 1 - clamp((age - FADE_FROM_MS) / FADE_MS);
  pen.translate(place.x, place.y - 28 + SINK * t);
  pen.rotate(lying * t);
  pen.drawImage(composedModel(stance, 2), -FRAME.feetX, 28 - FRAME.feetY, FRAME.width, FRAME.height);
  pen.restore();
}

/** @param {Pen} pen @param {Corpse} corpse @param {number} age */
function drawLostWeapon(pen, corpse, age) {
  const random = seeded(corpse.seed);
  const seconds = age / 1000;
  const part = weaponPart(corpse.weapon);
  pen.save();
  pen.globalAlpha = 1 - clamp((age - WEAPON_MS * 0.7) / (WEAPON_MS * 0.3));
  const x = corpse.x + ((random() - 0.5) * 340 + (corpse.vx ?? 0) * 0.5) * seconds;
  pen.translate(x, corpse.y - 36 - (170 + random() * 120) * seconds + 430 * seconds * seconds);
  pen.rotate(-0.4 + (random() - 0.5) * 16 * seconds);
  putPart(pen, part, 'outline');
  putPart(pen, part, 'fill');
  pen.restore();
}

/** @param {Pen} pen @param {Corpse[]} corpses @param {WorldPlan} plan @param {number} now ms */
export function drawCorpses(pen, corpses, plan, now) {
  for (const corpse of corpses) {
    const age = now - corpse.at;
    if (age < 0 || age > FADE_FROM_MS + FADE_MS) continue;
    if (!corpse.gib) drawBody(pen, corpse, placeOf(corpse, plan, age), age);
    if (corpse.weapon && corpse.weapon !== 'none' && age < WEAPON_MS) drawLostWeapon(pen, corpse, age);
  }
}
