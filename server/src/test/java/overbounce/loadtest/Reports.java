package overbounce.loadtest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports made by hand. Thread-safe. */
final class Reports {
    static final long EPOCH_SECOND = 1_800_000_000;

    private Reports() {}

    static LoadPlan plan(int clients) {
        return new LoadPlan(
                URI.create("ws://localhost:8080"),
                new LoadPlan.Crowd(clients, 1, Duration.ofSeconds(1), Duration.ofSeconds(10), 0),
                Behaviour.RANDOM,
                LoadPlan.Line.CLEAN,
                false,
                1);
    }

    /** A report of ten clients in ten seconds, whose inputs took these times, one value a second. */
    static LoadReport withAcks(double latenessMs, long... ackMs) {
        Figures figures = new Figures();
        figures.add(Count.CAME, 10);
        List<Moment> moments = new ArrayList<>();
        for (int second = 0; second < ackMs.length; second++) {
            Figures moment = new Figures();
            moment.timing(Timing.ACK).recordValue(ackMs[second] * 1000);
            moment.add(Count.SNAPSHOTS, 300);
            moments.add(new Moment(EPOCH_SECOND + second, 1, 10, true, moment));
            figures.add(moment);
        }
        return new LoadReport(
                List.of(new Generator(plan(10), Instant.ofEpochSecond(EPOCH_SECOND), "a machine", 0.5, latenessMs, 10)),
                new LoadReport.Span(10, 100, 10),
                figures,
                moments,
                Map.of());
    }
}
