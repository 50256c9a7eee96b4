package overbounce.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import overbounce.geometry.ConvexPolygon;
import overbounce.map.ArenaMap;
import overbounce.map.Hazard;
import overbounce.map.JumpPad;
import overbounce.map.MoverSpec;
import overbounce.map.PackedMap;
import overbounce.map.Platform;
import overbounce.map.Solid;
import overbounce.map.Spawn;
import overbounce.map.Teleporter;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.motion.PlayerState;
import overbounce.motion.Tuning;

/** A map, figures and a start: what both twins are given. */
record TwinCase(String name, ArenaMap map, Tuning tuning, PlayerState start) {
    /** Every map of the game, and one with all that a map can hold under figures that no grid likes. */
    static List<TwinCase> all() throws MapException {
        List<TwinCase> cases = new ArrayList<>();
        MapLibrary library = MapLibrary.shipped();
        for (String name : library.names()) {
            cases.add(of(name, library.load(name).map(), Tuning.defaults()));
        }
        Tuning odd =
                Tuning.defaults().with("gravity", 977.3).with("runSpeed", 417.7).with("friction", 5.31);
        cases.add(of("everything", everything(), odd));
        return cases;
    }

    private static TwinCase of(String name, ArenaMap map, Tuning tuning) {
        return new TwinCase(name, map, tuning, MotionTwin.start(map, tuning));
    }

    int onJvm(int seed, int steps) {
        return MotionTwin.hash(map, tuning, start, seed, steps);
    }

    int[] packedMap() {
        return PackedMap.pack(map);
    }

    double[] weaponNumbers() {
        return tuning.weapons().stream()
                .flatMapToDouble(weapon -> Arrays.stream(weapon.numbers()))
                .toArray();
    }

    private static ArenaMap everything() {
        List<Solid> solids = List.of(
                Solid.rectangle(-50, 900, 1700, 50),
                Solid.rectangle(-50, -50, 50, 1000),
                Solid.rectangle(1600, -50, 50, 1000),
                Solid.convex(ConvexPolygon.of(200, 900, 337, 811, 500, 811, 641, 900)),
                Solid.convex(ConvexPolygon.of(700, 900, 760, 700, 800, 700, 800, 900)),
                Solid.convex(ConvexPolygon.of(1000, 500, 1300, 560, 1290, 590, 1010, 530)),
                Solid.rectangle(900, 850, 100, 18),
                Solid.rectangle(1100, 700, 150, 168));
        return new ArenaMap(
                "everything",
                "",
                1600,
                900,
                "",
                solids,
                List.of(new Platform(300, 650, 200), new Platform(850, 640, 90)),
                List.of(new Spawn(100, 900, 1)),
                List.of(),
                List.of(new JumpPad(20, 884, 64, 16, 400, 600)),
                List.of(new Teleporter(1560, 820, 40, 80, 1150, 500, -1)),
                List.of(new Hazard(Hazard.LAVA, 1300, 860, 100, 40), new Hazard(Hazard.SLIME, 1200, 860, 300, 40)),
                List.of(new MoverSpec(520, 700, 97, 20, 130, 150, 250, 15)),
                List.of(),
                List.of(),
                List.of());
    }
}
