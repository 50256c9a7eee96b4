package overbounce.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overbounce.map.ArenaMap;
import overbounce.map.Spawn;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.motion.MapView;
import overbounce.motion.MoveRules;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Tuning;

/** The maps that we ship, as bots find their way through them; for the large ones see {@link LargeMapShow}. */
class ShippedMapsTest {
    private static final Map<String, Navigation> KNOWN = new ConcurrentHashMap<>();
    private static final int TRIPS = 60;
    private static final int LATE_TICKS = 240;

    static List<String> maps() {
        return MapLibrary.shipped().usualNames();
    }

    private static Navigation navigation(String name) throws MapException {
        ArenaMap map = MapLibrary.shipped().load(name).map();
        return KNOWN.computeIfAbsent(name, key -> Navigation.of(map, Tuning.defaults()));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void shouldLeadFromEverySpawnToEveryItemAndSpawn(String name) throws MapException {
        assertLeadsEverywhere(name);
    }

    static void assertLeadsEverywhere(String name) throws MapException {
        Navigation nav = navigation(name);
        ArenaMap map = nav.arena();
        List<String> lost = new ArrayList<>();
        for (int spawn = 0; spawn < map.spawns().size(); spawn++) {
            for (int item = 0; item < map.items().size(); item++) {
                if (!leads(nav, nav.spawnNode(spawn), nav.itemNode(item))) {
                    lost.add(map.spawns().get(spawn) + " -> " + map.items().get(item));
                }
            }
            for (int other = 0; other < map.spawns().size(); other++) {
                if (!leads(nav, nav.spawnNode(spawn), nav.spawnNode(other))) {
                    lost.add(map.spawns().get(spawn) + " -> " + map.spawns().get(other));
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    private static boolean leads(Navigation nav, int from, int to) {
        return from != Navigation.NOWHERE
                && to != Navigation.NOWHERE
                && nav.routes().ticks(from, to) != Routes.UNREACHABLE;
    }

    @ParameterizedTest
    @MethodSource("maps")
    void shouldBringABotToItsGoalsAboutWhenTheGraphSays(String name) throws MapException {
        assertArrives(name);
    }

    static void assertArrives(String name) throws MapException {
        Navigation nav = navigation(name);
        Chance chance = new Chance(7);
        int late = 0;
        for (int trip = 0; trip < TRIPS; trip++) {
            int from = chance.below(nav.arena().spawns().size());
            int goal = nav.itemNode(chance.below(nav.arena().items().size()));
            int planned = nav.routes().ticks(nav.spawnNode(from), goal);
            int took = ticksOfTrip(nav, nav.arena().spawns().get(from), goal, planned + LATE_TICKS, trip);
            late += took > planned + LATE_TICKS ? 1 : 0;
        }
        assertTrue(late <= TRIPS / 20, late + " of " + TRIPS + " trips late or lost");
    }

    private static int ticksOfTrip(Navigation nav, Spawn spawn, int goal, int most, long seed) {
        MapView map = MapView.of(nav.arena());
        Feet feet = new Feet(nav, new Chance(seed));
        feet.goTo(goal, nav.node(goal).x());
        Presses presses = new Presses();
        PlayerInput input = PlayerInput.idle(1);
        PlayerState body = PlayerState.spawned(1, spawn.x(), spawn.y(), spawn.facing(), input, nav.tuning());
        MoveRules motion = new MoveRules(nav.tuning());
        for (int tick = 2; tick <= most + 2; tick++) {
            input = presses.input(tick, feet.buttons(body, tick, seed % 2 == 0), 3200, 0, body.weapon());
            body = motion.step(body, input, tick, map);
            if (feet.arrived(body)) {
                return tick - 1;
            }
        }
        return most + 1;
    }
}
