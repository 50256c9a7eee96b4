package overbounce.motion;

/**
 * A line against the map, its movers and loose solids. Jump-through platforms stop nothing but feet.
 *
 * <p>Immutable.
 */
public final class HitScan {
    /** Long lines ask the grid piece by piece, so that a slanted one does not ask for half the map. */
    private static final double CHUNK = 192;

    private HitScan() {}

    /** The line between two points, 1/256 u, cut at the first solid; the end never lies in one. */
    public static ShotLine trace(MapView view, int fromX, int fromY, int toX, int toY) {
        double startX = (double) fromX / Grid.POS;
        double startY = (double) fromY / Grid.POS;
        double wayX = (double) (toX - fromX) / Grid.POS;
        double wayY = (double) (toY - fromY) / Grid.POS;
        int chunks = 1 + (int) Math.floor(Math.max(Math.abs(wayX), Math.abs(wayY)) / CHUNK);
        double stepX = wayX / chunks;
        double stepY = wayY / chunks;
        Surroundings around = new Surroundings(view);
        for (int i = 0; i < chunks; i++) {
            double doneX = stepX * i;
            double doneY = stepY * i;
            around.collectAlong(startX + doneX, startY + doneY, stepX, stepY);
            around.sweepPoint(0, 0, stepX, stepY);
            if (around.hit()) {
                int x = fromX + Grid.round((doneX + stepX * around.fraction) * Grid.POS);
                int y = fromY + Grid.round((doneY + stepY * around.fraction) * Grid.POS);
                return endOutside(around, fromX, fromY, x, y);
            }
        }
        return new ShotLine(fromX, fromY, toX, toY, false);
    }

    /** The rounded end may lie a hair inside: then the neighbour before the surface is the end. */
    private static ShotLine endOutside(Surroundings around, int fromX, int fromY, int x, int y) {
        int sideX = side(around.normalX);
        int sideY = side(around.normalY);
        for (int i = 0; i < 4; i++) {
            int tryX = x + (i & 1) * sideX;
            int tryY = y + (i >> 1) * sideY;
            if (!around.overlapsSolid((double) tryX / Grid.POS, (double) tryY / Grid.POS, 0, 0)) {
                return new ShotLine(fromX, fromY, tryX, tryY, true);
            }
        }
        return new ShotLine(fromX, fromY, fromX, fromY, true);
    }

    static int side(double value) {
        return value > 0 ? 1 : value < 0 ? -1 : 0;
    }
}
