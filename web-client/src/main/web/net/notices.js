// What the screen says when the connection is not what it should be: plain sentences, no codes unless nothing else is
// known.

/**
 * @param {import('./link.js').Ending} ending
 * @returns {{title:string, text:string}}
 */
export function noticeOf(ending) {
  switch (ending.reason) {
    case 'full':
      return { title: 'Arena full', text: 'Every place is taken. We keep trying to get you in.' };
    case 'replaced':
      return { title: 'Playing elsewhere', text: 'You took over this place from another tab or computer.' };
    case 'build':
      return {
        title: 'Versions differ',
        text: 'The server runs another version than this page, and loading the page again did not help. '
          + 'A proxy or the browser may keep an old copy: clear its cache, then reload.',
      };
    case 'missing':
      return {
        title: 'No WebSocket',
        text: 'This browser, or something between it and the server, does not let WebSocket connections through.',
      };
    case 'refused':
      return { title: 'The server says no', text: ending.text || 'It did not understand this page.' };
    default:
      return {
        title: ending.code === 1012 ? 'The server restarts' : 'Connection lost',
        text: `${ending.text ? `${ending.text} ` : ''}Trying again in ${seconds(ending.retryInMs)}.`,
      };
  }
}

/** @param {number} ms */
function seconds(ms) {
  const whole = Math.max(1, Math.round(ms / 1000));
  return whole === 1 ? 'a second' : `${whole} seconds`;
}
