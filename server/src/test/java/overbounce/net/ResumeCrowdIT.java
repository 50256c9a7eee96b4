package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import overbounce.message.PrivateVector;
import overbounce.motion.PlayerState;
import overbounce.testkit.GameServer;
import overbounce.testkit.SlowLine;
import overbounce.testkit.Viewer;

/** Half of the players lose their connections at once, and again while they come back. */
final class ResumeCrowdIT {
    private static final Duration BACK_MAX = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FIGHT_FRAMES = 240;
    private static final int REST_FRAMES = 30;
    private static final int LIVE = 2;

    /** What one player had, and what it takes to come back. */
    private static final class Guest {
        private final String name;
        private final AtomicReference<Viewer> viewer;
        private int id;
        private String token = "";
        private int score;
        private int weapons;

        Guest(String name, Viewer viewer) {
            this.name = name;
            this.viewer = new AtomicReference<>(viewer);
        }

        Viewer viewer() {
            return viewer.get();
        }

        void remember() {
            id = viewer().id();
            token = viewer().token();
            score = viewer().own(PrivateVector.SCORE);
            weapons = viewer().own(PrivateVector.ALIVE) == 1 ? viewer().own(PlayerState.OWNED) : 0;
        }

        void demandWhatItHad() {
            assertNull(viewer().end(), name);
            assertEquals(id, viewer().id(), name);
            assertEquals(score, viewer().own(PrivateVector.SCORE), name + "'s score");
            assertEquals(weapons, weapons & viewer().own(PlayerState.OWNED), name + "'s weapons");
        }

        /** Tries until it plays again, as a client does, with the newest token that it was told. */
        double comeBack(int port, long lineIsBackNanos) throws IOException {
            while (System.nanoTime() - lineIsBackNanos < PATIENCE.toNanos()) {
                try {
                    viewer.set(Viewer.join(port, name, token));
                } catch (IOException | AssertionError broken) {
                    continue;
                }
                while (viewer().end() == null && viewer().frames() == 0) {
                    Thread.onSpinWait();
                }
                if (viewer().welcomed()) {
                    token = viewer().token();
                }
                if (viewer().end() == null) {
                    return (System.nanoTime() - lineIsBackNanos) / 1e6;
                }
            }
            return Double.POSITIVE_INFINITY;
        }
    }

    @Test
    void shouldGiveHalfOfTwentyPlayersTheirPlacesBack() throws Exception {
        resume(20, 2);
    }

    @Test
    @Tag("show")
    @Tag("show-2")
    void shouldGiveHalfOfTwoHundredPlayersTheirPlacesBack() throws Exception {
        double slowestMs = resume(200, 13);
        System.out.printf(
                "resume: 100 of 200 connections reset, and again while resuming; all play again after %.0f ms "
                        + "(bar 3000), with id, score and weapons: PASS%n",
                slowestMs);
    }

    private static double resume(int players, int arenas) throws Exception {
        try (GameServer server = GameServer.start("--bots", "0", "--arenas", String.valueOf(arenas), "--seed", "9");
                SlowLine line = SlowLine.to(server.port(), 20, 0, 3);
                ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Guest> guests = new ArrayList<>();
            for (int i = 0; i < players; i++) {
                int port = i % 2 == 0 ? line.port() : server.port();
                guests.add(new Guest("Guest " + i, Viewer.join(port, "Guest " + i, null)));
            }
            awaitAll(server, guests, guest -> guest.viewer().phase() == LIVE);
            awaitAll(server, guests, new Later(guests, FIGHT_FRAMES));
            guests.forEach(guest -> guest.viewer().fight(false));
            awaitAll(server, guests, new Later(guests, REST_FRAMES));
            List<Guest> lost = guests.stream()
                    .filter(guest -> guests.indexOf(guest) % 2 == 0)
                    .toList();
            lost.forEach(Guest::remember);
            line.reset();
            double slowestMs = comeBackTwice(each, line, lost);
            long scored = lost.stream().filter(guest -> guest.score != 0).count();
            System.out.printf(
                    "resume: %d lost, %d with a score, last back after %.0f ms%n", lost.size(), scored, slowestMs);
            assertTrue(slowestMs <= BACK_MAX.toMillis(), "the last was back after " + slowestMs + " ms");
            lost.forEach(Guest::demandWhatItHad);
            for (Guest guest : guests) {
                assertNull(guest.viewer().end(), guest.name);
                guest.viewer().close();
            }
            return slowestMs;
        }
    }

    private static double comeBackTwice(ExecutorService each, SlowLine line, List<Guest> lost)
            throws ExecutionException, InterruptedException {
        List<Future<Double>> first = new ArrayList<>();
        for (Guest guest : lost) {
            first.add(each.submit(() -> guest.comeBack(line.port(), System.nanoTime())));
        }
        // The first of them are back, others are shaking hands, wait for a welcome, or have just been told their token.
        while (first.stream().noneMatch(Future::isDone)) {
            Thread.onSpinWait();
        }
        line.reset();
        long lineIsBackNanos = System.nanoTime();
        for (Future<Double> attempt : first) {
            attempt.get();
        }
        List<Future<Double>> second = new ArrayList<>();
        for (Guest guest : lost) {
            if (guest.viewer().end() != null) {
                second.add(each.submit(() -> guest.comeBack(line.port(), lineIsBackNanos)));
            }
        }
        double slowestMs = (System.nanoTime() - lineIsBackNanos) / 1e6;
        for (Future<Double> attempt : second) {
            slowestMs = Math.max(slowestMs, attempt.get());
        }
        return slowestMs;
    }

    /** True of a guest who has got so many frames more than when this was made. */
    private static final class Later implements Predicate<Guest> {
        private final Map<Guest, Integer> due = new HashMap<>();

        Later(List<Guest> guests, int frames) {
            guests.forEach(guest -> due.put(guest, guest.viewer().frames() + frames));
        }

        @Override
        public boolean test(Guest guest) {
            return guest.viewer().frames() >= due.getOrDefault(guest, 0);
        }
    }

    private static void awaitAll(GameServer server, List<Guest> guests, Predicate<Guest> condition) {
        long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
        while (!guests.stream().allMatch(condition)) {
            assertTrue(System.nanoTime() < deadlineNanos, "not everybody plays");
            server.keepsRunning(Duration.ofMillis(50));
        }
    }
}
