package overbounce.bot;

import java.util.ArrayList;
import java.util.List;
import overbounce.map.ArenaMap;
import overbounce.map.Hazard;
import overbounce.map.ItemSpot;
import overbounce.map.JumpPad;
import overbounce.map.Platform;
import overbounce.map.Solid;
import overbounce.map.Spawn;
import overbounce.map.Teleporter;
import overbounce.motion.Tuning;

/** A small map in the making, walled in and with a floor whose top is at y = 600. */
final class MapSketch {
    static final int FLOOR = 600;

    private final int width;
    private final List<Solid> solids = new ArrayList<>();
    private final List<Platform> platforms = new ArrayList<>();
    private final List<Spawn> spawns = new ArrayList<>();
    private final List<ItemSpot> items = new ArrayList<>();
    private final List<JumpPad> pads = new ArrayList<>();
    private final List<Teleporter> teleporters = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();

    private MapSketch(int width) {
        this.width = width;
    }

    /** A room with a floor from wall to wall. */
    static MapSketch room(int width) {
        return open(width).block(0, FLOOR, width, 100);
    }

    /** A room without a floor. */
    static MapSketch open(int width) {
        MapSketch sketch = new MapSketch(width);
        return sketch.block(0, 0, 32, 700).block(width - 32, 0, 32, 700);
    }

    MapSketch block(int x, int y, int blockWidth, int height) {
        solids.add(Solid.rectangle(x, y, blockWidth, height));
        return this;
    }

    MapSketch platform(int x, int y, int platformWidth) {
        platforms.add(new Platform(x, y, platformWidth));
        return this;
    }

    MapSketch spawn(int x, int y) {
        spawns.add(new Spawn(x, y, 1));
        return this;
    }

    MapSketch item(String kind, int x, int y) {
        items.add(new ItemSpot(kind, x, y));
        return this;
    }

    MapSketch pad(int x, int y, int targetX, int targetY) {
        pads.add(new JumpPad(x, y - 12, 64, 12, targetX, targetY));
        return this;
    }

    MapSketch teleporter(int x, int y, int toX, int toY) {
        teleporters.add(new Teleporter(x, y - 96, 32, 96, toX, toY, 1));
        return this;
    }

    MapSketch lava(int x, int y, int lavaWidth, int height) {
        hazards.add(new Hazard(Hazard.LAVA, x, y, lavaWidth, height));
        return this;
    }

    ArenaMap map() {
        return new ArenaMap(
                "sketch",
                "Sketch",
                width,
                700,
                "foundry",
                solids,
                platforms,
                spawns,
                items,
                pads,
                teleporters,
                hazards,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    Navigation navigation() {
        return Navigation.of(map(), Tuning.defaults());
    }
}
