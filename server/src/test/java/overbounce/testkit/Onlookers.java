package overbounce.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import overbounce.loadtest.Figures;
import overbounce.loadtest.LoadReport;
import overbounce.loadtest.Moment;
import overbounce.loadtest.ReportJson;

/**
 * Load clients in a process of their own that play while others do what they should not, and what they saw of it second
 * by second.
 *
 * <p>Note: not thread-safe.
 */
public final class Onlookers implements AutoCloseable {
    /** Seconds of the report begin within a second of those of the clock; people come and go at both ends. */
    private static final int EDGE_SECONDS = 2;

    private final GameServer server;
    private final GameServer generator;
    private final Path json;
    private final int clients;

    /** A stretch of time, by the second. Immutable. */
    public record Window(long firstSecond, long lastSecond) {
        /** Lets that much time pass and returns what of it counts. */
        public static Window pass(GameServer server, Duration time) {
            long first = Instant.now().getEpochSecond();
            server.keepsRunning(time);
            return since(first);
        }

        /** From that second of the clock until now. */
        public static Window since(long epochSecond) {
            return new Window(epochSecond + EDGE_SECONDS, Instant.now().getEpochSecond() - EDGE_SECONDS);
        }

        private boolean holds(Moment moment) {
            return moment.steady() && moment.epochSecond() >= firstSecond && moment.epochSecond() <= lastSecond;
        }
    }

    private Onlookers(GameServer server, GameServer generator, Path json, int clients) {
        this.server = server;
        this.generator = generator;
        this.json = json;
        this.clients = clients;
    }

    /** So many begin to play, spread over the first arenas, and stay for that long. */
    public static Onlookers join(GameServer server, int clients, int arenas, Duration time, Path folder) {
        Path json = folder.resolve("onlookers.json");
        GameServer generator = GameServer.run(List.of(
                "loadtest",
                "--url",
                "ws://localhost:" + server.port(),
                "--clients",
                String.valueOf(clients),
                "--arenas",
                String.valueOf(arenas),
                "--ramp",
                "3s",
                "--duration",
                time.toSeconds() + "s",
                "--compression",
                "--json",
                json.toString(),
                "--html",
                "none"));
        return new Onlookers(server, generator, json, clients);
    }

    /** Waits until all of them play and the first seconds, in which code compiles, are over. */
    public void settle(Duration warmUp) {
        while (server.figure("overbounce_clients") < clients) {
            generator.keepsRunning(Duration.ofMillis(200));
        }
        generator.keepsRunning(warmUp);
    }

    /** Waits for their end and returns what they saw in all. */
    public LoadReport report() throws IOException {
        generator.exitCode();
        return ReportJson.read(Files.readString(json), json.toString());
    }

    /** What they saw in these windows. */
    public static List<Figures> figures(LoadReport report, List<Window> windows) {
        List<Figures> all = new ArrayList<>();
        for (Window window : windows) {
            Figures figures = new Figures();
            report.moments().stream().filter(window::holds).forEach(moment -> figures.add(moment.figures()));
            all.add(figures);
        }
        return all;
    }

    @Override
    public void close() {
        generator.close();
    }
}
