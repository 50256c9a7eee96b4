package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import overbounce.testkit.GameServer;
import overbounce.testkit.SlowLine;
import overbounce.testkit.Viewer;

/** A client is slow when it has not seen what was sent, however much the kernels and proxies on the way have taken. */
class SlowLineIT {
    /** A second of play: what is drawn may be no older. */
    private static final int OLD_TICKS_MAX = 60;

    private static final int SECOND_TICKS = 60;

    @Test
    void shouldShowNothingOldThroughAProxyThatTakesAllAndBringsThreeKilobytesASecond() throws IOException {
        try (GameServer server = GameServer.start("--bots", "14", "--seed", "5", "--map", "crucible");
                SlowLine line = SlowLine.narrow(server.port(), 40, 3_000);
                Viewer watch = Viewer.join(server.port(), "Watch", null);
                Viewer slow = Viewer.join(line.port(), "Slow", null)) {
            assertTrue(slow.awaitFrames(1));
            int from = watch.tick() + 2 * SECOND_TICKS;
            int oldest = 0;
            for (int tick = watch.tick(); tick < from + 8 * SECOND_TICKS; tick = watch.tick()) {
                oldest = tick < from ? 0 : Math.max(oldest, tick - slow.tick());
                server.keepsRunning(Duration.ofMillis(20));
            }
            System.out.printf(
                    "slow: a line of 3 kB/s, %d frames in 10 s, shows nothing older than %d ticks (bar %d)%n",
                    slow.frames(), oldest, OLD_TICKS_MAX);
            assertNull(slow.end());
            assertEquals(0, slow.resyncs(), "every part had a base that it held");
            assertTrue(oldest <= OLD_TICKS_MAX, "what it drew was up to " + oldest + " ticks old");
        }
    }

    @Test
    void shouldSendNoMoreToAReaderThatStopsThanItCanShowInASecond() throws IOException {
        try (GameServer server = GameServer.start("--bots", "14", "--seed", "5", "--map", "crucible");
                SlowLine line = SlowLine.to(server.port(), 40, 0, 1);
                Viewer watch = Viewer.join(server.port(), "Watch", null);
                Viewer sleeper = Viewer.join(server.port(), "Sleeper", null);
                Viewer proxied = Viewer.join(line.port(), "Proxied", null)) {
            assertTrue(sleeper.awaitFrames(30) && proxied.awaitFrames(30));
            stop(server, watch, 3, sleeper, proxied);
            assertTrue(watch.tick() - sleeper.tick() <= OLD_TICKS_MAX, "after 3 s it sees the present again");
            assertTrue(watch.tick() - proxied.tick() <= OLD_TICKS_MAX, "so does the one behind a proxy");
            int stopped = watch.tick();
            stop(server, watch, 7, sleeper, proxied);
            for (Viewer viewer : new Viewer[] {sleeper, proxied}) {
                assertNotNull(viewer.end(), "its place is held, the connection is gone");
                int more = viewer.tick() - stopped;
                assertTrue(more <= OLD_TICKS_MAX, more + " ticks of the past were waiting for it");
            }
            assertEquals(2, server.figure("overbounce_players_held"));
        }
    }

    /** They do not read for so many seconds of play, and then for half a second they do. */
    private static void stop(GameServer server, Viewer watch, int seconds, Viewer... viewers) {
        for (Viewer viewer : viewers) {
            viewer.read(false);
        }
        assertTrue(watch.awaitFrames(watch.frames() + seconds * SECOND_TICKS / 2));
        for (Viewer viewer : viewers) {
            viewer.read(true);
        }
        server.keepsRunning(Duration.ofMillis(500));
    }
}
