package overbounce.loadtest.client;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** By how much snapshots come later than the quickest of the last two seconds. The loop of its client only. */
final class SnapshotAge {
    private static final int BUCKETS = 4;
    private static final long BUCKET_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long NONE = Long.MAX_VALUE;

    private final long[] quickest = new long[BUCKETS];
    private long bucket;

    void begin(long nowNanos) {
        Arrays.fill(quickest, NONE);
        bucket = Math.floorDiv(nowNanos, BUCKET_NANOS);
    }

    /** How much later than the quickest the snapshot of that tick came. */
    long note(int tick, long nowNanos) {
        long newest = Math.floorDiv(nowNanos, BUCKET_NANOS);
        for (long next = Math.max(bucket + 1, newest - BUCKETS + 1); next <= newest; next++) {
            quickest[Math.floorMod(next, BUCKETS)] = NONE;
        }
        bucket = newest;
        long way = nowNanos - tick * InputClock.TICK_NANOS;
        int slot = Math.floorMod(bucket, BUCKETS);
        quickest[slot] = Math.min(quickest[slot], way);
        long least = NONE;
        for (long candidate : quickest) {
            least = Math.min(least, candidate);
        }
        return way - least;
    }
}
