package overbounce.maps;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overbounce.arena.Arena;
import overbounce.arena.ArenaSettings;
import overbounce.arena.MapEntry;
import overbounce.arena.MapRotation;
import overbounce.arena.Replay;
import overbounce.bot.BotCrew;
import overbounce.bot.BotSkill;
import overbounce.bot.Navigation;
import overbounce.map.ArenaMap;
import overbounce.map.Hazard;
import overbounce.motion.Grid;
import overbounce.motion.Tuning;
import overbounce.sim.Player;

/**
 * Where bots were in matches of six, drawn over the plan of each map to target/maps/heat-*.png: no floor that nobody
 * visits.
 */
@Tag("show")
@Tag("show-1")
class HeatMapShow {
    private static final int MATCHES = 6;
    private static final int TICKS = 240 * Grid.TICK_HZ;
    private static final int CELL = 16;
    private static final int PLACE_STEP = 32;
    /** A place counts as visited when somebody was this near. */
    private static final int NEAR = 64;

    private static final double VISITED_PERCENT_MIN = 97;

    private record Place(int x, int y) {}

    static List<String> names() {
        return MapLibrary.shipped().usualNames();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldLeaveNoFloorWithoutVisitors(String name) throws MapException, IOException {
        LoadedMap loaded = MapLibrary.shipped().load(name);
        ArenaMap map = loaded.map();
        BotCrew crew = new BotCrew(Navigation.of(map, Tuning.defaults()));
        int[] visits = new int[map.width() / CELL * (map.height() / CELL)];
        for (long seed = 1; seed <= MATCHES; seed++) {
            count(play(loaded, crew, seed), map, visits);
        }
        MapPicture picture = new MapPicture(map);
        picture.heat(visits, map.width() / CELL, CELL);
        picture.write(Path.of("target", "maps", "heat-" + name + ".png"));
        List<Place> places = floors(map);
        List<Place> dead =
                places.stream().filter(place -> !visited(place, map, visits)).toList();
        double percent = 100.0 * (places.size() - dead.size()) / places.size();
        boolean good = percent >= VISITED_PERCENT_MIN;
        System.out.printf(
                "%-10s floor with visitors %.1f %% of %d places, bar >= %.0f  %s%n",
                name, percent, places.size(), VISITED_PERCENT_MIN, good ? "ok" : "MISSED");
        assertTrue(good, name + " has dead places: " + dead);
    }

    private static Arena play(LoadedMap loaded, BotCrew crew, long seed) {
        ArenaSettings settings = new ArenaSettings("heat", "ffa", 6, 3, 0, 0, 16, seed);
        MapEntry entry = new MapEntry(loaded.map(), loaded.hash(), "/maps/" + loaded.name() + ".json");
        Arena arena = new Arena(
                settings,
                new MapRotation(List.of(entry)),
                Tuning.defaults(),
                (map, tuning, level, brainSeed) -> crew.brain(BotSkill.of(level), brainSeed),
                1 << 26);
        for (int tick = 0; tick < TICKS; tick++) {
            arena.tick();
        }
        return arena;
    }

    /** Plays the match again from its log and counts where every body's middle was. */
    private static void count(Arena arena, ArenaMap map, int[] visits) {
        Replay replay = new Replay(arena.inputLog(), map, Tuning.defaults());
        while (replay.step()) {
            for (Player player : replay.world().players()) {
                int column = player.body().x() / Grid.POS / CELL;
                int row = (player.body().y() / Grid.POS - 28) / CELL;
                if (player.alive() && row >= 0 && row < map.height() / CELL) {
                    visits[row * (map.width() / CELL) + column]++;
                }
            }
        }
    }

    /** Where a body can stand, every so many units. */
    private static List<Place> floors(ArenaMap map) {
        Ground ground = new Ground(map);
        List<Place> places = new ArrayList<>();
        for (int x = PLACE_STEP / 2; x < map.width(); x += PLACE_STEP) {
            for (int y = 64; y < map.height(); y++) {
                boolean room = ground.free(x - 15, y - 56, 30, 56);
                if (room && ground.floorBelow(x, y, 0) == y && !inHazard(map, x, y)) {
                    places.add(new Place(x, y));
                }
            }
        }
        return places;
    }

    private static boolean inHazard(ArenaMap map, int x, int y) {
        for (Hazard hazard : map.hazards()) {
            boolean across = x >= hazard.x() && x <= hazard.x() + hazard.width();
            if (across && y >= hazard.y() && y <= hazard.y() + hazard.height()) {
                return true;
            }
        }
        return false;
    }

    private static boolean visited(Place place, ArenaMap map, int[] visits) {
        int columns = map.width() / CELL;
        for (int i = 0; i < visits.length; i++) {
            int dx = i % columns * CELL + CELL / 2 - place.x;
            int dy = i / columns * CELL + CELL / 2 - (place.y - 28);
            if (visits[i] > 0 && dx * dx + dy * dy <= NEAR * NEAR) {
                return true;
            }
        }
        return false;
    }
}
