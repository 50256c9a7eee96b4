// The bottom row: health, armor, the bar of weapons, ammunition.
import { drawLettering } from '../lib/alphabet.js';
import { drawBar, drawCross, drawPanel, drawShield } from '../lib/panel.js';
import { MEANING, WEAPON_COLORS } from '../lib/palette.js';
import { drawWeaponIcon, WEAPON_ORDER } from '../lib/weapons.js';
import { createRegion, drawRegion } from './region.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').HudView} HudView */

const EDGE = '#04060a';
const DIGITS = { edge: EDGE, edgeWidth: 4, weight: 1.2 };
const LOW_HEALTH = 25;
/** What a full bar of ammunition means. @type {Record<string, number>} */
const FULL_AMMO = { mg: 100, rl: 25, rg: 20, sg: 25, gl: 25, lg: 150, pg: 100, bfg: 20 };

/** @param {Pen} pen @param {HudView} hud @param {boolean} alarm */
function paintVitals(pen, { health, armor }, alarm) {
  const low = health <= LOW_HEALTH;
  const color = low ? (alarm ? '#ff4a3a' : '#ffb0a0') : MEANING.health;
  drawCross(pen, 46, 676, 24, color);
  drawLettering(pen, String(Math.max(0, health)), 72, 659, 34, { ...DIGITS, color: low ? color : '#f4fff7' });
  drawBar(pen, { x: 30, y: 703, width: 150, height: 6 }, health / 100, color);
  const armorColor = armor > 0 ? MEANING.armor : '#6a5a5a';
  drawShield(pen, 222, 675, 26, armorColor);
  drawLettering(pen, String(armor), 248, 659, 34, { ...DIGITS, color: armor > 0 ? '#fff4f2' : '#9a8a8a' });
  drawBar(pen, { x: 206, y: 703, width: 150, height: 6 }, armor / 100, MEANING.armor);
}

/** @param {Pen} pen @param {HudView} hud @param {boolean} switching */
function paintAmmo(pen, { weapon, ammo }, switching) {
  const slot = WEAPON_ORDER.indexOf(weapon);
  pen.globalAlpha = switching ? 0.55 : 1;
  drawWeaponIcon(pen, weapon, ammo[slot] > 99 ? 1116 : 1150, 676, 1.5);
  pen.globalAlpha = 1;
  if (weapon === 'gauntlet' || slot < 0) return;
  const count = ammo[slot];
  const color = count === 0 ? '#ff5a48' : '#fff4e8';
  drawLettering(pen, String(count), 1250, 659, 34, { ...DIGITS, color, align: 'right' });
  const filled = count / (FULL_AMMO[weapon] ?? 25);
  drawBar(pen, { x: 1100, y: 703, width: 150, height: 6 }, filled, WEAPON_COLORS[weapon], 18);
}

/** @param {Pen} pen @param {HudView} hud @param {number} slot */
function paintSlot(pen, { weapon, owned, ammo }, slot) {
  const name = WEAPON_ORDER[slot];
  const x = 413 + slot * 51;
  const y = 676;
  const has = owned[slot];
  const inHand = name === weapon;
  const fill = inHand ? 'rgba(60,18,10,.86)' : 'rgba(8,7,14,.82)';
  const line = inHand ? WEAPON_COLORS[name] : 'rgba(190,180,210,.22)';
  drawPanel(pen, { x, y, width: 47, height: 34 }, { cut: 6, fill, line, lineWidth: inHand ? 1.6 : 1 });
  const empty = has && name !== 'gauntlet' && ammo[slot] === 0;
  pen.globalAlpha = has ? (inHand ? 1 : empty ? 0.4 : 0.8) : 0.2;
  drawWeaponIcon(pen, name, x + 23, y + 18, 0.82);
  pen.globalAlpha = 1;
  const keyColor = inHand ? '#ffffff' : `rgba(220,220,235,${has ? 0.6 : 0.3})`;
  drawLettering(pen, String(slot + 1), x + 5, y + 24, 6, { color: keyColor, weight: 1.2 });
  if (!has) return;
  if (name !== 'gauntlet') {
    const color = empty ? '#ff6a5a' : inHand ? '#ffffff' : 'rgba(232,232,244,.85)';
    drawLettering(pen, String(ammo[slot]), x + 43, y + 5, 6.6, { color, align: 'right', weight: 1.2 });
  }
  if (inHand) return;
  pen.fillStyle = WEAPON_COLORS[name];
  pen.globalAlpha = 0.75;
  pen.fillRect(x + 6, y - 1, 35, 2);
  pen.globalAlpha = 1;
}

/** @returns {(pen: Pen, hud: HudView, now: number) => void} */
export function createStatus() {
  const vitals = createRegion(24, 652, 340, 62);
  const ammo = createRegion(1060, 646, 200, 68);
  const bar = createRegion(408, 668, 470, 46);
  return (pen, hud, now) => {
    const alarm = hud.health <= LOW_HEALTH && now % 600 < 300;
    drawRegion(pen, vitals, [hud.health, hud.armor, alarm].join(), (sketch) => paintVitals(sketch, hud, alarm));
    const slot = WEAPON_ORDER.indexOf(hud.weapon);
    const ammoKey = [hud.weapon, hud.ammo[slot], hud.switching].join();
    drawRegion(pen, ammo, ammoKey, (sketch) => paintAmmo(sketch, hud, hud.switching));
    drawRegion(pen, bar, [hud.weapon, hud.owned, hud.ammo].join(), (sketch) => {
      for (let i = 0; i < WEAPON_ORDER.length; i++) paintSlot(sketch, hud, i);
    });
  };
}
