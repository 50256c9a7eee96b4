package overbounce.loose;

import overbounce.motion.Grid;

/** Between the game's units and the metres of jbox2d. Immutable. */
final class Scale {
    /** Units in a metre. */
    private static final float UNITS = 32;

    /** Screens know places of others to a quarter of a unit; so does the server, that both stand on the same crate. */
    private static final int STEP = Grid.POS / 4;

    private Scale() {}

    static float metres(double units) {
        return (float) (units / UNITS);
    }

    /** From 1/256 u. */
    static float ofGrid(int position) {
        return (float) ((double) position / Grid.POS / UNITS);
    }

    /** To 1/256 u, in whole quarters of a unit. */
    static int toGrid(float metres) {
        return Grid.round((double) metres * UNITS * Grid.POS / STEP) * STEP;
    }

    /** From 1/16 u/s. */
    static float ofVelocity(int velocity) {
        return (float) ((double) velocity / Grid.VEL / UNITS);
    }
}
