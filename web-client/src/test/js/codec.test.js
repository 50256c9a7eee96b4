import { decode, encodeHello, encodeInput } from '../../../target/classes/web/net/codec.js';
import { readEntities } from '../../../target/classes/web/state/regions.js';
import { equal } from './kit/check.js';

export function shouldTakeWhatIsNoMessageAsNothing() {
  for (const text of ['', '{', 'null', '7', '"hi"', '{"kind":"welcome"}', '[]', '["a"]', '{"type":7}']) {
    equal(decode(text), null, text);
  }
}

export function shouldSkipPartsItDoesNotKnow() {
  const frame = decode('[4,0,null,0,0,[[9,1]],["x",1,2],{"z":1},["A"],["R",0],["s",[]],7]');
  equal(
    frame.parts.map((/** @type {any} */ part) => part.kind),
    ['a', 'r', 's'],
  );
  equal([frame.priv, frame.margin, frame.back], [null, null, 0]);
}

export function shouldReadListsThatAreMissingAsEmpty() {
  const [arena, region] = decode('[6,2,3,1,[],[],["a"],[4,[]]]').parts;
  equal(arena, {
    kind: 'a',
    full: false,
    scores: [],
    pings: [],
    kills: [],
    phase: [],
    roster: [],
    chat: [],
    extra: null,
  });
  equal(region, {
    kind: 'r',
    full: false,
    region: 4,
    entities: [],
    shots: [],
    hurts: [],
    moves: [],
    items: [],
    gone: [],
    events: [],
  });
}

export function shouldPassOverFieldsOfEntitiesThatItDoesNotKnow() {
  const entities = new Map();
  readEntities(entities, [6 * 64 + 1 + 2 + 32, 1 + 16 + 64, 100, 200, 9, 8, 1 + 32, 1, 5], 3, true);
  equal(entities.get(7), { x: 100, y: 200, aim: 0, flags: 0, weapon: 0, kind: 0, wayX: 0, wayY: 0, region: 3 });
  equal(entities.get(8).x, 5);
}

export function shouldAddDifferencesToWhatIsHeldAndKeepTheOldEntityAsItWas() {
  const before = { x: 10, y: 20, aim: 3, flags: 1, weapon: 4, kind: 0, wayX: 7, wayY: 1, region: 0 };
  const entities = new Map([[1, before]]);
  readEntities(entities, [1 + 4, -4, -5], 0, true);
  equal(entities.get(1), { x: 6, y: 20, aim: 126, flags: 1, weapon: 4, kind: 0, wayX: 3, wayY: 1, region: 0 });
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
