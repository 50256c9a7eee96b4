// Projectiles: own ones start at once and push at once; all are drawn at the own predicted tick.
import { POS } from '../lib/wire.js';
import { lerp } from '../lib/numbers.js';
import { angleBetween } from '../lib/statistics.js';
import { addCue } from '../state/effects.js';
import { explode } from '../state/explosions.js';
import { slotOf } from '../state/flights.js';

const CATCH_UP_MS = 200;
const TRAIL_STEP = 10;
const TRAIL_MS = 600;
/** A shot that no snapshot confirmed by then was never fired. */
const UNCONFIRMED_TICKS = 4;
const FORGET_TICKS = 120;
/** Gravity turns the way by less in a frame, a bounce by more, radians. */
const BOUNCE_TURN = 0.45;

/**
 * The own shot of a tick becomes a projectile; simulating that tick again moves it rather than firing twice.
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Rules} rules
 * @param {Int32Array} motion the state after the tick's step
 * @param {number} tick
 */
export function launchOwn(state, rules, motion, tick) {
  const { own } = state;
  const start = rules.launch(motion, tick);
  const known = own.projectiles.find((candidate) => candidate.inputTick === tick || candidate.spawnTick === tick);
  if (known !== undefined) {
    known.refired = true;
    if (known.id < 0) Object.assign(known, start, { endTick: 0, points: null });
    return;
  }
  own.projectiles.push({
    id: -tick, owner: state.session.me, spawnTick: tick, inputTick: tick, ...start,
    endTick: 0, endX: start.x, endY: start.y, points: null, own: true, seenAt: state.now, lagTicks: 0, ended: false,
    refired: true, trail: [], drawn: null,
  });
}

/**
 * Blasts of own projectiles that end in this tick push the own player.
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Rules} rules
 * @param {Int32Array} motion
 * @param {number} tick
 * @returns {Int32Array}
 */
export function applyOwnBlasts(state, rules, motion, tick) {
  let pushed = motion;
  for (const projectile of state.own.projectiles) {
    findEnd(rules, projectile);
    if (projectile.spawnTick >= tick || projectile.endTick !== tick) continue;
    pushed = rules.blast(pushed, projectile.endX, projectile.endY, projectile.kind, tick);
  }
  return pushed;
}

/** @param {import('./motion-adapter.js').Rules} rules @param {import('../state/state.js').Projectile} projectile */
function findEnd(rules, projectile) {
  if (projectile.endTick !== 0) return;
  const points = rules.flight(projectile);
  projectile.points = points;
  projectile.endTick = projectile.spawnTick + points.length / 2 - 1;
  [projectile.endX, projectile.endY] = points.slice(-2);
}

/**
 * Moves all projectiles to this frame's time.
 * @param {import('../state/state.js').State} state
 * @param {import('./motion-adapter.js').Rules} rules
 */
export function followProjectiles(state, rules) {
  const { own, world, now, clock } = state;
  own.projectiles = own.projectiles.filter((projectile) => isAlive(projectile, world.tick, own.tick));
  for (const projectile of own.projectiles) {
    findEnd(rules, projectile);
    draw(projectile, clock.tick, now);
    hearBounce(state, projectile);
    if (projectile.ended || clock.tick < projectile.endTick) continue;
    projectile.ended = true;
    explode(state, projectile.endX / POS, projectile.endY / POS, slotOf(projectile));
  }
  for (const [id, projectile] of world.projectiles) {
    const catchUp = Math.max(0, 1 - (now - projectile.seenAt) / CATCH_UP_MS);
    findEnd(rules, projectile);
    draw(projectile, clock.tick - projectile.lagTicks * catchUp, now);
    hearBounce(state, projectile);
    if (clock.tick - projectile.endTick > FORGET_TICKS) world.projectiles.delete(id);
  }
}

/** A turn of the way is a bounce. @param {import('../state/state.js').State} state
 * @param {import('../state/state.js').Projectile} projectile */
function hearBounce(state, projectile) {
  const { drawn, heading } = projectile;
  if (drawn === null) return;
  projectile.heading = drawn.angle;
  if (heading === undefined || Math.abs(angleBetween(heading, drawn.angle)) < BOUNCE_TURN) return;
  addCue(state, 'bounce', drawn.x, drawn.y, false);
}

/** @param {import('../state/state.js').Projectile} projectile @param {number} seenTick @param {number} ownTick */
function isAlive(projectile, seenTick, ownTick) {
  if (projectile.id < 0 && seenTick > projectile.spawnTick + UNCONFIRMED_TICKS) return false;
  return projectile.endTick === 0 || ownTick - projectile.endTick < FORGET_TICKS;
}

/**
 * @param {import('../state/state.js').Projectile} projectile
 * @param {number} tick with fraction
 * @param {number} now ms
 */
function draw(projectile, tick, now) {
  projectile.trail = projectile.trail.filter((puff) => now - puff.at < TRAIL_MS);
  if (tick >= projectile.endTick) {
    projectile.drawn = null;
    return;
  }
  const age = Math.max(0, tick - projectile.spawnTick);
  const whole = Math.floor(age);
  const points = /** @type {Int32Array} */ (projectile.points);
  const [fromX, fromY, toX, toY] = points.subarray(2 * whole);
  const x = lerp(fromX, toX, age - whole) / POS;
  const y = lerp(fromY, toY, age - whole) / POS;
  projectile.drawn = { x, y, angle: Math.atan2(toY - fromY, toX - fromX), left: projectile.endTick - tick };
  leaveTrail(projectile, x, y, now);
}

/**
 * @param {import('../state/state.js').Projectile} projectile
 * @param {number} x
 * @param {number} y
 * @param {number} now
 */
function leaveTrail(projectile, x, y, now) {
  const last = projectile.trail[projectile.trail.length - 1];
  if (last !== undefined && Math.hypot(last.x - x, last.y - y) < TRAIL_STEP) return;
  projectile.trail.push({ x, y, at: now });
}
