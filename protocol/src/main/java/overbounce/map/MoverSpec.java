package overbounce.map;

/**
 * A solid box that goes from (x, y) by (dx, dy) and back, for ever: it rests pauseTicks at each end, and a whole round
 * takes periodTicks. Where it is depends on the tick alone, so both ends agree without a message.
 *
 * <p>Immutable.
 */
public record MoverSpec(int x, int y, int width, int height, int dx, int dy, int periodTicks, int pauseTicks) {
    private static final int POS = 256;

    /** Its left edge at a tick, in 1/256 u. */
    public int gridXAt(int tick) {
        return x * POS + travelled(dx, tick);
    }

    /** Its top edge at a tick, in 1/256 u. */
    public int gridYAt(int tick) {
        return y * POS + travelled(dy, tick);
    }

    private int travelled(int distance, int tick) {
        int way = (periodTicks - 2 * pauseTicks) / 2;
        int phase = Math.floorMod(tick, periodTicks);
        int gone = phase < pauseTicks + way ? phase - pauseTicks : 2 * pauseTicks + 2 * way - phase;
        int clamped = Math.max(0, Math.min(way, gone));
        double exact = (double) distance * POS * clamped / way;
        return exact < 0 ? (int) -Math.floor(0.5 - exact) : (int) Math.floor(exact + 0.5);
    }
}
