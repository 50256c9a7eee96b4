package overbounce.loadtest;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What was measured over some time: times as histograms, counts, errors and closes by code. One thread at a time. */
public final class Figures {
    /** Longer times count as this long: ten minutes. */
    public static final long HIGHEST_US = 600_000_000;

    /** Two digits: a percentile is right to one in a hundred. */
    public static final int DIGITS = 2;

    private final Map<Timing, Histogram> timings = new EnumMap<>(Timing.class);
    private final Map<Count, Long> counts = new EnumMap<>(Count.class);
    private final Map<String, Long> errors = new TreeMap<>();
    private final Map<String, Long> closes = new TreeMap<>();

    /** The histogram of a timing, to be read or added to. */
    public Histogram timing(Timing timing) {
        return timings.computeIfAbsent(timing, _ -> new Histogram(DIGITS));
    }

    public void add(Timing timing, Histogram values) {
        if (values.getTotalCount() > 0) {
            timing(timing).add(values);
        }
    }

    public long count(Count count) {
        return counts.getOrDefault(count, 0L);
    }

    public void add(Count count, long more) {
        counts.merge(count, more, Long::sum);
    }

    /** Errors and failures by code. */
    public Map<String, Long> errors() {
        return errors;
    }

    /** Connections that ended without our doing, by WebSocket close code; 1006 where there was none. */
    public Map<String, Long> closes() {
        return closes;
    }

    /** Adds everything that the other holds. */
    public void add(Figures other) {
        add(other, true);
    }

    /** Adds what the other holds; of the ramp's figures only those that are taken over the whole run. */
    public void add(Figures other, boolean steady) {
        other.timings.forEach((timing, values) -> {
            if (steady || timing.wholeRun()) {
                add(timing, values);
            }
        });
        other.counts.forEach((count, more) -> {
            if (steady || count.wholeRun()) {
                add(count, more);
            }
        });
        other.errors.forEach((code, more) -> errors.merge(code, more, Long::sum));
        other.closes.forEach((code, more) -> closes.merge(code, more, Long::sum));
    }

    /** A copy of what reports tell along the time. */
    public Figures along() {
        Figures copy = new Figures();
        copy.add(this);
        copy.timings.keySet().removeIf(timing -> !timing.along());
        return copy;
    }

    /** A percentile of a timing in milliseconds; NaN when nothing was measured. */
    public double percentileMs(Timing timing, double percentile) {
        Histogram values = timings.get(timing);
        return values == null || values.getTotalCount() == 0
                ? Double.NaN
                : values.getValueAtPercentile(percentile) / 1000.0;
    }

    /** All errors together. */
    public long errorsTotal() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All closes together. */
    public long closesTotal() {
        return closes.values().stream().mapToLong(Long::longValue).sum();
    }
}
