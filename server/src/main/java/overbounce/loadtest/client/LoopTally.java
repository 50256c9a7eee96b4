package overbounce.loadtest.client;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;
import org.jspecify.annotations.Nullable;
import overbounce.loadtest.Count;
import overbounce.loadtest.Figures;
import overbounce.loadtest.Timing;

/** What the clients of one loop measure: the loop writes without allocating, another thread takes it. Thread-safe. */
final class LoopTally {
    private static final long NANOS_PER_US = 1000;

    private final Map<Timing, SingleWriterRecorder> recorders = new EnumMap<>(Timing.class);
    private final Map<Timing, Histogram> recycled = new EnumMap<>(Timing.class);
    private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);
    private final ConcurrentMap<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> closes = new ConcurrentHashMap<>();

    /** Clients that are playing now. */
    final LongAdder connected = new LongAdder();

    private volatile @Nullable Throwable lastFailure;

    LoopTally() {
        for (Timing timing : Timing.values()) {
            recorders.put(timing, new SingleWriterRecorder(Figures.HIGHEST_US, Figures.DIGITS));
        }
        for (Count count : Count.values()) {
            counts.put(count, new LongAdder());
        }
    }

    /** Notes a time; the loop only. */
    void time(Timing timing, long nanos) {
        recorder(timing).recordValue(microseconds(nanos));
    }

    /**
     * Notes a time between things of which one was due every {@code intervalNanos}: a long one counts once for each
     * that was missed. The loop only.
     */
    void timeBetween(Timing timing, long nanos, long intervalNanos) {
        recorder(timing).recordValueWithExpectedInterval(microseconds(nanos), intervalNanos / NANOS_PER_US);
    }

    private SingleWriterRecorder recorder(Timing timing) {
        SingleWriterRecorder recorder = recorders.get(timing);
        if (recorder == null) {
            throw new IllegalStateException("no recorder of " + timing);
        }
        return recorder;
    }

    private static long microseconds(long nanos) {
        return Math.clamp(nanos / NANOS_PER_US, 0, Figures.HIGHEST_US);
    }

    void count(Count count, long more) {
        LongAdder adder = counts.get(count);
        if (adder == null) {
            throw new IllegalStateException("no adder of " + count);
        }
        adder.add(more);
    }

    void error(String code) {
        errors.computeIfAbsent(code, _ -> new LongAdder()).increment();
    }

    void close(int code) {
        closes.computeIfAbsent(String.valueOf(code), _ -> new LongAdder()).increment();
    }

    /** Remembers why a connection failed. */
    void failure(Throwable cause) {
        lastFailure = cause;
    }

    /** Why a connection failed last, or null when none has. */
    @Nullable
    Throwable lastFailure() {
        return lastFailure;
    }

    /** Moves what has come together since the last call; the thread that runs the test only. */
    void drainInto(Figures figures) {
        recorders.forEach((timing, recorder) -> {
            Histogram interval = recorder.getIntervalHistogram(recycled.get(timing));
            recycled.put(timing, interval);
            figures.add(timing, interval);
        });
        counts.forEach((count, adder) -> figures.add(count, adder.sumThenReset()));
        errors.forEach((code, adder) -> drain(code, adder, figures.errors()));
        closes.forEach((code, adder) -> drain(code, adder, figures.closes()));
    }

    private static void drain(String code, LongAdder adder, Map<String, Long> into) {
        long more = adder.sumThenReset();
        if (more > 0) {
            into.merge(code, more, Long::sum);
        }
    }
}
