package overbounce.bot;

/**
 * A projectile as the screen shows it.
 *
 * <p>Immutable.
 *
 * @param kind slot of the weapon that fired it
 * @param x where it is, 1/256 u
 * @param vx 1/16 u/s
 */
public record SeenProjectile(int id, int kind, int owner, int x, int y, int vx, int vy) {}
