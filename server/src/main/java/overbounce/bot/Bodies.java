package overbounce.bot;

import overbounce.motion.PlayerState;

/** Bodies to try movements with. Thread-safe. */
final class Bodies {
    /** Far enough from 0 that no time in a fresh body is recent. */
    static final int START_TICK = 10_000;

    private Bodies() {}

    static PlayerState standing(int x, int y, int vx) {
        int[] fields = new int[PlayerState.SIZE];
        fields[PlayerState.X] = x;
        fields[PlayerState.Y] = y;
        fields[PlayerState.VX] = vx;
        fields[PlayerState.FLAGS] = PlayerState.GROUNDED;
        fields[PlayerState.AIM_X] = 4000;
        return PlayerState.of(fields);
    }
}
