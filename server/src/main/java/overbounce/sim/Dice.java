package overbounce.sim;

/**
 * Seeded randomness: a 64-bit counter run through a mixing function, so that its whole state is one number. Arena loop
 * only.
 */
public final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    public Dice(long seed) {
        state = seed;
    }

    /** A number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive: " + bound);
        }
        return (int) Long.remainderUnsigned(next(), bound);
    }

    public long next() {
        state += STEP;
        return mix(state);
    }

    long state() {
        return state;
    }

    /** Spreads every bit of a number over all 64. */
    public static long mix(long value) {
        long x = value;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
