package overbounce.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overbounce.map.ArenaMap;
import overbounce.map.ItemKind;
import overbounce.map.ItemSpot;
import overbounce.map.Spawn;
import overbounce.motion.Grid;
import overbounce.motion.MapView;
import overbounce.motion.MoveRules;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Tuning;

/** What every map that comes with the game has to keep. */
class ShippedMapsTest {
    /** Two who appear this close must not see each other. */
    private static final int SPAWN_SIGHT = 384;
    /** Where hundreds appear at once they cannot be out of each other's sight, but nobody stands in another. */
    private static final int SPAWN_ROOM_LARGE = 60;

    /** Weapons lie at least this far apart. */
    private static final int WEAPONS_APART = 300;

    static List<String> names() throws MapException {
        return MapLibrary.shipped().names();
    }

    private static ArenaMap map(String name) throws MapException {
        return MapLibrary.shipped().load(name).map();
    }

    @Test
    void shouldBringMapsForFewForManyAndForAThousand() throws MapException {
        assertEquals(List.of("cathedral", "crucible", "necropolis"), names());
        assertTrue(map("cathedral").spawns().size() >= 10, "spawns for many");
        assertTrue(map("crucible").spawns().size() >= 6, "spawns for few");
        assertTrue(map("necropolis").spawns().size() >= 1000, "a place for each of a thousand");
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldSpawnNobodyAtAnothersFeet(String name) throws MapException {
        ArenaMap map = map(name);
        MapView view = MapView.of(map);
        boolean large = MapLibrary.shipped().largeNames().contains(name);
        for (Spawn one : map.spawns()) {
            for (Spawn two : map.spawns()) {
                double away = Math.hypot(one.x() - two.x(), one.y() - two.y());
                boolean apart = one.equals(two) || away >= (large ? SPAWN_ROOM_LARGE : SPAWN_SIGHT);
                assertTrue(apart || !sees(view, one, two), () -> one + " sees " + two + " at " + away);
            }
        }
    }

    private static boolean sees(MapView view, Spawn one, Spawn two) {
        return view.lineClear(
                Grid.POS * one.x(), Grid.POS * (one.y() - 46), Grid.POS * two.x(), Grid.POS * (two.y() - 46));
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldLetWhoSpawnsStandStill(String name) throws MapException {
        ArenaMap map = map(name);
        MapView view = MapView.of(map);
        Tuning tuning = Tuning.defaults();
        MoveRules motion = new MoveRules(tuning);
        for (Spawn spawn : map.spawns()) {
            PlayerState state =
                    PlayerState.spawned(1, spawn.x(), spawn.y(), spawn.facing(), PlayerInput.idle(1), tuning);
            for (int tick = 2; tick < 90; tick++) {
                state = motion.step(state, PlayerInput.idle(tick), tick, view.atTick(tick));
            }
            assertTrue(state.grounded(), spawn + " ends in the air");
            assertEquals(spawn.x() * Grid.POS, state.x(), spawn + " slides");
            assertEquals(spawn.y(), (double) state.y() / Grid.POS, 16, spawn + " falls");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldThrowWhoStepsOnAPadToItsTarget(String name) throws MapException {
        ArenaMap map = map(name);
        MapView view = MapView.of(map);
        Tuning tuning = Tuning.defaults();
        MoveRules motion = new MoveRules(tuning);
        map.pads().forEach(pad -> {
            int x = pad.x() + pad.width() / 2;
            PlayerState state = PlayerState.spawned(1, x, pad.y() + pad.height(), 1, PlayerInput.idle(1), tuning);
            double nearest = Double.MAX_VALUE;
            for (int tick = 2; tick < 120; tick++) {
                state = motion.step(state, PlayerInput.idle(tick), tick, view.atTick(tick));
                nearest = Math.min(
                        nearest,
                        Math.hypot(
                                (double) state.x() / Grid.POS - pad.targetX(),
                                (double) state.y() / Grid.POS - pad.targetY()));
            }
            assertTrue(nearest < 24, pad + " misses its target by " + nearest);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldKeepWeaponsApartAndOfferAllButTheBfg(String name) throws MapException {
        ArenaMap map = map(name);
        List<ItemSpot> weapons = map.items().stream()
                .filter(item -> item.itemKind().group() == ItemKind.Group.WEAPON)
                .toList();
        for (ItemKind kind : ItemKind.values()) {
            boolean there = map.items().stream().anyMatch(item -> item.itemKind() == kind);
            boolean owed = kind.group() == ItemKind.Group.WEAPON && kind != ItemKind.BFG;
            assertTrue(there || !owed, name + " has no " + kind);
        }
        for (ItemSpot one : weapons) {
            for (ItemSpot two : weapons) {
                double away = Math.hypot(one.x() - two.x(), one.y() - two.y());
                assertTrue(
                        one.equals(two) || away >= WEAPONS_APART || !one.kind().equals(two.kind()), one + " " + two);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldDrawAPlanOfTheMap(String name) throws MapException, IOException {
        ArenaMap map = map(name);
        MapPicture picture = new MapPicture(map);
        picture.write(Path.of("target", "maps", name + ".png"));
        for (Spawn spawn : map.spawns()) {
            assertNotEquals(MapPicture.STONE, picture.at(spawn.x() + 4, spawn.y() - 12), "" + spawn);
            assertNotEquals(MapPicture.AIR, picture.at(spawn.x(), spawn.y() + 3), "" + spawn);
        }
    }

    @Test
    void shouldNameTheAuthorAndLicenceOfEveryFile() throws IOException {
        String credits = Files.readString(Path.of("../assets/CREDITS.md"));
        Path assets = Path.of("../assets");
        try (Stream<Path> files = Files.walk(assets.resolve("maps"))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> assertTrue(
                            credits.contains("| " + assets.relativize(file) + " |"),
                            file + " is not in assets/CREDITS.md"));
        }
    }
}
