package overbounce.snapshot;

import overbounce.geometry.Box;
import overbounce.motion.Grid;
import overbounce.sim.SimEvent;

/** Places in u and on the grid, and which regions they touch. Immutable. */
final class Places {
    private Places() {}

    static int units(int position) {
        return Grid.round((double) position / Grid.POS);
    }

    static int position(int units) {
        return units * Grid.POS;
    }

    static int speed(int velocity) {
        return Grid.round((double) velocity / Grid.VEL);
    }

    /** Whether the line of a shot goes through a region. */
    static boolean touches(RegionGrid grid, int column, int row, SimEvent.Shot shot) {
        double left = (double) column * grid.width();
        double top = (double) row * grid.height();
        Box box = new Box(left, top, left + grid.width(), top + grid.height());
        double scale = Grid.POS;
        return box.entry(shot.fromX() / scale, shot.fromY() / scale, shot.toX() / scale, shot.toY() / scale) <= 1;
    }
}
