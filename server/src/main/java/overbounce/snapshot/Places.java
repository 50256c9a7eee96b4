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

    /** Between two places on the grid, in u. */
    static int distance(int fromX, int fromY, int toX, int toY) {
        double dx = (double) toX - fromX;
        double dy = (double) toY - fromY;
        return Grid.round(Math.sqrt(dx * dx + dy * dy) / Grid.POS);
    }

    static int speed(int velocity) {
        return Grid.round((double) velocity / Grid.VEL);
    }

    /** Whether the line of a shot goes through a region. */
    static boolean touches(RegionGrid grid, int column, int row, SimEvent.Shot shot) {
        return touches(box(grid, column, row), shot.fromX(), shot.fromY(), shot.toX(), shot.toY());
    }

    /** Whether one of the lines of a shot goes through a region. */
    static boolean touches(RegionGrid grid, int column, int row, SimEvent.Spray spray) {
        Box box = box(grid, column, row);
        for (SimEvent.Pellet pellet : spray.pellets()) {
            if (touches(box, spray.volley().x(), spray.volley().y(), pellet.toX(), pellet.toY())) {
                return true;
            }
        }
        return false;
    }

    private static Box box(RegionGrid grid, int column, int row) {
        double left = (double) column * grid.width();
        double top = (double) row * grid.height();
        return new Box(left, top, left + grid.width(), top + grid.height());
    }

    private static boolean touches(Box box, int fromX, int fromY, int toX, int toY) {
        double scale = Grid.POS;
        return box.entry(fromX / scale, fromY / scale, toX / scale, toY / scale) <= 1;
    }
}
