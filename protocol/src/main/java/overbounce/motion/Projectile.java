package overbounce.motion;

/**
 * A projectile in flight: kind is the slot of its weapon, firedTick the tick whose input fired it. At {@code tick} it is
 * at (x, y), 1/256 u, with this velocity, 1/16 u/s; {@link ProjectilePath} says where it is later. One that flies
 * straight stays as it was fired, so that its place adds up no rounding; one that bounces is a new one after each tick.
 *
 * <p>Immutable.
 */
public record Projectile(int id, int kind, int owner, int firedTick, int tick, int x, int y, int vx, int vy) {}
