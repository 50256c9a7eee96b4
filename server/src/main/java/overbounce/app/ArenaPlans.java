package overbounce.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import overbounce.arena.ArenaSettings;
import overbounce.arena.MapEntry;
import overbounce.arena.MapRotation;
import overbounce.config.ServerConfig;
import overbounce.config.StartProblem;
import overbounce.maps.LoadedMap;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;

/** What a config says about arenas, in the arenas' own terms. Main thread only. */
final class ArenaPlans {
    private static final int BOT_SKILL = 3;

    /** Figures of the design: so many players, in arenas of sixteen, fill half of a loop. */
    private static final int PLAYERS_PER_LOOP = 512;

    private ArenaPlans() {}

    /** The map that was asked for, then the other maps of the game that are for as many players. */
    static List<LoadedMap> maps(String first, boolean large) {
        try {
            MapLibrary library = MapLibrary.shipped();
            List<LoadedMap> maps = new ArrayList<>();
            maps.add(library.load(first));
            for (String name : large ? library.largeNames() : library.usualNames()) {
                if (!name.equals(maps.getFirst().name())) {
                    maps.add(library.load(name));
                }
            }
            return maps;
        } catch (MapException e) {
            throw new StartProblem(String.valueOf(e.getMessage()));
        }
    }

    static MapRotation rotation(List<LoadedMap> maps) {
        return new MapRotation(maps.stream()
                .map(map -> new MapEntry(map.map(), map.hash(), address(map)))
                .toList());
    }

    /** The maps as clients fetch them, by address. */
    static Map<String, byte[]> files(List<LoadedMap> maps) {
        Map<String, byte[]> files = new TreeMap<>();
        maps.forEach(map -> files.put(address(map), map.json().getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static String address(LoadedMap map) {
        return "/maps/" + map.name() + "." + map.hash() + ".json";
    }

    /** Arenas are named arena-1, arena-2 and so on; each has a seed of its own. */
    static List<ArenaSettings> settings(ServerConfig config) {
        List<ArenaSettings> settings = new ArrayList<>();
        for (int i = 0; i < config.arenas(); i++) {
            settings.add(new ArenaSettings(
                    "arena-" + (i + 1),
                    config.mode(),
                    config.botsMin(),
                    BOT_SKILL,
                    config.fragLimit(),
                    config.timeLimitSeconds(),
                    config.playersMax(),
                    config.seed() + i));
        }
        return settings;
    }

    /** As few loops as the players need, one core left for the front loop; an arena has one loop. */
    static int loops(int arenas, int playersMax) {
        int needed = Math.ceilDiv(arenas * playersMax, PLAYERS_PER_LOOP);
        int cores = Runtime.getRuntime().availableProcessors() - 1;
        return Math.max(1, Math.min(Math.min(needed, arenas), cores));
    }
}
