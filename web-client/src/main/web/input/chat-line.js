// The line being typed in the chat.

const LENGTH_MAX = 120;

/**
 * Takes a key while the chat is open.
 * @param {{chatOpen:boolean, chatText:string}} ui
 * @param {{key:string, code:string, ctrlKey:boolean, metaKey:boolean}} event
 * @param {(text:string)=>void} say
 * @returns {boolean} whether the key was for the chat
 */
export function typeChat(ui, event, say) {
  if (!ui.chatOpen) return false;
  if (event.key === 'Enter') {
    const text = ui.chatText.trim();
    if (text !== '') say(text);
    closeChat(ui);
  } else if (event.key === 'Escape') {
    closeChat(ui);
  } else if (event.key === 'Backspace') {
    ui.chatText = [...ui.chatText].slice(0, -1).join('');
  } else if ([...event.key].length === 1 && !event.ctrlKey && !event.metaKey && ui.chatText.length < LENGTH_MAX) {
    ui.chatText += event.key;
  }
  return true;
}

/** @param {{chatOpen:boolean, chatText:string}} ui */
export function closeChat(ui) {
  ui.chatOpen = false;
  ui.chatText = '';
}
