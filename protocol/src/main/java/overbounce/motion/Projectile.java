package overbounce.motion;

/**
 * A projectile as it was fired: kind is the slot of its weapon, (x, y) its origin in 1/256 u, its velocity in 1/16 u/s.
 * It is at its origin at spawnTick and moves from the tick after; {@link ProjectilePath} says how.
 *
 * <p>Immutable.
 */
public record Projectile(int id, int kind, int owner, int spawnTick, int x, int y, int vx, int vy) {}
