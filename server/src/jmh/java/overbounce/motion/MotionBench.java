package overbounce.motion;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import overbounce.map.ArenaMap;
import overbounce.map.Spawn;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.sim.Dice;

/** One step of shared motion: a player who runs, jumps, turns and fires over a shipped map. One thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class MotionBench {
    /** Power of two; the walk begins anew at its end. */
    private static final int TICKS = 1 << 12;

    private final Tuning tuning = Tuning.defaults();
    private final MoveRules motion = new MoveRules(tuning);
    private final PlayerInput[] inputs = new PlayerInput[TICKS];
    private final ArenaMap map = map();
    private final MapView view = MapView.of(map);
    private final PlayerState start = start(map);
    private PlayerState state = start;
    private int tick;

    private static PlayerState start(ArenaMap map) {
        Spawn spawn = map.spawns().getFirst();
        return PlayerState.spawned(0, spawn.x(), spawn.y(), spawn.facing(), PlayerInput.idle(0), Tuning.defaults());
    }

    private static ArenaMap map() {
        try {
            return MapLibrary.shipped().load("cathedral").map();
        } catch (MapException e) {
            throw new IllegalStateException(e);
        }
    }

    @Setup
    public void makeInputs() {
        Dice dice = new Dice(5);
        int buttons = 0;
        int presses = 0;
        for (int i = 0; i < TICKS; i++) {
            if (i % 20 == 0) {
                buttons = dice.below(32);
                presses++;
            }
            int aimX = dice.below(8000) - 4000;
            inputs[i] = new PlayerInput(i + 1, buttons, aimX, 500, 1, presses & 255, presses & 255, 0, 0, 0);
        }
    }

    @Benchmark
    public PlayerState step() {
        int i = tick++ & TICKS - 1;
        state = motion.step(i == 0 ? start : state, inputs[i], i + 1, view);
        return state;
    }
}
