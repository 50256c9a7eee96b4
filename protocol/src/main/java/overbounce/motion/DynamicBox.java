package overbounce.motion;

import overbounce.map.MoverSpec;

/**
 * A solid box that moves: where it is at the tick of its view, in u, and how far it came in that tick, in 1/256 u.
 *
 * <p>Immutable.
 */
record DynamicBox(double left, double top, double right, double bottom, int movedX, int movedY) {
    static DynamicBox of(MoverSpec mover, int tick) {
        int x = mover.gridXAt(tick);
        int y = mover.gridYAt(tick);
        int movedX = x - mover.gridXAt(tick - 1);
        int movedY = y - mover.gridYAt(tick - 1);
        return at(x, y, mover.width() * Grid.POS, mover.height() * Grid.POS, movedX, movedY);
    }

    static DynamicBox of(MovingSolid solid) {
        int movedX = Grid.round(solid.vx() * Grid.POS * Grid.TICK_SECONDS / Grid.VEL);
        int movedY = Grid.round(solid.vy() * Grid.POS * Grid.TICK_SECONDS / Grid.VEL);
        return at(solid.x(), solid.y(), solid.width(), solid.height(), movedX, movedY);
    }

    private static DynamicBox at(int x, int y, int width, int height, int movedX, int movedY) {
        double pos = Grid.POS;
        return new DynamicBox(x / pos, y / pos, (x + width) / pos, (y + height) / pos, movedX, movedY);
    }
}
