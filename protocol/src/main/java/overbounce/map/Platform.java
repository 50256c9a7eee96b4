package overbounce.map;

/**
 * A jump-through platform: level, solid only from above, dropped through with crouch and jump.
 *
 * <p>Immutable.
 */
public record Platform(int x, int y, int width) {}
