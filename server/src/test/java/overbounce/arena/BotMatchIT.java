package overbounce.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;

/** Bots alone with each other; {@link BotMatchShow} is the full form. */
@Tag("slow")
class BotMatchIT {
    private static final int DUELS = 5;
    private static final int DUEL_FRAGS = 10;

    static List<String> maps() {
        return MapLibrary.shipped().usualNames();
    }

    @ParameterizedTest
    @MethodSource("maps")
    void shouldPlayToTheFragLimitAndKeepMoving(String map) throws MapException {
        for (long seed = 1; seed <= 2; seed++) {
            BotMatch match = BotMatches.six(map, seed);
            String line = BotMatches.line(map, seed, match);
            assertTrue(match.topScore() >= BotMatches.FRAGS, line);
            assertTrue(match.stillPercent() <= 1, line);
            assertTrue(match.stillLongestSeconds() < 10, line);
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void shouldWinAgainstALesserSkill(String map) throws MapException {
        MapEntry entry = BotMatches.entry(map);
        int[] four = {4, 1};
        int won = 0;
        for (long seed = 1; seed <= DUELS; seed++) {
            BotMatch duel = BotMatch.play(entry, BotMatches.ways(entry), four, BotMatches.SECONDS, DUEL_FRAGS, seed);
            won += duel.score(1) > duel.score(2) ? 1 : 0;
        }
        assertEquals(DUELS, won, "duels won by skill 4 against skill 1 on " + map);
    }

    @Test
    void shouldPlayTheSameMatchFromTheSameSeedAndAnotherFromAnother() throws MapException {
        BotMatch match = BotMatches.six("crucible", 5);
        BotMatch again = BotMatches.six("crucible", 5);
        assertEquals(match.hash(), again.hash());
        assertEquals(match.seconds(), again.seconds());
        assertNotEquals(match.hash(), BotMatches.six("crucible", 6).hash());
    }
}
