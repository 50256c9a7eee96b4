package overbounce.map;

import java.util.ArrayList;
import java.util.List;
import overbounce.geometry.ConvexPolygon;

/**
 * What motion needs of a map as one row of integers: the form in which the page hands it to the compiled rules.
 *
 * <pre>
 * width, height,
 * count of pieces,      then for each: count of corners, x, y, x, y, ...     (all pieces of all solids in order)
 * count of platforms,   then for each: x, y, width
 * count of pads,        then for each: x, y, width, height, targetX, targetY
 * count of teleporters, then for each: x, y, width, height, toX, toY, exitFacing
 * count of hazards,     then for each: kind (1 slime, 2 lava, 3 void), x, y, width, height
 * count of movers,      then for each: x, y, width, height, dx, dy, periodTicks, pauseTicks
 * </pre>
 *
 * <p>Names, spawns, items, lights and decoration are left out: unpacking gives a map without them.
 *
 * <p>Immutable.
 */
public final class PackedMap {
    private static final String[] HAZARDS = {"", Hazard.SLIME, Hazard.LAVA, Hazard.VOID};

    private final int[] packed;
    private int next;

    private PackedMap(int[] packed) {
        this.packed = packed;
    }

    /** The row of integers for a map. */
    public static int[] pack(ArenaMap map) {
        List<Integer> out = new ArrayList<>(List.of(map.width(), map.height()));
        List<ConvexPolygon> pieces =
                map.solids().stream().flatMap(solid -> solid.pieces().stream()).toList();
        out.add(pieces.size());
        for (ConvexPolygon piece : pieces) {
            out.add(piece.size());
            for (int coordinate : piece.toArray()) {
                out.add(coordinate);
            }
        }
        packRest(map, out);
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void packRest(ArenaMap map, List<Integer> out) {
        out.add(map.platforms().size());
        map.platforms().forEach(p -> out.addAll(List.of(p.x(), p.y(), p.width())));
        out.add(map.pads().size());
        map.pads().forEach(p -> out.addAll(List.of(p.x(), p.y(), p.width(), p.height(), p.targetX(), p.targetY())));
        out.add(map.teleporters().size());
        map.teleporters()
                .forEach(t ->
                        out.addAll(List.of(t.x(), t.y(), t.width(), t.height(), t.toX(), t.toY(), t.exitFacing())));
        out.add(map.hazards().size());
        map.hazards().forEach(h -> out.addAll(List.of(hazardId(h), h.x(), h.y(), h.width(), h.height())));
        out.add(map.movers().size());
        map.movers()
                .forEach(m -> out.addAll(
                        List.of(m.x(), m.y(), m.width(), m.height(), m.dx(), m.dy(), m.periodTicks(), m.pauseTicks())));
    }

    /** The number of a hazard's kind: 1 slime, 2 lava, 3 void; the greater the worse. */
    public static int hazardId(Hazard hazard) {
        for (int id = 1; id < HAZARDS.length; id++) {
            if (HAZARDS[id].equals(hazard.kind())) {
                return id;
            }
        }
        throw new IllegalArgumentException("no hazard is called " + hazard.kind());
    }

    /** The map that a row of integers describes. */
    public static ArenaMap unpack(int[] packed) {
        return new PackedMap(packed).read();
    }

    private ArenaMap read() {
        int width = take();
        int height = take();
        List<Solid> solids = solids();
        List<Platform> platforms = new ArrayList<>();
        for (int left = take(); left > 0; left--) {
            platforms.add(new Platform(take(), take(), take()));
        }
        List<JumpPad> pads = new ArrayList<>();
        for (int left = take(); left > 0; left--) {
            pads.add(new JumpPad(take(), take(), take(), take(), take(), take()));
        }
        List<Teleporter> teleporters = new ArrayList<>();
        for (int left = take(); left > 0; left--) {
            teleporters.add(new Teleporter(take(), take(), take(), take(), take(), take(), take()));
        }
        List<Hazard> hazards = new ArrayList<>();
        for (int left = take(); left > 0; left--) {
            hazards.add(new Hazard(HAZARDS[take()], take(), take(), take(), take()));
        }
        return new ArenaMap(
                "",
                "",
                width,
                height,
                "",
                solids,
                platforms,
                List.of(),
                List.of(),
                pads,
                teleporters,
                hazards,
                movers(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<Solid> solids() {
        List<Solid> solids = new ArrayList<>();
        for (int left = take(); left > 0; left--) {
            int[] points = new int[2 * take()];
            for (int i = 0; i < points.length; i++) {
                points[i] = take();
            }
            solids.add(new Solid("stone", List.of(), List.of(ConvexPolygon.of(points))));
        }
        return solids;
    }

    private List<MoverSpec> movers() {
        List<MoverSpec> movers = new ArrayList<>();
        for (int left = take(); left > 0; left--) {
            movers.add(new MoverSpec(take(), take(), take(), take(), take(), take(), take(), take()));
        }
        return movers;
    }

    private int take() {
        return packed[next++];
    }
}
