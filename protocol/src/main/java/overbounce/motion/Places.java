package overbounce.motion;

import java.util.List;
import overbounce.geometry.Box;
import overbounce.map.ArenaMap;
import overbounce.map.BoxIndex;

/**
 * Where the platforms, triggers and hazards of a map are, so that a body asks only those near it.
 *
 * <p>Triggers are found at the body's feet and hazards at its left top corner: each is listed wherever that may be of a
 * body that touches it.
 *
 * <p>Immutable.
 */
record Places(BoxIndex platforms, BoxIndex pads, BoxIndex teleporters, BoxIndex hazards) {
    /** More than a body is high or wide, u. */
    private static final int BODY = 64;

    Places(ArenaMap map) {
        this(
                index(
                        map,
                        map.platforms().stream()
                                .map(p -> new Box(p.x(), p.y(), p.x() + p.width(), p.y()))
                                .toList()),
                index(
                        map,
                        map.pads().stream()
                                .map(p -> around(p.x(), p.y(), p.width(), p.height()))
                                .toList()),
                index(
                        map,
                        map.teleporters().stream()
                                .map(t -> around(t.x(), t.y(), t.width(), t.height()))
                                .toList()),
                index(
                        map,
                        map.hazards().stream()
                                .map(h -> around(h.x(), h.y(), h.width(), h.height()))
                                .toList()));
    }

    private static BoxIndex index(ArenaMap map, List<Box> boxes) {
        return new BoxIndex(map.width(), map.height(), boxes);
    }

    private static Box around(int x, int y, int width, int height) {
        return new Box(x, y, (double) x + width, (double) y + height).grown(BODY);
    }
}
