package overbounce.snapshot;

/**
 * How often a client gets a frame: every 2, 4 or 8 ticks. Three frames withheld in a row make it slower, sixty sent in
 * a row make it faster; either takes effect at a tick that all cadences share, where it costs nothing.
 *
 * <p>Arena loop only.
 */
final class Pace {
    /** Every 2, 4 and 8 ticks. */
    static final int CADENCES = 3;

    private static final int SHARED_TICKS = Snapshots.TICKS << (CADENCES - 1);
    private static final int SKIPS_TO_SLOWER = 3;
    private static final int FRAMES_TO_FASTER = 60;

    private int cadence;
    private int wanted;
    private int skipped;
    private int sent;

    /** Which of the cadences it is on, 0 the fastest. */
    int cadence() {
        return cadence;
    }

    /** Ticks between two frames. */
    int ticks() {
        return Snapshots.TICKS << cadence;
    }

    boolean due(int tick) {
        return tick % ticks() == 0;
    }

    void sent(int tick) {
        skipped = 0;
        if (++sent == FRAMES_TO_FASTER) {
            sent = 0;
            wanted = Math.max(wanted - 1, 0);
        }
        change(tick);
    }

    void skipped(int tick) {
        sent = 0;
        if (++skipped == SKIPS_TO_SLOWER) {
            skipped = 0;
            wanted = Math.min(wanted + 1, CADENCES - 1);
        }
        change(tick);
    }

    private void change(int tick) {
        if (tick % SHARED_TICKS == 0) {
            cadence = wanted;
        }
    }
}
