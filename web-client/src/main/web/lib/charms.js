// Pictures of what changes the one who takes it: powers, and what is carried for use.
import { fillDisc, fillPolygon, linear, polygon, radial } from './canvas.js';

/** @typedef {import('./canvas.js').Pen} Pen */

/** @param {Pen} pen */
function quad(pen) {
  pen.lineWidth = 7;
  pen.lineJoin = 'miter';
  pen.strokeStyle = linear(pen, [-14, -14, 14, 14], ['#f3eaff', '#a27bff', '#4b1fd0']);
  polygon(pen, [-6, -13, 6, -13, 13, -6, 13, 5, 6, 12, -6, 12, -13, 5, -13, -6]);
  pen.stroke();
  fillPolygon(pen, [-4, -6, 4, -6, 4, 9, 0, 20, -4, 9], linear(pen, [0, -6, 0, 20], ['#ffffff', '#a27bff']));
}

/** @param {Pen} pen */
function haste(pen) {
  const gold = linear(pen, [0, -11, 0, 11], ['#fff6c0', '#ffb020']);
  for (const x of [-9, 1]) fillPolygon(pen, [x, -11, x + 5, -11, x + 13, 0, x + 5, 11, x, 11, x + 7, 0], gold);
}

/** A red cross whose arms turn back to it. @param {Pen} pen */
function regeneration(pen) {
  const red = linear(pen, [0, -13, 0, 13], ['#ffd0d8', '#ff4a6a', '#8a0c2a']);
  fillPolygon(pen, [-4, -12, 4, -12, 4, -4, 12, -4, 12, 4, 4, 4, 4, 12, -4, 12, -4, 4, -12, 4, -12, -4, -4, -4], red);
  pen.strokeStyle = '#ffb0c0';
  pen.lineWidth = 2.4;
  for (const turn of [0, Math.PI]) {
    pen.beginPath();
    pen.arc(0, 0, 15, turn + 0.5, turn + 2.2);
    pen.stroke();
  }
}

/** A ring with nothing but a glint in it. @param {Pen} pen */
function invisibility(pen) {
  fillDisc(pen, 0, 0, 14, radial(pen, [-4, -5, 2, 15], ['rgba(255,255,255,.7)', 'rgba(160,220,255,.16)']));
  pen.strokeStyle = linear(pen, [-14, -14, 14, 14], ['#ffffff', '#7fb4d8', '#dff4ff']);
  pen.lineWidth = 3;
  pen.beginPath();
  pen.arc(0, 0, 13, 0, Math.PI * 2);
  pen.stroke();
  fillPolygon(pen, [-7, 0, 0, -5, 7, 0, 0, 5], 'rgba(235,250,255,.85)');
  fillDisc(pen, 0, 0, 2.6, '#2a5a80');
}

/** A helmet with a dark visor. @param {Pen} pen */
function battleSuit(pen) {
  const gold = linear(pen, [-12, -14, 12, 14], ['#fff8d8', '#e8b840', '#6a4a08']);
  fillPolygon(pen, [-8, -14, 8, -14, 14, -6, 14, 6, 8, 14, -8, 14, -14, 6, -14, -6], gold);
  fillPolygon(pen, [-10, -5, 10, -5, 8, 4, -8, 4], '#1c1408');
  fillPolygon(pen, [-9, -4, -2, -4, -5, 3, -7.4, 3], 'rgba(255,240,190,.75)');
  pen.fillStyle = 'rgba(0,0,0,.4)';
  for (const x of [-5, -0.8, 3.4]) pen.fillRect(x, 7, 1.6, 5);
}

/** A disc of the light that teleporters have, in a frame for the hand. @param {Pen} pen */
function pocketTeleporter(pen) {
  fillDisc(pen, 0, 0, 14, linear(pen, [0, -14, 0, 14], ['#aab2c6', '#343846']));
  fillDisc(pen, 0, 0, 10.5, radial(pen, [0, 0, 1, 11], ['#ffffff', '#b69bff', '#4a1fd0', '#14062e']));
  pen.strokeStyle = 'rgba(255,255,255,.8)';
  pen.lineWidth = 1.5;
  pen.beginPath();
  for (let i = 0; i <= 26; i++) pen.lineTo(Math.cos(i * 0.5) * i * 0.34, Math.sin(i * 0.5) * i * 0.34);
  pen.stroke();
}

/** A case with a red cross and a grip. @param {Pen} pen */
function firstAid(pen) {
  pen.strokeStyle = '#aab2c6';
  pen.lineWidth = 2.6;
  pen.strokeRect(-5, -14, 10, 6);
  fillPolygon(pen, [-14, -9, 14, -9, 14, 11, -14, 11], linear(pen, [0, -9, 0, 11], ['#fff4f4', '#d8c4c8', '#7a6468']));
  pen.fillStyle = '#e0222e';
  pen.fillRect(-2.8, -6, 5.6, 14);
  pen.fillRect(-7, -1.8, 14, 5.6);
}

/** By the name of the item. @type {Record<string, (pen: Pen) => void>} */
export const CHARMS = {
  quad, haste, regeneration, invisibility, battlesuit: battleSuit, teleporter: pocketTeleporter, medkit: firstAid,
};
