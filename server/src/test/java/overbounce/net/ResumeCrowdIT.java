package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import overbounce.message.FrameLayout;
import overbounce.testkit.GameServer;
import overbounce.testkit.SlowLine;

/** Half of the players lose their connections at once, and again while they come back. */
class ResumeCrowdIT {
    private static final Duration BACK_MAX = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Long enough to hit everybody who is on the way back; shorter than bodies are left in the world. */
    private static final Duration SECOND_CUT = Duration.ofMillis(300);

    /** Longer than bodies are left in the world. */
    private static final Duration LONG_CUT = Duration.ofSeconds(6);

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private static final int ARENA_PLAYERS = 16;

    /** As many of those who are to be lost have a score when they are. */
    private static final double SCORED_SHARE_MIN = 0.5;

    private static final double MISSED_SHARE_MAX = 0.01;

    @Test
    void shouldGiveHalfOfTwentyPlayersTheirPlacesBack() throws Exception {
        try (Crowd crowd = new Crowd(20)) {
            crowd.fight();
            crowd.loseTwice();
        }
    }

    @Test
    @Tag("show")
    @Tag("show-2")
    void shouldGiveHalfOfTwoHundredPlayersTheirPlacesBack() throws Exception {
        try (Crowd crowd = new Crowd(200)) {
            crowd.fight();
            crowd.loseTwice();
            crowd.loseFor(LONG_CUT);
        }
    }

    /** All players of a server: every other one plays through a line that breaks. */
    private static final class Crowd implements AutoCloseable {
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final GameServer server;
        private final SlowLine line;
        private final List<Guest> lost = new ArrayList<>();
        private final List<Guest> others = new ArrayList<>();
        private final List<Guest> all = new ArrayList<>();

        Crowd(int players) throws IOException {
            String arenas = String.valueOf(Math.ceilDiv(players, ARENA_PLAYERS));
            server = GameServer.start("--bots", "0", "--arenas", arenas, "--frag-limit", "0", "--time-limit", "600");
            line = SlowLine.to(server.port(), 20, 0, 3);
            for (int i = 0; i < players; i++) {
                boolean safe = i % 2 == 1;
                Guest guest = new Guest("Guest " + i, safe ? server.port() : line.port(), threads);
                (safe ? others : lost).add(guest);
                all.add(guest);
            }
            lost.forEach(Guest::stay);
        }

        /** Plays until there is something to lose, and everybody has come to rest. */
        void fight() {
            awaitAll(all, guest -> guest.viewer().phase() == FrameLayout.PHASE_LIVE);
            await(() -> scored() >= SCORED_SHARE_MIN * lost.size(), () -> "half of them have scored");
            all.forEach(guest -> guest.viewer().fight(false));
            awaitAll(all, Guest::rests);
        }

        private long scored() {
            return lost.stream().filter(guest -> guest.score() != 0).count();
        }

        void loseTwice() throws ExecutionException, InterruptedException, TimeoutException {
            String what = lost.size() + " of " + all.size() + " connections reset, and again while resuming";
            List<Integer> ids = ids();
            Gaps calm = gaps(BACK_MAX);
            lost.forEach(Guest::expectBack);
            line.reset();
            await(() -> lost.stream().filter(Guest::isBack).count() >= lost.size() / 4, () -> "some are back");
            line.cut();
            server.keepsRunning(SECOND_CUT);
            judge(what, mend(), ids);
            judge(what, calm, gaps(Duration.ZERO));
        }

        void loseFor(Duration cut) throws ExecutionException, InterruptedException, TimeoutException {
            List<Integer> ids = ids();
            line.cut();
            server.keepsRunning(cut);
            judge(lost.size() + " of " + all.size() + " connections lost for " + cut.toSeconds() + " s", mend(), ids);
        }

        private List<Integer> ids() {
            return lost.stream().map(guest -> guest.viewer().id()).toList();
        }

        /** The line is back; the milliseconds until the last one plays again. */
        private double mend() throws ExecutionException, InterruptedException, TimeoutException {
            List<CompletableFuture<Long>> back =
                    lost.stream().map(Guest::expectBack).toList();
            line.mend();
            long mendedNanos = System.nanoTime();
            long slowestNanos = 0;
            for (CompletableFuture<Long> one : back) {
                long backNanos = one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                slowestNanos = Math.max(slowestNanos, backNanos - mendedNanos);
            }
            return slowestNanos / 1e6;
        }

        private void judge(String what, double slowestMs, List<Integer> ids) {
            awaitAll(lost, guest -> guest.viewer().alive());
            for (int i = 0; i < lost.size(); i++) {
                lost.get(i).demandWhatItHad(ids.get(i));
            }
            System.out.printf(
                    "resume: %s; %d attempts broken, %d of them after the welcome; all play again after %.0f ms"
                            + " (bar %d): %s; with id, score (%d have one), weapons, ammo, health: met%n",
                    what,
                    lost.stream().mapToInt(Guest::broken).sum(),
                    lost.stream().mapToInt(Guest::brokenAfterWelcome).sum(),
                    slowestMs,
                    BACK_MAX.toMillis(),
                    slowestMs <= BACK_MAX.toMillis() ? "met" : "NOT MET",
                    scored());
            assertTrue(slowestMs <= BACK_MAX.toMillis(), "the last was back after " + slowestMs + " ms");
        }

        /** What the others saw of it. Immutable. */
        private record Gaps(Histogram betweenUs, int missed, double lateBeats) {}

        private Gaps gaps(Duration time) {
            if (!time.isZero()) {
                gaps(Duration.ZERO);
                server.keepsRunning(time);
            }
            Histogram betweenUs = new Histogram(3);
            others.forEach(guest -> guest.viewer().moveGapsTo(betweenUs));
            return new Gaps(
                    betweenUs,
                    others.stream().mapToInt(guest -> guest.viewer().missed()).sum(),
                    server.figure("overbounce_beats_late_total"));
        }

        /** The time between two snapshots is no verdict on the server: all its clients work in its own process. */
        private void judge(String what, Gaps calm, Gaps then) {
            int missed = then.missed - calm.missed;
            System.out.printf(
                    "resume: %s; the %d others between two snapshots: p99 %.1f ms, %.1f in the seconds before,"
                            + " among their own work; %d of %d snapshots missed, %.0f beats late%n",
                    what,
                    others.size(),
                    then.betweenUs.getValueAtPercentile(99) / 1e3,
                    calm.betweenUs.getValueAtPercentile(99) / 1e3,
                    missed,
                    then.betweenUs.getTotalCount(),
                    then.lateBeats - calm.lateBeats);
            assertTrue(missed <= MISSED_SHARE_MAX * then.betweenUs.getTotalCount(), missed + " snapshots missed");
            for (Guest guest : others) {
                assertNull(guest.viewer().end());
                assertEquals(0, guest.viewer().resyncs());
            }
        }

        private void awaitAll(List<Guest> guests, Predicate<Guest> condition) {
            await(
                    () -> guests.stream().allMatch(condition),
                    () -> "all but "
                            + guests.stream().filter(condition.negate()).toList());
        }

        private void await(BooleanSupplier condition, Supplier<String> what) {
            long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
            while (!condition.getAsBoolean()) {
                assertTrue(System.nanoTime() < deadlineNanos, "in vain: " + what.get());
                server.keepsRunning(LOOK_EVERY);
            }
        }

        @Override
        public void close() throws IOException {
            for (Guest guest : all) {
                guest.close();
            }
            line.close();
            server.close();
            threads.shutdownNow();
        }
    }
}
