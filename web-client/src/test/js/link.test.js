import { backoffMs, closeLink, createLink, openLink, send } from '../../../target/classes/web/net/link.js';
import { noticeOf } from '../../../target/classes/web/net/notices.js';
import { check, equal } from './kit/check.js';

const WELCOME = '{"type":"welcome","id":3,"resume":"second"}';

/** A browser's WebSocket and timers, worked by hand. */
function createWorld() {
  /** @type {any} */
  const world = { sockets: [], timers: [], told: [], messages: [], missing: false };
  const link = createLink(
    {
      url: 'ws://here/play',
      build: 'b1',
      now: () => 0,
      random: () => 1,
      openSocket: (url, protocol) => {
        if (world.missing) throw new Error('no WebSocket');
        const socket = { url, protocol, sent: /** @type {string[]} */ ([]), closed: false };
        Object.assign(socket, {
          send: (/** @type {string} */ text) => socket.sent.push(text),
          close: () => (socket.closed = true),
        });
        world.sockets.push(socket);
        return socket;
      },
      setTimer: (run, ms) => {
        const timer = { run, ms, on: true };
        world.timers.push(timer);
        return timer;
      },
      clearTimer: (timer) => {
        if (timer !== null) timer.on = false;
      },
    },
    {
      message: (message) => world.messages.push(message.type),
      changed: (_, ending) => world.told.push(ending === null ? 'open' : ending),
    },
  );
  world.link = link;
  world.socket = () => world.sockets[world.sockets.length - 1];
  world.waiting = () => world.timers.filter((/** @type {any} */ timer) => timer.on);
  world.fire = () => {
    const timer = world.waiting()[0];
    timer.on = false;
    timer.run();
  };
  return world;
}

/** @param {any} world */
function connect(world) {
  world.socket().onopen();
  world.socket().onmessage({ data: WELCOME });
}

export function shouldSayHelloWithBuildAndTokenAndBeOpenAfterTheWelcome() {
  const world = createWorld();
  openLink(world.link, 'Vex', 'first');
  equal(world.socket().protocol, 'overbounce.v1');
  check(!send(world.link, 'early'), 'something was sent before the welcome');
  connect(world);
  equal(JSON.parse(world.socket().sent[0]), { type: 'hello', name: 'Vex', build: 'b1', resume: 'first' });
  equal([world.link.phase, world.link.resume, world.told], ['open', 'second', ['open']]);
  equal(world.waiting().length, 0, 'timers');
  check(send(world.link, 'now'), 'not sent');
}

export function shouldComeBackWithTheNewestTokenAndWaitLongerEachTime() {
  const world = createWorld();
  openLink(world.link, 'Vex', '');
  connect(world);
  const waits = [];
  for (let i = 0; i < 7; i++) {
    world.socket().onclose({ code: 1006, reason: '' });
    equal(world.link.phase, 'waiting');
    waits.push(world.waiting()[0].ms);
    world.fire();
  }
  equal(waits, [500, 1000, 2000, 4000, 8000, 8000, 8000]);
  connect(world);
  equal(JSON.parse(world.socket().sent[0]).resume, 'second');
  world.socket().onclose({ code: 1006, reason: '' });
  equal(world.waiting()[0].ms, 500, 'after a success it starts anew:');
}

export function shouldSpreadTheTriesByChance() {
  equal([backoffMs(0, () => 0), backoffMs(0, () => 1), backoffMs(3, () => 0.5)], [250, 500, 3000]);
}

export function shouldTryAgainWhenFullOrRestarting() {
  for (const [code, reason] of [
    ['full', 'full'],
    ['shutdown', 'lost'],
    ['timeout', 'lost'],
    ['internal', 'lost'],
  ]) {
    const world = createWorld();
    openLink(world.link, 'Vex', '');
    connect(world);
    world.socket().onmessage({ data: JSON.stringify({ type: 'bye', code, text: 'so it is', retry: true }) });
    world.socket().onclose({ code: 1000, reason: '' });
    equal([world.link.phase, world.told[1].reason, world.told[1].text], ['waiting', reason, 'so it is'], code);
  }
}

export function shouldStayAwayWhenTheServerMeansIt() {
  for (const [code, reason] of [
    ['replaced', 'replaced'],
    ['build', 'build'],
    ['protocol', 'refused'],
    ['later', 'refused'],
  ]) {
    const world = createWorld();
    openLink(world.link, 'Vex', '');
    world.socket().onopen();
    world.socket().onmessage({ data: JSON.stringify({ type: 'bye', code, text: '', retry: false }) });
    world.socket().onclose({ code: 4000, reason: '' });
    equal([world.link.phase, world.told[0].reason, world.waiting().length], ['closed', reason, 0], code);
  }
}

export function shouldSayWhatIsWrongWithANameRatherThanWait() {
  const world = createWorld();
  openLink(world.link, 'bot Vex', '');
  world.socket().onopen();
  world.socket().onmessage({ data: '{"type":"error","code":"out_of_range","text":"a name may not begin with bot"}' });
  equal([world.link.phase, world.told[0].text], ['closed', 'a name may not begin with bot']);
}

export function shouldGiveUpOnAServerThatSaysNothing() {
  const world = createWorld();
  openLink(world.link, 'Vex', '');
  world.socket().onopen();
  world.fire();
  equal([world.link.phase, world.sockets[0].closed], ['waiting', true]);
}

export function shouldNoticeThatThereIsNoWebSocket() {
  const world = createWorld();
  world.missing = true;
  openLink(world.link, 'Vex', '');
  equal([world.link.phase, world.told[0].reason], ['closed', 'missing']);
  equal(noticeOf(world.told[0]).title, 'No WebSocket');
}

export function shouldHearNothingMoreOfASocketThatWasDropped() {
  const world = createWorld();
  openLink(world.link, 'Vex', '');
  const old = world.socket();
  const { onmessage, onclose } = old;
  openLink(world.link, 'Vex', '');
  onmessage({ data: WELCOME });
  onclose({ code: 1006, reason: '' });
  equal([world.link.phase, world.told, old.closed], ['opening', [], true]);
  closeLink(world.link);
  equal([world.link.phase, world.waiting().length], ['closed', 0]);
}

export function shouldHaveASentenceForEveryEnding() {
  for (const reason of /** @type {const} */ (['lost', 'full', 'replaced', 'build', 'refused', 'missing'])) {
    const { title, text } = noticeOf({ reason, code: 0, text: '', retryInMs: 900 });
    check(title.length > 3 && text.length > 10, reason);
  }
  equal(noticeOf({ reason: 'lost', code: 1012, text: '', retryInMs: 3000 }), {
    title: 'The server restarts',
    text: 'Trying again in 3 seconds.',
  });
}
