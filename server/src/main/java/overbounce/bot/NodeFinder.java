package overbounce.bot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import overbounce.map.ArenaMap;
import overbounce.map.ItemSpot;
import overbounce.map.Platform;
import overbounce.map.Solid;
import overbounce.map.Spawn;
import overbounce.map.Teleporter;
import overbounce.motion.PlayerState;

/**
 * Finds where a body can stand: along every walkable top edge and platform, and at every spawn, item and exit. Each
 * place is tried by letting a body come to rest there.
 *
 * <p>Not for two threads at once.
 */
final class NodeFinder {
    private static final int SPACING = 32;
    /** How far from the end of an edge a body still stands well. */
    private static final int LEDGE_INSET = 4;

    private static final double WALKABLE_NORMAL = 0.7;
    private static final int HALF_WIDTH = 15;
    private static final int SETTLE_TICKS = 12;
    private static final int SAME_X_UNITS = 11;
    private static final int SAME_Y_UNITS = 8;

    private final ArenaMap arena;
    private final Probe probe;
    private final List<int[]> places = new ArrayList<>();

    NodeFinder(ArenaMap arena, Probe probe) {
        this.arena = arena;
        this.probe = probe;
    }

    /** The standing places (x, y in 1/256 u), from left to right, then from top to bottom. */
    List<int[]> find() {
        for (ItemSpot item : arena.items()) {
            tryPlace(item.x(), item.y(), 0);
        }
        for (Spawn spawn : arena.spawns()) {
            tryPlace(spawn.x(), spawn.y(), 0);
        }
        for (Teleporter teleporter : arena.teleporters()) {
            tryPlace(teleporter.toX(), teleporter.toY(), 0);
        }
        for (Platform platform : arena.platforms()) {
            sample(platform.x(), platform.y(), platform.x() + platform.width(), platform.y());
        }
        for (Solid solid : arena.solids()) {
            sampleOutline(solid.outline());
        }
        places.sort(Comparator.<int[]>comparingInt(place -> place[0]).thenComparingInt(place -> place[1]));
        return places;
    }

    private void sampleOutline(List<Integer> outline) {
        int corners = outline.size() / 2;
        for (int corner = 0; corner < corners; corner++) {
            int next = (corner + 1) % corners;
            sample(
                    outline.get(2 * corner),
                    outline.get(2 * corner + 1),
                    outline.get(2 * next),
                    outline.get(2 * next + 1));
        }
    }

    /** Tries an edge of an outline; on a clockwise outline those with solid below run from left to right. */
    private void sample(int x0, int y0, int x1, int y1) {
        double width = x1 - x0;
        double length = Math.sqrt(width * width + (double) (y1 - y0) * (y1 - y0));
        if (width <= 0 || width < WALKABLE_NORMAL * length) {
            return;
        }
        double slope = (y1 - y0) / width;
        int count = (int) Math.ceil((width - 2 * LEDGE_INSET) / SPACING);
        for (int i = 0; i <= Math.max(count, 1); i++) {
            double x = x0 + LEDGE_INSET + (width - 2 * LEDGE_INSET) * i / Math.max(count, 1);
            tryPlace(x, y0 + slope * (x - x0), Math.abs(slope));
        }
    }

    private void tryPlace(double x, double y, double slope) {
        if (x < HALF_WIDTH || x > arena.width() - HALF_WIDTH || y <= 0 || y > arena.height()) {
            return;
        }
        PlayerState start = Bodies.standing(Units.grid(x), Units.grid(y - slope * HALF_WIDTH - 1), 0);
        if (!probe.free(start)) {
            return;
        }
        PlayerState rest = probe.settle(start, SETTLE_TICKS);
        boolean stands = rest.grounded()
                && Math.abs(rest.x() - start.x()) <= 2 * Units.POS
                && Math.abs(rest.y() - start.y()) <= 14 * Units.POS
                && rest.padTick() == 0
                && rest.teleportTick() == 0
                && !probe.deadly(rest);
        if (stands && isNew(rest)) {
            places.add(new int[] {rest.x(), rest.y()});
        }
    }

    private boolean isNew(PlayerState rest) {
        for (int[] place : places) {
            if (Math.abs(place[0] - rest.x()) < SAME_X_UNITS * Units.POS
                    && Math.abs(place[1] - rest.y()) < SAME_Y_UNITS * Units.POS) {
                return false;
            }
        }
        return true;
    }
}
