package overbounce.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;
import overbounce.loadtest.Figures;
import overbounce.loadtest.Timing;

/**
 * What was measured in all windows of a case.
 *
 * @param recordedBytes JSON of a frame on average, as the floor replays it
 * @param memoryAboveIdleMb of the game with all clients in, above a JVM in which nothing happens
 *     <p>One thread at a time.
 */
record CaseFigures(
        List<Window> game, List<Window> floor, Flight flight, double recordedBytes, double memoryAboveIdleMb) {
    private static final double MS = 1e6;

    CaseFigures {
        game = List.copyOf(game);
        floor = List.copyOf(floor);
    }

    private static double[] each(List<Window> windows, ToDoubleFunction<Window> figure) {
        return windows.stream()
                .filter(Window::counts)
                .mapToDouble(figure)
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    double gameMicros() {
        return median(each(game, Window::cpuMicrosPerClient));
    }

    double floorMicros() {
        return median(each(floor, Window::cpuMicrosPerClient));
    }

    double ratio() {
        return gameMicros() / floorMicros();
    }

    double cores() {
        return median(each(game, Window::cores));
    }

    double framesPerClient() {
        return median(each(game, Window::framesPerClient));
    }

    double floorFramesPerClient() {
        return median(each(floor, Window::framesPerClient));
    }

    double bytesPerClient() {
        return median(each(game, Window::bytesPerClient));
    }

    double floorBytesPerClient() {
        return median(each(floor, Window::bytesPerClient));
    }

    private double ackMs(double percentile) {
        Figures all = new Figures();
        game.forEach(window -> all.add(window.figures()));
        return all.percentileMs(Timing.ACK, percentile);
    }

    double ackP50Ms() {
        return ackMs(50);
    }

    double ackP99Ms() {
        return ackMs(99);
    }

    private static double ms(Histogram histogram, double percentile) {
        return histogram.getTotalCount() == 0 ? Double.NaN : histogram.getValueAtPercentile(percentile) / MS;
    }

    double tickP50Ms() {
        return ms(flight.tickTime(), 50);
    }

    double tickP99Ms() {
        return ms(flight.tickTime(), 99);
    }

    double writeP50Ms() {
        return ms(flight.writeTime(), 50);
    }

    double writeP99Ms() {
        return ms(flight.writeTime(), 99);
    }

    double latenessP50Ms() {
        return ms(flight.lateness(), 50);
    }

    double latenessP99Ms() {
        return ms(flight.lateness(), 99);
    }

    double latenessP999Ms() {
        return ms(flight.lateness(), 99.9);
    }

    double latenessMaxMs() {
        return ms(flight.lateness(), 100);
    }

    long pauses() {
        return flight.pauses().getTotalCount();
    }

    /** Zero when the collector never paused. */
    double pauseMaxMs() {
        return flight.pauses().getMaxValue() / MS;
    }

    double partsPerSnapshot() {
        return flight.partsPerSnapshot().getMean();
    }

    double generatorLatenessMs() {
        return median(each(game, Window::generatorLatenessMs));
    }

    double generatorCores() {
        return median(each(game, Window::generatorCores));
    }

    int marked() {
        return game.stream().mapToInt(Window::marked).sum()
                + floor.stream().mapToInt(Window::marked).sum();
    }

    double seconds() {
        return game.stream().mapToDouble(Window::seconds).sum();
    }

    /** Processor time window by window, from the lowest to the highest. */
    List<Double> windows(List<Window> ofOne) {
        return Arrays.stream(each(ofOne, Window::cpuMicrosPerClient)).boxed().toList();
    }

    /** All figures under the names that people read. */
    void nameInto(Map<String, Double> named) {
        named.put("game, us of processor time per client and second", gameMicros());
        named.put("floor, us of processor time per client and second", floorMicros());
        named.put("ratio", ratio());
        named.put("game, cores", cores());
        named.put("game, snapshots per client and second", framesPerClient());
        named.put("floor, snapshots per client and second", floorFramesPerClient());
        named.put("game, bytes per client and second", bytesPerClient());
        named.put("floor, bytes per client and second", floorBytesPerClient());
        named.put("bytes of JSON in a recorded frame", recordedBytes);
        named.put("parts encoded per snapshot of an arena", partsPerSnapshot());
        named.put("input to the snapshot that shows it, p50, ms", ackP50Ms());
        named.put("input to the snapshot that shows it, p99, ms", ackP99Ms());
        named.put("tick with a snapshot, p50, ms", tickP50Ms());
        named.put("tick with a snapshot, p99, ms", tickP99Ms());
        named.put("writing to all clients, p50, ms", writeP50Ms());
        named.put("writing to all clients, p99, ms", writeP99Ms());
        named.put("beat lateness, p50, ms", latenessP50Ms());
        named.put("beat lateness, p99, ms", latenessP99Ms());
        named.put("beat lateness, p99.9, ms", latenessP999Ms());
        named.put("beat lateness, longest, ms", latenessMaxMs());
        named.put("pauses of the collector", (double) pauses());
        named.put("pause of the collector, longest, ms", pauseMaxMs());
        named.put("memory above an idle JVM, MB", memoryAboveIdleMb);
        named.put("generator, cores", generatorCores());
        named.put("generator, lateness p99, ms", generatorLatenessMs());
        named.put("seconds of the game that count", seconds());
        named.put("seconds marked and left out", (double) marked());
    }
}
