package overbounce.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import overbounce.geometry.ConvexPolygon;
import overbounce.map.ArenaMap;

class MapCodecTest {
    private static final String GOLDEN = Golden.read("map.json").toString();

    @Test
    void shouldReadTheGoldenMapAndWriteItToTheSameJson() {
        ArenaMap map = MapCodec.read(GOLDEN);
        assertEquals("A \"Sample\" <Map>", map.title());
        assertEquals(
                ConvexPolygon.of(300, 640, 420, 580, 420, 640),
                map.solids().get(1).pieces().getFirst());
        assertEquals(0.8, map.lights().getFirst().power());
        assertEquals(GOLDEN, MapCodec.write(map));
    }

    @Test
    void shouldWriteTheSameMapToTheSameTextEachTime() {
        ArenaMap map = MapCodec.read(GOLDEN);
        String text = MapCodec.write(map);
        assertEquals(text, MapCodec.write(MapCodec.read(text)));
        assertEquals(map, MapCodec.read(text));
        assertFalse(text.contains("\n") || text.contains(": "), "compact");
    }

    @Test
    void shouldPassOverFieldsThatCameLater() {
        String later = GOLDEN.replace("\"theme\":", "\"weather\":[1,2],\"theme\":");
        assertEquals(MapCodec.read(GOLDEN), MapCodec.read(later));
    }

    @Test
    void shouldRefuseWhatIsNoMap() {
        String concave = GOLDEN.replace("[300,640,420,580,420,640]", "[300,640,420,640,420,580]");
        for (String text : List.of("", "[]", "{", "{}", GOLDEN.replace("\"solids\"", "\"liquids\""), concave)) {
            assertThrows(IllegalArgumentException.class, () -> MapCodec.read(text), text);
        }
    }
}
