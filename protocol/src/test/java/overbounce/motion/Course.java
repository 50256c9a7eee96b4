package overbounce.motion;

import java.util.ArrayList;
import java.util.List;
import overbounce.geometry.ConvexPolygon;
import overbounce.map.ArenaMap;
import overbounce.map.Hazard;
import overbounce.map.JumpPad;
import overbounce.map.MoverSpec;
import overbounce.map.Platform;
import overbounce.map.Solid;
import overbounce.map.Teleporter;

/** Builds a map from a few shapes for a test to run over. */
final class Course {
    private final List<Solid> solids = new ArrayList<>();
    private final List<Platform> platforms = new ArrayList<>();
    private final List<JumpPad> pads = new ArrayList<>();
    private final List<Teleporter> teleporters = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();
    private final List<MoverSpec> movers = new ArrayList<>();

    /** A floor whose top is at y = 1000, from x = -4000 to 8000. */
    static Course flat() {
        return new Course().block(-4000, 1000, 12_000, 100);
    }

    Course block(int x, int y, int width, int height) {
        solids.add(Solid.rectangle(x, y, width, height));
        return this;
    }

    Course shape(int... points) {
        solids.add(Solid.convex(ConvexPolygon.of(points)));
        return this;
    }

    Course platform(int x, int y, int width) {
        platforms.add(new Platform(x, y, width));
        return this;
    }

    Course pad(int x, int y, int width, int height, int targetX, int targetY) {
        pads.add(new JumpPad(x, y, width, height, targetX, targetY));
        return this;
    }

    Course teleporter(int x, int y, int width, int height, int toX, int toY, int exitFacing) {
        teleporters.add(new Teleporter(x, y, width, height, toX, toY, exitFacing));
        return this;
    }

    Course hazard(String kind, int x, int y, int width, int height) {
        hazards.add(new Hazard(kind, x, y, width, height));
        return this;
    }

    Course mover(int x, int y, int width, int height, int dx, int dy, int periodTicks, int pauseTicks) {
        movers.add(new MoverSpec(x, y, width, height, dx, dy, periodTicks, pauseTicks));
        return this;
    }

    ArenaMap map() {
        return new ArenaMap(
                "course",
                "Course",
                2000,
                1200,
                "test",
                solids,
                platforms,
                List.of(),
                List.of(),
                pads,
                teleporters,
                hazards,
                movers,
                List.of(),
                List.of(),
                List.of());
    }

    Runner runner(int x, int y) {
        return new Runner(map(), Tuning.defaults(), x, y);
    }
}
