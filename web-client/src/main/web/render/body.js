// The parts of a player as drawn, around their own joints: legs, torso, helmet, shoulder plate, arms with the weapon.
import { fillDisc, fillPolygon, linear } from '../lib/canvas.js';
import { drawMark } from '../lib/marks.js';
import { clamp, lerp } from '../lib/numbers.js';
import { GUNMETAL as METAL, mix } from '../lib/palette.js';
import { metalBox, paintWeapon } from '../lib/weapons.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/palette.js').TeamColors} TeamColors */
/** A limb from x0,y0 to x1,y1, `w0` and `w1` thick. @typedef {[number, number, number, number, number, number]} Bone */

const BONE = 11.2;
const FAR_SHADE = '#0a0a12';

/** @param {Pen} pen @param {Bone} bone @param {string} color @param {string} shaded */
function limb(pen, [x0, y0, x1, y1, w0, w1], color, shaded) {
  const angle = Math.atan2(y1 - y0, x1 - x0);
  const nx = -Math.sin(angle) / 2;
  const ny = Math.cos(angle) / 2;
  pen.fillStyle = linear(pen, [x0 + nx * w0, y0 + ny * w0, x0 - nx * w0, y0 - ny * w0], [color, shaded]);
  pen.beginPath();
  pen.moveTo(x0 + nx * w0, y0 + ny * w0);
  pen.lineTo(x1 + nx * w1, y1 + ny * w1);
  pen.arc(x1, y1, w1 / 2, angle + Math.PI / 2, angle - Math.PI / 2, true);
  pen.lineTo(x0 - nx * w0, y0 - ny * w0);
  pen.arc(x0, y0, w0 / 2, angle - Math.PI / 2, angle + Math.PI / 2, true);
  pen.fill();
}

/** Knee and ankle of a leg from hip to foot. @param {number} hipX @param {number} hipY @param {number} footX
 * @param {number} footY */
function bend(hipX, hipY, footX, footY) {
  const far = 2 * BONE - 0.01;
  const wanted = Math.hypot(footX - hipX, footY - hipY);
  const pull = wanted > far ? far / wanted : 1;
  const ankleX = hipX + (footX - hipX) * pull;
  const ankleY = hipY + (footY - hipY) * pull;
  const length = wanted * pull;
  const inner = Math.acos(clamp(length / (2 * BONE), -1, 1));
  const angle = Math.atan2(ankleY - hipY, ankleX - hipX) - inner;
  return { kneeX: hipX + Math.cos(angle) * BONE, kneeY: hipY + Math.sin(angle) * BONE, ankleX, ankleY };
}

/** @param {Pen} pen @param {TeamColors} team @param {(c: string) => string} tone @param {number} angle */
function shinPlate(pen, team, tone, angle) {
  pen.rotate(angle - Math.PI / 2);
  const plate = linear(pen, [-3.4, 0, 4.6, 0], [tone(team.dark), tone(team.base), tone(team.light)]);
  fillPolygon(pen, [-3.4, 1.5, 4.8, 1.5, 4.4, 9.6, -3, 9.6], plate);
  pen.fillStyle = 'rgba(0,0,0,.38)';
  pen.fillRect(-3.4, 5.4, 8, 1);
  fillPolygon(pen, [-1, -4, 5, -3.4, 6, 1, 3, 3.6, -1.6, 2], tone(team.light));
}

/** @param {Pen} pen @param {TeamColors} team @param {(c: string) => string} tone */
function boot(pen, team, tone) {
  const steel = linear(pen, [0, -5, 0, 4], [tone(METAL.high), tone(METAL.mid), tone(METAL.dark)]);
  fillPolygon(pen, [-4.4, -4, 3, -4.6, 5, -1, 9.4, 0.4, 10, 4, -5.4, 4], steel);
  fillPolygon(pen, [4.6, -0.6, 9.2, 0.6, 9.6, 2.6, 4, 2.4], tone(team.base));
  pen.fillStyle = tone('#0b0b10');
  pen.fillRect(-5.4, 2.8, 15.4, 1.4);
}

/** @param {Pen} pen @param {TeamColors} team @param {number} hipX @param {number} hipY
 * @param {import('./pose.js').Foot} foot @param {boolean} far */
function leg(pen, team, hipX, hipY, foot, far) {
  const { kneeX, kneeY, ankleX, ankleY } = bend(hipX, hipY, foot.x, foot.y);
  const tone = (/** @type {string} */ color) => (far ? mix(color, FAR_SHADE, 0.5) : color);
  limb(pen, [hipX, hipY, kneeX, kneeY, 9.4, 7.6], tone(METAL.light), tone(METAL.dark));
  const fromX = lerp(hipX, kneeX, 0.12) + 0.8;
  const fromY = lerp(hipY, kneeY, 0.12) - 0.4;
  const toX = lerp(hipX, kneeX, 0.78) + 0.8;
  const toY = lerp(hipY, kneeY, 0.78) - 0.4;
  limb(pen, [fromX, fromY, toX, toY, 7, 5.4], tone(team.base), tone(team.dark));
  limb(pen, [kneeX, kneeY, ankleX, ankleY, 7, 5], tone(METAL.mid), tone(METAL.dark));
  pen.save();
  pen.translate(kneeX, kneeY);
  shinPlate(pen, team, tone, Math.atan2(ankleY - kneeY, ankleX - kneeX));
  pen.restore();
  pen.save();
  pen.translate(ankleX, ankleY);
  pen.rotate(foot.angle);
  boot(pen, team, tone);
  pen.restore();
}

/** Both legs and the hip, origin at the feet. @param {Pen} pen @param {TeamColors} team
 * @param {import('./pose.js').Pose} pose */
export function paintLegs(pen, team, pose) {
  const { hipX: x, hipY: y } = pose;
  leg(pen, team, x - 1.6, y, pose.far, true);
  leg(pen, team, x + 1.4, y, pose.near, false);
  const hip = [x - 7, y - 4.4, x + 7, y - 4.4, x + 6, y + 2.4, x + 1.4, y + 5, x - 5.6, y + 2];
  fillPolygon(pen, hip, linear(pen, [0, y - 4, 0, y + 5], [METAL.light, METAL.dark]));
  fillPolygon(pen, [x + 0.4, y - 3.4, x + 5.8, y - 3.4, x + 4.8, y + 3.2, x + 1.6, y + 5], team.dark);
}

/** Origin at the hip. @param {Pen} pen @param {TeamColors} team */
export function paintTorso(pen, team) {
  const pack = linear(pen, [-12, 0, -5, 0], [METAL.light, METAL.dark]);
  fillPolygon(pen, [-11.5, -16, -5, -17.5, -5, -3, -11, -4.5], pack);
  pen.fillStyle = team.base;
  pen.fillRect(-11, -13.2, 5, 2.2);
  pen.fillStyle = team.visor;
  pen.fillRect(-11.2, -8.6, 2.4, 2.6);
  fillPolygon(pen, [-6, -2, 6, -2, 5.4, -8, -6, -8], METAL.mid);
  for (const y of [-6.8, -4.6]) metalBox(pen, -5.6, y, 11, 1.5, METAL.light);
  const chest = linear(pen, [-8, -19, 9, -6], [team.light, team.base, team.dark]);
  fillPolygon(pen, [-7.5, -18, 5, -19, 9.8, -15.4, 8.8, -9, 3, -6, -6.4, -7], chest);
  fillPolygon(pen, [2.4, -16.6, 8.4, -14.6, 7.8, -9.8, 3, -7.6], linear(pen, [2, 0, 9, 0], [team.base, team.light]));
  pen.fillStyle = METAL.dark;
  pen.fillRect(1.2, -17.6, 1.1, 10.6);
  fillPolygon(pen, [4, -13.6, 7.4, -13, 7, -11.2, 4.2, -11], team.visor);
  metalBox(pen, -4, -20.6, 7.4, 3.4, METAL.dark);
}

/** Ember's saw crest of three teeth. @param {Pen} pen @param {TeamColors} team */
function sawCrest(pen, team) {
  const teeth = [
    [-2, -17, -9.6, -8, -15.4, -16.4],
    [2.6, -17.6, -6.4, -14, -10, -22.4],
    [7.6, -14, -1.4, -16, -2.6, -24],
  ];
  pen.strokeStyle = '#0b0608';
  for (const tooth of teeth) {
    const [x0, y0, x1, y1, tipX, tipY] = tooth;
    const shade = linear(pen, [tipX, tipY, (x0 + x1) / 2, (y0 + y1) / 2], [team.light, team.base, team.dark]);
    fillPolygon(pen, tooth, shade);
    pen.lineWidth = 1.1;
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(tipX, tipY);
    pen.lineTo(x0, y0);
    pen.stroke();
  }
  pen.lineWidth = 1.3;
  pen.beginPath();
  pen.moveTo(7, -14.6);
  pen.lineTo(-1, -16.6);
  pen.lineTo(-6.4, -14.6);
  pen.lineTo(-9.4, -9.4);
  pen.stroke();
}

/** Frost's two bars swept back. @param {Pen} pen @param {TeamColors} team */
function sweptBars(pen, team) {
  const upper = linear(pen, [-18, 0, -4, 0], [team.dark, team.base, team.light]);
  fillPolygon(pen, [-3, -15.6, -17, -19.4, -18, -16.4, -6, -10.6], upper);
  const lower = linear(pen, [-17, 0, -5, 0], [team.deep, team.dark, team.base]);
  fillPolygon(pen, [-5, -9.8, -16.4, -11.6, -16.8, -8.6, -6, -4.6], lower);
}

/** Origin at the neck. @param {Pen} pen @param {TeamColors} team */
export function paintHead(pen, team) {
  pen.save();
  pen.scale(1.1, 1.1);
  (team.name === 'EMBER' ? sawCrest : sweptBars)(pen, team);
  const dome = [-7, -0.6, -8.6, -4, -8.6, -9.4, -6, -14.2, -1, -16, 5, -15.2, 9, -11.4, 9, -5, 6.4, 0.6, -4.4, 0.8];
  const shade = linear(
    pen,
    [-5, -16, 4, 1],
    [
      [0, team.light],
      [0.22, team.base],
      [0.62, team.dark],
      [1, team.deep],
    ],
  );
  fillPolygon(pen, dome, shade);
  fillPolygon(pen, [-2.4, -11.6, 9.2, -11.2, 9.2, -4.8, 6.4, 0.7, -0.2, 0.8, -3.6, -4.6], '#0c0c14');
  fillPolygon(pen, [1, -3.6, 7.8, -3.8, 5.6, -0.1, 1.4, 0.1], METAL.light);
  for (const x of [2.1, 3.9, 5.7]) metalBox(pen, x, -3.3, 0.9, 2.9, METAL.dark);
  fillPolygon(pen, [-4, -12.6, 9.6, -12.4, 10.2, -10.4, -2.6, -10.6], mix(team.base, '#000000', 0.35));
  fillPolygon(pen, [-2.2, -10.2, 10.2, -10, 9.6, -5.2, -0.6, -4.8], team.base);
  fillPolygon(pen, [-1, -9.6, 9.8, -9.4, 9.2, -5.9, 0.2, -5.6], team.visor);
  fillPolygon(pen, [2.4, -9.2, 9.6, -9, 9.2, -6.6, 3, -6.4], '#ffffff');
  fillDisc(pen, -4.6, -6, 3.2, METAL.dark);
  fillDisc(pen, -4.8, -6.3, 1.9, METAL.high);
  pen.restore();
}

/** Origin at the shoulder. @param {Pen} pen @param {TeamColors} team @param {string} key team's name in lower case */
export function paintShoulder(pen, team, key) {
  const plate = linear(
    pen,
    [-4, -7, 3, 5],
    [
      [0, team.light],
      [0.45, team.base],
      [1, team.dark],
    ],
  );
  fillPolygon(pen, [-7.4, 3.4, -7.6, -2, -3.6, -5.6, 3, -5.4, 7, -2, 6.2, 3.4, 1, 5.2], plate);
  fillPolygon(pen, [-7.6, 3.6, 6.4, 3.6, 1, 5.6], team.deep);
  drawMark(pen, key, -0.4, -0.6, 6.2, '#fffdf4');
}

/** Both arms of one who has nothing in hand. @param {Pen} pen @param {TeamColors} team */
function emptyArms(pen, team) {
  limb(pen, [2, 0, 10, -6, 6, 5.4], mix(METAL.light, '#000000', 0.45), METAL.dark);
  limb(pen, [10, -6, 20, -4, 5.4, 4.4], mix(team.base, FAR_SHADE, 0.4), mix(team.dark, FAR_SHADE, 0.4));
  limb(pen, [0, 1, 9, 5, 7, 6], METAL.light, METAL.dark);
  limb(pen, [9, 5, 19, 7, 6.4, 5], team.base, team.dark);
  fillDisc(pen, 20, 7.4, 3, METAL.high);
}

/** Both arms around the weapon, origin at the shoulder, aiming along +x. @param {Pen} pen @param {TeamColors} team
 * @param {string} weapon 'none' for empty hands */
export function paintArms(pen, team, weapon) {
  if (weapon === 'none') {
    emptyArms(pen, team);
    return;
  }
  const gripX = 10;
  const gripY = 3.4;
  limb(pen, [3, 1, 11.5, 8.5, 6, 5.4], mix(METAL.light, '#000000', 0.45), METAL.dark);
  const farHand = [mix(team.base, FAR_SHADE, 0.45), mix(team.dark, FAR_SHADE, 0.45)];
  limb(pen, [11.5, 8.5, gripX + 12, gripY + 3.4, 5.4, 4.6], farHand[0], farHand[1]);
  pen.save();
  pen.translate(gripX, gripY - 1);
  paintWeapon(pen, weapon);
  pen.restore();
  limb(pen, [0, 1, 4.4, 9, 7, 6], METAL.light, METAL.dark);
  limb(pen, [4.4, 9, gripX + 0.6, gripY + 2.4, 6.4, 5], team.base, team.dark);
  fillDisc(pen, gripX + 0.8, gripY + 2.2, 3, METAL.high);
  pen.fillStyle = METAL.dark;
  pen.fillRect(gripX - 0.6, gripY + 2, 3.6, 0.8);
}
