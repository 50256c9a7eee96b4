// Scenes of the gallery that are about the interface: boards and messages.
import { stillFight } from './gallery-scene.js';

/** @typedef {import('../../main/web/lib/types.js').Scene} Scene */

const ROWS = [
  'Vex',
  'you',
  'Kestrel',
  'Oona',
  'bot Marrow',
  'Halden',
  'Pim',
  'bot Sable',
  'Juno',
  'bot Rook',
  'Ash',
  'Wren',
];

/** The still fight under a scoreboard. @param {number} now @param {string} phase @param {number} count
 * @returns {Scene} */
export function boardScene(now, phase, count) {
  const scene = stillFight(now);
  const rows = ROWS.slice(0, count).map((name, i) => ({
    id: i,
    name,
    team: name === 'you' ? 'frost' : 'ember',
    me: name === 'you',
    bot: name.startsWith('bot'),
    score: 20 - i * 2,
    deaths: 7 + ((i * 5) % 9),
    ping: 18 + i * 7,
  }));
  scene.hud.phase = phase;
  const next = { nextMap: 'Crucible', nextPicture: null };
  scene.hud.scoreboard = { rows, title: 'Cathedral', ...next, secondsLeft: 12, winner: 'Vex' };
  return scene;
}

/** Everything that can be said in the middle of the screen. @param {number} now @returns {Scene} */
export function messageScene(now) {
  const scene = stillFight(now);
  const turn = Math.floor(now / 1000) % 4;
  if (turn === 0) Object.assign(scene.hud, { alive: false, killedBy: 'bot Marrow', respawnIn: 1.2, killAt: 0 });
  if (turn === 1) Object.assign(scene.hud, { phase: 'countdown', countdown: 3 - (now % 1000) / 1000, killAt: 0 });
  if (turn === 2)
    scene.hud.notice = { title: 'The server is gone', text: 'Trying again in 4 s. Your place is kept for a minute.' };
  if (turn === 3) Object.assign(scene.hud, { health: 18, chatOpen: true, chatText: 'again, please' });
  return scene;
}
