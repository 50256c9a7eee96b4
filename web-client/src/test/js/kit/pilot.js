// Plays as somebody would: runs, jumps, crouches, aims about, fires.
import { press, release } from '../../../../target/classes/web/input/controls.js';
import { dice } from './check.js';

const KEYS = [
  ['KeyA', 'left'],
  ['KeyD', 'right'],
  ['Space', 'jump'],
  ['KeyS', 'crouch'],
];

/** @param {number} seed @param {{fire?:boolean}} [habits] @returns {(play:any)=>void} to be called each frame */
export function createPilot(seed, { fire = false } = {}) {
  const chance = dice(seed);
  return (play) => {
    const { controls, state } = play;
    if (chance() < 0.12) {
      const [code, action] = KEYS[Math.floor(chance() * KEYS.length)];
      if (controls.held.has(code)) release(controls, code);
      else press(controls, code, action);
    }
    if (chance() < 0.2) state.ui.cursor = { x: chance() * 1280, y: chance() * 720 };
    if (!fire) return;
    if (chance() < 0.02) controls.wish.slot = [4, 1, 3, 6, 7, 0, 2, 5, 8][Math.floor(chance() * 9)];
    if (chance() < 0.05) {
      press(controls, 'Mouse0', 'fire');
      if (chance() < 0.5) release(controls, 'Mouse0');
    } else if (chance() < 0.1) {
      release(controls, 'Mouse0');
    }
  };
}
