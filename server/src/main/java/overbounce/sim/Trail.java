package overbounce.sim;

import overbounce.geometry.Box;
import overbounce.motion.Grid;
import overbounce.motion.PlayerState;

/**
 * Where one player was drawn in the snapshots of the last 400 ms: what a rewound shot is judged against.
 *
 * <p>Positions are those of the snapshot, in quarters of a unit. Asked for a moment between two snapshots it answers
 * what the shooter's screen drew: that share of the way between them. A teleport or a respawn cuts the trail. Arena
 * loop only.
 */
final class Trail {
    /** Ticks between two snapshots of the fastest cadence. */
    static final int STEP_TICKS = 2;

    /** Sixteenths of a tick. */
    static final int FRACTIONS = 16;

    private static final int SLOTS = 16;
    private static final int TICKS_KEPT = 24;

    private final int[] ticks = new int[SLOTS];
    private final int[] xs = new int[SLOTS];
    private final int[] ys = new int[SLOTS];
    private final boolean[] low = new boolean[SLOTS];
    private int newest;
    private int oldest;

    /** Forgets what was before: nothing may be judged across a change of place. */
    void cut() {
        newest = 0;
        oldest = 0;
    }

    /** Notes what the snapshot of this tick shows. */
    void note(int tick, PlayerState body) {
        int slot = slot(tick);
        ticks[slot] = tick;
        xs[slot] = drawn(body.x());
        ys[slot] = drawn(body.y());
        low[slot] = body.crouched();
        oldest = newest == 0 ? tick : Math.max(oldest, tick - TICKS_KEPT);
        newest = tick;
    }

    /**
     * The box at a moment in sixteenths of a tick, held between the oldest and the newest snapshot noted; what it is
     * now where none is.
     */
    Box at(int moment, PlayerState now) {
        if (newest == 0) {
            return now.box();
        }
        int held = Math.clamp(moment, oldest * FRACTIONS, newest * FRACTIONS);
        int tick = held / FRACTIONS / STEP_TICKS * STEP_TICKS;
        int older = slot(tick);
        int newer = slot(Math.min(tick + STEP_TICKS, newest));
        int sixteenths = (held - tick * FRACTIONS) / STEP_TICKS;
        double x = between(xs[older], xs[newer], sixteenths);
        double y = between(ys[older], ys[newer], sixteenths);
        int height = low[older] ? PlayerState.HEIGHT_CROUCHED : PlayerState.HEIGHT;
        return new Box(x - PlayerState.HALF_WIDTH, y - height, x + PlayerState.HALF_WIDTH, y);
    }

    /** A position as snapshots tell it: the nearest quarter of a unit, halves away from zero. */
    static int drawn(int position) {
        return Grid.round(position / (Grid.POS / 4.0));
    }

    private static double between(int older, int newer, int sixteenths) {
        return (older + (newer - older) * sixteenths / 16.0) / 4.0;
    }

    private static int slot(int tick) {
        return tick / STEP_TICKS % SLOTS;
    }
}
