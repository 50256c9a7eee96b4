package overbounce.motion;

/**
 * The line of a shot that hits at once, in 1/256 u, from the eye to where the map stops it or its range ends.
 *
 * <p>Immutable.
 */
public record ShotLine(int fromX, int fromY, int toX, int toY, boolean blocked) {}
