package overbounce.net;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How long a client takes to see what was sent, by the server's own clock.
 *
 * <p>From sending a snapshot to the first input whose {@code seen} names it or a later one; the smallest of the last
 * two seconds, because delays only ever add. Arena loop only.
 */
final class RoundTrip {
    /** Snapshots remembered: eight seconds of them. */
    private static final int SLOTS = 256;

    private static final int BUCKETS = 4;
    private static final long BUCKET_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long NONE = Long.MAX_VALUE;

    private final int[] ticks = new int[SLOTS];
    private final long[] sentNanos = new long[SLOTS];
    private final long[] smallestNanos = new long[BUCKETS];
    private long bucket;
    private int sent;
    private int seen;
    private boolean everSeen;

    RoundTrip() {
        Arrays.fill(smallestNanos, NONE);
    }

    /** A snapshot of that tick goes out. */
    void sent(int tick, long nowNanos) {
        if (sent - seen == SLOTS) {
            seen++;
        }
        ticks[sent % SLOTS] = tick;
        sentNanos[sent % SLOTS] = nowNanos;
        sent++;
    }

    /** The client says that this is the newest snapshot it holds; what was never sent tells nothing. */
    void seen(int tick, long nowNanos) {
        while (seen < sent && ticks[seen % SLOTS] <= tick) {
            if (ticks[seen % SLOTS] == tick) {
                note(nowNanos - sentNanos[seen % SLOTS], nowNanos);
                everSeen = true;
            }
            seen++;
        }
    }

    private void note(long nanos, long nowNanos) {
        turnTo(nowNanos / BUCKET_NANOS);
        int slot = (int) (bucket % BUCKETS);
        smallestNanos[slot] = Math.min(smallestNanos[slot], nanos);
    }

    private void turnTo(long newBucket) {
        for (long next = Math.max(bucket + 1, newBucket - BUCKETS + 1); next <= newBucket; next++) {
            smallestNanos[(int) (next % BUCKETS)] = NONE;
        }
        bucket = newBucket;
    }

    /** Whether the client has named a snapshot of this connection. */
    boolean everSeen() {
        return everSeen;
    }

    /** The round trip in milliseconds, rounded up; 0 as long as nothing is known. */
    int milliseconds() {
        long smallest = NONE;
        for (long nanos : smallestNanos) {
            smallest = Math.min(smallest, nanos);
        }
        return smallest == NONE ? 0 : (int) Math.ceilDiv(smallest, 1_000_000);
    }

    /**
     * How long the oldest snapshot that the client has not named yet is on its way; 0 for a client that never names
     * any.
     */
    long unseenNanos(long nowNanos) {
        return !everSeen || seen == sent ? 0 : nowNanos - sentNanos[seen % SLOTS];
    }
}
