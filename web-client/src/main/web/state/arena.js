// Arena parts: phase, scores, who is here, who killed whom, chat.
import { CAUSES, PHASES, WEAPONS } from '../lib/wire.js';
import { addCue } from './effects.js';
import { markOf } from './marks.js';

/** As many as the HUD shows. */
const FEED_KEPT = 5;
const CHAT_KEPT = 8;
const SCORE_COLUMNS = 3;

/**
 * Kills and chat in a full part may be known: those up to newsTick are.
 * @param {import('./state.js').State} state
 * @param {import('../net/codec.js').ArenaPart} part
 * @param {number} tick
 * @param {number} now ms
 */
export function applyArenaPart(state, part, tick, now) {
  const { world } = state;
  if (part.full) {
    world.roster.clear();
    world.scores.clear();
    world.pings.clear();
  }
  if (part.full || part.roster.length + part.scores.length > 0) world.leaders = null;
  readRoster(world, part.roster);
  readScores(world, part.scores);
  for (let i = 0; i + 1 < part.pings.length; i += 2) world.pings.set(part.pings[i], part.pings[i + 1]);
  if (part.phase.length > 0) enterPhase(state, PHASES[part.phase[0]] ?? 'live', part.phase[1]);
  if (part.extra !== null) world.extra = part.extra;
  for (const kill of part.kills) if (tick - kill[0] > world.newsTick) addKill(state, kill, now);
  for (const [back, id, text] of part.chat) if (tick - back > world.newsTick) addChat(state, id, text, now);
}

/** @param {any} world @param {any[][]} roster [id,name,bot,away] joined or changed, [id] left */
function readRoster(world, roster) {
  for (const [id, name, bot, away] of roster) {
    if (name === undefined) {
      world.roster.delete(id);
      world.scores.delete(id);
      world.pings.delete(id);
    } else {
      world.roster.set(id, { name: String(name), bot: bot === 1, away: away === 1 });
    }
  }
}

/** @param {any} world @param {number[]} scores flat: id, score, deaths */
function readScores(world, scores) {
  for (let i = 0; i + SCORE_COLUMNS <= scores.length; i += SCORE_COLUMNS) {
    world.scores.set(scores[i], { score: scores[i + 1], deaths: scores[i + 2] });
  }
}

/** @param {import('./state.js').State} state @param {string} phase @param {number} endTick */
function enterPhase(state, phase, endTick) {
  const { world } = state;
  if (phase === 'intermission' && world.phase === 'live') {
    const first = leaders(world)[0];
    addCue(state, first === state.session.me ? 'win' : 'lose', 0, 0, true);
  }
  if (phase === 'live' && world.phase !== 'live') addCue(state, 'fight', 0, 0, true);
  world.phase = phase;
  world.phaseEndTick = endTick;
}

/** Ids by score, best first; fewer deaths decide, then the older id. @param {any} world @returns {number[]} */
export function leaders(world) {
  const rank = (/** @type {number} */ id) => world.scores.get(id) ?? { score: 0, deaths: 0 };
  world.leaders ??= [...world.roster.keys()].sort((a, b) => {
    const [one, two] = [rank(a), rank(b)];
    return two.score - one.score || one.deaths - two.deaths || a - b;
  });
  return world.leaders;
}

/**
 * @param {import('./state.js').State} state
 * @param {number[]} kill [ticks ago, killer (0 = nobody), victim, weapon slot or cause, rewind ms, flags]
 * @param {number} now ms
 */
function addKill(state, [, killer, victim, weapon], now) {
  const { ui, session } = state;
  const me = session.me;
  const self = killer === victim || killer === 0;
  ui.feed.push({
    killer: self ? null : markOf(state, killer),
    victim: markOf(state, victim),
    weapon: WEAPONS[weapon] ?? CAUSES[weapon] ?? 'world',
    at: now,
    mine: killer === me || victim === me,
  });
  // In a crowd the kills of others make room, and your own stay to be read.
  if (ui.feed.length > FEED_KEPT) ui.feed.splice(Math.max(0, ui.feed.findIndex((one) => !one.mine)), 1);
  if (victim === me) ui.killedBy = self ? '' : markOf(state, killer).name;
  if (killer === me && !self) {
    ui.kill = { at: now, text: markOf(state, victim).name };
    addCue(state, 'frag', 0, 0, true);
  }
}

/**
 * @param {import('./state.js').State} state
 * @param {number} id 0 = the server
 * @param {string} text
 * @param {number} now
 */
function addChat(state, id, text, now) {
  const { name, team } = id === 0 ? { name: '', team: state.settings.team } : markOf(state, id);
  state.ui.chat.push({ name, text: String(text), at: now, team });
  if (state.ui.chat.length > CHAT_KEPT) state.ui.chat.shift();
  if (id !== state.session.me) addCue(state, 'chat', 0, 0, true);
}

/** A line among the chat that comes from nobody. @param {import('./state.js').State} state @param {string} text
 * @param {number} now ms */
export function tellAll(state, text, now) {
  addChat(state, 0, text, now);
}
