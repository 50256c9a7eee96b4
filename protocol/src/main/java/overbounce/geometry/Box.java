package overbounce.geometry;

/**
 * An upright rectangle: left and top are the smaller coordinates.
 *
 * <p>Immutable.
 */
public record Box(double left, double top, double right, double bottom) {
    /** What {@link #entry} answers when the segment misses. */
    public static final double MISS = 2;

    /** Whether the insides overlap; boxes that only touch do not. */
    public boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** Whether the point lies in the box or on its edge. */
    public boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** This box made larger by the same amount on each side. */
    public Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    /** The distance from a point to the nearest point of the box; 0 inside. */
    public double distance(double x, double y) {
        double dx = Math.max(Math.max(left - x, x - right), 0);
        double dy = Math.max(Math.max(top - y, y - bottom), 0);
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** How far along a segment (0 to 1) it enters the box, 0 if it starts inside, {@link #MISS} if it never does. */
    public double entry(double fromX, double fromY, double toX, double toY) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        if ((dx == 0 && (fromX < left || fromX > right)) || (dy == 0 && (fromY < top || fromY > bottom))) {
            return MISS;
        }
        double enter = 0;
        double leave = 1;
        if (dx != 0) {
            enter = Math.max(enter, ((dx > 0 ? left : right) - fromX) / dx);
            leave = Math.min(leave, ((dx > 0 ? right : left) - fromX) / dx);
        }
        if (dy != 0) {
            enter = Math.max(enter, ((dy > 0 ? top : bottom) - fromY) / dy);
            leave = Math.min(leave, ((dy > 0 ? bottom : top) - fromY) / dy);
        }
        return enter <= leave ? enter : MISS;
    }
}
