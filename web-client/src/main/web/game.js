// A frame of the client, in order: input, own clock, prediction, others, scene, picture, sound. Wiring only.
import { playCues } from './audio/speaker.js';
import { updateIntent } from './input/intent.js';
import { advanceClock } from './predict/clock.js';
import { followLines } from './predict/lines.js';
import { interpolateOthers } from './predict/others.js';
import { moveLoose } from './predict/loose.js';
import { moveMovers } from './predict/movers.js';
import { moveCamera, viewOwn } from './predict/own-view.js';
import { advanceOwn } from './predict/predict.js';
import { followJump } from './predict/reconcile.js';
import { followProjectiles } from './predict/projectiles.js';
import { advanceView } from './predict/timeline.js';
import { addCue, pruneEffects } from './state/effects.js';
import { playDueEvents } from './state/events.js';
import { followMotions } from './state/motions.js';
import { buildScene } from './state/scene.js';

const ELAPSED_MAX_MS = 250;
const FRAME_WEIGHT = 0.1;

/**
 * @typedef {{state:import('./state/state.js').State, rules:import('./predict/motion-adapter.js').Rules, renderer:any,
 *   hud:any, pen:CanvasRenderingContext2D, speaker:import('./audio/speaker.js').Speaker,
 *   controls:import('./input/controls.js').Controls, keys:()=>Map<string, string>,
 *   choice:ReturnType<typeof import('./input/intent.js').createChoice>, sendInputs:()=>void,
 *   steer:(()=>void)|null, pageNow:()=>number}} Game
 *   steer: replaces the player's controls (a recording); pageNow: ms of the page clock
 */

/** @param {Game} game @param {number} now ms */
export function playFrame(game, now) {
  const start = performance.now();
  const { state, rules } = game;
  const elapsedMs = Math.min(ELAPSED_MAX_MS, Math.max(0, now - state.now));
  if (now - state.now > ELAPSED_MAX_MS) state.view.cues.length = 0;
  state.now = now;
  state.workAt = game.pageNow();
  state.clock.smooth = state.settings.smooth;
  advanceClock(state.clock, now);
  followJump(state);
  if (game.steer === null) updateIntent(state, game.controls, game.keys(), game.choice);
  else game.steer();
  advanceOwn(state, rules);
  game.sendInputs();
  advanceView(state.clock, now, elapsedMs);
  interpolateOthers(state);
  moveMovers(state, rules);
  moveLoose(state);
  viewOwn(state);
  playDueEvents(state);
  followLines(state, rules);
  followProjectiles(state, rules);
  moveCamera(state, rules, elapsedMs);
  followMotions(state);
  pruneEffects(state);
  countDown(state);
  const scene = buildScene(state);
  game.renderer.render(scene);
  if (game.renderer.isShown()) game.hud.draw(game.pen, scene);
  playCues(game.speaker, state.view.cues, state.view.camera);
  const tookMs = performance.now() - start;
  state.net.frameMs += (tookMs - state.net.frameMs) * FRAME_WEIGHT;
}

/** A beep for each second before the start. @param {import('./state/state.js').State} state */
function countDown(state) {
  const { world, clock, ui } = state;
  const seconds = world.phase === 'countdown' ? Math.ceil((world.phaseEndTick - clock.tick) / 60) : 0;
  if (seconds > 0 && seconds !== ui.lastCountdown) addCue(state, 'countdown', 0, 0, true);
  ui.lastCountdown = seconds;
}
