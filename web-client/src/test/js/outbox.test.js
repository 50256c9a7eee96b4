import { createOutbox, drainInputs } from '../../../target/classes/web/net/outbox.js';
import { equal } from './kit/check.js';

/** @param {number} tick @param {Partial<Record<number, number>>} [changed] */
const input = (tick, changed = {}) => Object.assign([tick, 0, 100, 0, 1, 0, 0, 0, tick - 4, tick % 16], changed);

/** @param {{text:string}[]} messages @returns {number[][]} ticks by message */
const ticks = (messages) => messages.map(
  ({ text }) => JSON.parse(text).inputs.map((/** @type {number[]} */ it) => it[0]));

export function shouldSendATickOnlyWhenSomethingChangedOrAfterAHundredMilliseconds() {
  const outbox = createOutbox();
  const sent = [];
  for (let tick = 1; tick <= 20; tick++) {
    const pressed = tick === 10 ? { 1: 2 } : tick > 10 ? { 1: 2 } : {};
    sent.push(...ticks(drainInputs(outbox, [input(tick, pressed)], tick - 2)).flat());
  }
  equal(sent, [1, 7, 10, 16]);
}

export function shouldSendEveryTickWhileTheTriggerIsHeldBecauseTheViewCounts() {
  const outbox = createOutbox();
  const held = [1, 2, 3].map((tick) => input(tick, { 1: 16 }));
  equal(ticks(drainInputs(outbox, held, 0)), [[1, 2, 3]]);
}

export function shouldPutAtMostEightTicksInAMessage() {
  const outbox = createOutbox();
  const changing = Array.from({ length: 19 }, (_, i) => input(i + 1, { 2: i }));
  equal(
    ticks(drainInputs(outbox, changing, 0)).map((list) => list.length),
    [8, 8, 3],
  );
}

export function shouldSayNothingWhenThereIsNothing() {
  equal(drainInputs(createOutbox(), [], 5), []);
}

export function shouldTellTheNewestSnapshotSeen() {
  equal(JSON.parse(drainInputs(createOutbox(), [input(9)], 6)[0].text).seen, 6);
}

export function shouldNotPutTicksThatDoNotAscendInOneMessage() {
  const outbox = createOutbox();
  const back = [20, 21, 12, 13, 13].map((tick) => input(tick, { 1: 16 }));
  equal(ticks(drainInputs(outbox, back, 0)), [[20, 21], [12, 13], [13]]);
}
