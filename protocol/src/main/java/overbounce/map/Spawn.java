package overbounce.map;

/**
 * A place where players appear: the middle of their feet, and the side they look to (1 right, -1 left).
 *
 * <p>Immutable.
 */
public record Spawn(int x, int y, int facing) {}
