package overbounce.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import overbounce.geometry.ConvexPolygon;
import overbounce.maps.Outline.Corner;

class ConvexPiecesPropertyTest {
    private static final int OUTLINES = 3000;
    private static final long SEED = 20261122;

    private record Edge(Corner from, Corner to) {
        Edge reversed() {
            return new Edge(to, from);
        }
    }

    @Test
    void shouldCutRandomOutlinesIntoConvexPiecesThatCoverThemExactly() {
        Random random = new Random(SEED);
        int concave = 0;
        for (int i = 0; i < OUTLINES; i++) {
            Outline outline = i % 2 == 0 ? star(random) : staircase(random);
            if (outline == null || outline.crossing() != null) {
                continue;
            }
            List<ConvexPolygon> pieces = ConvexPieces.of(outline);
            concave += pieces.size() > 1 ? 1 : 0;
            check(outline, pieces, "outline " + i + " of seed " + SEED + ": " + outline.flat());
        }
        assertTrue(concave > OUTLINES / 2, "only " + concave + " outlines were concave");
    }

    @Test
    void shouldCutEverySolidOfTheShippedMapsExactly() throws MapException {
        MapLibrary library = MapLibrary.shipped();
        for (String name : library.names()) {
            library.load(name).map().solids().forEach(solid -> {
                List<Corner> corners = new ArrayList<>();
                for (int i = 0; i < solid.outline().size(); i += 2) {
                    corners.add(
                            new Corner(solid.outline().get(i), solid.outline().get(i + 1)));
                }
                check(new Outline(corners), solid.pieces(), name + " " + solid.outline());
            });
        }
    }

    @Test
    void shouldLeaveAConvexOutlineInOnePiece() {
        Outline octagon = Outline.through(List.of(
                new Corner(30, 0),
                new Corner(70, 0),
                new Corner(100, 30),
                new Corner(100, 70),
                new Corner(70, 100),
                new Corner(30, 100),
                new Corner(0, 70),
                new Corner(0, 30)));
        assertNotNull(octagon);
        assertEquals(1, ConvexPieces.of(octagon).size());
    }

    @Test
    void shouldCutAnLIntoTwo() {
        Outline letter = Outline.through(List.of(
                new Corner(0, 0),
                new Corner(32, 0),
                new Corner(32, 64),
                new Corner(96, 64),
                new Corner(96, 96),
                new Corner(0, 96)));
        assertNotNull(letter);
        assertEquals(2, ConvexPieces.of(letter).size());
    }

    /**
     * The areas add up, corners are the outline's, and edges either lie on the outline or are shared by exactly two
     * pieces: together that is an exact cover without gap or overlap.
     */
    private static void check(Outline outline, List<ConvexPolygon> pieces, String what) {
        long area = 0;
        Set<Corner> allowed = new HashSet<>(outline.corners());
        Map<Edge, Integer> edges = new HashMap<>();
        for (ConvexPolygon piece : pieces) {
            List<Corner> corners = corners(piece);
            assertTrue(allowed.containsAll(corners), what);
            long own = Outline.doubleArea(corners);
            assertTrue(own > 0, what);
            area += own;
            count(corners, edges);
        }
        assertEquals(Outline.doubleArea(outline.corners()), area, what);
        Map<Edge, Integer> border = new HashMap<>();
        count(outline.corners(), border);
        edges.forEach((edge, times) -> {
            assertEquals(1, times, what);
            assertTrue(border.containsKey(edge) != edges.containsKey(edge.reversed()), what + " at " + edge);
        });
        assertTrue(edges.keySet().containsAll(border.keySet()), what);
    }

    private static void count(List<Corner> corners, Map<Edge, Integer> edges) {
        for (int i = 0; i < corners.size(); i++) {
            edges.merge(new Edge(corners.get(i), corners.get((i + 1) % corners.size())), 1, Integer::sum);
        }
    }

    private static List<Corner> corners(ConvexPolygon piece) {
        List<Corner> corners = new ArrayList<>();
        for (int i = 0; i < piece.size(); i++) {
            corners.add(new Corner(piece.x(i), piece.y(i)));
        }
        return corners;
    }

    /** Corners around a middle at random distances. */
    private static @Nullable Outline star(Random random) {
        int count = 3 + random.nextInt(22);
        List<Corner> corners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            double far = 40 + random.nextInt(600);
            corners.add(new Corner((int) (700 + far * Math.cos(angle)), (int) (700 + far * Math.sin(angle))));
        }
        return Outline.through(random.nextBoolean() ? corners : corners.reversed());
    }

    /** Floors as maps have them: steps, slopes and pits over a level bottom, with many corners in line. */
    private static @Nullable Outline staircase(Random random) {
        List<Corner> corners = new ArrayList<>(List.of(new Corner(0, 640)));
        int x = 0;
        int count = 2 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            int y = 32 * random.nextInt(18);
            corners.add(new Corner(x, y));
            x += 32 * random.nextInt(1, 4);
            corners.add(new Corner(x, random.nextBoolean() ? y : 32 * random.nextInt(18)));
            x += random.nextBoolean() ? 0 : 32;
        }
        corners.add(new Corner(x + 32, 640));
        return Outline.through(corners);
    }
}
