package overbounce.net;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How long a client takes to see what was sent, by the server's own clock, and whether too much is under way to it.
 *
 * <p>The round trip goes from sending a snapshot to the first input whose {@code seen} names it or a later one; the
 * smallest of the last two seconds, because delays only ever add. What the line itself takes is remembered longer: once
 * more is sent than it carries, every snapshot waits behind others, and a limit that followed those waits would let
 * ever more of them gather. A line that was found too slow is given no more bytes than it has carried of late in that
 * time. Arena loop only.
 */
final class RoundTrip {
    /** Snapshots remembered: eight seconds of them. */
    private static final int SLOTS = 256;

    private static final int BUCKETS = 4;
    private static final long BUCKET_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long NONE = Long.MAX_VALUE;

    /** How much slower the line may have become within one bucket. */
    private static final long LINE_GROWTH_NANOS = TimeUnit.MICROSECONDS.toNanos(2_500);

    private static final long LINE_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How much later than the line allows a snapshot may be seen. */
    private static final long LATE_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(250);

    /** How long a client that has just come is sent snapshots without a word that it sees any. */
    private static final long SILENT_NANOS_MAX = SECOND_NANOS;

    /** For so many snapshots a slow line is given no more than it carries. */
    private static final int SLOW_FRAMES = 60;

    private final int[] ticks = new int[SLOTS];
    private final long[] sentNanos = new long[SLOTS];
    private final int[] sizes = new int[SLOTS];
    private final long[] arrivedBytesThen = new long[SLOTS];
    private final long[] bytesPerSecondMost = new long[BUCKETS];
    private final long[] smallestNanos = new long[BUCKETS];
    private long lineNanos = NONE;
    private long bucket;
    private int sent;
    private int seen;
    private boolean everSeen;
    private long arrivedBytes;
    private long bytesUnderWay;
    private int slowFrames;

    RoundTrip() {
        Arrays.fill(smallestNanos, NONE);
    }

    /** A snapshot of that tick goes out. */
    void sent(int tick, int bytes, long nowNanos) {
        if (sent - seen == SLOTS) {
            arrive();
        }
        int slot = sent % SLOTS;
        ticks[slot] = tick;
        sentNanos[slot] = nowNanos;
        sizes[slot] = bytes;
        arrivedBytesThen[slot] = arrivedBytes;
        bytesUnderWay += bytes;
        slowFrames = Math.max(0, slowFrames - 1);
        sent++;
    }

    private void arrive() {
        bytesUnderWay -= sizes[seen % SLOTS];
        arrivedBytes += sizes[seen % SLOTS];
        seen++;
    }

    /** The client says that this is the newest snapshot it holds; what was never sent tells nothing. */
    void seen(int tick, long nowNanos) {
        while (seen < sent && ticks[seen % SLOTS] <= tick) {
            int slot = seen % SLOTS;
            arrive();
            if (ticks[slot] == tick) {
                note(nowNanos - sentNanos[slot], arrivedBytes - arrivedBytesThen[slot], nowNanos);
                everSeen = true;
            }
        }
    }

    private void note(long nanos, long bytes, long nowNanos) {
        turnTo(nowNanos / BUCKET_NANOS);
        int slot = (int) (bucket % BUCKETS);
        bytesPerSecondMost[slot] = Math.max(bytesPerSecondMost[slot], bytes * SECOND_NANOS / Math.max(1, nanos));
        smallestNanos[slot] = Math.min(smallestNanos[slot], nanos);
        lineNanos = Math.min(lineNanos, nanos);
    }

    private void turnTo(long newBucket) {
        if (lineNanos != NONE) {
            lineNanos += (newBucket - bucket) * LINE_GROWTH_NANOS;
        }
        for (long next = Math.max(bucket + 1, newBucket - BUCKETS + 1); next <= newBucket; next++) {
            smallestNanos[(int) (next % BUCKETS)] = NONE;
            bytesPerSecondMost[(int) (next % BUCKETS)] = 0;
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

    /** Whether so much is under way that another snapshot would come too late. */
    boolean congested(long nowNanos) {
        if (!everSeen) {
            return seen < sent && nowNanos - sentNanos[seen % SLOTS] > SILENT_NANOS_MAX;
        }
        long patienceNanos = LATE_NANOS_MAX + Math.min(lineNanos, LINE_NANOS_MAX);
        if (seen < sent && nowNanos - sentNanos[seen % SLOTS] > patienceNanos) {
            slowFrames = SLOW_FRAMES;
            return true;
        }
        return slowFrames > 0 && seen < sent && bytesUnderWay > bytesPerSecond() * patienceNanos / SECOND_NANOS;
    }

    private long bytesPerSecond() {
        long most = 0;
        for (long bytesPerSecond : bytesPerSecondMost) {
            most = Math.max(most, bytesPerSecond);
        }
        return most;
    }
}
