import {
  advanceClock,
  noteMargin,
  noteSent,
  startClock,
  tooLateFor,
} from '../../../target/classes/web/predict/clock.js';
import { createState } from '../../../target/classes/web/state/state.js';
import { TICK_MS } from '../../../target/classes/web/lib/wire.js';
import { check, dice, equal, near } from './kit/check.js';

const FRAME_MS = 1000 / 60;
/** Page time of the server's tick 0. */
const ZERO = 5000;

/**
 * A clock, a server and the way between them, without anything else. Each frame's newest tick is sent; it arrives
 * `delay(now)` later, in order, and the smallest margin is reported every second tick, `delay(now)` later again.
 * @param {(now:number)=>number} delay ms
 * @param {number} [firstError] ms that the start is off
 */
function createLine(delay, firstError = 0) {
  const { clock } = createState();
  const line = {
    clock,
    now: ZERO + 100 * TICK_MS,
    sent: 0,
    arrivals: /** @type {any[]} */ ([]),
    reports: /** @type {any[]} */ ([]),
    margins: /** @type {{at:number, margin:number}[]} */ ([]),
    upAt: 0,
    downAt: 0,
    delay,
    reported: 100,
  };
  startClock(clock, line.now, 100, 2 * delay(line.now) + firstError);
  line.sent = Math.floor(clock.tick);
  return line;
}

/** @param {any} line @param {number} ms @param {number} [frameMs] */
function pass(line, ms, frameMs = FRAME_MS) {
  const { clock } = line;
  for (const end = line.now + ms; line.now < end; line.now += frameMs) {
    const { now } = line;
    report(line);
    for (const due of line.reports.filter((/** @type {any} */ it) => it.at <= now))
      noteMargin(clock, now, due.tick, due.margin);
    line.reports = line.reports.filter((/** @type {any} */ it) => it.at > now);
    advanceClock(clock, now);
    while (line.sent < Math.floor(clock.tick)) {
      line.sent++;
      noteSent(clock, line.sent, now);
      line.upAt = Math.max(line.upAt, now + line.delay(now));
      line.arrivals.push({ at: line.upAt, margin: ZERO + line.sent * TICK_MS - line.upAt });
    }
  }
}

/** The snapshots that the server has sent up to now. @param {any} line */
function report(line) {
  for (let tick = line.reported + 2; ZERO + tick * TICK_MS <= line.now; tick += 2) {
    line.reported = tick;
    const at = ZERO + tick * TICK_MS;
    const heard = line.arrivals.filter((/** @type {any} */ it) => it.at <= at);
    line.arrivals = line.arrivals.filter((/** @type {any} */ it) => it.at > at);
    line.margins.push(...heard);
    line.downAt = Math.max(line.downAt, at + line.delay(at));
    const margin = heard.length === 0 ? null : Math.floor(Math.min(...heard.map((/** @type {any} */ it) => it.margin)));
    line.reports.push({ at: line.downAt, tick, margin });
  }
}

/** @param {any} line @param {number} since ms before now */
const marginsSince = (line, since) =>
  line.margins.filter((/** @type {any} */ it) => it.at > line.now - since).map((/** @type {any} */ it) => it.margin);

export function shouldSettleJustAheadOfASteadyLine() {
  const line = createLine(() => 40);
  pass(line, 8000);
  const margins = marginsSince(line, 2000);
  check(Math.min(...margins) >= 3, `margins down to ${Math.min(...margins)}`);
  check(Math.max(...margins) <= 30, `margins up to ${Math.max(...margins)}`);
  near(line.clock.rate, 1, 0.005, 'rate');
}

export function shouldStayAheadOfAJitteryLine() {
  const chance = dice(4);
  const line = createLine(() => 30 + chance() * 30);
  pass(line, 20000);
  const margins = marginsSince(line, 10000);
  const late = margins.filter((/** @type {number} */ margin) => margin < 0).length / margins.length;
  check(late < 0.03, `${(late * 100).toFixed(1)} % late`);
  check(Math.max(...margins) < 70, `${Math.max(...margins)} ms too early`);
}

export function shouldRunAtMostTenPercentFastUntilItIsNotLate() {
  let way = 20;
  const line = createLine(() => way);
  pass(line, 6000);
  way = 80;
  let fastest = 1;
  let slept = 0;
  for (; slept < 3000 && (slept < 300 || Math.min(...marginsSince(line, 100)) < 0); slept += 50) {
    pass(line, 50);
    fastest = Math.max(fastest, line.clock.rate);
  }
  check(fastest > 1.05 && fastest <= 1.1, `rate ${fastest}`);
  check(slept <= 1500, `late for ${slept} ms`);
  equal(line.clock.jumps, 0);
}

export function shouldComeBackSlowlyWhenItIsEarlierThanNeeded() {
  let way = 80;
  const line = createLine(() => way);
  pass(line, 6000);
  way = 20;
  let slowest = 1;
  for (let i = 0; i < 160; i++) {
    pass(line, 50);
    slowest = Math.min(slowest, line.clock.rate);
  }
  near(slowest, 0.98, 0.0001, 'rate');
  check(Math.max(...marginsSince(line, 500)) < 35, `${Math.max(...marginsSince(line, 500))} ms early`);
}

export function shouldJumpWhenItIsFarOff() {
  for (const error of [400, -400]) {
    const line = createLine(() => 30, error);
    pass(line, 3000);
    check(line.clock.jumps >= 1, `no jump from ${error}`);
    const margins = marginsSince(line, 500);
    check(
      Math.min(...margins) >= 0 && Math.max(...margins) < 60,
      `${error}: ${Math.min(...margins)}..${Math.max(...margins)}`,
    );
  }
}

export function shouldNotRunAwayFromOneStall() {
  let stallUntil = 0;
  const line = createLine((now) => Math.max(30, stallUntil - now));
  pass(line, 6000);
  const before = line.clock.offset;
  stallUntil = line.now + 250;
  pass(line, 1500);
  check(line.clock.jumps === 0, 'it jumped');
  near(line.clock.offset, before, 25, 'offset');
}

export function shouldOnlyGoBackwardsInAJump() {
  const chance = dice(8);
  const line = createLine(() => 20 + (chance() < 0.02 ? 300 : chance() * 10), -300);
  let [before, jumps] = [0, 0];
  for (let i = 0; i < 600; i++) {
    pass(line, FRAME_MS);
    check(line.clock.tick >= before || line.clock.jumps > jumps, `from ${before} to ${line.clock.tick}`);
    before = line.clock.tick;
    jumps = line.clock.jumps;
  }
  check(jumps <= 2, `${jumps} jumps`);
}

export function shouldKnowWhichInputsCannotArriveInTime() {
  const line = createLine(() => 40);
  pass(line, 6000);
  const newest = Math.floor(line.clock.tick);
  check(!tooLateFor(line.clock, newest, line.clock.at), 'the newest is in time');
  check(tooLateFor(line.clock, newest - 6, line.clock.at), 'one of a tenth of a second ago is not');
}
