package overbounce.sim;

import java.util.ArrayList;
import java.util.List;
import overbounce.geometry.ConvexPolygon;
import overbounce.map.ArenaMap;
import overbounce.map.Hazard;
import overbounce.map.ItemSpot;
import overbounce.map.LooseKind;
import overbounce.map.LooseSpot;
import overbounce.map.MoverSpec;
import overbounce.map.Solid;
import overbounce.map.Spawn;
import overbounce.map.Teleporter;

/** Small maps for tests: a hall of 2048 x 1024 u with its floor at y = 896, to which things are added. One thread. */
public final class TestMaps {
    /** Where feet stand. */
    public static final int FLOOR = 896;

    private final List<Solid> solids = new ArrayList<>();
    private final List<Spawn> spawns = new ArrayList<>();
    private final List<ItemSpot> items = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();
    private final List<Teleporter> teleporters = new ArrayList<>();
    private final List<MoverSpec> movers = new ArrayList<>();
    private final List<LooseSpot> loose = new ArrayList<>();

    private TestMaps() {
        solids.add(Solid.rectangle(0, FLOOR, 2048, 128));
        solids.add(Solid.rectangle(0, 0, 32, FLOOR));
        solids.add(Solid.rectangle(2016, 0, 32, FLOOR));
    }

    /** The empty hall: spawns have to be added. */
    public static TestMaps hall() {
        return new TestMaps();
    }

    /** The hall with eight spawns along its floor and something of each kind to pick up. */
    public static ArenaMap furnished() {
        return hall().spawns(120, 380, 640, 900, 1160, 1420, 1680, 1940)
                .item("health25", 250)
                .item("rocketlauncher", 500)
                .item("armor50", 760)
                .item("railgun", 1030)
                .item("mega", 1290)
                .item("ammo_rocketlauncher", 1550)
                .item("shard", 1810)
                .build();
    }

    public TestMaps spawns(int... xs) {
        for (int x : xs) {
            spawns.add(new Spawn(x, FLOOR, 1));
        }
        return this;
    }

    public TestMaps solid(int x, int y, int width, int height) {
        solids.add(Solid.rectangle(x, y, width, height));
        return this;
    }

    public TestMaps item(String kind, int x) {
        items.add(new ItemSpot(kind, x, FLOOR));
        return this;
    }

    public TestMaps hazard(String kind, int x, int width) {
        hazards.add(new Hazard(kind, x, FLOOR - 40, width, 40));
        return this;
    }

    public TestMaps teleporter(int x, int toX) {
        teleporters.add(new Teleporter(x, FLOOR - 64, 32, 64, toX, FLOOR, 1));
        return this;
    }

    public TestMaps loose(LooseKind kind, int x) {
        return loose(kind, x, FLOOR);
    }

    public TestMaps loose(LooseKind kind, int x, int y) {
        loose.add(new LooseSpot(kind.mapName(), x, y));
        return this;
    }

    public TestMaps mover(MoverSpec mover) {
        movers.add(mover);
        return this;
    }

    public TestMaps slope(int left, int top, int right) {
        solids.add(Solid.convex(ConvexPolygon.of(left, top, right, FLOOR, left, FLOOR)));
        return this;
    }

    public ArenaMap build() {
        List<Spawn> places = spawns.isEmpty() ? List.of(new Spawn(100, FLOOR, 1)) : spawns;
        return new ArenaMap(
                "hall",
                "The Hall",
                2048,
                1024,
                "stone",
                solids,
                List.of(),
                places,
                items,
                List.of(),
                teleporters,
                hazards,
                movers,
                List.of(),
                List.of(),
                loose);
    }
}
