package overbounce.bot;

/**
 * A seeded source of chance: the same seed gives the same bot.
 *
 * <p>Arena loop only.
 */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Chance(long seed) {
        this.state = seed;
    }

    private long next() {
        state += GOLDEN;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** 0 up to but not {@code bound}. */
    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** From 0 up to but not 1. */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean percent(int percent) {
        return below(100) < percent;
    }

    /** About normal, mean 0 and deviation 1: the sum of four even ones. */
    double bell() {
        return (fraction() + fraction() + fraction() + fraction() - 2) * 1.7320508075688772;
    }
}
