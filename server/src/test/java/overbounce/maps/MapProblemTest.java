package overbounce.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author is told: each mistake with its sentence, word for word. */
class MapProblemTest {
    private static final String SHAPES = "; draw a point, a rectangle or a polygon.";

    @ParameterizedTest
    @MethodSource({"files", "layers", "objects", "values", "lights", "places", "targets", "floors"})
    void shouldSayWhereAndWhatIsWrongAndWhatWouldBeRight(TestMap file, List<String> expected) {
        MapException failure = assertThrows(MapException.class, file::load);
        List<String> told =
                failure.problems().stream().map(MapProblem::sentence).toList();
        assertEquals(expected.stream().map(sentence -> "test.tmj: " + sentence).toList(), told);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                told(
                        TestMap.room().header("\"orientation\":\"isometric\",\"tilewidth\":32,\"tileheight\":32"),
                        "is a map of orientation \"isometric\"; it has to be orthogonal."),
                told(
                        TestMap.room()
                                .header("\"orientation\":\"orthogonal\",\"infinite\":true,\"tilewidth\":32,"
                                        + "\"tileheight\":32"),
                        "is an infinite map; untick Infinite in Map > Map Properties."),
                told(
                        TestMap.room().header("\"orientation\":\"orthogonal\",\"tilewidth\":16,\"tileheight\":32"),
                        "has a tilewidth of 16; it has to be 32."),
                told(TestMap.room().size(20, 900), "has a height of 900 tiles; 1 to 512 are allowed."),
                told(
                        TestMap.room().mapProperties(""),
                        "has no title; set the map property title (1 to 40 characters)."),
                told(
                        TestMap.room()
                                .mapProperties(
                                        "{\"name\":\"title\",\"value\":\"T\"},{\"name\":\"theme\",\"value\":\"ice\"}"),
                        "has the unknown theme \"ice\"; set the map property theme to one of: eclipse, foundry."),
                told(
                        TestMap.room()
                                .mapProperties(
                                        "{\"name\":\"title\",\"value\":\"T\"},{\"name\":\"author\",\"value\":\"me\"}"),
                        "has the unknown map property \"author\"; a map has: title, theme."),
                told(
                        TestMap.walls(),
                        "has no spawn; add points of type spawn, at least two for each player that you expect."),
                told(
                        TestMap.room().without("right"),
                        "is open to the outside at (632, 320); close it with a solid; only the bottom may be open."));
    }

    static Stream<Arguments> layers() {
        String instead = "; maps are drawn with objects: delete the layer.";
        return Stream.of(
                told(
                        TestMap.room().layer("{\"type\":\"tilelayer\",\"name\":\"t\",\"data\":[0,3]}"),
                        "layer \"t\" is a tile layer with tiles in it" + instead),
                told(
                        TestMap.room()
                                .layer("{\"type\":\"tilelayer\",\"name\":\"t\",\"encoding\":\"base64\","
                                        + "\"compression\":\"zlib\",\"data\":\"AAAA\"}"),
                        "layer \"t\" is a tile layer in an encoding that is not read (base64 zlib)" + instead),
                told(
                        TestMap.room().layer("{\"type\":\"objectgroup\",\"name\":\"t\",\"offsetx\":8,\"objects\":[]}"),
                        "layer \"t\" is moved by an offset; set both offsets to 0 and move the objects."),
                told(
                        TestMap.room().layer("{\"type\":\"wang\",\"name\":\"t\"}"),
                        "layer \"t\" is of the unknown type \"wang\"; use object layers."));
    }

    static Stream<Arguments> objects() {
        String box = "\"width\":32,\"height\":32";
        return Stream.of(
                told(
                        TestMap.room().raw("solid", "pier", 200, 200, box + ",\"rotation\":45"),
                        "object 105 \"pier\" (solid in layer \"all\") is rotated by 45 degrees; set Rotation to 0 and "
                                + "draw slanted edges as a polygon."),
                told(
                        TestMap.room().raw("solid", "", 200, 200, box + ",\"ellipse\":true"),
                        "object 105 (solid in layer \"all\") is an ellipse" + SHAPES),
                told(
                        TestMap.room().raw("solid", "", 200, 200, box + ",\"gid\":2147483650"),
                        "object 105 (solid in layer \"all\") is a tile (flipped)" + SHAPES),
                told(
                        TestMap.room().raw("solid", "", 200, 200, box + ",\"text\":{\"text\":\"hi\"}"),
                        "object 105 (solid in layer \"all\") is a text" + SHAPES),
                told(
                        TestMap.room().raw("solid", "", 200, 200, box + ",\"template\":\"a.tj\""),
                        "object 105 (solid in layer \"all\") comes from a template; detach it (right click, Detach)."),
                told(
                        TestMap.room().raw("solid", "", 200, 200, box + ",\"polyline\":[]"),
                        "object 105 (solid in layer \"all\") is an open line; close it into a polygon."),
                told(
                        TestMap.room().raw("", "what", 200, 200, box),
                        "object 105 \"what\" (in layer \"all\") has no type; set its type (class) to one "
                                + "of: solid, platform, spawn, item, pad, pad_target, teleporter, teleporter_exit, "
                                + "hazard, mover, crate, barrel, flag, light, decor."),
                told(
                        TestMap.room().raw("wall", "", 200, 200, box),
                        "object 105 (wall in layer \"all\") has an unknown type; set its type (class) to "
                                + "one of: solid, platform, spawn, item, pad, pad_target, teleporter, "
                                + "teleporter_exit, hazard, mover, crate, barrel, flag, light, decor."),
                told(
                        TestMap.room().point("solid", "", 200, 200, ""),
                        "object 105 (solid in layer \"all\") is a point; a solid has to be a rectangle or a polygon."),
                told(
                        TestMap.room().rectangle("item", "", 200, 200, 32, 32, "kind=mega"),
                        "object 105 (item in layer \"all\") is a rectangle; an item has to be a point."));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                told(
                        TestMap.room().rectangle("solid", "", 200, 200, 32, 32, "material=wood"),
                        "object 105 (solid in layer \"all\") has the unknown material \"wood\"; set it to one of: "
                                + "stone, metal."),
                told(
                        TestMap.room().rectangle("solid", "", 200, 200, 32, 32, "colour=red"),
                        "object 105 (solid in layer \"all\") has the unknown property \"colour\"; a solid has: "
                                + "material."),
                told(
                        TestMap.room().rectangle("platform", "", 200, 200, 32, 32, "facing=left"),
                        "object 105 (platform in layer \"all\") has the unknown property \"facing\"; a platform has "
                                + "none."),
                told(
                        TestMap.room().point("item", "", 200, 352, ""),
                        "object 105 (item in layer \"all\") has no kind; set it to one of: health5, health25, "
                                + "health50, mega, shard, armor50, armor100, rocketlauncher, railgun, ammo_machinegun, "
                                + "ammo_rocketlauncher, ammo_railgun, shotgun, grenadelauncher, lightninggun, "
                                + "plasmagun, bfg, ammo_shotgun, ammo_grenadelauncher, ammo_lightninggun, "
                                + "ammo_plasmagun, ammo_bfg, quad, haste, regeneration, invisibility, "
                                + "battlesuit, teleporter, medkit."));
    }

    static Stream<Arguments> lights() {
        return Stream.of(
                told(
                        TestMap.room().point("light", "", 200, 200, "radius=5"),
                        "object 105 (light in layer \"all\") has a radius or power out of range; radius is 16 to 2000, "
                                + "power above 0 up to 2."),
                told(
                        TestMap.room().point("light", "", 200, 200, "radius=100.5"),
                        "object 105 (light in layer \"all\") has a radius of 100.5; it has to be a whole number."),
                told(
                        TestMap.room().point("light", "", 200, 200, "power=high"),
                        "object 105 (light in layer \"all\") has a power of \"high\"; it has to be a number."),
                told(
                        TestMap.room().point("light", "", 200, 200, "color=red"),
                        "object 105 (light in layer \"all\") has a color of \"red\"; it has to be a color like "
                                + "#ff8a34."),
                told(
                        TestMap.room().rectangle("decor", "", 200, 100, 32, 32, "kind=sofa"),
                        "object 105 (decor in layer \"all\") has the unknown kind \"sofa\"; set it to one of: arch, "
                                + "banner, breach, chain, gear, girder, lavafall, pillar, pipe, rune, statue, vent, "
                                + "window."),
                told(
                        TestMap.room().rectangle("mover", "", 200, 100, 32, 32, ""),
                        "object 105 (mover in layer \"all\") goes nowhere; set dx or dy, or make it a solid."));
    }

    static Stream<Arguments> places() {
        return Stream.of(
                told(
                        TestMap.room().rectangle("solid", "", 200.5, 200, 32, 32, ""),
                        "object 105 (solid in layer \"all\") has a corner at (200.5, 200); corners need whole numbers: "
                                + "switch on View > Snapping.",
                        "object 105 (solid in layer \"all\") has a corner at (232.5, 232); corners need whole numbers: "
                                + "switch on View > Snapping."),
                told(
                        TestMap.room().rectangle("solid", "", 600, 200, 64, 32, ""),
                        "object 105 (solid in layer \"all\") reaches to (664, 232); the map is 640 x 384: move it "
                                + "inside or make the map larger."),
                told(
                        TestMap.room().rectangle("platform", "", 200, 200, 0, 0, ""),
                        "object 105 (platform in layer \"all\") has no size; draw it larger or delete it."),
                told(
                        TestMap.room().polygon("solid", "", 200, 200, 0, 0, 32, 0, 64, 0),
                        "object 105 (solid in layer \"all\") has no area; draw at least three corners that are not in "
                                + "a line, or delete it."),
                told(
                        TestMap.room().polygon("solid", "bow", 200, 200, 0, 0, 64, 64, 64, 0, 0, 40),
                        "object 105 \"bow\" (solid in layer \"all\") has edges that touch or cross near (264, 264); "
                                + "move the corners apart or split it into two solids."));
    }

    static Stream<Arguments> targets() {
        return Stream.of(
                told(
                        TestMap.room().rectangle("pad", "", 200, 336, 32, 16, ""),
                        "object 105 (pad in layer \"all\") has no target; set its property target (type object) to a "
                                + "pad_target."),
                told(
                        TestMap.room().rectangle("pad", "", 200, 336, 32, 16, "target=@77"),
                        "object 105 (pad in layer \"all\") has a target that does not exist (object 77); set its "
                                + "property target (type object) to a pad_target."),
                told(
                        TestMap.room().rectangle("teleporter", "", 200, 264, 32, 88, "target=@104"),
                        "object 105 (teleporter in layer \"all\") has object 104 \"start\" (spawn in layer \"all\") as "
                                + "its target; set its property target (type object) to a teleporter_exit."),
                told(
                        TestMap.room().point("pad_target", "", 200, 100, ""),
                        "object 105 (pad_target in layer \"all\") is nobody's target; delete it, or set it as the "
                                + "target of a pad or teleporter."));
    }

    static Stream<Arguments> floors() {
        return Stream.of(
                told(
                        TestMap.room().point("spawn", "", 200, 40, ""),
                        "object 105 (spawn in layer \"all\") has no room for a player (30 x 56 above its point); move "
                                + "it out of the solid."),
                told(
                        TestMap.room().point("spawn", "", 200, 200, ""),
                        "object 105 (spawn in layer \"all\") has no floor within 40 below it; put it on a floor."),
                told(
                        TestMap.room().point("item", "", 200, 370, "kind=mega"),
                        "object 105 (item in layer \"all\") lies inside a solid; move it up onto the floor."),
                told(
                        TestMap.room().point("item", "", 200, 300, "kind=mega"),
                        "object 105 (item in layer \"all\") does not stand on the floor; the floor is at y = 352: move "
                                + "its bottom there."),
                told(
                        TestMap.room().point("item", "", 200, 100, "kind=mega"),
                        "object 105 (item in layer \"all\") has no floor under it; put it on a solid or platform."));
    }

    @Test
    void shouldTellAllMistakesOfAFileAtOnce() {
        TestMap file =
                TestMap.room().raw("wall", "", 0, 0, "\"width\":1,\"height\":1").point("item", "", 200, 352, "");
        MapException failure = assertThrows(MapException.class, file::load);
        assertEquals(2, failure.problems().size());
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.endsWith(". (1 more in this map)"), message);
    }

    @Test
    void shouldSayThatAFileIsNoMap(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("missing.tmj");
        assertEquals(
                missing + ": does not exist; name a Tiled JSON map (*.tmj).",
                assertThrows(MapException.class, () -> MapLoader.load(missing)).getMessage());
        Path binary = folder.resolve("binary.tmj");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(
                binary + ": is not text in UTF-8; name a Tiled JSON map (*.tmj).",
                assertThrows(MapException.class, () -> MapLoader.load(binary)).getMessage());
        for (String text : List.of("", "{", "[]", "{}", "{\"type\":\"map\"}", "<map/>", "{\"type\":\"tileset\"}")) {
            Path file = folder.resolve("other.tmj");
            Files.writeString(file, text, StandardCharsets.UTF_8);
            MapException failure = assertThrows(MapException.class, () -> MapLoader.load(file));
            String message = String.valueOf(failure.getMessage());
            assertTrue(message.endsWith("; save it from Tiled as a JSON map file (*.tmj)."), message);
        }
    }

    @Test
    void shouldNameTheMapsThereAreWhenOneIsUnknown() throws MapException {
        MapLibrary library = MapLibrary.shipped();
        MapException failure = assertThrows(MapException.class, () -> library.load("atlantis"));
        assertEquals(
                "atlantis: is no map of the game; name one of " + String.join(", ", library.names())
                        + ", or the path of a Tiled map (*.tmj).",
                failure.getMessage());
    }

    private static Arguments told(TestMap file, String... sentences) {
        return Arguments.of(file, List.of(sentences));
    }
}
