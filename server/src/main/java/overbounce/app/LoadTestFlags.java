package overbounce.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import overbounce.config.StartProblem;
import overbounce.loadtest.Behaviour;
import overbounce.loadtest.LoadPlan;
import overbounce.loadtest.LoadProblem;
import picocli.CommandLine.Option;

/** The flags that say what load to make. Main thread only. */
final class LoadTestFlags {
    @Option(
            names = "--url",
            defaultValue = "ws://localhost:8080",
            description = "The server (${DEFAULT-VALUE}); with ?arena=name only that arena.")
    private String url = "";

    @Option(names = "--clients", defaultValue = "16", description = "How many players (${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--arenas",
            defaultValue = "1",
            description = "Spreads them over the first so many arenas (${DEFAULT-VALUE}).")
    private int arenas;

    @Option(
            names = "--ramp",
            description = "They come one after another within this time (5s, or 1s for each hundred clients).")
    private @Nullable Duration ramp;

    @Option(names = "--duration", defaultValue = "30s", description = "Then this long is measured (${DEFAULT-VALUE}).")
    private Duration duration = Duration.ZERO;

    @Option(
            names = "--behaviour",
            defaultValue = "random",
            description = "What they do (${DEFAULT-VALUE}): ${COMPLETION-CANDIDATES}.")
    private Behaviour behaviour = Behaviour.RANDOM;

    @Option(
            names = "--latency",
            defaultValue = "0ms",
            description = "Makes each line this much slower, each way (${DEFAULT-VALUE}).")
    private Duration latency = Duration.ZERO;

    @Option(
            names = "--jitter",
            defaultValue = "0ms",
            description = "The latency is up to this much more or less (${DEFAULT-VALUE}).")
    private Duration jitter = Duration.ZERO;

    @Option(
            names = "--stall",
            defaultValue = "0ms",
            description = "Each line freezes for this long now and then (${DEFAULT-VALUE}).")
    private Duration stall = Duration.ZERO;

    @Option(
            names = "--stall-every",
            defaultValue = "10s",
            description = "The mean time between two freezes of a line (${DEFAULT-VALUE}).")
    private Duration stallEvery = Duration.ZERO;

    @Option(
            names = "--spread",
            defaultValue = "10ms",
            description = "Each clock runs up to this much further ahead than it must (${DEFAULT-VALUE}).")
    private Duration spread = Duration.ZERO;

    @Option(
            names = "--churn",
            defaultValue = "0/s",
            description = "So many a second leave or lose their line, and come back (${DEFAULT-VALUE}).")
    private String churn = "";

    @Option(names = "--compression", description = "Offers permessage-deflate, as browsers do.")
    private boolean compression;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Makes the players' choices repeatable (${DEFAULT-VALUE}).")
    private long seed;

    LoadPlan plan() {
        try {
            return new LoadPlan(
                    new URI(url),
                    new LoadPlan.Crowd(clients, arenas, rampOrUsual(), duration, churnPerSecond()),
                    behaviour,
                    new LoadPlan.Line(latency, jitter, stall, stallEvery, spread),
                    compression,
                    seed);
        } catch (URISyntaxException e) {
            throw new StartProblem("--url must be like ws://localhost:8080, not " + url + ".");
        } catch (LoadProblem problem) {
            throw new StartProblem(problem.sentence());
        }
    }

    private Duration rampOrUsual() {
        return ramp == null ? LoadPlan.rampOf(clients) : ramp;
    }

    private double churnPerSecond() {
        try {
            return Double.parseDouble(churn.replaceAll("/s$", ""));
        } catch (NumberFormatException e) {
            throw new StartProblem("--churn must be like 5/s, not " + churn + ".");
        }
    }
}
