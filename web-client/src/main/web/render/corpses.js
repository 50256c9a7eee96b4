// The fallen: half a second of tumbling, then they lie and fade; the weapon flies off.
import { putPart } from '../lib/bake.js';
import { clamp, easeOut } from '../lib/numbers.js';
import { seeded } from '../lib/random.js';
import { weaponPart } from '../lib/weapons.js';
import { composedModel, FRAME } from './model.js';
import { stillPose } from './pose.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').Corpse} Corpse */

const TUMBLE_MS = 500;
const FADE_FROM_MS = 4000;
const FADE_MS = 600;
const WEAPON_MS = 1100;
/** How far the middle of the body sinks when it lies. */
const SINK = 17;
const LYING = 1.42;

/** @param {Pen} pen @param {Corpse} corpse @param {number} age */
function drawBody(pen, corpse, age) {
  const t = easeOut(age / TUMBLE_MS);
  const lying = corpse.rot || -LYING * corpse.facing;
  const stance = { team: corpse.team, weapon: 'none', pose: stillPose('dead'), facing: corpse.facing, aim: 0.5, head: -0.2 };
  pen.save();
  pen.globalAlpha = 1 - clamp((age - FADE_FROM_MS) / FADE_MS);
  pen.translate(corpse.x, corpse.y - 28 + SINK * t - Math.sin(clamp(age / TUMBLE_MS) * Math.PI) * 12);
  pen.rotate(lying * t);
  pen.drawImage(composedModel(stance, 2, -1 - corpse.id), -FRAME.feetX, 28 - FRAME.feetY, FRAME.width, FRAME.height);
  pen.restore();
}

/** @param {Pen} pen @param {Corpse} corpse @param {number} age */
function drawLostWeapon(pen, corpse, age) {
  const random = seeded(corpse.seed);
  const seconds = age / 1000;
  const part = weaponPart(corpse.weapon);
  pen.save();
  pen.globalAlpha = 1 - clamp((age - WEAPON_MS * 0.7) / (WEAPON_MS * 0.3));
  const x = corpse.x + (random() - 0.5) * 340 * seconds;
  pen.translate(x, corpse.y - 36 - (170 + random() * 120) * seconds + 430 * seconds * seconds);
  pen.rotate(-0.4 + (random() - 0.5) * 16 * seconds);
  putPart(pen, part, 'outline');
  putPart(pen, part, 'fill');
  pen.restore();
}

/** @param {Pen} pen @param {Corpse[]} corpses @param {number} now ms */
export function drawCorpses(pen, corpses, now) {
  for (const corpse of corpses) {
    const age = now - corpse.at;
    if (age < 0 || age > FADE_FROM_MS + FADE_MS) continue;
    if (!corpse.gib) drawBody(pen, corpse, age);
    if (corpse.weapon && corpse.weapon !== 'none' && age < WEAPON_MS) drawLostWeapon(pen, corpse, age);
  }
}
