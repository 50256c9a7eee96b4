package overbounce.bot;

/**
 * Another player as the screen shows it.
 *
 * <p>Immutable.
 *
 * @param x feet, 1/256 u
 * @param y feet, 1/256 u, down
 * @param vx 1/16 u/s, as the movement on the screen lets one see it
 * @param vy 1/16 u/s
 * @param weapon slot of the weapon in hand
 */
public record SeenPlayer(
        int id, int x, int y, int vx, int vy, int weapon, boolean alive, boolean grounded, boolean crouched) {}
