// The client's whole state: one plain object, made here and documented here. Functions elsewhere take it first.
// Units: u = world unit, ms = page clock (performance.now), tick = 1/60 s of the arena, grid = 1/256 u and 1/16 u/s.
import { createClock } from './time.js';
import { createSettings } from './settings.js';

/**
 * @typedef {{x:number, y:number, aim:number, flags:number, weapon:number, kind:number, region:number, wayX:number,
 *   wayY:number}} Entity what a snapshot says of a player: x, y in 1/4 u, aim 0..127; wayX, wayY: what it moved in the
 *   two ticks before, where frames come every two ticks; never changed once made
 * @typedef {{tick:number, at:number, entities:Map<number, Entity>}} Snapshot at: ms of arrival
 * @typedef {{id:number, region?:number, kind:number, owner:number, spawnTick:number, x:number, y:number, vx:number,
 *   vy:number, endTick:number, endX:number, endY:number, points:Int32Array|null, inputTick:number, own:boolean,
 *   seenAt:number, lagTicks:number, ended:boolean, refired?:boolean, heading?:number,
 *   trail:{x:number,y:number,at:number}[], drawn:{x:number,y:number,angle:number,left:number}|null}} Projectile
 *   x, y, vx, vy, endX, endY on the grid; points: its place at each tick, x, y, x, y, null until it was asked for;
 *   endTick: when its path meets the map or its time is up; lagTicks: how far it was behind when first drawn;
 *   left: ticks until that
 * @typedef {{kind:string, x:number, y:number, own:boolean, strength:number}} Cue a sound to play; x, y in u
 * @typedef {{buttons:number, aimX:number, aimY:number, weapon:number, fires:number, jumps:number, uses:number}} Intent
 *   what the player wants now; aim in 1/8 u from the eye, weapon = slot, the last three count presses 0..255
 * @typedef {{x:number, y:number, vx:number, vy:number, aim:number, facing:number, weapon:number, grounded:boolean,
 *   crouched:boolean, sliding:boolean, away:boolean, powers:number}} Drawn as in this frame; feet in u, u/s, radians
 */

export function createState() {
  return {
    screen: /** @type {'menu'|'joining'|'playing'} */ ('menu'),
    /** ms; page clock at the start of this frame */
    now: 0,
    /** ms; page clock when this frame's inputs are made: on a busy page later than `now` */
    workAt: 0,
    /**
     * @type {{title:string, text:string, said:string, retryAt:number}|null} what the player must know (server gone,
     *   full, ...); said: text without the time until the next try; retryAt: ms of the page clock, 0 = no try
     */
    notice: null,
    settings: createSettings(),
    session: createSession(),
    world: createWorld(),
    clock: createClock(),
    own: createOwn(),
    view: createView(),
    ui: createUi(),
    net: createNet(),
  };
}

/** What the welcome said. */
function createSession() {
  return {
    /** own player's id, 0 before the welcome */
    me: 0,
    build: '',
    resume: '',
    arena: '',
    mode: 'ffa',
    rules: { fragLimit: 0, timeLimitSeconds: 0, itemTimers: true },
    snapshotTicks: 2,
    tuning: /** @type {Record<string, number>|null} */ (null),
    /** figures of the weapons as the welcome lists them; names of the kinds of items by wire id */
    weapons: /** @type {any[]} */ ([]),
    items: /** @type {string[]} */ ([]),
    /** @type {any} the map's JSON, null until it is loaded */
    map: null,
    /** @type {{name:string, title:string, url:string, hash:string}|null} */
    mapInfo: null,
    /** @type {{info:{name:string, title:string, url:string}, map:any, asked:boolean}|null} what is played next, and its
     * JSON once it was fetched */
    next: null,
  };
}

/** What the frames said. */
function createWorld() {
  return {
    /** newest frame's tick, 0 before the first */
    tick: 0,
    /** tick of the newest frame that could be used, which the next one may build on; -1 = none */
    heldTick: -1,
    /** @type {Set<number>} regions that are watched */
    regions: new Set(),
    /** @type {Map<number, Entity>} by id; replaced, never changed: snapshots hold it */
    entities: new Map(),
    /** tick up to which kills and chat are known */
    newsTick: 0,
    /** @type {Snapshot[]} oldest first */
    snapshots: [],
    /** @type {Map<number, {region:number, backTick:number}>} by index: items that are away, and until when */
    items: new Map(),
    /** @type {Map<number, number>} item index -> ms at which it was last taken */
    takenAt: new Map(),
    /** @type {Map<number, {name:string, bot:boolean, away:boolean}>} */
    roster: new Map(),
    /** @type {Map<number, {score:number, deaths:number}>} */
    scores: new Map(),
    /** @type {number[] | null} ids by score, null when that has to be found anew */
    leaders: null,
    /** @type {Map<number, number>} round trips, ms */
    pings: new Map(),
    phase: 'warmup',
    /** tick at which the phase ends, 0 = open */
    phaseEndTick: 0,
    /** @type {any} what else the arena part tells (next map, winner) */
    extra: null,
    /** @type {Set<number>} regions of which all that was held is void, while a frame is taken in */
    lapsed: new Set(),
    /** @type {Map<number, Projectile>} by server id; own ones still unconfirmed are in own.projectiles only */
    projectiles: new Map(),
    /** @type {{tick:number, play:()=>void}[]} events that wait until the picture of the others reaches their tick */
    pending: [],
    /** a frame could not be used: ask for everything */
    resyncNeeded: false,
  };
}

/** The own player. */
function createOwn() {
  return {
    alive: false,
    vector: /** @type {Int32Array|null} the newest: lib/wire.js FIELD, then VITAL */ (null),
    hasBody: false,
    /** whether the rules were told of crates and barrels */
    meetsSolids: false,
    vectorTick: 0,
    /** newest predicted tick, 0 = nothing predicted */
    tick: 0,
    /** motion state at that tick, and at the tick before */
    predicted: /** @type {Int32Array|null} */ (null),
    previous: /** @type {Int32Array|null} */ (null),
    /** @type {import('../predict/ring.js').Ring|null} */
    ring: null,
    /** @type {Projectile[]} own projectiles, predicted and confirmed */
    projectiles: [],
    /** u; where the figure was drawn last, null = nothing that a correction could be blended with */
    drawn: /** @type {{x:number, y:number}|null} */ (null),
    /** u; difference still shown after a correction, and when it began */
    error: { x: 0, y: 0, at: 0 },
    /** @type {Intent} */
    intent: { buttons: 0, aimX: 400 * 8, aimY: 0, weapon: 1, fires: 0, jumps: 0, uses: 0 },
    /** size classes: under 1, 8, 32 u and over; last: u; unexplained: ms of those whose cause may still be told */
    corrections: {
      count: 0, bySize: [0, 0, 0, 0], byCause: /** @type {Record<string, number>} */ ({}), last: 0,
      unexplained: /** @type {number[]} */ ([]),
    },
    /** @type {number[]|null} last input that was meant to be sent */
    lastInput: null,
    /** newest tick whose input went out */
    sentTick: 0,
    /** @type {number[][]} inputs simulated and not yet sent, see net/outbox.js */
    outbox: [],
    /** why a correction may come: ms at which inputs were last late; whether the frame being applied hurts */
    cause: { lateAt: -Infinity, hurt: false },
  };
}

/** What this frame shows; written by predict/, read by the scene. */
function createView() {
  return {
    /** u; middle of the view */
    camera: { x: 640, y: 360, leadX: 0, leadY: 0, eyeY: 0, set: false },
    own: /** @type {Drawn|null} */ (null),
    others: /** @type {Map<number, Drawn>} */ (new Map()),
    movers: /** @type {import('../lib/types.js').SceneMover[]} */ ([]),
    loose: /** @type {import('../lib/types.js').SceneLoose[]} */ ([]),
    /** older snapshot and sixteenths of the way to the next, as inputs report it */
    older: 0,
    sixteenths: 0,
    extrapolated: 0,
    /** @type {Map<number, any>} id -> run phase and moments, see state/motions.js */
    motions: new Map(),
    /** @type {any[]} effects being shown */
    effects: [],
    /** @type {any[]} corpses being shown */
    corpses: [],
    /** @type {Cue[]} sounds to play at the end of the frame */
    cues: [],
    /** @type {{tick:number, event:number[]}[]} shots of others whose pellets' lines have yet to be found */
    sprays: [],
    shake: { size: 0, at: 0 },
    seed: 1,
  };
}

/** What the screen's text needs. */
function createUi() {
  return {
    cursor: { x: 640, y: 360 },
    scoreboard: false,
    chatOpen: false,
    chatText: '',
    netGraph: false,
    /** What the key for using things is called. */
    useKey: 'E',
    menuOpen: false,
    /** @type {{name:string, text:string, at:number, team:string}[]} */
    chat: [],
    /** @type {any[]} kill feed, oldest first */
    feed: [],
    hit: { at: 0, damage: 0 },
    kill: { at: 0, text: '' },
    /** @type {{angle:number, at:number, damage:number}[]} */
    hurt: [],
    killedBy: '',
    lastCountdown: 0,
  };
}

/** What is measured all the time. */
function createNet() {
  return {
    pingMs: 0,
    lateInputs: 0,
    snapshots: 0,
    frameMs: 0,
    /** @type {{ms:number, late:boolean}[]} margins that the snapshots told, newest last */
    history: [],
    lastFrameAt: 0,
    snapshotHz: 0,
    resyncs: 0,
    /** bytes; what the link had taken in and sent when that was last measured, at ms, and what came of it */
    received: 0,
    sent: 0,
    measuredAt: 0,
    downPerSecond: 0,
    upPerSecond: 0,
  };
}

/** @typedef {ReturnType<typeof createState>} State */

/**
 * Forgets everything of the arena that was left; settings and menus stay.
 * @param {State} state
 * @param {boolean} [back] the same player is back in it: what was said and where the camera stood stays too
 */
export function leaveArena(state, back = false) {
  const { ui } = state;
  const { resume } = state.session;
  const { drift } = state.clock;
  const { camera } = state.view;
  Object.assign(state, {
    session: createSession(), world: createWorld(), clock: createClock(), own: createOwn(), view: createView(),
    net: createNet(),
  });
  state.session.resume = resume;
  state.clock.drift = drift;
  Object.assign(ui, { hurt: [], killedBy: '' });
  if (back) state.view.camera = camera;
  else Object.assign(ui, { chat: [], feed: [], chatOpen: false, chatText: '', scoreboard: false });
}
