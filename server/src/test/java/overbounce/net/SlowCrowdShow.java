package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overbounce.loadtest.Figures;
import overbounce.loadtest.LoadReport;
import overbounce.loadtest.Timing;
import overbounce.testkit.GameServer;
import overbounce.testkit.Onlookers;
import overbounce.testkit.SlowLine;
import overbounce.testkit.Viewer;

/** Fifty slow clients among two hundred, and what the others notice of them: windows with and without in turn. */
@Tag("show")
@Tag("show-2")
class SlowCrowdShow {
    private static final int OTHERS = 150;
    private static final int EACH_KIND = 17;
    private static final int ARENAS = 13;
    private static final int ROUNDS = 3;
    private static final Duration CALM = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration WHOLE = Duration.ofSeconds(100);

    /** A second of play: what is drawn may be no older. */
    private static final int OLD_TICKS_MAX = 60;

    private static final int NARROW_BYTES_PER_SECOND = 3_000;

    /** Fifty more players cost the machine something even when they are not slow. */
    private static final double GROWTH_MAX = 1.25;

    private final List<Integer> oldestByRound = new ArrayList<>();
    private int oldestOnNarrowLines;
    private int oldestAfterAStop;
    private int held;

    @Test
    void shouldLetNobodyNoticeFiftySlowClientsAmongTwoHundred(@TempDir Path folder) throws IOException {
        List<Onlookers.Window> without = new ArrayList<>();
        List<Onlookers.Window> with = new ArrayList<>();
        try (GameServer server = GameServer.start(
                        "--bots", "0", "--arenas", String.valueOf(ARENAS), "--frag-limit", "0", "--time-limit", "600");
                Onlookers others = Onlookers.join(server, OTHERS, ARENAS, WHOLE, folder)) {
            others.settle(WARM_UP);
            for (int round = 0; round < ROUNDS; round++) {
                without.add(Onlookers.Window.pass(server, CALM));
                with.add(slowOnesPlay(server));
            }
            judge(others.report(), without, with);
        }
    }

    private Onlookers.Window slowOnesPlay(GameServer server) throws IOException {
        long first = Instant.now().getEpochSecond();
        try (SlowLine swallowing = SlowLine.to(server.port(), 40, 0, 1);
                SlowLine narrow = SlowLine.narrow(server.port(), 40, NARROW_BYTES_PER_SECOND);
                Viewer watch = Viewer.join(server.port(), "Watch", null)) {
            List<Viewer> stopping = new ArrayList<>();
            List<Viewer> narrowed = new ArrayList<>();
            for (int i = 0; i < EACH_KIND; i++) {
                stopping.add(Viewer.join(server.port(), "Stops " + i, null));
                stopping.add(Viewer.join(swallowing.port(), "Proxied " + i, null));
                narrowed.add(Viewer.join(narrow.port(), "Narrow " + i, null));
            }
            watchFor(server, watch, narrowed, Duration.ofSeconds(3), false);
            stopping.forEach(viewer -> viewer.read(false));
            watchFor(server, watch, narrowed, Duration.ofSeconds(3), true);
            stopping.forEach(viewer -> viewer.read(true));
            watchFor(server, watch, narrowed, Duration.ofMillis(500), true);
            stopping.forEach(viewer -> oldestAfterAStop = Math.max(oldestAfterAStop, watch.tick() - viewer.tick()));
            stopping.forEach(viewer -> viewer.read(false));
            watchFor(server, watch, narrowed, Duration.ofSeconds(7), true);
            stopping.forEach(viewer -> viewer.read(true));
            watchFor(server, watch, narrowed, Duration.ofMillis(500), true);
            held += (int)
                    stopping.stream().filter(viewer -> viewer.end() != null).count();
            oldestByRound.add(oldestOnNarrowLines);
            Onlookers.Window window = Onlookers.Window.since(first);
            for (Viewer viewer : concat(stopping, narrowed)) {
                assertEquals(0, viewer.resyncs());
                viewer.close();
            }
            return window;
        }
    }

    private static List<Viewer> concat(List<Viewer> some, List<Viewer> others) {
        List<Viewer> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** All arenas of a loop tick together, so that one who sees everything at once tells the tick for all. */
    private void watchFor(GameServer server, Viewer watch, List<Viewer> narrowed, Duration time, boolean judged) {
        long endNanos = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < endNanos) {
            server.keepsRunning(Duration.ofMillis(20));
            if (judged) {
                int tick = watch.tick();
                for (Viewer viewer : narrowed) {
                    oldestOnNarrowLines = Math.max(oldestOnNarrowLines, tick - viewer.tick());
                }
            }
        }
    }

    private void judge(LoadReport report, List<Onlookers.Window> without, List<Onlookers.Window> with) {
        double gap = growth(report, without, with, Timing.GAP);
        double ack = growth(report, without, with, Timing.ACK);
        System.out.printf(
                "slow: %d lines of 3 kB/s show nothing older than %d ticks (bar %d; after each round so far %s): %s%n",
                EACH_KIND,
                oldestOnNarrowLines,
                OLD_TICKS_MAX,
                oldestByRound,
                verdict(oldestOnNarrowLines <= OLD_TICKS_MAX));
        System.out.printf(
                "slow: half a second after a stop of 3 s they show nothing older than %d ticks (bar %d): %s;"
                        + " after one of 7 s %d of %d are held: %s%n",
                oldestAfterAStop,
                OLD_TICKS_MAX,
                verdict(oldestAfterAStop <= OLD_TICKS_MAX),
                held,
                ROUNDS * 2 * EACH_KIND,
                verdict(held == ROUNDS * 2 * EACH_KIND));
        System.out.println("slow: generator's own lateness p99 "
                + report.generators().getFirst().latenessP99Ms() + " ms; closes "
                + report.figures().closes());
        assertTrue(oldestOnNarrowLines <= OLD_TICKS_MAX, oldestOnNarrowLines + " ticks");
        assertTrue(oldestAfterAStop <= OLD_TICKS_MAX, oldestAfterAStop + " ticks");
        assertEquals(ROUNDS * 2 * EACH_KIND, held);
        assertEquals(0, report.figures().closesTotal());
        assertTrue(gap <= GROWTH_MAX && ack <= GROWTH_MAX, "gap " + gap + ", ack " + ack);
    }

    /** The median over the windows of the 99th percentile, with the slow ones by that without them. */
    private static double growth(
            LoadReport report, List<Onlookers.Window> without, List<Onlookers.Window> with, Timing timing) {
        double[] calm = p99(Onlookers.figures(report, without), timing);
        double[] then = p99(Onlookers.figures(report, with), timing);
        double growth = then[ROUNDS / 2] / calm[ROUNDS / 2];
        System.out.printf(
                "slow: %d others, %s p99 by windows: %s ms without, %s with; ratio of medians %.2f (bar %.2f): %s%n",
                OTHERS,
                timing.word(),
                Arrays.toString(calm),
                Arrays.toString(then),
                growth,
                GROWTH_MAX,
                verdict(growth <= GROWTH_MAX));
        return growth;
    }

    private static double[] p99(List<Figures> windows, Timing timing) {
        return windows.stream()
                .mapToDouble(figures -> figures.percentileMs(timing, 99))
                .sorted()
                .toArray();
    }

    private static String verdict(boolean good) {
        return good ? "met" : "NOT MET";
    }
}
