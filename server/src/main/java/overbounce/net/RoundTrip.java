package overbounce.net;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import overbounce.arena.ClientSink.Room;
import overbounce.message.Protocol;

/**
 * How long a client takes to see what was sent, by the server's own clock, and whether too much is under way to it.
 *
 * <p>The round trip goes from sending a snapshot to the first input whose {@code seen} names it or a later one; the
 * smallest of the last two seconds, because delays only ever add. What the {@link LineDelay line itself} takes is
 * remembered longer: once more is sent than it carries, every snapshot waits behind others, and a limit that followed
 * those waits would let ever more of them gather. Arena loop only.
 */
final class RoundTrip {
    /** Snapshots remembered: eight seconds of them. */
    private static final int SLOTS = 256;

    private static final int BUCKETS = 4;
    private static final long BUCKET_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long NONE = LineDelay.NONE;
    private static final long LINE_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(500);

    /** A snapshot may be seen so much later than the line allows, and three intervals: 250 ms at the quickest. */
    private static final long LATE_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(150);

    private static final int LATE_INTERVALS_MAX = 3;

    /** Nothing is known of the line before a first snapshot is seen: only a few are sent until then. */
    private static final long SILENT_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(100);

    /** Snapshots that are seen so much later than the line allows for so long wait behind others: jitter is shorter. */
    private static final long QUEUE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long QUEUE_STANDS_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** So many that have waited and are seen in so short a time were not held up by how little the line carries. */
    private static final int BURST_MIN = 4;

    private static final long BURST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final int[] ticks = new int[SLOTS];
    private final long[] sentNanos = new long[SLOTS];
    private final long[] smallestNanos = new long[BUCKETS];
    private final LineDelay line = new LineDelay();
    private long queuedSinceNanos = NONE;
    private boolean queued;
    private long burstSinceNanos;
    private int burst;
    private boolean stallOver;
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
            noteBurst(nowNanos - sentNanos[seen % SLOTS], nowNanos);
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
        line.note(nanos, nowNanos);
        if (nanos <= line.nanos() + QUEUE_NANOS) {
            queuedSinceNanos = NONE;
        } else if (queuedSinceNanos == NONE) {
            queuedSinceNanos = nowNanos;
        }
        queued = queuedSinceNanos != NONE && nowNanos - queuedSinceNanos > QUEUE_STANDS_NANOS;
    }

    private void noteBurst(long nanos, long nowNanos) {
        if (burst == 0 || nowNanos - burstSinceNanos > BURST_NANOS) {
            burst = 0;
            burstSinceNanos = nowNanos;
        }
        if (nanos - QUEUE_NANOS > line.nanos()) {
            burst++;
        }
        stallOver |= burst == BURST_MIN;
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
     * What the line has room for.
     *
     * @param intervalTicks how often the client gets a snapshot
     */
    Room room(int intervalTicks, long nowNanos) {
        long unseenNanos = seen == sent ? 0 : nowNanos - sentNanos[seen % SLOTS];
        if (!everSeen) {
            return unseenNanos > SILENT_NANOS_MAX ? Room.UNKNOWN : Room.PLENTY;
        }
        long intervalNanos = intervalTicks * TimeUnit.SECONDS.toNanos(1) / Protocol.TICK_HZ;
        long patienceNanos = LATE_NANOS_MAX + LATE_INTERVALS_MAX * intervalNanos;
        if (unseenNanos > Math.min(line.nanos(), LINE_NANOS_MAX) + patienceNanos) {
            line.withheld(nowNanos);
            return Room.NONE;
        }
        boolean again = stallOver;
        stallOver = false;
        return again ? Room.AGAIN : queued ? Room.SCARCE : Room.PLENTY;
    }
}
