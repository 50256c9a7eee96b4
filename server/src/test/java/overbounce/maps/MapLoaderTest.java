package overbounce.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overbounce.codec.MapCodec;
import overbounce.map.ArenaMap;
import overbounce.map.Decor;
import overbounce.map.Hazard;
import overbounce.map.ItemSpot;
import overbounce.map.JumpPad;
import overbounce.map.Light;
import overbounce.map.MoverSpec;
import overbounce.map.Platform;
import overbounce.map.Solid;
import overbounce.map.Spawn;
import overbounce.map.Teleporter;

class MapLoaderTest {
    @Test
    void shouldReadEveryTypeOfObject() throws MapException {
        TestMap file = TestMap.room();
        file.point("pad_target", "", 200, 120, "");
        int apex = file.lastId();
        file.point("teleporter_exit", "", 500, 352, "facing=left");
        int exit = file.lastId();
        file.rectangle("pad", "", 180, 336, 40, 16, "target=@" + apex)
                .rectangle("teleporter", "", 560, 264, 40, 88, "target=@" + exit)
                .rectangle("platform", "", 250, 260, 90, 8, "")
                .point("item", "", 300, 260, "kind=railgun")
                .rectangle("hazard", "", 400, 350, 32, 2, "kind=slime")
                .rectangle("mover", "", 300, 100, 64, 16, "dy=-40")
                .point("light", "", 64, 64, "kind=torch")
                .rectangle("decor", "", 300, 40, 60, 90, "kind=banner");
        ArenaMap map = file.load().map();

        assertEquals("test", map.name());
        assertEquals("Test", map.title());
        assertEquals("foundry", map.theme());
        assertEquals(640, map.width());
        assertEquals(384, map.height());
        assertEquals(4, map.solids().size());
        assertEquals(List.of(new Spawn(100, 352, 1)), map.spawns());
        assertEquals(List.of(new JumpPad(180, 336, 40, 16, 200, 120)), map.pads());
        assertEquals(List.of(new Teleporter(560, 264, 40, 88, 500, 352, -1)), map.teleporters());
        assertEquals(List.of(new Platform(250, 260, 90)), map.platforms());
        assertEquals(List.of(new ItemSpot("railgun", 300, 260)), map.items());
        assertEquals(List.of(new Hazard("slime", 400, 350, 32, 2)), map.hazards());
        assertEquals(List.of(new MoverSpec(300, 100, 64, 16, 0, -40, 360, 60)), map.movers());
        assertEquals(List.of(new Light("torch", 64, 64, 230, "#ff8a34", 1)), map.lights());
        assertEquals(List.of(new Decor("banner", 300, 40, 60, 90, "")), map.decor());
    }

    @Test
    void shouldTakeTheTypeOfTiled19WhichCallsItClass() throws MapException {
        String text = TestMap.room()
                .point("item", "", 300, 352, "kind=mega")
                .text()
                .replace("\"type\":\"item\"", "\"class\":\"item\"");
        assertEquals(1, MapLoader.load("test.tmj", text).map().items().size());
    }

    @Test
    void shouldReadLayersInGroups() throws MapException {
        String inner = TestMap.room().text();
        String layer = inner.substring(inner.indexOf("{\"type\":\"objectgroup\""), inner.lastIndexOf("]}"));
        TestMap file = new TestMap();
        file.layer("{\"type\":\"group\",\"name\":\"g\",\"layers\":[" + layer + "]}");
        assertEquals(4, file.load().map().solids().size());
    }

    @Test
    void shouldLeaveOutPicturesAndTheEmptyTileLayerOfANewMap() throws MapException {
        TestMap file = TestMap.room()
                .layer("{\"type\":\"tilelayer\",\"name\":\"Tile Layer 1\",\"data\":[0,0,0]}")
                .layer("{\"type\":\"imagelayer\",\"name\":\"sketch\",\"image\":\"sketch.png\"}");
        assertEquals(4, file.load().map().solids().size());
    }

    @Test
    void shouldTakeOutlinesInEitherDirectionAndListThemClockwise() throws MapException {
        Solid one = last(TestMap.room().polygon("solid", "", 200, 200, 0, 0, 64, 0, 64, 32));
        Solid other = last(TestMap.room().polygon("solid", "", 200, 200, 0, 0, 64, 32, 64, 0));
        assertEquals(List.of(200, 200, 264, 200, 264, 232), one.outline());
        assertTrue(Outline.doubleArea(corners(other)) > 0);
        assertEquals(one.pieces().size(), other.pieces().size());
    }

    @Test
    void shouldDropDoubledCornersAndCornersOnAStraightLine() throws MapException {
        Solid solid = last(
                TestMap.room().polygon("solid", "", 200, 200, 0, 0, 20, 0, 64, 0, 64, 0, 64, 32, 64, 64, 0, 64, 0, 0));
        assertEquals(List.of(264, 200, 264, 264, 200, 264, 200, 200), solid.outline());
    }

    @Test
    void shouldKeepTheColorOfALightWithoutItsAlpha() throws MapException {
        LoadedMap map =
                TestMap.room().point("light", "", 64, 64, "color=#80bCd8fF").load();
        assertEquals("#bCd8fF", map.map().lights().getFirst().color());
    }

    @Test
    void shouldHashTheTextThatClientsGet() throws MapException {
        LoadedMap map = TestMap.room().load();
        LoadedMap changed = TestMap.room().point("light", "", 64, 64, "").load();
        assertEquals(map.map(), MapCodec.read(map.json()));
        assertTrue(map.hash().matches("[0-9a-f]{16}"), map.hash());
        assertEquals(map.hash(), TestMap.room().load().hash());
        assertNotEquals(map.hash(), changed.hash());
    }

    @Test
    void shouldLoadAMapFromAFileAndNameItAfterTheFile(@TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(folder.resolve("My-Arena.tmj"), TestMap.room().text());
        LoadedMap map = MapLibrary.shipped().load(file.toString());
        assertEquals("my-arena", map.name());
    }

    private static Solid last(TestMap file) throws MapException {
        return file.load().map().solids().getLast();
    }

    private static List<Outline.Corner> corners(Solid solid) {
        List<Integer> flat = solid.outline();
        return java.util.stream.IntStream.range(0, flat.size() / 2)
                .mapToObj(i -> new Outline.Corner(flat.get(2 * i), flat.get(2 * i + 1)))
                .toList();
    }
}
