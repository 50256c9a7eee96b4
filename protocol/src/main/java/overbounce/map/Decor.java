package overbounce.map;

/**
 * A drawing of the scenery that nothing collides with.
 *
 * <p>Immutable.
 */
public record Decor(String kind, int x, int y, int width, int height, String variant) {}
