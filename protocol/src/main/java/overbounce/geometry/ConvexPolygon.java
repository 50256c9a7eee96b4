package overbounce.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A convex shape with whole-unit corners, listed clockwise as seen on the screen.
 *
 * <p>Besides its bounds it knows its <em>slanted</em> edges only: upright and level ones are the bounds themselves.
 * Each slanted edge has an outward normal, exact as integers and again with length 1, and its middle, which is the same
 * point whichever way round a mirrored copy is listed.
 *
 * <p>Immutable.
 */
public final class ConvexPolygon {
    private final int[] points;
    private final int left;
    private final int top;
    private final int right;
    private final int bottom;
    private final Edge[] slanted;

    /** An edge that is neither level nor upright: outward normal in whole numbers and of length 1, and its middle. */
    public record Edge(int normalX, int normalY, double unitX, double unitY, double middleX, double middleY) {
        static Edge between(int x0, int y0, int x1, int y1) {
            int normalX = y1 - y0;
            int normalY = x0 - x1;
            double length = Math.sqrt((double) normalX * normalX + (double) normalY * normalY);
            return new Edge(normalX, normalY, normalX / length, normalY / length, (x0 + x1) / 2.0, (y0 + y1) / 2.0);
        }
    }

    private ConvexPolygon(int[] points) {
        this.points = points;
        int[] bounds = {points[0], points[1], points[0], points[1]};
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < points.length; i += 2) {
            int next = (i + 2) % points.length;
            bounds[0] = Math.min(bounds[0], points[i]);
            bounds[1] = Math.min(bounds[1], points[i + 1]);
            bounds[2] = Math.max(bounds[2], points[i]);
            bounds[3] = Math.max(bounds[3], points[i + 1]);
            if (points[i] != points[next] && points[i + 1] != points[next + 1]) {
                edges.add(Edge.between(points[i], points[i + 1], points[next], points[next + 1]));
            }
        }
        left = bounds[0];
        top = bounds[1];
        right = bounds[2];
        bottom = bounds[3];
        slanted = edges.toArray(new Edge[0]);
    }

    /** The polygon with corners {@code x0, y0, x1, y1, ...}; throws if they are not convex and clockwise. */
    public static ConvexPolygon of(int... points) {
        if (points.length < 6 || points.length % 2 != 0) {
            throw new IllegalArgumentException("a polygon needs at least three corners");
        }
        int count = points.length / 2;
        for (int i = 0; i < count; i++) {
            if (turn(points, i, (i + 1) % count, (i + 2) % count) < 0) {
                throw new IllegalArgumentException("corners are not convex and clockwise");
            }
        }
        return new ConvexPolygon(points.clone());
    }

    /** The rectangle with its top left corner at (x, y). */
    public static ConvexPolygon rectangle(int x, int y, int width, int height) {
        return of(x, y, x + width, y, x + width, y + height, x, y + height);
    }

    private static double turn(int[] points, int a, int b, int c) {
        double abX = points[2 * b] - points[2 * a];
        double abY = points[2 * b + 1] - points[2 * a + 1];
        double bcX = points[2 * c] - points[2 * b];
        double bcY = points[2 * c + 1] - points[2 * b + 1];
        return abX * bcY - abY * bcX;
    }

    public int left() {
        return left;
    }

    public int top() {
        return top;
    }

    public int right() {
        return right;
    }

    public int bottom() {
        return bottom;
    }

    /** How many corners it has. */
    public int size() {
        return points.length / 2;
    }

    public int x(int corner) {
        return points[2 * corner];
    }

    public int y(int corner) {
        return points[2 * corner + 1];
    }

    /** The corners as {@code x0, y0, x1, y1, ...}. */
    public int[] toArray() {
        return points.clone();
    }

    /** How many edges are neither level nor upright. */
    public int slantedCount() {
        return slanted.length;
    }

    public Edge slanted(int index) {
        return slanted[index];
    }

    /**
     * Whether a box, given by its middle and half sizes, overlaps this polygon; touching is not overlapping. Exact as
     * long as the four figures are multiples of 1/512 below 100,000.
     */
    public boolean overlaps(double middleX, double middleY, double halfWidth, double halfHeight) {
        if (middleX + halfWidth <= left
                || middleX - halfWidth >= right
                || middleY + halfHeight <= top
                || middleY - halfHeight >= bottom) {
            return false;
        }
        for (Edge edge : slanted) {
            double along = edge.normalX * (middleX - edge.middleX) + edge.normalY * (middleY - edge.middleY);
            double reach = halfWidth * Math.abs(edge.normalX) + halfHeight * Math.abs(edge.normalY);
            if (along >= reach) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConvexPolygon that && Arrays.equals(points, that.points);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(points);
    }

    @Override
    public String toString() {
        return Arrays.toString(points);
    }
}
