import { applyFrame } from '../../../target/classes/web/state/frames.js';
import { createState } from '../../../target/classes/web/state/state.js';
import { FIELD, PHASES, STATE_SIZE, VITAL } from '../../../target/classes/web/lib/wire.js';
import {
  decode,
  encodeAway,
  encodeChat,
  encodeHello,
  encodeInput,
  encodePing,
  encodeResync,
} from '../../../target/classes/web/net/codec.js';
import { check, equal } from './kit/check.js';

/** @param {string} name @returns {any[]} */
const read = (name) => JSON.parse(/** @type {any} */ (globalThis).golden(name));

/** What the client holds, in the words of the golden file. @param {any} state */
function held({ world, own, net }) {
  const vector = own.vector;
  const vital = (/** @type {number} */ index) => vector[STATE_SIZE + index];
  const fields = (/** @type {Map<number, any>} */ map, /** @type {(value:any)=>any} */ of) =>
    Object.fromEntries([...map].map(([id, value]) => [id, of(value)]));
  return {
    tick: world.tick,
    late: net.lateInputs,
    phase: PHASES.indexOf(world.phase),
    phaseEndTick: world.phaseEndTick,
    own: own.hasBody
      ? {
          x: vector[FIELD.X],
          y: vector[FIELD.Y],
          vx: vector[FIELD.VX],
          vy: vector[FIELD.VY],
          aimX: vector[FIELD.AIM_X],
          weapon: vector[FIELD.WEAPON],
          readyTick: vector[FIELD.READY_TICK],
          health: vital(VITAL.HEALTH),
          armor: vital(VITAL.ARMOR),
          alive: vital(VITAL.ALIVE),
        }
      : null,
    roster: fields(world.roster, ({ name, bot, away }) => [name, bot, away]),
    scores: Object.fromEntries(
      [...world.scores].map(([id, { score, deaths }]) => [id, [score, deaths, world.pings.get(id) ?? 0]]),
    ),
    watched: [...world.regions].sort(),
    entities: fields(world.entities, ({ kind, x, y, aim, flags, weapon }) => ({
      kind,
      x,
      y,
      aim,
      flags,
      weapon,
    })),
    itemsAway: Object.fromEntries([...world.items].map(([index, { backTick }]) => [index, backTick])),
    projectiles: [...world.projectiles.keys(), ...own.projectiles.map((/** @type {any} */ own_) => own_.id)],
  };
}

export function shouldHoldAfterEachGoldenFrameWhatTheGoldenFileSays() {
  const state = createState();
  state.session.me = 1;
  for (const { name, frame, complete, held: expected } of read('frames')) {
    const decoded = decode(JSON.stringify(frame));
    equal(decoded.margin, expected.marginMs, name);
    applyFrame(state, decoded, 1000);
    const { marginMs, ...rest } = expected;
    for (const [key, value] of Object.entries(rest)) {
      equal(held(state)[/** @type {'tick'} */ (key)], value, `${name}: ${key}`);
    }
    equal(!state.world.resyncNeeded, complete, `${name}: complete`);
  }
}

export function shouldReadTheServersGoldenMessages() {
  const messages = read('server');
  check(messages.length > 5, 'the golden file is empty');
  for (const { name, text, meaning } of messages) equal(decode(text), meaning, name);
}

export function shouldWriteTheClientsGoldenMessagesToTheLetter() {
  /** @type {Record<string, (meaning:any)=>string>} */
  const writers = {
    hello: ({ name, build, resume }) => encodeHello(name, build, resume ?? ''),
    input: ({ seen, inputs }) =>
      encodeInput(
        seen,
        inputs.map((/** @type {any} */ input) => Object.values(input)),
      ),
    resync: encodeResync,
    chat: ({ text }) => encodeChat(text),
    away: ({ away }) => encodeAway(away),
    ping: ({ id }) => encodePing(id),
  };
  for (const { name, text, meaning } of read('client')) equal(writers[meaning.type](meaning), text, name);
}
