package overbounce.simulate;

import overbounce.motion.Grid;
import overbounce.motion.PlayerState;

/** How many ticks bodies spent in each part of a map. One thread at a time. */
public final class HeatGrid {
    /** Sides of a cell, in u. */
    public static final int CELL = 16;

    private static final int MIDDLE = PlayerState.HEIGHT / 2;

    private final int columns;
    private final int[] visits;

    HeatGrid(int width, int height) {
        columns = Math.ceilDiv(width, CELL);
        visits = new int[columns * Math.ceilDiv(height, CELL)];
    }

    void note(PlayerState body) {
        int column = body.x() / Grid.POS / CELL;
        int place = (body.y() / Grid.POS - MIDDLE) / CELL * columns + column;
        if (place >= 0 && place < visits.length && column < columns) {
            visits[place]++;
        }
    }

    void add(HeatGrid other) {
        for (int i = 0; i < visits.length; i++) {
            visits[i] += other.visits[i];
        }
    }

    public int columns() {
        return columns;
    }

    /** Row by row. */
    public int[] visits() {
        return visits.clone();
    }
}
