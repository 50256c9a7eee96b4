import { decode, encodeHello, encodeInput } from '../../../target/classes/web/net/codec.js';
import { readEntities } from '../../../target/classes/web/state/region.js';
import { equal } from './kit/check.js';

export function shouldTakeWhatIsNoMessageAsNothing() {
  for (const text of ['', '{', 'null', '7', '"hi"', '{"kind":"welcome"}', '[]', '["a"]', '{"type":7}']) {
    equal(decode(text), null, text);
  }
}

export function shouldSkipPartsItDoesNotKnow() {
  const frame = decode('[4,null,0,0,[[9,1]],["x",1,2],{"z":1},["a",-1,4],["r",0,-1,4],7]');
  equal(
    frame.parts.map((/** @type {any} */ part) => part.kind),
    ['a', 'r'],
  );
  equal(frame.priv, null);
  equal(frame.margin, null);
}

export function shouldReadAShortPartAsNothingNew() {
  const [arena, region] = decode('[6,3,1,[0,0],[],["a",4,6],["r",0,4,6]]').parts;
  equal(arena, {
    kind: 'a',
    base: 4,
    tick: 6,
    phase: null,
    phaseEndTick: 0,
    scores: [],
    roster: [],
    kills: [],
    chat: [],
    extra: null,
  });
  equal(region, { kind: 'r', region: 0, base: 4, tick: 6, entities: [], gone: [], items: [], events: [] });
}

export function shouldPassOverFieldsOfEntitiesThatItDoesNotKnow() {
  const entities = new Map();
  readEntities(entities, [7, 32768 | 1 | 2 | 64 | 128, 100, 200, 9, 8, 8, 32768 | 1, 5]);
  equal(entities.get(7), { x: 100, y: 200, aim: 0, flags: 0, weapon: 0, kind: 0 });
  equal(entities.get(8).x, 5);
}

export function shouldAddDifferencesToWhatIsHeldAndKeepTheOldEntityAsItWas() {
  const before = { x: 10, y: 20, aim: 3, flags: 1, weapon: 4, kind: 0 };
  const entities = new Map([[1, before]]);
  readEntities(entities, [1, 1 | 4, -4, 77]);
  equal(entities.get(1), { x: 6, y: 20, aim: 77, flags: 1, weapon: 4, kind: 0 });
  equal(before.x, 10);
}

export function shouldWriteMessagesAsTheServerReadsThem() {
  equal(encodeHello('Vex', 'b1', ''), '{"type":"hello","name":"Vex","build":"b1"}');
  equal(encodeHello('Vex', 'b1', 't'), '{"type":"hello","name":"Vex","build":"b1","resume":"t"}');
  equal(
    encodeInput(8, [[9, 0, 1, -2, 1, 0, 0, 0, 6, 3]]),
    '{"type":"input","seen":8,"inputs":[[9,0,1,-2,1,0,0,0,6,3]]}',
  );
}
