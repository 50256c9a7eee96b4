package overbounce.loose;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import overbounce.map.ArenaMap;
import overbounce.map.LooseKind;
import overbounce.map.LooseSpot;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.motion.Grid;
import overbounce.sim.LooseThing;
import overbounce.sim.World;

/**
 * One tick of what is loose in one arena: the crates, barrels and the flag of Crucible and five weapons that the dead
 * have lost. Awake, everything is thrown about all the time, which no fight does; asleep is what an arena pays for
 * having them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class LooseBench {
    private static final int DROPS = 5;
    private static final int SETTLE_TICKS = 1200;

    @Param({"true", "false"})
    private boolean awake;

    private final List<LooseThing> things = new ArrayList<>();
    private final ArenaMap map = crucible();
    private final JboxPhysics physics = new JboxPhysics(map, World.PLAYERS_MAX + 1);
    private int tick;

    private static ArenaMap crucible() {
        try {
            return MapLibrary.shipped().load("crucible").map();
        } catch (MapException e) {
            throw new IllegalStateException(e);
        }
    }

    @Setup
    public void put() {
        int id = physics.firstId();
        for (LooseSpot spot : map.loose()) {
            put(new LooseThing(id++, spot.looseKind(), spot.x() * Grid.POS, spot.y() * Grid.POS));
        }
        for (int i = 0; i < DROPS; i++) {
            put(new LooseThing(id++, LooseKind.DROP, (300 + 200 * i) * Grid.POS, 470 * Grid.POS));
        }
        for (int i = 0; i < SETTLE_TICKS; i++) {
            physics.step(++tick, List.of());
        }
    }

    private void put(LooseThing thing) {
        things.add(thing);
        physics.add(thing, 0, 0);
    }

    @Benchmark
    public int step() {
        tick++;
        if (awake && tick % 20 == 0) {
            for (LooseThing thing : things) {
                physics.push(thing, tick % 40 == 0 ? 120 : -120, -200);
            }
        }
        physics.step(tick, List.of());
        return things.getFirst().y();
    }
}
