package overbounce.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import overbounce.geometry.ConvexPolygon;
import overbounce.maps.Outline.Corner;

/**
 * Cuts an outline into convex pieces whose corners are corners of the outline, so that pieces share whole edges and
 * every edge of the outline is the edge of exactly one piece: nothing to slip through, nothing to stumble over.
 *
 * <p>Algorithm: clip ears, always the one with the shortest cut; then take cuts away again, longest first, wherever
 * the two pieces beside a cut are convex together. Exact, in whole numbers; the time is cubic in the corners of one
 * solid, of which maps have dozens.
 *
 * <p>One thread at a time.
 */
final class ConvexPieces {
    private final List<List<Corner>> pieces = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();

    /** A straight line through the inside, from corner to corner. */
    private record Cut(Corner a, Corner b) {
        long squaredLength() {
            long dx = (long) a.x() - b.x();
            long dy = (long) a.y() - b.y();
            return dx * dx + dy * dy;
        }
    }

    private ConvexPieces() {}

    /** The convex pieces of an outline that does not cross itself. */
    static List<ConvexPolygon> of(Outline outline) {
        ConvexPieces work = new ConvexPieces();
        work.clipEars(new ArrayList<>(outline.corners()));
        work.cuts.sort(Comparator.comparingLong(Cut::squaredLength).reversed());
        work.cuts.forEach(work::removeIfConvex);
        return work.pieces.stream().map(ConvexPieces::polygon).toList();
    }

    private void clipEars(List<Corner> left) {
        while (left.size() > 3) {
            int ear = shortestEar(left);
            int size = left.size();
            Corner before = left.get((ear + size - 1) % size);
            Corner after = left.get((ear + 1) % size);
            pieces.add(List.of(before, left.get(ear), after));
            cuts.add(new Cut(before, after));
            left.remove(ear);
        }
        pieces.add(List.copyOf(left));
    }

    private static int shortestEar(List<Corner> left) {
        int best = -1;
        long bestLength = Long.MAX_VALUE;
        int size = left.size();
        for (int i = 0; i < size; i++) {
            Cut cut = new Cut(left.get((i + size - 1) % size), left.get((i + 1) % size));
            if (cut.squaredLength() < bestLength && isEar(left, i)) {
                best = i;
                bestLength = cut.squaredLength();
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("an outline without an ear crosses itself");
        }
        return best;
    }

    private static boolean isEar(List<Corner> left, int at) {
        int size = left.size();
        Corner a = left.get((at + size - 1) % size);
        Corner b = left.get(at);
        Corner c = left.get((at + 1) % size);
        if (Outline.turn(a, b, c) <= 0) {
            return false;
        }
        for (Corner other : left) {
            if (!other.equals(a) && !other.equals(b) && !other.equals(c) && inTriangle(a, b, c, other)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a point lies in a clockwise triangle or on its edge. */
    private static boolean inTriangle(Corner a, Corner b, Corner c, Corner point) {
        return Outline.turn(a, b, point) >= 0 && Outline.turn(b, c, point) >= 0 && Outline.turn(c, a, point) >= 0;
    }

    private void removeIfConvex(Cut cut) {
        List<Corner> one = pieceWithEdge(cut.a(), cut.b());
        List<Corner> two = pieceWithEdge(cut.b(), cut.a());
        if (one.isEmpty() || two.isEmpty()) {
            return;
        }
        List<Corner> joined = new ArrayList<>();
        appendFrom(joined, one, cut.b());
        appendFrom(joined, two, cut.a());
        if (isConvex(joined)) {
            pieces.remove(one);
            pieces.remove(two);
            pieces.add(List.copyOf(joined));
        }
    }

    private List<Corner> pieceWithEdge(Corner from, Corner to) {
        for (List<Corner> piece : pieces) {
            int at = piece.indexOf(from);
            if (at >= 0 && piece.get((at + 1) % piece.size()).equals(to)) {
                return piece;
            }
        }
        return List.of();
    }

    /** The corners of a piece once round from one corner, without its last. */
    private static void appendFrom(List<Corner> joined, List<Corner> piece, Corner first) {
        int start = piece.indexOf(first);
        for (int i = 0; i < piece.size() - 1; i++) {
            joined.add(piece.get((start + i) % piece.size()));
        }
    }

    private static boolean isConvex(List<Corner> corners) {
        int size = corners.size();
        for (int i = 0; i < size; i++) {
            if (Outline.turn(corners.get(i), corners.get((i + 1) % size), corners.get((i + 2) % size)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static ConvexPolygon polygon(List<Corner> corners) {
        return ConvexPolygon.of(
                new Outline(corners).flat().stream().mapToInt(Integer::intValue).toArray());
    }
}
