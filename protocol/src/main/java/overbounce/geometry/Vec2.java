package overbounce.geometry;

/**
 * A point or a direction, x to the right and y down.
 *
 * <p>Immutable.
 */
public record Vec2(double x, double y) {
    /** The length of this direction. */
    public double length() {
        return Math.sqrt(x * x + y * y);
    }

    /** This direction with length 1; the zero vector stays as it is. */
    public Vec2 unit() {
        double length = length();
        return length == 0 ? this : new Vec2(x / length, y / length);
    }
}
