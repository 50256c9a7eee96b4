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
    /** 0 responsive .. 1 smooth: how much delay of the others and how early inputs buy an even picture */
    smooth: 0.5,
    /** @type {Record<string, string[]>} action -> codes of keys; empty = the usual ones */
    keys: {},
  };
}
