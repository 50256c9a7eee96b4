package overbounce.snapshot;

/**
 * How often a client gets a frame: every 2, 4 or 8 ticks. Three frames withheld in a row make it slower, and so do
 * frames that wait behind others. Two seconds without either make it faster. A line that does not carry more is tried
 * four times as seldom each time, since a try may cost full frames. When a stall is over it gets at once what it had
 * got for two seconds before. Every change takes effect at a tick that all cadences share.
 *
 * <p>Arena loop only.
 */
final class Pace {
    /** Every 2, 4 and 8 ticks. */
    static final int CADENCES = 3;

    private static final int SHARED_TICKS = Snapshots.TICKS << (CADENCES - 1);
    private static final int SKIPS_TO_SLOWER = 3;
    private static final int TICKS_TO_FASTER_MIN = 120;
    private static final int TICKS_TO_FASTER_MAX = 16 * TICKS_TO_FASTER_MIN;

    private int cadence;
    private int wanted;
    private int proven;
    private int skipped;
    private int goodTicks;
    private int ticksToFaster = TICKS_TO_FASTER_MIN;
    private boolean trying;

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
        goodTicks += ticks();
        if (goodTicks >= TICKS_TO_FASTER_MIN) {
            proven = cadence;
        }
        if (goodTicks >= ticksToFaster) {
            goodTicks = 0;
            ticksToFaster = wanted == 0 ? TICKS_TO_FASTER_MIN : ticksToFaster;
            trying = wanted > 0;
            wanted = Math.max(wanted - 1, 0);
        }
        change(tick);
    }

    void skipped(int tick) {
        if (++skipped == SKIPS_TO_SLOWER) {
            skipped = 0;
            slower();
        }
        goodTicks = 0;
        change(tick);
    }

    /** Fewer frames, of which none may have been withheld yet. */
    void slower() {
        goodTicks = 0;
        if (wanted < cadence) {
            // The faster cadence has not begun: that it would be too fast is not said.
            wanted = cadence;
            trying = false;
            return;
        }
        if (trying) {
            trying = false;
            ticksToFaster = Math.min(4 * ticksToFaster, TICKS_TO_FASTER_MAX);
        }
        if (wanted <= cadence) {
            wanted = Math.min(cadence + 1, CADENCES - 1);
        }
    }

    /** What made it slower is over, and was not the line. */
    void stallOver() {
        skipped = 0;
        goodTicks = 0;
        trying = false;
        wanted = Math.min(wanted, proven);
    }

    private void change(int tick) {
        if (tick % SHARED_TICKS == 0) {
            cadence = wanted;
        }
    }
}
