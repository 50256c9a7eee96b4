package overbounce.net;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How long a line takes by itself, apart from what waits in front of it.
 *
 * <p>Shorter is believed at once, because waits only ever add. Longer is believed when it stays: in a queue what is
 * seen comes ever later until less is sent, a line that has become slower is late by the same time half second for half
 * second. What is neither grows into it slowly. Arena loop only.
 */
final class LineDelay {
    static final long NONE = Long.MAX_VALUE;

    /** Four seconds: with the half that a window begins in and what is withheld at first, a change takes about five. */
    private static final int BUCKETS = 8;

    private static final long BUCKET_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** How much the smallest of one bucket may differ from that of another: jitter of a few samples. */
    private static final long SPREAD_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(40);

    /** How much the smallest of two seconds may differ from that of the two before: a queue grows faster. */
    private static final long DRIFT_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(10);

    /** How much slower the line may have become within one bucket, whatever is seen. */
    private static final long GROWTH_NANOS = TimeUnit.MICROSECONDS.toNanos(2_500);

    private final long[] smallestNanos = new long[BUCKETS];
    private final boolean[] withheld = new boolean[BUCKETS];
    private long nanos = NONE;
    private long bucket;

    LineDelay() {
        Arrays.fill(smallestNanos, NONE);
    }

    /** The delay; {@link #NONE} while nothing is known. */
    long nanos() {
        return nanos;
    }

    /** A snapshot was seen so long after it was sent. */
    void note(long newNanos, long nowNanos) {
        turnTo(nowNanos / BUCKET_NANOS);
        int slot = (int) (bucket % BUCKETS);
        smallestNanos[slot] = Math.min(smallestNanos[slot], newNanos);
        nanos = Math.min(nanos, newNanos);
    }

    /** Nothing is sent at present because too much is under way: what is seen now says little of the line. */
    void withheld(long nowNanos) {
        turnTo(nowNanos / BUCKET_NANOS);
        withheld[(int) (bucket % BUCKETS)] = true;
    }

    private void turnTo(long newBucket) {
        if (newBucket == bucket) {
            return;
        }
        if (nanos != NONE) {
            nanos = Math.max(nanos + (newBucket - bucket) * GROWTH_NANOS, steadyNanos());
        }
        for (long next = Math.max(bucket + 1, newBucket - BUCKETS + 1); next <= newBucket; next++) {
            smallestNanos[(int) (next % BUCKETS)] = NONE;
            withheld[(int) (next % BUCKETS)] = false;
        }
        bucket = newBucket;
    }

    /** What every snapshot of the last four seconds took at least, if it was the same all the time; 0 otherwise. */
    private long steadyNanos() {
        long earlier = NONE;
        long later = NONE;
        long highest = 0;
        for (int i = 0; i < BUCKETS; i++) {
            int slot = (int) ((bucket + 1 + i) % BUCKETS);
            if (withheld[slot] || smallestNanos[slot] == NONE) {
                return 0;
            }
            highest = Math.max(highest, smallestNanos[slot]);
            if (i < BUCKETS / 2) {
                earlier = Math.min(earlier, smallestNanos[slot]);
            } else {
                later = Math.min(later, smallestNanos[slot]);
            }
        }
        long lowest = Math.min(earlier, later);
        boolean steady = highest - lowest <= SPREAD_NANOS_MAX && Math.abs(later - earlier) <= DRIFT_NANOS_MAX;
        return steady ? lowest : 0;
    }
}
