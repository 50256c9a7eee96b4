// What the screen says when the connection is not what it should be: plain sentences, no codes.

const LOST = { title: 'Connection lost', text: 'Your place and your score are kept for a minute.' };
const UNREACHED = { title: 'No connection', text: 'The server does not answer.' };
/** By close code. @type {Record<number, {title:string, text:string}>} */
const ENDS = {
  1011: { title: 'The arena failed', text: 'Another one opens in a few seconds.' },
  1012: { title: 'The server restarts', text: 'It will be back in a moment.' },
  4008: { title: 'The line was silent for too long', text: LOST.text },
};

/**
 * @param {import('./link.js').Ending} ending
 * @returns {{title:string, text:string}}
 */
export function noticeOf(ending) {
  switch (ending.reason) {
    case 'full':
      return { title: 'Arena full', text: 'Every place is taken.' };
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
      return ENDS[ending.code] ?? (ending.kept ? LOST : UNREACHED);
  }
}

/** @param {number} ms until the next try, which may have begun @returns {string} */
export function nextTry(ms) {
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 0) return 'Trying now.';
  return `Trying again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`;
}
