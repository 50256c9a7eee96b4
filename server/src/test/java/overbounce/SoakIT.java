package overbounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import overbounce.testkit.GameServer;
import overbounce.testkit.Jcmd;

/** Six bots for a long time: no error, no growth, no late beat. */
class SoakIT {
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    /** Shorter runs are part of builds, whose other work makes beats late. */
    private static final Duration QUIET = Duration.ofMinutes(5);

    private static final double GROWTH_MB_MAX = 8;

    @Test
    void shouldRunQuietlyForAWhile() {
        soak(Duration.ofSeconds(20), 2);
    }

    @Test
    @Tag("show")
    @Tag("show-1")
    void shouldRunQuietlyFor10Min() {
        soak(Duration.ofMinutes(10), 10);
    }

    private static void soak(Duration time, int samples) {
        try (GameServer server = GameServer.start("--bots", "6", "--time-limit", "120", "--seed", "5")) {
            // Until then classes load, code compiles and the bots learn the maps.
            server.keepsRunning(WARM_UP);
            double lateBefore = server.figure("overbounce_beats_late_total");
            double[] liveMb = new double[samples + 1];
            for (int i = 0; i <= samples; i++) {
                liveMb[i] = Jcmd.liveMegabytes(server.pid());
                if (i < samples) {
                    server.keepsRunning(time.dividedBy(samples));
                }
            }
            double late = server.figure("overbounce_beats_late_total") - lateBefore;
            double growth = liveMb[samples] - liveMb[samples / 2];
            List<String> errors = server.output().stream()
                    .filter(line -> line.contains(" ERROR ") || line.contains("Exception"))
                    .toList();
            System.out.printf(
                    "soak of %d s with six bots: %d errors in the log (bar 0); heap after collection %.0f -> %.0f MB"
                            + " in the second half (bar +%.0f); beats over one tick late: %.0f of %.0f (bar 0)%n",
                    time.toSeconds(),
                    errors.size(),
                    liveMb[samples / 2],
                    liveMb[samples],
                    GROWTH_MB_MAX,
                    late,
                    server.figure("overbounce_beats_total"));
            assertEquals(List.of(), errors);
            assertTrue(growth <= GROWTH_MB_MAX, "heap grew by " + growth + " MB");
            if (time.compareTo(QUIET) >= 0) {
                assertEquals(0, late, "beats over one tick late");
            }
        }
    }
}
