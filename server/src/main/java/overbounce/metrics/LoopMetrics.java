package overbounce.metrics;

import java.util.concurrent.atomic.LongAdder;

/**
 * What one arena loop measures about itself.
 *
 * <p>The times are written by the loop's thread only; everything may be read by any thread.
 *
 * <p>Thread-safe.
 */
public final class LoopMetrics {
    /** How long after its deadline a beat began. */
    public final TimeWindow beatLateness = new TimeWindow();

    /** From the start of an arena's tick to its last encoded byte. */
    public final TimeWindow tickTime = new TimeWindow();

    /** Flushing all clients of the loop once. */
    public final TimeWindow writeTime = new TimeWindow();

    /** Beats begun. */
    public final LongAdder beats = new LongAdder();

    /** Beats that began over one tick late. */
    public final LongAdder lateBeats = new LongAdder();

    /** Ticks run late to catch up. */
    public final LongAdder caughtUpTicks = new LongAdder();

    /** Ticks of time that was dropped, because it was more than may be caught up. */
    public final LongAdder droppedTicks = new LongAdder();

    LoopMetrics() {}
}
