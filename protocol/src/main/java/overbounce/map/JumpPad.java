package overbounce.map;

/**
 * A trigger (x, y is its top left corner) that throws whoever has their feet in it so that the arc peaks at the target.
 *
 * <p>Immutable.
 */
public record JumpPad(int x, int y, int width, int height, int targetX, int targetY) {}
