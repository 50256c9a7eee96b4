// What the player has chosen, part of the state.

/** What is kept in the browser's storage. */
export function createSettings() {
  return {
    name: '',
    team: /** @type {'ember'|'frost'} */ ('frost'),
    /** 0..1 */
    volume: 0.6,
    /** take a newly found weapon in hand */
    autoSwitch: true,
    netGraph: false,
    /** @type {Record<string, string[]>} action -> codes of keys; empty = the usual ones */
    keys: {},
  };
}
