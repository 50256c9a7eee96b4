package overbounce.loadtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overbounce.testkit.GameServer;

/** A thousand clients that run, jump and fire from one process, which must not need a whole core for it. */
@Tag("show")
@Tag("show-2")
class LoadTestShow {
    private static final double CORES_MAX = 1;

    @Test
    void shouldPlayAThousandClientsInUnderOneCore(@TempDir Path folder) throws IOException {
        Path json = folder.resolve("report.json");
        try (GameServer server = GameServer.start("--bots", "0", "--arenas", "63");
                GameServer generator = GameServer.run(List.of(
                        "loadtest",
                        "--url",
                        "ws://localhost:" + server.port(),
                        "--clients",
                        "1000",
                        "--arenas",
                        "63",
                        "--ramp",
                        "15s",
                        "--duration",
                        "30s",
                        "--json",
                        json.toString(),
                        "--html",
                        "none"))) {
            generator.exitCode();
            judge(ReportJson.read(Files.readString(json), "report.json"));
        }
    }

    private static void judge(LoadReport report) {
        double cores = Metrics.of("cpu").of(report);
        int players = report.span().clientsMin();
        long errors = report.figures().errorsTotal() + report.figures().closesTotal();
        say("generator, cores for 1,000 clients", Unit.CORES.show(cores), "< 1", cores < CORES_MAX);
        say("errors and closes", Unit.NUMBER.show((double) errors), "0", errors == 0);
        double lateMs = Metrics.of("lateness.p99").of(report);
        say(
                "the generator's own lateness at p99",
                Unit.MILLISECONDS.show(lateMs),
                "5 ms",
                lateMs <= Generator.LATENESS_P99_MS_MAX);
        say("players, fewest at once", Unit.NUMBER.show(players), "1,000", players == 1000);
        System.out.println("loadtest: ack p50 " + Metrics.of("ack.p50").show(report) + ", p99 "
                + Metrics.of("ack.p99").show(report) + ", server "
                + Metrics.of("server.cpu").show(report));
        assertTrue(cores < CORES_MAX, "cores " + cores);
        assertTrue(lateMs <= Generator.LATENESS_P99_MS_MAX, "the generator was " + lateMs + " ms late at p99");
        assertEquals(
                0, errors, report.figures().errors() + " " + report.figures().closes());
        assertEquals(1000, players);
    }

    private static void say(String what, String figure, String bar, boolean good) {
        System.out.println("loadtest: " + what + " " + figure + " (bar " + bar + "): " + (good ? "met" : "NOT MET"));
    }
}
