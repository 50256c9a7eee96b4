package overbounce.arena;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import overbounce.bot.Navigation;
import overbounce.maps.LoadedMap;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.motion.Tuning;

/** The maps that we ship, with their ways found once for all tests, and matches of bots on them. */
final class BotMatches {
    static final int SECONDS = 600;
    static final int FRAGS = 20;
    static final int[] SIX = {3, 3, 3, 3, 3, 3};

    private static final Map<String, Navigation> WAYS = new ConcurrentHashMap<>();

    private BotMatches() {}

    static MapEntry entry(String map) throws MapException {
        LoadedMap loaded = MapLibrary.shipped().load(map);
        return new MapEntry(loaded.map(), loaded.hash(), "/maps/" + map + ".json");
    }

    static Navigation ways(MapEntry entry) {
        return WAYS.computeIfAbsent(entry.hash(), hash -> Navigation.of(entry.map(), Tuning.defaults()));
    }

    /** Six bots of the usual skill, 20 frags, 10 minutes. */
    static BotMatch six(String map, long seed) throws MapException {
        MapEntry entry = entry(map);
        return BotMatch.play(entry, ways(entry), SIX, SECONDS, FRAGS, seed);
    }

    static String line(String map, long seed, BotMatch match) {
        return "%s seed %d: leader %d frags in %.0f s; still over 3 s in %.2f %% of bot time, longest %.1f s (%s)"
                .formatted(
                        map,
                        seed,
                        match.topScore(),
                        match.seconds(),
                        match.stillPercent(),
                        match.stillLongestSeconds(),
                        match.stillWhere());
    }
}
