package overbounce.maps;

import overbounce.map.ArenaMap;
import overbounce.map.CollisionGrid;
import overbounce.map.Nearby;
import overbounce.map.Platform;

/**
 * What stands where in a map, asked of its solids and platforms as they are drawn.
 *
 * <p>One thread at a time.
 */
final class Ground {
    /** {@link #floorBelow} found nothing. */
    static final int NONE = Integer.MAX_VALUE;

    private final ArenaMap map;
    private final CollisionGrid grid;
    private final Nearby near = new Nearby();

    Ground(ArenaMap map) {
        this.map = map;
        grid = CollisionGrid.of(map);
    }

    /** Whether no solid reaches into the box; touching is allowed. */
    boolean free(double left, double top, double width, double height) {
        near.clear();
        grid.collect(left, top, left + width, top + height, near);
        for (int i = 0; i < near.count(); i++) {
            if (near.get(i).overlaps(left + width / 2, top + height / 2, width / 2, height / 2)) {
                return false;
            }
        }
        return true;
    }

    /** The y of the first solid or platform at or below (x, y), at most so far down; NONE where there is none. */
    int floorBelow(int x, int y, int depth) {
        for (int down = 0; down <= depth; down++) {
            if (!free(x - 0.25, y + down, 0.5, 0.5) || onPlatform(x, y + down)) {
                return y + down;
            }
        }
        return NONE;
    }

    private boolean onPlatform(int x, int y) {
        for (Platform platform : map.platforms()) {
            if (platform.y() == y && x >= platform.x() && x <= platform.x() + platform.width()) {
                return true;
            }
        }
        return false;
    }
}
