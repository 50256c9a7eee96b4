// What is heard from regions that are not watched. From those that are, the same is seen and heard there.
import { SOUND } from '../lib/wire.js';
import { addCue } from './effects.js';

const WHAT = 16;

/** @param {import('./state.js').State} state @param {number[]} sounds flat: what and slot, x, y, region */
export function applySounds(state, sounds) {
  for (let i = 0; i + 3 < sounds.length; i += 4) {
    const [what, x, y, region] = sounds.slice(i, i + 4);
    if (state.world.regions.has(region)) continue;
    const slot = what % WHAT;
    if (what - slot === SOUND.SHOT) addCue(state, 'fire', x, y, false, slot);
    else if (what - slot === SOUND.BLAST) addCue(state, 'explosion', x, y, false, slot);
    else if (what - slot === SOUND.DEATH) addCue(state, 'death', x, y, false);
  }
}
