// The last predicted ticks: for each its input and the state after it.

/** Eight seconds: so far may the own clock be ahead of a server that stood still. */
const SIZE = 512;
const MASK = SIZE - 1;

/** @typedef {{ticks:Int32Array, inputs:(number[]|null)[], states:(Int32Array|null)[]}} Ring */

/** @returns {Ring} */
export function createRing() {
  return { ticks: new Int32Array(SIZE), inputs: Array(SIZE).fill(null), states: Array(SIZE).fill(null) };
}

/** @param {Ring} ring @param {number} tick @param {number[]|null} input @param {Int32Array|null} state */
export function putTick(ring, tick, input, state) {
  const at = tick & MASK;
  ring.ticks[at] = tick;
  ring.inputs[at] = input;
  ring.states[at] = state;
}

/** @param {Ring} ring @param {number} tick @returns {Int32Array|null} null when it was not predicted or is too old */
export function stateAt(ring, tick) {
  const at = tick & MASK;
  return ring.ticks[at] === tick ? ring.states[at] : null;
}

/** @param {Ring} ring @param {number} tick @returns {number[]|null} */
export function inputAt(ring, tick) {
  const at = tick & MASK;
  return ring.ticks[at] === tick ? ring.inputs[at] : null;
}
