package overbounce.motion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.geometry.Box;
import overbounce.map.ArenaMap;
import overbounce.map.CollisionGrid;
import overbounce.map.Hazard;

/**
 * The world as one tick of motion sees it: the map's solid pieces in a grid, its movers where they are at the tick, and
 * loose solid boxes. Make one per map with {@link #of}, then one per tick with {@link #atTick}, which costs nothing on
 * a map without movers.
 *
 * <p>Immutable.
 */
public final class MapView {
    /** How far below the map's bottom edge the void begins, in u. */
    private static final int VOID_DEPTH = 64;

    private static final DynamicBox[] NONE = {};

    private final ArenaMap map;
    private final CollisionGrid grid;
    private final Places places;
    private final DynamicBox[] movers;
    private final DynamicBox[] dynamic;
    private final Hazard abyss;

    private MapView(ArenaMap map) {
        this.map = map;
        grid = CollisionGrid.of(map);
        places = new Places(map);
        movers = NONE;
        dynamic = NONE;
        abyss = new Hazard(Hazard.VOID, -1_000_000, map.height() + VOID_DEPTH, 3_000_000, 1_000_000);
    }

    private MapView(MapView same, DynamicBox[] movers, DynamicBox[] dynamic) {
        map = same.map;
        grid = same.grid;
        places = same.places;
        abyss = same.abyss;
        this.movers = movers;
        this.dynamic = dynamic;
    }

    /** The map with its movers where they are at tick 0 and no loose solids. */
    public static MapView of(ArenaMap map) {
        return new MapView(map).atTick(0);
    }

    /** The same map with its movers where they are at a tick, and no loose solids. */
    public MapView atTick(int tick) {
        if (map.movers().isEmpty()) {
            return dynamic.length == 0 ? this : new MapView(this, NONE, NONE);
        }
        DynamicBox[] moved = new DynamicBox[map.movers().size()];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = DynamicBox.of(map.movers().get(i), tick);
        }
        return new MapView(this, moved, moved);
    }

    /** This view with these loose solids instead of any it had. */
    public MapView withSolids(List<MovingSolid> solids) {
        if (solids.isEmpty() && dynamic.length == movers.length) {
            return this;
        }
        List<DynamicBox> all = new ArrayList<>(List.of(movers));
        for (MovingSolid solid : solids) {
            all.add(DynamicBox.of(solid));
        }
        return new MapView(this, movers, all.toArray(NONE));
    }

    public ArenaMap map() {
        return map;
    }

    CollisionGrid grid() {
        return grid;
    }

    Places places() {
        return places;
    }

    DynamicBox[] dynamic() {
        return dynamic;
    }

    /** Whether a player's box with its feet at (x, y), 1/256 u, and this height in u lies in nothing solid. */
    public boolean isFree(int x, int y, int height) {
        Surroundings around = new Surroundings(this);
        double feetX = (double) x / Grid.POS;
        double feetY = (double) y / Grid.POS;
        around.collectAround(feetX, feetY, 0);
        return around.isFree(x, y, height);
    }

    /** Whether nothing solid lies between two points, 1/256 u. */
    public boolean lineClear(int fromX, int fromY, int toX, int toY) {
        return !HitScan.trace(this, fromX, fromY, toX, toY).blocked();
    }

    /** The worst hazard that the player's box is in, or null: the void before lava before slime. */
    public @Nullable Hazard hazardAt(PlayerState state) {
        Box body = state.box();
        Hazard worst = touches(abyss, body) ? abyss : null;
        for (int index : places.hazards().at(body.left(), body.top())) {
            Hazard hazard = map.hazards().get(index);
            if (touches(hazard, body) && (worst == null || severity(hazard) > severity(worst))) {
                worst = hazard;
            }
        }
        return worst;
    }

    private static boolean touches(Hazard hazard, Box body) {
        return body.left() < hazard.x() + hazard.width()
                && body.right() > hazard.x()
                && body.top() < hazard.y() + hazard.height()
                && body.bottom() > hazard.y();
    }

    private static int severity(Hazard hazard) {
        return switch (hazard.kind()) {
            case Hazard.VOID -> 3;
            case Hazard.LAVA -> 2;
            default -> 1;
        };
    }
}
