// The interface over the game: everything is drawn in view coordinates (1280 x 720 u) and reads the scene only.
import { linear, painted } from '../lib/canvas.js';
import { createAim } from './aim.js';
import { createBoard } from './board.js';
import { createClock } from './clock.js';
import { createFeed } from './feed.js';
import { createKit } from './kit.js';
import { createMessages } from './messages.js';
import { createNetGraph } from './netgraph.js';
import { createStatus } from './status.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').Scene} Scene */

const TOP_SHADE = 84;
const BOTTOM_SHADE = 110;

/** @param {number} height @param {string} from @param {string} to */
function shade(height, from, to) {
  return painted(1280, height, (pen) => {
    pen.fillStyle = linear(pen, [0, 0, 0, height], [from, to]);
    pen.fillRect(0, 0, 1280, height);
  });
}

/** Makes the interface. */
export function createHud() {
  const status = createStatus();
  const kit = createKit();
  const clock = createClock();
  const feed = createFeed();
  const aim = createAim();
  const messages = createMessages();
  const netGraph = createNetGraph();
  const board = createBoard();
  /** @type {HTMLCanvasElement | null} */
  let topShade = null;
  /** @type {HTMLCanvasElement | null} */
  let bottomShade = null;

  /** @param {Pen} pen @param {Scene} scene @param {string} team */
  const drawPlay = (pen, scene, team) => {
    const { hud, now } = scene;
    topShade ??= shade(TOP_SHADE, 'rgba(4,3,8,.62)', 'rgba(4,3,8,0)');
    bottomShade ??= shade(BOTTOM_SHADE, 'rgba(4,3,8,0)', 'rgba(4,3,8,.78)');
    pen.drawImage(topShade, 0, 0, 1280, TOP_SHADE);
    pen.drawImage(bottomShade, 0, 720 - BOTTOM_SHADE, 1280, BOTTOM_SHADE);
    if (hud.alive) {
      status(pen, hud, now);
      kit(pen, hud);
    }
    clock(pen, hud, team);
    aim(pen, scene);
  };

  return {
    /** Draws the interface of a scene. @param {Pen} pen in view coordinates, as the renderer leaves it
     * @param {Scene} scene */
    draw(pen, scene) {
      const { hud, now, players } = scene;
      const team = players.find((player) => player.me)?.team ?? 'frost';
      if (hud.phase !== 'intermission') drawPlay(pen, scene, team);
      board(pen, hud);
      feed(pen, hud, now);
      if (hud.phase !== 'intermission') messages(pen, hud, now);
      else if (hud.notice) messages(pen, { ...hud, killAt: 0, alive: true, countdown: 0 }, now);
      if (hud.net && hud.phase !== 'intermission') netGraph(pen, hud.net, now);
    },
  };
}
