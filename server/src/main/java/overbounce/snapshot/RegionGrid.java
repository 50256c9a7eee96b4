package overbounce.snapshot;

import overbounce.map.ArenaMap;
import overbounce.motion.Grid;

/**
 * How a map is cut into regions, numbered row by row. A map of at most two screens is one region. Why they have this
 * size is told in docs/adr/0005-regions.md.
 *
 * <p>Immutable.
 *
 * @param width of a region in u
 * @param height of a region in u
 */
record RegionGrid(int columns, int rows, int width, int height) {
    /** A screen shows so much, u. */
    static final int SCREEN_WIDTH = 1280;

    static final int SCREEN_HEIGHT = 720;

    /** No region: not in the world. */
    static final int NONE = -1;

    private static final int REGION_WIDTH = 960;
    private static final int REGION_HEIGHT = 540;
    private static final int SCREENS_UNCUT = 2;

    /** What moves stays in its region until it is so far beyond, so that it does not go to and fro on a border; u. */
    private static final int STAY = 24;

    static RegionGrid of(ArenaMap map) {
        return of(map, REGION_WIDTH, REGION_HEIGHT);
    }

    static RegionGrid of(ArenaMap map, int width, int height) {
        if ((long) map.width() * map.height() <= (long) SCREENS_UNCUT * SCREEN_WIDTH * SCREEN_HEIGHT) {
            return whole();
        }
        return new RegionGrid(Math.ceilDiv(map.width(), width), Math.ceilDiv(map.height(), height), width, height);
    }

    /** One region. */
    static RegionGrid whole() {
        return new RegionGrid(1, 1, 1, 1);
    }

    int count() {
        return columns * rows;
    }

    boolean isWhole() {
        return count() == 1;
    }

    /** The column of a place in 1/256 u; beyond the map it is the outermost. */
    int column(int x) {
        return Math.clamp(Math.floorDiv(x, width * Grid.POS), 0, columns - 1);
    }

    int row(int y) {
        return Math.clamp(Math.floorDiv(y, height * Grid.POS), 0, rows - 1);
    }

    int region(int column, int row) {
        return row * columns + column;
    }

    int at(int x, int y) {
        return region(column(x), row(y));
    }

    /** The region of what was in a region and is now at (x, y), in 1/256 u. */
    int from(int region, int x, int y) {
        if (region == NONE || isWhole()) {
            return at(x, y);
        }
        int slack = STAY * Grid.POS;
        int column = region % columns;
        int row = region / columns;
        boolean stays = column >= column(x - slack)
                && column <= column(x + slack)
                && row >= row(y - slack)
                && row <= row(y + slack);
        return stays ? region : at(x, y);
    }
}
