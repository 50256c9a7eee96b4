package overbounce.bot;

/** The grid of positions and velocities in units. Thread-safe. */
final class Units {
    static final int POS = 256;
    static final int VEL = 16;
    static final int TICK_HZ = 60;

    private Units() {}

    static double pos(int grid) {
        return (double) grid / POS;
    }

    static double vel(int grid) {
        return (double) grid / VEL;
    }

    static int grid(double units) {
        return (int) Math.floor(units * POS + 0.5);
    }
}
