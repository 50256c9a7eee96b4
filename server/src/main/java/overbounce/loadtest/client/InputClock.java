package overbounce.loadtest.client;

import java.util.Arrays;
import overbounce.message.Protocol;

/**
 * When the input of which tick is due: a clock that runs ahead of the server's, steered by the margins that snapshots
 * report, as docs/protocol.md section 6 asks.
 *
 * <p>A margin less how long after its tick's zero the input was sent is what lies between the two clocks, whatever the
 * own clock was set to then; from those of the last 5 s follows where the clock should be. The loop of its client only.
 */
final class InputClock {
    static final long TICK_NANOS = 1_000_000_000L / Protocol.TICK_HZ;

    private static final long MS = 1_000_000;
    private static final long SAFETY_NANOS = 4 * MS;
    private static final long SPREAD_MIN_NANOS = MS;
    private static final long JUMP_NANOS = 100 * MS;
    private static final long DEAD_ZONE_NANOS = MS;
    private static final double SETTLE_TICKS = 12;
    private static final double FAST_MAX = 0.1;
    private static final double SLOW_MAX = 0.02;
    private static final long START_LEAD_NANOS_MAX = 200 * MS;

    /** Five seconds of snapshots. */
    private static final int SAMPLES = 150;

    private static final int RECENT = 5;
    private static final int REVIEW_EVERY = 15;
    private static final int SENT_MASK = 255;

    private final long leadNanos;
    private final long[] sentNanos = new long[SENT_MASK + 1];
    private final int[] sentTicks = new int[SENT_MASK + 1];
    private final long[] bases = new long[SAMPLES];
    private final long[] sorted = new long[SAMPLES];
    private final long[] newest = new long[RECENT];
    private int samples;
    private long offsetNanos;
    private int tick;
    private long dueNanos;
    private int ignoredUntilTick;
    private long base;
    private long spread = SPREAD_MIN_NANOS;
    private long recent;

    /** A clock that keeps the margin it needs, and so much more. */
    InputClock(long moreNanos) {
        leadNanos = SAFETY_NANOS + moreNanos;
    }

    /** Starts from what a welcome says. */
    void begin(long nowNanos, int serverTick, int fractionMs, long roundTripNanos) {
        samples = 0;
        spread = SPREAD_MIN_NANOS;
        ignoredUntilTick = 0;
        Arrays.fill(sentTicks, 0);
        long lead = Math.min(roundTripNanos, START_LEAD_NANOS_MAX) + leadNanos + TICK_NANOS;
        offsetNanos = serverTick * TICK_NANOS + fractionMs * MS + lead - nowNanos;
        tick = tickAfter(nowNanos);
        dueNanos = tick * TICK_NANOS - offsetNanos;
    }

    private int tickAfter(long nowNanos) {
        return (int) Math.floorDiv(nowNanos + offsetNanos, TICK_NANOS) + 1;
    }

    /** The tick whose input is due next. */
    int tick() {
        return tick;
    }

    /** When that input is due. */
    long dueNanos() {
        return dueNanos;
    }

    /** The input that was due goes out now, or is left out: on to the next. */
    void advance(long nowNanos) {
        sentNanos[tick & SENT_MASK] = nowNanos;
        sentTicks[tick & SENT_MASK] = tick;
        tick++;
        long error = wantedNanos() - offsetNanos;
        if (samples >= RECENT && Math.abs(error) > JUMP_NANOS) {
            jump(nowNanos, error);
        } else if (Math.abs(error) >= DEAD_ZONE_NANOS) {
            double rate = Math.clamp(error / (SETTLE_TICKS * TICK_NANOS), -SLOW_MAX, FAST_MAX);
            offsetNanos += (long) (rate * TICK_NANOS);
        }
        dueNanos = tick * TICK_NANOS - offsetNanos;
    }

    /**
     * After a server that lost time has been met, nothing is sent until its clock has caught up; what it refused
     * because it was too far ahead is sent anew. Margins of what was sent before tell nothing any more.
     */
    private void jump(long nowNanos, long error) {
        offsetNanos += error;
        int now = tickAfter(nowNanos);
        if (now > tick || tick - now > Protocol.INPUT_TICKS_AHEAD_MAX) {
            tick = now;
            samples = 0;
        }
        ignoredUntilTick = tick;
    }

    /** The server has lost so much time; its frames say so. */
    void turnBack(long nowNanos, long lostNanos) {
        jump(nowNanos, -lostNanos);
        samples = 0;
        dueNanos = tick * TICK_NANOS - offsetNanos;
    }

    private long wantedNanos() {
        if (samples < RECENT) {
            return offsetNanos;
        }
        if (Math.abs(recent - base) > JUMP_NANOS) {
            return leadNanos + SPREAD_MIN_NANOS - recent;
        }
        long steady = spread + leadNanos - base;
        return recent + offsetNanos < 0 ? Math.max(steady, leadNanos - recent) : steady;
    }

    /** Takes in the margin that the snapshot of a tick reports. */
    void note(int snapshotTick, int marginMs) {
        long marginNanos = marginMs * MS;
        int about = snapshotTick + (int) Math.floorDiv(marginNanos, TICK_NANOS);
        if (about < ignoredUntilTick || sentTicks[about & SENT_MASK] != about) {
            return;
        }
        bases[samples % SAMPLES] = marginNanos + sentNanos[about & SENT_MASK] - about * TICK_NANOS;
        samples++;
        if (samples >= RECENT) {
            recent = recentMedian();
            if (samples < REVIEW_EVERY || samples % REVIEW_EVERY == 0) {
                review();
            }
        }
    }

    private long recentMedian() {
        for (int i = 0; i < RECENT; i++) {
            newest[i] = bases[(samples - 1 - i) % SAMPLES];
        }
        Arrays.sort(newest);
        return newest[RECENT / 2];
    }

    private void review() {
        int count = Math.min(samples, SAMPLES);
        System.arraycopy(bases, 0, sorted, 0, count);
        Arrays.sort(sorted, 0, count);
        base = sorted[count / 2];
        spread = Math.max(SPREAD_MIN_NANOS, base - sorted[count / 20]);
    }
}
