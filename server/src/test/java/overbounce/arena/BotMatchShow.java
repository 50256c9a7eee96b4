package overbounce.arena;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;

/** Twenty matches of six bots on each usual map: they fight to the end, keep moving and use the whole map. */
@Tag("show")
@Tag("show-1")
class BotMatchShow {
    private static final int MATCHES = 20;
    private static final double STILL_PERCENT_MAX = 1;
    private static final double STILL_SECONDS_MAX = 10;

    static List<String> maps() {
        return MapLibrary.shipped().usualNames();
    }

    @ParameterizedTest
    @MethodSource("maps")
    void shouldFightToTheEndOnTheWholeMap(String map) throws MapException {
        BitSet spawns = new BitSet();
        BitSet items = new BitSet();
        int decided = 0;
        int rides = 0;
        int teleports = 0;
        double still = 0;
        double living = 0;
        double longest = 0;
        double slowest = 0;
        for (long seed = 1; seed <= MATCHES; seed++) {
            BotMatch match = BotMatches.six(map, seed);
            say(BotMatches.line(map, seed, match));
            decided += match.topScore() >= BotMatches.FRAGS ? 1 : 0;
            still += match.stillPercent() * match.livingSeconds();
            living += match.livingSeconds();
            longest = Math.max(longest, match.stillLongestSeconds());
            slowest = Math.max(slowest, match.seconds());
            rides += match.padRides();
            teleports += match.teleports();
            spawns.or(match.spawnsUsed());
            items.or(match.itemsTaken());
        }
        int spawnCount = BotMatches.entry(map).map().spawns().size();
        int itemCount = BotMatches.entry(map).map().items().size();
        boolean good = verdict(map, "matches with 20 frags in 600 s", decided, "= " + MATCHES, decided == MATCHES);
        good &= verdict(map, "slowest match, s", slowest, "<= 600", slowest <= BotMatches.SECONDS);
        good &= verdict(
                map, "spawns used", spawns.cardinality(), "= " + spawnCount, spawns.cardinality() == spawnCount);
        good &= verdict(map, "items taken", items.cardinality(), "= " + itemCount, items.cardinality() == itemCount);
        good &= verdict(map, "jump pads ridden", rides, ">= " + MATCHES, rides >= MATCHES);
        good &= verdict(map, "teleporters taken", teleports, ">= " + MATCHES, teleports >= MATCHES);
        good &= verdict(
                map, "still over 3 s, % of bot time", still / living, "<= 1", still / living <= STILL_PERCENT_MAX);
        good &= verdict(map, "longest still, s", longest, "< 10", longest < STILL_SECONDS_MAX);
        assertTrue(good, "a bar was missed on " + map + ", see above");
    }

    private static boolean verdict(String map, String what, double figure, String bar, boolean good) {
        say("%-10s %-34s %8.2f  bar %-7s %s".formatted(map, what, figure, bar, good ? "ok" : "MISSED"));
        return good;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
