package overbounce.loadtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overbounce.testkit.GameServer;

/** The shipped main as load test against the shipped main as server. */
class LoadTestIT {
    /** The server's counters are read a moment before or after the generator's. */
    private static final double TOLERANCE = 0.05;

    /** What shells say of a process that ended by SIGTERM. */
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder = Path.of("");

    private static GameServer start(GameServer server, String... flags) {
        List<String> arguments =
                new ArrayList<>(List.of("loadtest", "--url", "ws://localhost:" + server.port(), "--ramp", "1s"));
        arguments.addAll(List.of(flags));
        return GameServer.run(arguments);
    }

    /** Runs to the end and returns the report; the exit code must be that of its verdict. */
    private LoadReport run(GameServer server, String... flags) throws IOException {
        Path json = folder.resolve("report.json");
        List<String> all = new ArrayList<>(List.of(flags));
        all.addAll(List.of(
                "--json",
                json.toString(),
                "--html",
                folder.resolve("report.html").toString()));
        try (GameServer generator = start(server, all.toArray(String[]::new))) {
            int code = generator.exitCode();
            assertTrue(Files.exists(json), () -> String.join("\n", generator.output()));
            String text = Files.readString(json);
            LoadReport report = ReportJson.read(text, "report.json");
            Verdict verdict = Verdict.of(report, List.of());
            assertEquals(verdict.outcome().exitCode(), code, () -> String.join("\n", generator.output()));
            assertTrue(Files.readString(folder.resolve("report.html"))
                    .contains(verdict.outcome().words()));
            return report;
        }
    }

    @Test
    void shouldCountWhatTheServerCounts() throws IOException {
        try (GameServer server = GameServer.start("--bots", "0", "--arenas", "2")) {
            LoadReport report = run(server, "--clients", "12", "--arenas", "2", "--duration", "6s");
            Figures figures = report.figures();
            assertEquals("{}", figures.errors().toString());
            assertEquals("{}", figures.closes().toString());
            assertEquals(12, report.span().clientsMin());
            near("snapshots", Metrics.of("server.snapshots").of(report), figures.count(Count.SNAPSHOTS));
            near("messages", Metrics.of("server.messages").of(report), figures.count(Count.MESSAGES));
            assertTrue(figures.timing(Timing.ACK).getTotalCount() > figures.count(Count.INPUTS) / 2, "acks");
        }
    }

    private static void near(String what, double ofServer, long ofReport) {
        assertEquals(ofServer, (double) ofReport, ofServer * TOLERANCE, what);
    }

    @Test
    void shouldShowTheDelayOfALine() throws IOException {
        try (GameServer server = GameServer.start("--bots", "0")) {
            LoadReport report =
                    run(server, "--clients", "4", "--duration", "5s", "--latency", "60ms", "--jitter", "10ms");
            double ping = report.figures().percentileMs(Timing.PING, 50);
            double ack = report.figures().percentileMs(Timing.ACK, 50);
            assertTrue(ping >= 100 && ping < 250, "ping p50 " + ping);
            assertTrue(ack >= 120 && ack < 400, "ack p50 " + ack);
        }
    }

    /** Who waits for answers before asking again would have asked once in the stall, and seen one slow answer. */
    @Test
    void shouldShowAStallOfTheServerInThePercentiles() throws IOException {
        try (GameServer server = GameServer.start("--bots", "0");
                GameServer generator = start(
                        server,
                        "--clients",
                        "4",
                        "--duration",
                        "10s",
                        "--json",
                        folder.resolve("stall.json").toString(),
                        "--html",
                        "none")) {
            generator.says(" 8 s left", Duration.ofSeconds(5));
            signal("-STOP", server);
            generator.keepsRunning(Duration.ofMillis(1500));
            signal("-CONT", server);
            generator.exitCode();
            Figures figures = ReportJson.read(Files.readString(folder.resolve("stall.json")), "stall.json")
                    .figures();
            double gap = figures.percentileMs(Timing.GAP, 95);
            double ack = figures.percentileMs(Timing.ACK, 95);
            assertTrue(gap > 500, "gap p95 " + gap);
            assertTrue(ack > 500, "ack p95 " + ack);
            assertTrue(figures.percentileMs(Timing.ACK, 100) > 1300, "ack max");
        }
    }

    private static void signal(String name, GameServer server) throws IOException {
        try {
            Process kill = new ProcessBuilder("kill", name, String.valueOf(server.pid())).start();
            assertEquals(0, kill.waitFor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void shouldPlayWithTheBrainOfTheBotsAndComeBackAfterALostLine() throws IOException {
        try (GameServer server = GameServer.start("--bots", "0")) {
            LoadReport report =
                    run(server, "--clients", "4", "--duration", "8s", "--behaviour", "bot", "--churn", "1/s");
            Figures figures = report.figures();
            assertEquals("{}", figures.errors().toString());
            assertEquals(0, figures.count(Count.RESYNCS));
            assertEquals(0, figures.count(Count.RESUME_LOST));
            assertTrue(figures.count(Count.CHURNED) >= 4, "churned");
            assertTrue(figures.timing(Timing.ACK).getTotalCount() > 500, "acks");
        }
    }

    @Test
    void shouldReportWhatWasMeasuredWhenItIsStopped() throws IOException {
        Path json = folder.resolve("cut.json");
        try (GameServer server = GameServer.start("--bots", "0");
                GameServer generator = start(
                        server, "--clients", "2", "--duration", "10m", "--html", "none", "--json", json.toString())) {
            generator.says(" 599 s left", Duration.ofSeconds(4));
            assertEquals(TERMINATED, generator.stop());
            LoadReport report = ReportJson.read(Files.readString(json), "cut.json");
            assertTrue(report.generators().getFirst().cutShort(), "cut short");
            assertTrue(report.figures().count(Count.SNAPSHOTS) > 30, "snapshots");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "loadtest", "bench", "simulate", "map"})
    void shouldHelp(String command) {
        try (GameServer process = GameServer.run(List.of(command, "--help"))) {
            assertEquals(0, process.exitCode());
            assertTrue(
                    process.output().getFirst().startsWith("Usage: overbounce " + command), process.output()::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--fail-if ack.p99=3                | --fail-if must be like ack.p99>60ms, not ack.p99=3.",
                "--clients 0                        | --clients must be from 1 to 10000.",
                "--duration soon                    | is no length of time like 250ms",
                "--behaviour lazy                   | expected one of",
                "--url http://localhost:1           | --url must be like ws://localhost:8080",
                "--url ws://127.0.0.1:1             | Nothing answers at http://127.0.0.1:1",
                "--url ws://192.0.2.1:8080          | is not this machine",
                "--baseline none/such.json          | none/such.json cannot be read.",
                "--merge none/a.json none/b.json    | none/a.json cannot be read.",
                "--merge pom.xml pom.xml            | pom.xml is no report of a load test.",
                "--json none/such.json              | none/such.json cannot be written: its folder does not exist.",
                "--fail-if speed.p99>3ms            | no figure is called speed.p99",
                "--fail-if ack.p99>3kB/s            | ack.p99 takes one of the units",
                "--fast                             | overbounce loadtest --help says what there is.",
            })
    void shouldSayInOneSentenceWhatIsWrong(String arguments, String sentence) {
        List<String> all = new ArrayList<>(List.of("loadtest", "--html", "none"));
        all.addAll(List.of(arguments.strip().split(" +")));
        try (GameServer generator = GameServer.run(all)) {
            assertEquals(1, generator.exitCode());
            List<String> said = generator.output();
            assertEquals(1, said.size(), said::toString);
            assertTrue(said.getFirst().contains(sentence), said::toString);
        }
    }
}
