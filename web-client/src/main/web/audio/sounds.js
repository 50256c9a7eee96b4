// The game's sounds as parameters of the synth (lib/vendor/zzfx.js), by the kind of cue that plays them.
// Order of the numbers: volume, randomness, frequency, attack, sustain, release, shape, shapeCurve, slide, deltaSlide,
// pitchJump, pitchJumpTime, repeatTime, noise, modulation, bitCrush, delay, sustainVolume, decay, tremolo, filter.

import { WEAPONS } from '../lib/wire.js';

/** @typedef {{params:(number|undefined)[], wobble:number}} Sound wobble: how far the pitch of each playing differs */

/** @param {number} wobble @param {...(number|undefined)} params */
function sound(wobble, ...params) {
  return { params, wobble };
}

const _ = undefined;

/** @type {Record<string, Sound>} */
export const SOUNDS = {
  'fire-gauntlet': sound(0.1, 0.7, 0, 90, 0.01, 0.05, 0.09, 2, 1.4, 3, _, _, _, 0.03, 0.6, 24, 0.1),
  'fire-mg': sound(0.06, 0.55, 0, 380, _, 0.01, 0.07, 4, 2.4, -9, 0.6, _, _, _, 1.1, _, 0.2, _, 0.7, 0.02, _, -180),
  'fire-sg': sound(0.05, 1.2, 0, 150, _, 0.03, 0.28, 4, 2.2, -6, 0.4, _, _, _, 1.6, _, 0.3, 0.04, 0.5, 0.06, _, 1200),
  'fire-gl': sound(0.05, 1, 0, 170, 0.01, 0.03, 0.16, 1, 1.8, -5, 0.3, _, _, _, 0.2, _, 0.05, _, 0.6, 0.04, _, 800),
  'fire-rl': sound(0.04, 1.1, 0, 130, 0.01, 0.07, 0.3, 4, 1.6, -2.2, 0.1, _, _, _, 0.9, _, 0.1, _, 0.6, 0.08, _, 900),
  'fire-rg': sound(0.02, 0.9, 0, 1250, _, 0.06, 0.42, 2, 1.2, -14, 0.9, _, _, 0.02, _, 40, _, 0.06, 0.5, 0.12),
  'fire-lg': sound(0.05, 0.7, 0, 900, _, 0.05, 0.12, 3, 1.5, -8, _, _, _, 0.02, 1.2, 60, 0.1, _, 0.6, 0.03),
  'fire-pg': sound(0.05, 0.5, 0, 620, _, 0.02, 0.09, 1, 1.6, -12, 0.8, _, _, _, 0.1, 20, _, _, 0.6, 0.03),
  'fire-bfg': sound(0.03, 1.1, 0, 220, 0.02, 0.1, 0.32, 2, 1.3, 6, -0.8, _, _, 0.03, 0.4, 30, 0.1, _, 0.6, 0.1, 0.1),
  buzz: sound(0.06, 0.35, 0, 120, 0.01, 0.1, 0.04, 2, 1, _, _, _, _, 0.011, 0.9, 110, 0.1, _, 0.8, 0.01),
  bounce: sound(0.15, 0.45, 0, 300, _, 0.01, 0.06, 1, 1.2, -6, _, _, _, _, 0.4, _, 0.1, _, 0.5, 0.02),
  explosion: sound(0.08, 1.6, 0, 62, 0.01, 0.12, 0.7, 4, 1.9, -0.6, _, _, _, _, 1.3, _, 0.3, 0.09, 0.5, 0.14, _, 700),
  'explosion-pg': sound(0.1, 0.45, 0, 400, _, 0.02, 0.14, 1, 1.4, -8, 0.5, _, _, _, 0.6, 12, 0.1, _, 0.5, 0.04),
  'explosion-bfg': sound(0.05, 1.6, 0, 90, 0.01, 0.18, 0.8, 3, 1.7, -0.9, _, _, _, 0.05, 0.9, 18, 0.2, 0.1, 0.5, 0.2),
  hit: sound(0, 0.8, 0, 920, _, 0.02, 0.06, 1, 0.6, 4, _, 240, 0.02),
  hurt: sound(0.08, 0.9, 0, 210, 0.01, 0.04, 0.14, 3, 1.2, -5, _, _, _, _, 0.5, _, 0.15, _, 0.6, 0.03),
  pain: sound(0.1, 0.5, 0, 260, 0.01, 0.02, 0.1, 3, 0.9, -4, _, _, _, _, 0.3, _, 0.1),
  death: sound(0.06, 1, 0, 240, 0.01, 0.09, 0.36, 3, 1.1, -3.4, _, _, _, 0.06, 0.4, _, 0.15, _, 0.6, 0.08),
  gib: sound(0.08, 1.1, 0, 120, _, 0.06, 0.36, 4, 0.7, -3, 0.4, _, _, 0.04, 1.2, 3, 0.2, _, 0.5, 0.06),
  jump: sound(0.08, 0.35, 0, 190, 0.01, 0.02, 0.09, 1, 1.6, 5, 0.2),
  land: sound(0.12, 0.5, 0, 70, _, 0.01, 0.09, 4, 1.6, -2, _, _, _, _, 0.7, _, _, _, 0.6, 0.02, _, 500),
  'pickup-health': sound(0, 0.6, 0, 520, 0.01, 0.05, 0.16, 0, 1.4, _, _, 260, 0.06),
  'pickup-armor': sound(0, 0.6, 0, 330, _, 0.04, 0.18, 1, 1.8, _, _, 165, 0.05, _, _, 8),
  'pickup-ammo': sound(0, 0.5, 0, 260, _, 0.02, 0.07, 2, 1.2, 3, _, 90, 0.03),
  'pickup-weapon': sound(0, 0.8, 0, 180, _, 0.06, 0.14, 2, 1.5, 2, _, 180, 0.07, _, 0.1),
  'pickup-mega': sound(0, 0.9, 0, 390, 0.03, 0.16, 0.4, 0, 1.2, 0.6, _, 195, 0.1, _, _, 3, _, 0.08, 0.7, 0.1, 0.2),
  'pickup-power': sound(0, 1.1, 0, 196, 0.04, 0.3, 0.6, 1, 1.1, 0.4, _, 98, 0.12, _, _, 3, 0.1, 0.12, 0.8, 0.1, 0.3),
  'pickup-holdable': sound(0, 0.7, 0, 440, 0.02, 0.1, 0.24, 1, 1.5, 1, _, 220, 0.08, _, _, 5),
  'power-ends': sound(0, 0.5, 0, 330, 0.01, 0.05, 0.12, 0, 1.2, -2),
  quad: sound(0.02, 0.7, 0, 98, 0.01, 0.06, 0.22, 3, 1.3, -1.2, _, 49, 0.04, _, 0.2, 12),
  'item-back': sound(0.03, 0.4, 0, 640, 0.03, 0.03, 0.2, 0, 1.8, 2.4, _, _, _, _, _, 6),
  respawn: sound(0.02, 0.7, 0, 170, 0.06, 0.09, 0.3, 0, 1.7, 7, 0.4, _, _, 0.05, _, 12),
  frag: sound(0, 0.9, 0, 660, _, 0.07, 0.26, 1, 1.2, _, _, 330, 0.08, _, _, _, _, 0.05, 0.6, 0.04),
  countdown: sound(0, 0.8, 0, 440, 0.01, 0.08, 0.1, 5, 0.8),
  fight: sound(0, 0.9, 0, 880, 0.01, 0.22, 0.3, 5, 0.8, _, _, _, _, _, 0.05),
  teleport: sound(0.03, 0.8, 0, 300, 0.04, 0.1, 0.34, 0, 1.4, 12, -2, _, _, 0.04, 0.1, 30),
  pad: sound(0.04, 0.8, 0, 110, 0.01, 0.08, 0.24, 1, 1.2, 11, 0.5),
  switch: sound(0.06, 0.3, 0, 480, _, 0.01, 0.04, 2, 1.2, -8, _, _, _, _, 0.4),
  denied: sound(0, 0.6, 0, 140, _, 0.05, 0.08, 5, 1, -1),
  chat: sound(0, 0.35, 0, 740, _, 0.02, 0.06, 0, 1.2, _, _, 180, 0.02),
  win: sound(0, 1, 0, 392, 0.02, 0.28, 0.6, 1, 1.1, _, _, 196, 0.14, _, _, _, _, 0.16, 0.7, 0.1),
  lose: sound(0, 0.9, 0, 294, 0.02, 0.28, 0.6, 1, 1.1, -0.7, _, -74, 0.2, _, _, _, _, 0.16, 0.7, 0.1),
};

/** Cues that sound different for each weapon, whose slot is their strength. */
const BY_WEAPON = ['fire', 'explosion'];

/**
 * The sound of a cue, undefined when it has none.
 * @param {{kind:string, strength:number}} cue
 * @returns {string|undefined}
 */
export function soundOf(cue) {
  const own = `${cue.kind}-${WEAPONS[cue.strength]}`;
  if (BY_WEAPON.includes(cue.kind) && own in SOUNDS) return own;
  return cue.kind in SOUNDS ? cue.kind : undefined;
}
