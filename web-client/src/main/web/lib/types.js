// Types only: the map as the server sends it and what the renderer and the interface are given each frame.

/** @typedef {{material: string, outline: number[], pieces?: number[][]}} Solid */
/** @typedef {{x: number, y: number, width: number}} Platform */
/** @typedef {{x: number, y: number, width: number, height: number, targetX: number, targetY: number}} JumpPad */
/** @typedef {{x: number, y: number, width: number, height: number, toX: number, toY: number, exitFacing: number}}
 *   Teleporter */
/** @typedef {{kind: string, x: number, y: number, width: number, height: number}} Hazard */
/** @typedef {{x: number, y: number, width: number, height: number, dx: number, dy: number, periodTicks: number,
 *   pauseTicks: number}} Mover */
/** @typedef {{kind: string, x: number, y: number, radius: number, color: string, power: number}} Light */
/** @typedef {{kind: string, x: number, y: number, width: number, height: number, variant: string}} Decor */
/** @typedef {{name: string, title: string, width: number, height: number, theme: string, solids: Solid[],
 *   platforms: Platform[], spawns: {x: number, y: number, facing: number}[],
 *   items: {kind: string, x: number, y: number}[], pads: JumpPad[], teleporters: Teleporter[], hazards: Hazard[],
 *   movers: Mover[], lights: Light[], decor: Decor[],
 *   loose: {kind: string, x: number, y: number}[]}} GameMap */

/** Times named ...At are ms of the scene's clock, 0 = never.
 * @typedef {{id: number, name: string, bot: boolean, me: boolean, team: string, x: number, y: number, vx: number,
 *   vy: number, aim: number, facing: number, weapon: string, grounded: boolean, crouched: boolean, sliding: boolean,
 *   runPhase: number, landedAt: number, jumpedAt: number, shotAt: number, hurtAt: number, spawnedAt: number,
 *   away: boolean, powers: number}} ScenePlayer powers: bits, see POWER */
/** @typedef {{id: number, team: string, x: number, y: number, facing: number, at: number, seed: number, rot: number,
 *   weapon: string, gib: boolean, vx?: number, vy?: number}} Corpse */
/** @typedef {{id: number, kind: string, x: number, y: number, angle: number, left: number, bornAt: number,
 *   seed: number, quad: boolean, trail: {x: number, y: number, at: number}[]}} SceneProjectile
 *   kind: short name of its weapon; left: ticks until it ends, if it meets nobody */
/** A beam of lightning; met: it ends at something. @typedef {{x: number, y: number, x1: number, y1: number,
 *   met: boolean, seed: number}} Bolt */
/** Something loose: crate, barrel, drop with the kind of its item, flag. @typedef {{id: number, kind: string,
 *   item: string, x: number, y: number}} SceneLoose */
/** Where a mover is in this frame. @typedef {{x: number, y: number, width: number, height: number}} SceneMover */
/** @typedef {{index: number, kind: string, x: number, y: number, there: boolean, takenAt: number, backAt: number}}
 *   SceneItem */
/** @typedef {{kind: string, at: number, x: number, y: number, x1: number, y1: number, angle: number, team: string,
 *   color: string, size: number, text: string, seed: number}} Effect */
/** @typedef {{name: string, team: string, me: boolean}} Named */
/** @typedef {{killer: Named | null, victim: Named, weapon: string, at: number, mine: boolean}} FeedEntry */
/** @typedef {{id: number, place: number, name: string, team: string, me: boolean, bot: boolean,
 *   score: number, deaths: number, ping: number}} ScoreRow */
/** rows: some of the players; nextPicture: that map's JSON, null until it is loaded. @typedef {{rows: ScoreRow[],
 *   players: number, title: string, nextMap: string, nextPicture: any, secondsLeft: number,
 *   winner: string}} ScoreboardView */
/** ms, counts since the arena was entered, bytes a second, ticks between snapshots. bySize: corrections under 1, 8,
 * 32 u and over. @typedef {{pingMs: number, frameMs: number, marginMs: number, leadMs: number, late: number,
 *   jitterMs: number, snapshotHz: number, cadence: number, behindMs: number, extrapolated: number, down: number,
 *   up: number, corrections: number, bySize: number[], byCause: {hurt: number, late: number, other: number},
 *   history: {ms: number, late: boolean}[]}} NetView */
/** @typedef {{alive: boolean, health: number, armor: number, weapon: string, owned: boolean[], ammo: number[],
 *   maxAmmo: number, switching: boolean, phase: string, clockSeconds: number, score: number, leaderScore: number,
 *   place: number, fragLimit: number, mode: string, mapTitle: string, feed: FeedEntry[],
 *   chat: {name: string, text: string, at: number, team: string}[], chatOpen: boolean, chatText: string, hitAt: number,
 *   hitDamage: number, killAt: number, killText: string, hurt: {angle: number, at: number, damage: number}[],
 *   respawnIn: number, killedBy: string, countdown: number, scoreboard: ScoreboardView | null,
 *   itemTimers: {kind: string, seconds: number}[], powers: {kind: string, seconds: number}[], holdable: string,
 *   useKey: string, net: NetView | null,
 *   notice: {title: string, text: string} | null}} HudView */
/** @typedef {{now: number, tick: number, camera: {x: number, y: number}, map: GameMap, me: number,
 *   players: ScenePlayer[], corpses: Corpse[], projectiles: SceneProjectile[], bolts: Bolt[],
 *   items: SceneItem[],
 *   movers?: SceneMover[], loose?: SceneLoose[], effects: Effect[],
 *   hud: HudView, cursor: {x: number, y: number}, shake: number, quality: number}} Scene */

export {};
