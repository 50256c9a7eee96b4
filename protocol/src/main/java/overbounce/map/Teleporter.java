package overbounce.map;

/**
 * A trigger (x, y is its top left corner) that puts players with their feet at (toX, toY), running to exitFacing.
 *
 * <p>Immutable.
 */
public record Teleporter(int x, int y, int width, int height, int toX, int toY, int exitFacing) {}
