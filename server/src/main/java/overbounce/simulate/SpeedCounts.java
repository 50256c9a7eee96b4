package overbounce.simulate;

import overbounce.motion.Grid;
import overbounce.motion.PlayerState;

/** How fast the living were, tick by tick. One thread at a time. */
public final class SpeedCounts {
    private static final int STEP_UNITS = 10;
    private static final int STEPS = 200;

    private final long[] counts = new long[STEPS];
    private long all;
    private double sum;

    void note(PlayerState body) {
        double speed = Math.hypot(body.vx(), body.vy()) / Grid.VEL;
        counts[Math.min(STEPS - 1, (int) (speed / STEP_UNITS))]++;
        all++;
        sum += speed;
    }

    void add(SpeedCounts other) {
        for (int i = 0; i < STEPS; i++) {
            counts[i] += other.counts[i];
        }
        all += other.all;
        sum += other.sum;
    }

    /** Units a second. */
    public double mean() {
        return sum / Math.max(1, all);
    }

    /** The speed that was not exceeded in so many percent of the time, to the next ten units a second. */
    public int percentile(double percent) {
        long wanted = (long) Math.ceil(all * percent / 100);
        long seen = 0;
        for (int i = 0; i < STEPS; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return (i + 1) * STEP_UNITS;
            }
        }
        return STEPS * STEP_UNITS;
    }
}
