package overbounce.motion;

/**
 * The grid that all shared state lives on: positions in 1/256 u, velocities in 1/16 u/s, aim in 1/8 u, 60 ticks a
 * second.
 *
 * <p>Immutable.
 */
public final class Grid {
    public static final int POS = 256;
    public static final int VEL = 16;
    public static final int AIM = 8;
    public static final int TICK_HZ = 60;
    public static final double TICK_SECONDS = 1.0 / TICK_HZ;
    /** The longest aim vector, in 1/8 u. */
    public static final int AIM_MAX = 12_000;

    private Grid() {}

    /** The nearest whole number, halves away from zero. */
    public static int round(double value) {
        return value < 0 ? -(int) Math.floor(0.5 - value) : (int) Math.floor(value + 0.5);
    }
}
