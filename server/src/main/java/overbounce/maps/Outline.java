package overbounce.maps;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed outline with whole corners, clockwise as seen on the screen and without corners on a straight line.
 *
 * <p>All arithmetic is exact: coordinates stay below 2^14, so products fit a long many times over.
 *
 * <p>Immutable.
 */
record Outline(List<Corner> corners) {
    /** A corner in whole units. */
    record Corner(int x, int y) {}

    Outline {
        corners = List.copyOf(corners);
    }

    /** The outline through these corners in either direction, or null if nothing is left of it. */
    static @Nullable Outline through(List<Corner> drawn) {
        List<Corner> kept = withoutStraightCorners(drawn);
        if (kept.size() < 3) {
            return null;
        }
        long area = doubleArea(kept);
        return area == 0 ? null : new Outline(area > 0 ? kept : kept.reversed());
    }

    private static List<Corner> withoutStraightCorners(List<Corner> drawn) {
        List<Corner> kept = new ArrayList<>(drawn);
        int i = 0;
        int unchanged = 0;
        while (kept.size() >= 3 && unchanged < kept.size()) {
            int size = kept.size();
            Corner before = kept.get((i + size - 1) % size);
            Corner here = kept.get(i % size);
            Corner after = kept.get((i + 1) % size);
            if (here.equals(after) || (turn(before, here, after) == 0 && between(before, here, after))) {
                kept.remove(i % size);
                i = Math.max(0, i % size - 1);
                unchanged = 0;
            } else {
                i = (i + 1) % size;
                unchanged++;
            }
        }
        return kept;
    }

    /** Twice the area; positive when clockwise on the screen. */
    static long doubleArea(List<Corner> corners) {
        long sum = 0;
        for (int i = 0; i < corners.size(); i++) {
            Corner a = corners.get(i);
            Corner b = corners.get((i + 1) % corners.size());
            sum += (long) a.x * b.y - (long) b.x * a.y;
        }
        return sum;
    }

    /** Positive where the way a, b, c turns clockwise on the screen, 0 where it goes straight. */
    static long turn(Corner a, Corner b, Corner c) {
        return (long) (b.x - a.x) * (c.y - b.y) - (long) (b.y - a.y) * (c.x - b.x);
    }

    /** Whether b, on the line of a and c, lies between them. */
    private static boolean between(Corner a, Corner b, Corner c) {
        return Math.min(a.x, c.x) <= b.x
                && b.x <= Math.max(a.x, c.x)
                && Math.min(a.y, c.y) <= b.y
                && b.y <= Math.max(a.y, c.y);
    }

    /** A corner near which two edges meet that should not, or null. */
    @Nullable
    Corner crossing() {
        int size = corners.size();
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                boolean neighbours = j == i + 1 || (i == 0 && j == size - 1);
                if (neighbours ? folds(i, j) : meet(i, j)) {
                    return corners.get(j);
                }
            }
        }
        return null;
    }

    /** Whether two neighbouring edges lie on each other. */
    private boolean folds(int i, int j) {
        int size = corners.size();
        int first = j == i + 1 ? i : j;
        Corner a = corners.get(first);
        Corner b = corners.get((first + 1) % size);
        Corner c = corners.get((first + 2) % size);
        return turn(a, b, c) == 0;
    }

    private boolean meet(int i, int j) {
        int size = corners.size();
        Corner a = corners.get(i);
        Corner b = corners.get((i + 1) % size);
        Corner c = corners.get(j);
        Corner d = corners.get((j + 1) % size);
        int abc = Long.signum(turn(a, b, c));
        int abd = Long.signum(turn(a, b, d));
        int cda = Long.signum(turn(c, d, a));
        int cdb = Long.signum(turn(c, d, b));
        return (abc != abd && cda != cdb)
                || (abc == 0 && between(a, c, b))
                || (abd == 0 && between(a, d, b))
                || (cda == 0 && between(c, a, d))
                || (cdb == 0 && between(c, b, d));
    }

    /** The corners as {@code x0, y0, x1, y1, ...}. */
    List<Integer> flat() {
        return corners.stream()
                .flatMap(corner -> java.util.stream.Stream.of(corner.x, corner.y))
                .toList();
    }
}
