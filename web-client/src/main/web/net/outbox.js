// Which of the simulated inputs go out, and in what message: each tick in which anything changed or the trigger is
// held, and one at least every 100 ms; at most 8 ticks a message. What is left out the server repeats by itself.
import { BUTTON } from '../lib/wire.js';
import { encodeInput } from './codec.js';

const TICKS_PER_MESSAGE = 8;
const SILENT_TICKS_MAX = 6;

/** Columns of an input that decide whether it is new: buttons, aim, weapon, presses; not tick and view. */
const FIRST_COMPARED = 1;
const LAST_COMPARED = 7;

/** @typedef {{last:number[]|null}} Outbox last input that was sent */

/** @returns {Outbox} */
export function createOutbox() {
  return { last: null };
}

/**
 * The messages that carry `inputs`, each with the tick of its first; none when there is nothing to say.
 * @param {Outbox} outbox
 * @param {number[][]} inputs [tick,buttons,aimX,aimY,weapon,fires,jumps,uses,viewTick,viewFraction], ticks ascending
 * @param {number} seen newest snapshot tick held
 * @returns {{tick:number, text:string}[]}
 */
export function drainInputs(outbox, inputs, seen) {
  const due = [];
  for (const input of inputs) {
    if (!mustSend(outbox.last, input)) continue;
    due.push(input);
    outbox.last = input;
  }
  const batches = /** @type {number[][][]} */ ([]);
  for (const input of due) {
    const batch = batches[batches.length - 1];
    const fits = batch !== undefined && batch.length < TICKS_PER_MESSAGE && input[0] > batch[batch.length - 1][0];
    if (fits) batch.push(input);
    else batches.push([input]);
  }
  return batches.map((batch) => ({ tick: batch[0][0], text: encodeInput(seen, batch) }));
}

/** @param {number[]|null} last @param {number[]} input */
function mustSend(last, input) {
  if (last === null || input[0] <= last[0] || input[0] - last[0] >= SILENT_TICKS_MAX) return true;
  if ((input[1] & BUTTON.FIRE) !== 0) return true;
  for (let i = FIRST_COMPARED; i <= LAST_COMPARED; i++) {
    if (input[i] !== last[i]) return true;
  }
  return false;
}
