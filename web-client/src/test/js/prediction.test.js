import { FIELD } from '../../../target/classes/web/lib/wire.js';
import { check, dice, equal, near } from './kit/check.js';
import { createPilot } from './kit/pilot.js';
import { createPlay, run } from './kit/play.js';

/** @param {any} play */
const corrections = (play) => play.state.own.corrections;

export async function shouldNeedNoCorrectionOnACleanLine() {
  const play = await createPlay();
  run(play, 1000);
  play.eachFrame = createPilot(7, { fire: true });
  run(play, 8000);
  equal(corrections(play), { count: 0, bySize: [0, 0, 0, 0], byCause: {}, last: 0 });
  check(play.server.rocketId > 3, `only ${play.server.rocketId} rockets were fired`);
  equal(play.server.late, 0, 'late inputs');
}

export async function shouldNeedNoCorrectionWithDelayAndJitter() {
  const chance = dice(5);
  const play = await createPlay({ up: () => 30 + chance() * 20, down: () => 30 + chance() * 20 });
  run(play, 6000);
  const settled = play.server.late;
  play.eachFrame = createPilot(11, { fire: true });
  run(play, 8000);
  const share = (play.server.late - settled) / play.sentInputs;
  check(share < 0.02, `${(share * 100).toFixed(1)} % of the inputs were late`);
  check((corrections(play).byCause.other ?? 0) === 0, JSON.stringify(corrections(play)));
}
