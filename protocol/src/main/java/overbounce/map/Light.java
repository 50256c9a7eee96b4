package overbounce.map;

/**
 * A light of the scenery; color is {@code #rrggbb}, kind torch, lamp or glow, power 0 to 1.
 *
 * <p>Immutable.
 */
public record Light(String kind, int x, int y, int radius, String color, double power) {}
