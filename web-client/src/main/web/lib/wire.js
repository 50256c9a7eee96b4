// What both ends call things by number: grid, buttons, order of the private vector, kinds of events (docs/protocol.md).

export const PROTOCOL = 'overbounce.v1';
export const TICK_HZ = 60;
export const TICK_MS = 1000 / TICK_HZ;

/** Grid integers per u (positions), per u/s (velocities) and per u of what is only drawn; aim steps per u. */
export const POS = 256;
export const VEL = 16;
export const COARSE = 4;
export const AIM = 8;

export const BUTTON = { LEFT: 1, RIGHT: 2, CROUCH: 4, JUMP: 8, FIRE: 16, USE: 32 };

/** Index of each field in the private vector: the motion state, in wire order. */
export const FIELD = {
  X: 0, Y: 1, VX: 2, VY: 3, FLAGS: 4, AIM_X: 5, AIM_Y: 6, AIR_SINCE: 7, LAND_TICK: 8, JUMP_TICK: 9,
  JUMP_PRESS_TICK: 10, HOPS: 11, FRICTION_FREE_UNTIL: 12, DROP_UNTIL: 13, PAD_TICK: 14, TELEPORT_TICK: 15,
  JUMP_PRESSES_SEEN: 16, FIRE_PRESSES_SEEN: 17, USE_PRESSES_SEEN: 18, WEAPON: 19, NEXT_WEAPON: 20, READY_TICK: 21,
  SHOT_TICK: 22, SHOT_WEAPON: 23, OWNED: 24, AMMO: 25, SPAWN_TICK: 34, PENDING_SHOT: 35,
  QUAD_UNTIL: 36, HASTE_UNTIL: 37, REGENERATION_UNTIL: 38, INVISIBLE_UNTIL: 39, BATTLE_SUIT_UNTIL: 40, HASTE_CARRY: 41,
  HOLDABLE: 42,
};

/** Fields of the motion state; the vitals follow it in the private vector. */
export const STATE_SIZE = 43;
export const VITAL = { HEALTH: 0, ARMOR: 1, SCORE: 2, ALIVE: 3, RESPAWN_TICK: 4, KILLER: 5 };
export const VITALS = 6;

/** Bits of FIELD.FLAGS. */
export const MOTION_FLAG = { GROUNDED: 1, CROUCHED: 2, SLIDING: 4, DROPPING: 8 };

/** Bits of the flags of an entity as others see it; WARPED flips at every teleport and respawn. */
export const ENTITY_FLAG = { GROUNDED: 1, CROUCHED: 2, WARPED: 4, DEAD: 8, SLIDING: 16, FIRING: 32, AWAY: 64 };

/** The bit of the first power among the flags of an entity; the others follow. */
export const POWER_FLAG = 128;

/** Powers in the order of their bits, and what can be carried by its number, as the items are called. */
export const POWERS = ['quad', 'haste', 'regeneration', 'invisibility', 'battlesuit'];
export const POWER = { QUAD: 1, HASTE: 2, REGENERATION: 4, INVISIBILITY: 8, BATTLE_SUIT: 16 };
export const HOLDABLES = ['', 'teleporter', 'medkit'];

/** Added to the slot in a projectile's kind when its damage is quad's. */
export const QUAD_KIND = 16;

/** Short names by slot, as art and sound use them. */
export const WEAPONS = ['gauntlet', 'mg', 'sg', 'gl', 'rl', 'lg', 'rg', 'pg', 'bfg'];
export const SLOT = {
  GAUNTLET: 0, MACHINE_GUN: 1, SHOTGUN: 2, GRENADE_LAUNCHER: 3, ROCKET_LAUNCHER: 4, LIGHTNING_GUN: 5, RAILGUN: 6,
  PLASMA_GUN: 7, BFG: 8,
};

/** What kills without being a weapon, by its number on the wire. @type {Record<number, string>} */
export const CAUSES = { 16: 'lava', 17: 'slime', 18: 'void', 19: 'telefrag', 20: 'gone', 21: 'barrel' };

export const PHASES = ['warmup', 'countdown', 'live', 'intermission'];

/** First number of a private event. */
export const OWN_EVENT = { HIT: 1, HURT: 2, PICKUP: 3, DENIED: 4, UNWATCHED: 5 };

/** First number of an event of a region part. */
export const EVENT = { LAUNCH: 1, END: 2, CROSSED: 3, DEATH: 4, SPRAY: 5, BURST: 6, LOST_TAKEN: 7 };

/** What is loose, by the kind of its entity; the size of its box in u, whose bottom's middle is its place; whether one
 * meets it. @type {Record<number, {name:string, width:number, height:number, solid:boolean}>} */
export const LOOSE = {
  1: { name: 'crate', width: 48, height: 48, solid: true },
  2: { name: 'barrel', width: 34, height: 46, solid: true },
  3: { name: 'drop', width: 28, height: 22, solid: false },
  4: { name: 'flag', width: 26, height: 26, solid: false },
};

/** Movements that are heard or seen. */
export const MOVE = { JUMPED: 1, THROWN: 2, TELEPORTED: 3, LANDED: 4, APPEARED: 5, HEALED: 6 };

/** What is heard from beyond the screen; the slot of the weapon is added. */
export const SOUND = { SHOT: 16, BLAST: 32, DEATH: 48 };

/** Directions in which others' aim travels. */
export const AIM_DIRECTIONS = 128;

export const VIEW_WIDTH = 1280;
export const VIEW_HEIGHT = 720;
export const EYE_STANDING = 46;
export const EYE_CROUCHED = 24;

/** Height of the eyes over the feet, u. @param {boolean} crouched */
export function eyeHeight(crouched) {
  return crouched ? EYE_CROUCHED : EYE_STANDING;
}
