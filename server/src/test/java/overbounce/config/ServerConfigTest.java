package overbounce.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerConfigTest {
    private static ServerConfig config(int port, int bots, int frags, int seconds, int arenas) {
        return config(port, 16, bots, frags, seconds, arenas);
    }

    private static ServerConfig config(int port, int players, int bots, int frags, int seconds, int arenas) {
        return new ServerConfig(
                "0.0.0.0", port, "cathedral", "ffa", players, bots, frags, seconds, 1, arenas, "auto", "on", "on");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 4, 20, 600, 1, --port",
        "65536, 4, 20, 600, 1, --port",
        "8080, -1, 20, 600, 1, --bots",
        "8080, 17, 20, 600, 1, --bots",
        "8080, 4, -1, 600, 1, --frag-limit",
        "8080, 4, 1000, 600, 1, --frag-limit",
        "8080, 4, 20, -1, 1, --time-limit",
        "8080, 4, 20, 86401, 1, --time-limit",
        "8080, 4, 0, 0, 1, --frag-limit",
        "8080, 4, 20, 600, 0, --arenas",
        "8080, 4, 20, 600, 513, --arenas",
    })
    void shouldNameTheFlagThatIsOutOfRange(int port, int bots, int frags, int seconds, int arenas, String flag) {
        StartProblem problem = assertThrows(StartProblem.class, () -> config(port, bots, frags, seconds, arenas));
        assertTrue(problem.sentence().startsWith(flag), problem.sentence());
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 2049, 3659, 4045, 5060, 6000, 6665, 6669, 6697, 10080})
    void shouldRefusePortsThatBrowsersBlock(int port) {
        StartProblem problem = assertThrows(StartProblem.class, () -> config(port, 4, 20, 600, 1));
        assertTrue(problem.sentence().contains("browsers refuse"), problem.sentence());
    }

    @Test
    void shouldTakeTheEdgesOfItsRanges() {
        assertDoesNotThrow(() -> config(0, 0, 0, 1, 1));
        assertDoesNotThrow(() -> config(65_535, 16, 999, 86_400, 512));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, --max-players", "1001, 4, --max-players", "200, 201, --bots", "2, 3, --bots"})
    void shouldHoldPlayersAndBotsWithinAnArena(int players, int bots, String flag) {
        StartProblem problem = assertThrows(StartProblem.class, () -> config(0, players, bots, 20, 600, 1));
        assertTrue(problem.sentence().startsWith(flag), problem.sentence());
    }

    @Test
    void shouldTakeAsManyBotsAsPlayers() {
        assertDoesNotThrow(() -> config(0, 2, 2, 20, 600, 1));
        assertDoesNotThrow(() -> config(0, 1000, 1000, 20, 600, 1));
    }
}
