// How loud a sound is and from which side it comes.
import { clamp } from '../lib/numbers.js';

const NEAR = 260;
const HEARING = 1500;
const PAN_WIDTH = 900;
const PAN_MAX = 0.8;

/**
 * @param {{x:number, y:number, own:boolean}} cue
 * @param {{x:number, y:number}} ear u
 * @returns {{volume:number, pan:number}} volume 0 = not heard
 */
export function place(cue, ear) {
  if (cue.own) return { volume: 1, pan: 0 };
  const distance = Math.hypot(cue.x - ear.x, cue.y - ear.y);
  if (distance >= HEARING) return { volume: 0, pan: 0 };
  const far = clamp((distance - NEAR) / (HEARING - NEAR));
  return { volume: 0.85 * (1 - far) * (1 - far), pan: clamp((cue.x - ear.x) / PAN_WIDTH, -PAN_MAX, PAN_MAX) };
}

/** Hits sound higher the more they hurt. @param {{kind:string, strength:number}} cue */
export function pitchOf(cue) {
  if (cue.kind === 'hit') return 0.8 + clamp(cue.strength / 100) * 0.8;
  if (cue.kind === 'hurt') return 1.15 - clamp(cue.strength / 100) * 0.4;
  return 1;
}
