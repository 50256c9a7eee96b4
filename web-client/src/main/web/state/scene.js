// The scene: what render/ and hud/ draw in this frame, made from the state (field names are agreed with them).
import { SLOT, WEAPONS } from '../lib/wire.js';
import { buildHud } from './hud-scene.js';
import { shakeNow } from './effects.js';
import { motionOf } from './motions.js';
import { teamOf } from './marks.js';
import { isQuad, slotOf } from './flights.js';
import { boltShows, HIT, muzzleOf } from './shots.js';

/** @param {import('./state.js').State} state */
export function buildScene(state) {
  const { view, session, clock, ui, now } = state;
  return {
    now,
    tick: clock.tick,
    camera: { x: view.camera.x, y: view.camera.y },
    map: session.map,
    me: session.me,
    players: players(state),
    corpses: view.corpses,
    projectiles: projectiles(state),
    bolts: bolts(state),
    movers: view.movers,
    loose: view.loose,
    items: items(state),
    effects: view.effects,
    hud: buildHud(state),
    cursor: ui.cursor,
    shake: shakeNow(state),
    quality: 1,
  };
}

/** Others first, so that the own player stands in front. @param {import('./state.js').State} state */
function players(state) {
  const list = [];
  for (const [id, drawn] of state.view.others) list.push(player(state, id, drawn));
  if (state.view.own !== null) list.push(player(state, state.session.me, state.view.own));
  return list;
}

/** @param {import('./state.js').State} state @param {number} id @param {import('./state.js').Drawn} drawn */
function player(state, id, drawn) {
  const motion = motionOf(state, id);
  const entry = state.world.roster.get(id);
  return {
    id,
    name: entry === undefined ? '' : entry.name,
    bot: entry !== undefined && entry.bot,
    me: id === state.session.me,
    team: teamOf(state, id),
    x: drawn.x,
    y: drawn.y,
    vx: drawn.vx,
    vy: drawn.vy,
    aim: drawn.aim,
    facing: drawn.facing,
    weapon: WEAPONS[drawn.weapon],
    grounded: drawn.grounded,
    crouched: drawn.crouched,
    sliding: drawn.sliding,
    runPhase: motion.phase,
    landedAt: motion.landedAt,
    jumpedAt: motion.jumpedAt,
    shotAt: motion.shotAt,
    hurtAt: motion.hurtAt,
    spawnedAt: motion.spawnedAt,
    away: drawn.away,
    powers: drawn.powers,
  };
}

/** @param {import('./state.js').State} state */
function projectiles(state) {
  const list = [];
  for (const projectile of [...state.own.projectiles, ...state.world.projectiles.values()]) {
    const { drawn } = projectile;
    if (drawn === null || projectile.ended) continue;
    list.push({
      id: projectile.id, kind: WEAPONS[slotOf(projectile)], x: drawn.x, y: drawn.y, angle: drawn.angle,
      left: drawn.left, bornAt: projectile.seenAt, seed: projectile.spawnTick * 31 + projectile.owner,
      trail: projectile.trail, quad: isQuad(projectile),
    });
  }
  return list;
}

/** Beams of lightning, from the muzzles as they are drawn. @param {import('./state.js').State} state */
function bolts(state) {
  const list = [];
  const { view, session } = state;
  const bodies = [...view.others];
  if (view.own !== null) bodies.push([session.me, view.own]);
  for (const [id, drawn] of bodies) {
    const motion = motionOf(state, id);
    if (!boltShows(state, motion)) continue;
    const { x1, y1, hitKind } = motion.bolt;
    const muzzle = muzzleOf({ ...drawn, weapon: SLOT.LIGHTNING_GUN });
    list.push({ ...muzzle, x1, y1, met: hitKind !== HIT.NOTHING, seed: id });
  }
  return list;
}

/** @param {import('./state.js').State} state */
function items(state) {
  const spots = state.session.map === null ? [] : state.session.map.items;
  return spots.map((/** @type {any} */ spot, /** @type {number} */ index) => {
    const backTick = state.world.items.get(index)?.backTick ?? 0;
    return {
      index, kind: spot.kind, x: spot.x, y: spot.y, there: backTick === 0,
      takenAt: state.world.takenAt.get(index) ?? 0,
      backAt: backTick === 0 ? 0 : state.now + ((backTick - state.clock.tick) * 1000) / 60,
    };
  });
}
