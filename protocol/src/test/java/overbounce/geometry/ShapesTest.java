package overbounce.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShapesTest {
    @Test
    void shouldOverlapOnlyWithInsides() {
        ConvexPolygon slope = ConvexPolygon.of(0, 100, 100, 0, 100, 100);
        assertFalse(slope.overlaps(40, 40, 10, 10), "its corner touches the slope");
        assertTrue(slope.overlaps(40 + 1.0 / 512, 40, 10, 10));
        assertFalse(slope.overlaps(50, 110, 50, 10), "it touches from below");
    }

    @Test
    void shouldRefuseCornersThatAreNotConvexAndClockwise() {
        assertThrows(IllegalArgumentException.class, () -> ConvexPolygon.of(0, 0, 0, 10, 10, 10));
        assertThrows(IllegalArgumentException.class, () -> ConvexPolygon.of(0, 0, 10, 0, 2, 2, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> ConvexPolygon.of(0, 0, 10, 0));
    }

    @Test
    void shouldKnowOnlySlantedEdgesWithOutwardNormals() {
        ConvexPolygon slope = ConvexPolygon.of(0, 100, 100, 0, 100, 100);
        assertEquals(1, slope.slantedCount());
        ConvexPolygon.Edge edge = slope.slanted(0);
        assertTrue(edge.unitX() < 0 && edge.unitY() < 0);
        assertEquals(1, edge.unitX() * edge.unitX() + edge.unitY() * edge.unitY(), 1e-12);
        assertEquals(0, ConvexPolygon.rectangle(1, 2, 3, 4).slantedCount());
    }

    @Test
    void shouldTellWhereASegmentEntersABox() {
        Box box = new Box(10, 10, 20, 20);
        assertEquals(0.5, box.entry(0, 15, 20, 15));
        assertEquals(0, box.entry(15, 15, 100, 100));
        assertEquals(Box.MISS, box.entry(0, 0, 5, 100));
        assertEquals(Box.MISS, box.entry(0, 15, 9, 15));
        assertEquals(0.75, box.entry(15, 50, 15, 10));
    }

    @Test
    void shouldMeasureTheDistanceToTheNearestPointOfABox() {
        Box box = new Box(10, 10, 20, 20);
        assertEquals(5, box.distance(6, 7));
        assertEquals(0, box.distance(12, 19));
    }
}
