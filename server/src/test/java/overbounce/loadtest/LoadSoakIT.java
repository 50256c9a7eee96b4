package overbounce.loadtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import overbounce.testkit.GameServer;
import overbounce.testkit.Jcmd;

/** A crowd of load bots for a long time: no error, no pause of the collector that a player could feel, no growth. */
@Isolated
class LoadSoakIT {
    private static final double PAUSE_MS_MAX = 2;
    private static final double GROWTH_MB_MAX = 8;

    /** Shorter runs are part of builds, where a pause also holds the time for which others had the processor. */
    private static final Duration QUIET = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    /** Clients in arenas, and for how long they are watched after the ramp. Immutable. */
    private record Crowd(int clients, int arenas, Duration ramp, Duration time) {}

    @Test
    void shouldServeACrowdForAMoment() throws IOException {
        soak(new Crowd(64, 4, Duration.ofSeconds(2), Duration.ofSeconds(8)));
    }

    /** The length can be shortened to try it: {@code -Dsoak.seconds=60}. */
    @Test
    @Tag("show")
    @Tag("show-2")
    void shouldServeAThousandFor10Min() throws IOException {
        soak(new Crowd(1000, 63, Duration.ofSeconds(15), Duration.ofSeconds(Long.getLong("soak.seconds", 600))));
    }

    private void soak(Crowd crowd) throws IOException {
        Path json = folder.resolve("report.json");
        try (GameServer server = GameServer.start("--bots", "0", "--arenas", String.valueOf(crowd.arenas));
                GameServer generator = load(server, crowd, json)) {
            // From the middle on all classes are loaded, and every arena has played for a while.
            long half = crowd.time.toSeconds() / 2;
            generator.says(" " + half + " s left", crowd.ramp.plus(crowd.time));
            double before = Jcmd.liveMegabytes(server.pid());
            Jcmd.run(
                    server.pid(),
                    "JFR.start",
                    "name=pauses",
                    "settings=none",
                    "+jdk.GCPhasePause#enabled=true",
                    "+jdk.GCPhasePause#threshold=0ns");
            generator.says(" 1 s left", crowd.time);
            double growth = Jcmd.liveMegabytes(server.pid()) - before;
            List<RecordedEvent> pauses = pauses(server);
            generator.exitCode();
            judge(crowd, ReportJson.read(Files.readString(json), "report.json"), pauses, growth);
        }
    }

    private static GameServer load(GameServer server, Crowd crowd, Path json) {
        return GameServer.run(List.of(
                "loadtest",
                "--url",
                "ws://localhost:" + server.port(),
                "--clients",
                String.valueOf(crowd.clients),
                "--arenas",
                String.valueOf(crowd.arenas),
                "--ramp",
                crowd.ramp.toSeconds() + "s",
                "--duration",
                crowd.time.toSeconds() + "s",
                "--json",
                json.toString(),
                "--html",
                "none"));
    }

    private List<RecordedEvent> pauses(GameServer server) throws IOException {
        Path file = folder.resolve("pauses.jfr");
        Jcmd.run(server.pid(), "JFR.stop", "name=pauses", "filename=" + file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.GCPhasePause"))
                .toList();
    }

    private static void judge(Crowd crowd, LoadReport report, List<RecordedEvent> pauses, double growth) {
        long errors = report.figures().errorsTotal() + report.figures().closesTotal();
        double pauseMs = pauses.stream()
                .mapToDouble(pause -> pause.getDuration().toNanos() / 1e6)
                .max()
                .orElse(0);
        String pause = pauseMs <= PAUSE_MS_MAX ? "no GC pause over 2 ms" : "a GC pause over 2 ms";
        System.out.printf(
                "%s run of %,d load bots: %d errors, %s, %s (longest of %d pauses %.2f ms; heap after collection"
                        + " %+.0f MB in the second half, bar +%.0f)%n",
                length(crowd.time),
                crowd.clients,
                errors,
                pause,
                growth <= GROWTH_MB_MAX ? "memory flat" : "memory grew",
                pauses.size(),
                pauseMs,
                growth,
                GROWTH_MB_MAX);
        assertEquals(
                0, errors, report.figures().errors() + " " + report.figures().closes());
        assertEquals(crowd.clients, report.span().clientsMin(), "players");
        assertTrue(!pauses.isEmpty(), "no pause was recorded, though a collection was asked for");
        assertTrue(growth <= GROWTH_MB_MAX, "heap grew by " + growth + " MB");
        if (crowd.time.compareTo(QUIET) >= 0) {
            assertTrue(pauseMs <= PAUSE_MS_MAX, "a pause of " + pauseMs + " ms");
        }
    }

    private static String length(Duration time) {
        return time.toMinutes() > 2 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
