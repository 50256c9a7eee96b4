package overbounce.bench;

import java.time.Instant;
import java.util.List;
import overbounce.loadtest.Count;
import overbounce.loadtest.Figures;
import overbounce.loadtest.Timing;

/**
 * What was measured of one server in one stretch of time, with the marked seconds left out.
 *
 * @param seconds that count
 * @param marked seconds in which other processes took too much of the machine
 * @param clientSeconds of connected clients, in the seconds that count
 * @param cpuMicros of the server
 * @param figures what the clients saw
 * @param spans when the seconds that count were
 * @param generatorCores cores that the generator kept busy
 *     <p>One thread at a time.
 */
record Window(
        double seconds,
        int marked,
        double clientSeconds,
        long cpuMicros,
        Figures figures,
        List<Span> spans,
        double generatorCores) {

    /** A second that counts. Immutable. */
    record Span(Instant from, Instant to) {}

    Window {
        spans = List.copyOf(spans);
    }

    /** Processor time per client and second, in microseconds. */
    double cpuMicrosPerClient() {
        return cpuMicros / clientSeconds;
    }

    /** Cores that the server kept busy. */
    double cores() {
        return cpuMicros / (seconds * 1e6);
    }

    double framesPerClient() {
        return figures.count(Count.SNAPSHOTS) / clientSeconds;
    }

    double bytesPerClient() {
        return figures.count(Count.BYTES_IN) / clientSeconds;
    }

    double generatorLatenessMs() {
        return figures.percentileMs(Timing.LATENESS, 99);
    }

    boolean counts() {
        return seconds > 0 && clientSeconds > 0;
    }
}
