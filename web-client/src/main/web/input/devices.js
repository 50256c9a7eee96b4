// Keyboard and mouse of the browser -> controls. The only file of input/ that touches the page.
import { press, release, releaseAll } from './controls.js';

/**
 * @typedef {{isPlaying:()=>boolean, keys:()=>Map<string, string>,
 *   view:()=>{left:number, top:number, scale:number}, cursor:(x:number, y:number)=>void,
 *   action:(action:string, down:boolean)=>void, typed:(event:KeyboardEvent)=>boolean, escape:()=>void}} Handlers
 *   view: where the 1280 x 720 view lies on the page; typed: takes a key for the chat line, true when it did;
 *   action: what is not a control of the body
 */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('./controls.js').Controls} controls
 * @param {Handlers} handlers
 */
export function attachDevices(canvas, controls, handlers) {
  window.addEventListener('keydown', (event) => keyDown(event, controls, handlers));
  window.addEventListener('keyup', (event) => up(event.code, controls, handlers));
  window.addEventListener('blur', () => releaseAll(controls));
  canvas.addEventListener('mousemove', (event) => point(event, handlers));
  canvas.addEventListener('mousedown', (event) => {
    point(event, handlers);
    if (handlers.isPlaying()) event.preventDefault();
    down(`Mouse${event.button}`, controls, handlers);
  });
  window.addEventListener('mouseup', (event) => up(`Mouse${event.button}`, controls, handlers));
  canvas.addEventListener('contextmenu', (event) => event.preventDefault());
  canvas.addEventListener('wheel', (event) => wheel(event, controls, handlers), { passive: false });
}

/** @param {KeyboardEvent} event @param {import('./controls.js').Controls} controls @param {Handlers} handlers */
function keyDown(event, controls, handlers) {
  if (!handlers.isPlaying()) return;
  if (handlers.typed(event)) {
    event.preventDefault();
    return;
  }
  if (event.code === 'Escape') {
    handlers.escape();
    return;
  }
  const known = handlers.keys().has(event.code) || /^Digit[1-9]$/.test(event.code);
  if (!known || event.metaKey || event.altKey) return;
  event.preventDefault();
  if (!event.repeat) down(event.code, controls, handlers);
}

/** @param {string} code @param {import('./controls.js').Controls} controls @param {Handlers} handlers */
function down(code, controls, handlers) {
  if (!handlers.isPlaying()) return;
  const action = handlers.keys().get(code);
  press(controls, code, action);
  if (action !== undefined) handlers.action(action, true);
}

/** @param {string} code @param {import('./controls.js').Controls} controls @param {Handlers} handlers */
function up(code, controls, handlers) {
  release(controls, code);
  const action = handlers.keys().get(code);
  if (action !== undefined) handlers.action(action, false);
}

/**
 * A turn of the wheel is a press and a release.
 * @param {WheelEvent} event
 * @param {import('./controls.js').Controls} controls
 * @param {Handlers} handlers
 */
function wheel(event, controls, handlers) {
  if (!handlers.isPlaying() || event.deltaY === 0) return;
  event.preventDefault();
  const code = event.deltaY > 0 ? 'WheelDown' : 'WheelUp';
  down(code, controls, handlers);
  up(code, controls, handlers);
}

/** @param {MouseEvent} event @param {Handlers} handlers */
function point(event, handlers) {
  const { left, top, scale } = handlers.view();
  handlers.cursor((event.clientX - left) / scale, (event.clientY - top) / scale);
}
