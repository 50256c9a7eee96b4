package overbounce.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import overbounce.geometry.Box;

final class BoxIndexTest {
    private final BoxIndex index = new BoxIndex(
            1000, 600, List.of(new Box(500, 10, 900, 20), new Box(0, 0, 10, 10), new Box(-90, -90, 2000, 700)));

    @Test
    void shouldNameTheBoxesOfACellInOrder() {
        assertArrayEquals(new int[] {1, 2}, index.at(40, 40));
        assertArrayEquals(new int[] {0, 2}, index.at(800, 200));
        assertArrayEquals(new int[] {2}, index.at(800, 300));
    }

    @Test
    void shouldTakeWhatIsBeyondTheMapForItsBorder() {
        assertArrayEquals(index.at(999, 599), index.at(90_000, 90_000));
        assertArrayEquals(index.at(1, 1), index.at(-300, -300));
        assertEquals(0, index.column(-1));
        assertEquals(2, index.row(10_000));
    }
}
