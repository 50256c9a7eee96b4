package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import overbounce.testkit.GameServer;
import overbounce.testkit.RawClient;
import overbounce.testkit.SlowLine;
import overbounce.testkit.Viewer;

/** A client is slow when it has not seen what was sent, however much the kernels and proxies on the way have taken. */
@Tag("slow")
final class SlowClientIT {
    /** A second of play: what is drawn may be no older. */
    private static final int OLD_TICKS_MAX = 60;

    @SuppressWarnings("NullAway.Init") // set before its tests run
    private static GameServer server;

    @BeforeAll
    static void start() {
        server = GameServer.start("--bots", "14", "--seed", "5", "--map", "crucible");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void awaitTick(Viewer viewer, int tick) {
        long deadlineNanos = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (viewer.tick() < tick && System.nanoTime() < deadlineNanos) {
            Thread.onSpinWait();
            server.keepsRunning(Duration.ofMillis(20));
        }
        assertTrue(viewer.tick() >= tick, "the line brings nothing: " + viewer.end());
    }

    @Test
    void shouldDropWhoeverNeverReadsAndHoldThePlace() throws IOException {
        try (RawClient silent = RawClient.webSocket(server.port())) {
            silent.sendText("{\"type\":\"hello\",\"name\":\"Silent\",\"build\":\"\"}");
            awaitHeld();
        }
    }

    private static void awaitHeld() {
        long deadlineNanos = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int before = held();
        while (held() <= before && System.nanoTime() < deadlineNanos) {
            server.keepsRunning(Duration.ofMillis(100));
        }
        assertTrue(held() > before, "nobody is held");
    }

    private static int held() {
        return server.get("/metrics")
                .lines()
                .filter(line -> line.startsWith("overbounce_players_held "))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }

    @Test
    void shouldSendNoMoreToAReaderThatStopsThanItCanShowInASecond() throws IOException {
        try (Viewer watch = Viewer.join(server.port(), "Watch", null);
                Viewer sleeper = Viewer.join(server.port(), "Sleeper", null)) {
            awaitTick(sleeper, watch.welcome().get("tick").getAsInt() + 90);
            sleeper.read(false);
            int stopped = watch.tick();
            awaitTick(watch, stopped + 8 * 60);
            sleeper.read(true);
            awaitTick(watch, stopped + 9 * 60);
            assertNotNull(sleeper.end(), "its place is held, the connection is gone");
            int more = sleeper.tick() - stopped;
            assertTrue(more <= OLD_TICKS_MAX, more + " ticks of the past were waiting for it");
        }
    }

    @Test
    void shouldKeepWhatANarrowLineBringsYoungThoughTheProxyTakesAll() throws IOException {
        try (SlowLine line = SlowLine.narrow(server.port(), 40, 3_000);
                Viewer watch = Viewer.join(server.port(), "Watch", null);
                Viewer slow = Viewer.join(line.port(), "Slow", null)) {
            slow.welcome();
            awaitTick(slow, 1);
            int from = watch.tick() + 4 * 60;
            awaitTick(watch, from);
            int oldest = 0;
            int framesBefore = slow.frames();
            for (int tick = from; tick < from + 10 * 60; tick = watch.tick()) {
                oldest = Math.max(oldest, tick - slow.tick());
                server.keepsRunning(Duration.ofMillis(20));
            }
            assertNull(slow.end());
            assertTrue(oldest <= OLD_TICKS_MAX, "what it drew was up to " + oldest + " ticks old");
            int frames = slow.frames() - framesBefore;
            System.out.printf("3 kB/s: %d frames in 10 s, the oldest drawn %d ticks%n", frames, oldest);
            assertEquals(0, slow.resyncs(), "every part had a base that it held");
            assertTrue(frames >= 20, frames + " frames came in 10 s");
        }
    }
}
