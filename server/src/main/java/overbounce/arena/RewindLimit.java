package overbounce.arena;

import overbounce.motion.Grid;

/** How far back a player's shots may be judged: as far as its line explains, at most 250 ms. Immutable. */
final class RewindLimit {
    static final int TICKS_MAX = 15;

    /** Others are drawn at most this many snapshots late. */
    private static final int SNAPSHOTS_LATE_MAX = 4;

    private RewindLimit() {}

    /** Round trip and margin explain so many ticks, and what smooths drawing four of the client's snapshots more. */
    static int ticks(int roundTripMs, int marginMs, int snapshotTicks) {
        int lineMs = Math.max(0, roundTripMs) + Math.max(0, marginMs);
        long lineTicks = ((long) lineMs * Grid.TICK_HZ + 999) / 1000;
        return (int) Math.min(TICKS_MAX, lineTicks + (long) SNAPSHOTS_LATE_MAX * snapshotTicks);
    }
}
