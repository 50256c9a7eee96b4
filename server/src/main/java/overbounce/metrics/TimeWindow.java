package overbounce.metrics;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Durations of the last full window of at least ten seconds, and the longest ever.
 *
 * <p>One thread records, without allocating; any thread reads.
 *
 * <p>Thread-safe.
 */
public final class TimeWindow {
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long HIGHEST_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final int DIGITS = 2;

    private final SingleWriterRecorder recorder = new SingleWriterRecorder(HIGHEST_NANOS, DIGITS);
    private final Histogram full = new Histogram(HIGHEST_NANOS, DIGITS);
    private final Histogram filling = new Histogram(HIGHEST_NANOS, DIGITS);
    private @Nullable Histogram recycled;
    private long fillingSinceNanos = System.nanoTime();
    private long maxNanos;

    TimeWindow() {}

    /** Notes one duration; the recording thread only. */
    public void record(long nanos) {
        recorder.recordValue(Math.clamp(nanos, 0, HIGHEST_NANOS));
    }

    /** The duration in seconds that the given share (0 to 1) of the window's values does not exceed. */
    public synchronized double quantileSeconds(double share) {
        collect();
        return full.getValueAtPercentile(share * 100) / 1e9;
    }

    /** The longest duration since the start, in seconds. */
    public synchronized double maxSeconds() {
        collect();
        return maxNanos / 1e9;
    }

    private void collect() {
        Histogram interval = recorder.getIntervalHistogram(recycled);
        recycled = interval;
        filling.add(interval);
        maxNanos = Math.max(maxNanos, interval.getMaxValue());
        long now = System.nanoTime();
        if (now - fillingSinceNanos >= WINDOW_NANOS) {
            full.reset();
            full.add(filling);
            filling.reset();
            fillingSinceNanos = now;
        }
    }
}
