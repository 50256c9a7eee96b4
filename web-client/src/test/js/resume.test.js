import { FIELD, POS } from '../../../target/classes/web/lib/wire.js';
import { followLine } from '../../../target/classes/web/session.js';
import { check, equal, near } from './kit/check.js';
import { createPilot } from './kit/pilot.js';
import { createPlay, run, welcome } from './kit/play.js';

/** A player in full run whose line breaks. */
async function cutOff() {
  const play = await createPlay({ up: () => 30, down: () => 30 });
  play.eachFrame = createPilot(17);
  run(play, 3000);
  const { ui } = play.state;
  ui.chat.push({ name: 'Vex', text: 'well met', at: play.now, team: 'frost' });
  ui.feed.push({ killer: null, victim: null, weapon: 'world', at: play.now, mine: false });
  play.queue = [];
  play.socket.onclose({ code: 1006, reason: '' });
  return play;
}

export async function shouldGoOnShowingTheWorldAndSayWhenTheNextTryIs() {
  const play = await cutOff();
  const { state, session } = play;
  run(play, 100);
  followLine(session);
  equal([state.screen, state.notice.title], ['playing', 'Connection lost']);
  check(/kept for a minute\. Trying again in a second\.$/.test(state.notice.text), state.notice.text);
  check(state.view.own !== null && play.scene.players.length > 0, 'the world is gone');
  run(play, 1000);
  followLine(session);
  check(/Trying now\.$/.test(state.notice.text), state.notice.text);
}

export async function shouldPlayOnAsTheSamePlayerWithoutGhostsOfOldInputs() {
  const play = await cutOff();
  const { state, server } = play;
  run(play, 1200);
  server.waiting.clear();
  server.last = null;
  await welcome(play, true);
  equal(state.notice, null);
  equal([state.own.ring, state.own.outbox, state.own.lastInput], [null, [], null], 'what was predicted');
  equal([state.ui.chat.length, state.ui.feed.length], [1, 1], 'lines of chat and kills');
  const { late } = server;
  run(play, 1500);
  const { count } = state.own.corrections;
  run(play, 2000);
  equal(state.own.corrections.count, count, 'corrections once it is settled');
  check(server.late - late < 20, `${server.late - late} late inputs`);
  near(state.view.own.x, server.state[FIELD.X] / POS, 40, 'drawn beside the truth');
}

export async function shouldComeBackThoughTheLineBreaksAgainWhileComingBack() {
  const play = await cutOff();
  const { link } = play.session;
  run(play, 700);
  equal(link.phase, 'opening');
  play.socket.onopen();
  equal(link.phase, 'greeting');
  play.socket.onclose({ code: 1006, reason: '' });
  equal([link.phase, link.resume], ['waiting', 'token']);
  run(play, 1200);
  await welcome(play, true);
  equal([link.phase, play.state.screen], ['open', 'playing']);
  run(play, 500);
  check(play.state.view.own !== null, 'not in the arena');
}

export async function shouldSayInWordsThatTheOldPlaceIsGone() {
  const play = await cutOff();
  run(play, 700);
  await welcome(play, false);
  const { chat } = play.state.ui;
  equal([chat.length, chat[0].text], [1, 'Your old place is gone. You are here as a new player.']);
}

export async function shouldSayThatTheServerIsSilentAndTakeItBack() {
  const play = await createPlay({ up: () => 30, down: () => 30 });
  run(play, 1500);
  play.lineStalledUntil = play.now + 2500;
  run(play, 2000);
  followLine(play.session);
  equal(play.state.notice?.title, 'No word from the server');
  run(play, 1000);
  followLine(play.session);
  equal(play.state.notice, null);
}
