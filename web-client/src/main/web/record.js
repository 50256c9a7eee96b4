// ?record=1: keeps what the server sends and what the player wants, as bench.js plays it back. The recording is
// window.overbounceRecording(), JSON text, whenever the page's console asks for it.

const MESSAGES_MAX = 20000;

/** @param {import('./state/state.js').State} state */
export function recordInto(state) {
  const messages = /** @type {[number, string][]} */ ([]);
  const inputs = /** @type {number[][]} */ ([]);
  let startedAt = 0;
  const text = () => JSON.stringify({ map: state.session.map, messages, inputs });
  Object.assign(window, { overbounceRecording: text });
  return {
    /** @param {string} message */
    received(message) {
      if (message.startsWith('{"type":"welcome"')) {
        startedAt = performance.now();
        messages.length = 0;
        inputs.length = 0;
      }
      if (messages.length < MESSAGES_MAX) messages.push([Math.round(performance.now() - startedAt), message]);
    },
    /** @param {number[][]} simulated inputs of this frame */
    simulated(simulated) {
      for (const input of simulated) inputs.push(input.slice(0, 8));
    },
  };
}
