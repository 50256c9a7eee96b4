// The models side by side, as on the sheet of the art study.
import { drawLettering } from '../../main/web/lib/alphabet.js';
import { putPart } from '../../main/web/lib/bake.js';
import { drawGlow } from '../../main/web/lib/glow.js';
import { WEAPON_COLORS } from '../../main/web/lib/palette.js';
import { weaponPart, WEAPON_ORDER } from '../../main/web/lib/weapons.js';
import { drawModel } from '../../main/web/render/model.js';
import { drawItems } from '../../main/web/render/pickups.js';
import { runPose, stillPose } from '../../main/web/render/pose.js';

const WIDE = { left: 0, top: 0, right: 1280, bottom: 720 };
/** Two rows of items. */
const ROWS = [
  [
    'shard', 'armor50', 'armor100', 'health5', 'health25', 'health50', 'mega', 'quad', 'haste', 'regeneration',
    'invisibility', 'battlesuit', 'teleporter', 'medkit',
  ],
  [
    'shotgun', 'grenadelauncher', 'rocketlauncher', 'lightninggun', 'railgun', 'plasmagun', 'bfg', 'ammo_machinegun',
    'ammo_shotgun', 'ammo_grenadelauncher', 'ammo_rocketlauncher', 'ammo_lightninggun', 'ammo_railgun',
    'ammo_plasmagun', 'ammo_bfg',
  ],
];

/** @param {CanvasRenderingContext2D} pen @param {number} now ms */
export function drawSheet(pen, now) {
  pen.fillStyle = '#100e17';
  pen.fillRect(0, 0, 1280, 720);
  const big = ['idle', 'brace', 'jump', 'apex', 'fall', 'crouch', 'slide'];
  big.forEach((name, i) => {
    pen.save();
    pen.translate(110 + i * 176, 230);
    pen.scale(2.6, 2.6);
    const stance = {
      team: i % 2 ? 'ember' : 'frost',
      weapon: WEAPON_ORDER[[0, 1, 4, 6][i % 4]],
      pose: stillPose(name),
      facing: 1,
      aim: -0.1,
    };
    drawModel(pen, stance, { scale: 3, outline: 0.8 });
    pen.restore();
    drawLettering(pen, name, 110 + i * 176, 250, 8, { align: 'center', color: '#8b8698' });
  });
  for (let i = 0; i < 12; i++) {
    pen.save();
    pen.translate(60 + i * 90, 372);
    drawModel(pen, {
      team: i < 6 ? 'frost' : 'ember',
      weapon: 'mg',
      pose: runPose((i / 12 + now / 600) % 1),
      facing: i % 2 ? -1 : 1,
      aim: Math.sin(now / 500 + i),
    });
    pen.restore();
  }
  WEAPON_ORDER.forEach((weapon, i) => {
    drawGlow(pen, 80 + i * 134, 454, 62, WEAPON_COLORS[weapon], 0.3);
    pen.save();
    pen.translate(56 + i * 134, 454);
    pen.scale(2, 2);
    putPart(pen, weaponPart(weapon), 'outline');
    putPart(pen, weaponPart(weapon), 'fill');
    pen.restore();
  });
  const items = ROWS.flatMap((kinds, row) => kinds.map((kind, index) => ({
    index, kind, x: 50 + index * 84, y: 590 + row * 90, there: kind !== 'haste', takenAt: 0, backAt: 0,
  })));
  drawItems(pen, items, WIDE, now);
}
