import { backoffMs, closeLink, createLink, openLink, retryNow, send } from '../../../target/classes/web/net/link.js';
import { nextTry, noticeOf } from '../../../target/classes/web/net/notices.js';
import { check, equal } from './kit/check.js';

const WELCOME = '{"type":"welcome","id":3,"resume":"second"}';

/** A browser's WebSocket and timers, worked by hand. */
function createWorld() {
  /** @type {any} */
  const world = { sockets: [], timers: [], told: [], messages: [], missing: false, now: 0 };
  const link = createLink(
    {
      url: 'ws://here/play',
      build: 'b1',
      now: () => world.now,
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
    world.now += i < 4 ? 1000 : 60_000;
    world.fire();
  }
  equal(waits, [500, 1000, 2000, 2000, 2000, 8000, 8000], 'at most two seconds while the place is kept:');
  connect(world);
  equal(JSON.parse(world.socket().sent[0]).resume, 'second');
  world.socket().onclose({ code: 1006, reason: '' });
  equal(world.waiting()[0].ms, 500, 'after a success it starts anew:');
}

export function shouldSpreadTheTriesByChance() {
  const waits = [backoffMs(0, 8000, () => 0), backoffMs(0, 8000, () => 1), backoffMs(3, 8000, () => 0.5)];
  equal(waits, [250, 500, 3000]);
  equal(backoffMs(9, 2000, () => 1), 2000);
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
    for (const kept of [true, false]) {
      const { title, text } = noticeOf({ reason, code: 0, text: '', retryInMs: 900, kept });
      check(title.length > 3 && text.length > 10, reason);
    }
  }
  const ends = [0, 1011, 1012, 4008].map((code) =>
    noticeOf({ reason: 'lost', code, text: '', retryInMs: 900, kept: true }),
  );
  equal(new Set(ends.map(({ title }) => title)).size, 4, 'titles');
  equal([2600, 1000, 1, 0, -50].map(nextTry), [
    'Trying again in 3 seconds.',
    'Trying again in a second.',
    'Trying again in a second.',
    'Trying now.',
    'Trying now.',
  ]);
}

/** @param {any} world @param {number} ms until the next timer runs; the link asks for a second */
function tick(world, ms) {
  world.now += ms;
  world.fire();
}

export function shouldNoticeALineThatDiedWithoutAWord() {
  const world = createWorld();
  openLink(world.link, 'Vex', '');
  connect(world);
  for (let i = 0; i < 7; i++) tick(world, 1000);
  equal(world.link.phase, 'open', 'after 7 s');
  tick(world, 1000);
  equal([world.link.phase, world.told[1].reason, world.told[1].kept], ['waiting', 'lost', true], 'after 8 s');
}

export function shouldNotBlameTheLineForAPageThatStoodStill() {
  const world = createWorld();
  openLink(world.link, 'Vex', '');
  connect(world);
  tick(world, 20000);
  equal(world.link.phase, 'open');
  world.socket().onmessage({ data: '[120,null,0,0,[]]' });
  for (let i = 0; i < 7; i++) tick(world, 1000);
  equal(world.link.phase, 'open');
}

export function shouldTryAtOnceWhenThereMayBeALineAgain() {
  const world = createWorld();
  openLink(world.link, 'Vex', '');
  connect(world);
  retryNow(world.link);
  equal(world.sockets.length, 1, 'sockets while the line is fine');
  world.socket().onclose({ code: 1006, reason: '' });
  retryNow(world.link);
  equal([world.link.phase, world.sockets.length, world.waiting().length], ['opening', 2, 1]);
  connect(world);
  equal(world.link.offered, true);
}
