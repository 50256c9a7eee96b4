package overbounce.net;

import com.sun.management.ThreadMXBean;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.match.FreeForAll;
import overbounce.match.Match;
import overbounce.motion.PlayerInput;
import overbounce.motion.Tuning;
import overbounce.sim.Dice;
import overbounce.sim.Player;
import overbounce.sim.World;
import overbounce.snapshot.BitString;
import overbounce.snapshot.ClientFeed;
import overbounce.snapshot.Roster;
import overbounce.snapshot.Slice;
import overbounce.snapshot.Snapshots;

/**
 * One snapshot of players who run, jump, turn and fire, each with a client: looking at the world, encoding, and a frame
 * for everybody in a buffer of its own. The simulation between two snapshots is not measured. Divide by the players for
 * the cost of one.
 *
 * <p>At the end of a fork it prints what a snapshot allocated; the profiler of JMH would count the simulation as well.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class EncodeBench {
    /** A turn of a player's mind: three in a second. */
    private static final int MIND_TICKS = 20;

    @Param({"16", "200"})
    private int players;

    @Param({"false", "true"})
    private boolean compressed;

    private final ByteBufAllocator alloc = PooledByteBufAllocator.DEFAULT;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Roster roster = new Roster();
    private final Snapshots snapshots = new Snapshots(roster);
    private final Match match = new Match(FreeForAll.of(0, 0));
    private final Dice dice = new Dice(7);
    private final BitString bits = new BitString(4096);

    @SuppressWarnings("NullAway.Init") // made before it is used
    private World world;

    private ClientFeed[] feeds = {};
    private PlayerInput[] inputs = {};
    private int tick;
    private long snapshotsMeasured;
    private long bytes;
    private long allocated;

    @Setup
    public void enter() throws MapException {
        String map = players > 64 ? "necropolis" : "cathedral";
        world = new World(MapLibrary.shipped().load(map).map(), Tuning.defaults(), 7);
        feeds = new ClientFeed[players];
        inputs = new PlayerInput[players];
        for (int i = 0; i < players; i++) {
            roster.enter(i + 1, "Player " + i, false);
            world.add(i + 1, false);
            feeds[i] = new ClientFeed();
            inputs[i] = PlayerInput.idle(0);
        }
    }

    @Setup(Level.Iteration)
    public void count() {
        snapshotsMeasured = 0;
        bytes = 0;
        allocated = 0;
    }

    @Setup(Level.Invocation)
    public void play() {
        for (int i = 0; i < Snapshots.TICKS; i++) {
            tick++;
            for (Player player : world.players()) {
                player.command(input(player.id()), 0);
            }
            world.step(tick);
            snapshots.note(tick, world.events());
        }
    }

    private PlayerInput input(int id) {
        PlayerInput before = inputs[id - 1];
        boolean anew = (tick + id) % MIND_TICKS == 0;
        int presses = before.firePresses() + (anew ? 1 : 0) & 255;
        inputs[id - 1] = new PlayerInput(
                tick,
                anew ? dice.below(32) : before.buttons(),
                anew ? dice.below(8000) - 4000 : before.aimX() + 3,
                500,
                1,
                presses,
                presses,
                0,
                0,
                0);
        return inputs[id - 1];
    }

    @Benchmark
    public long snapshot() {
        long before = threads.getCurrentThreadAllocatedBytes();
        snapshots.look(tick, world, match);
        for (int i = 0; i < players; i++) {
            Slice prefix = snapshots.prefix(feeds[i], world.player(i + 1), 0);
            ByteBuf frame = SnapshotFrame.write(alloc, prefix, snapshots.parts(feeds[i]), compressed ? bits : null);
            bytes += frame.readableBytes();
            frame.release();
        }
        snapshots.told();
        allocated += threads.getCurrentThreadAllocatedBytes() - before;
        snapshotsMeasured++;
        return bytes;
    }

    @TearDown
    public void tell() {
        double perSnapshot = (double) allocated / snapshotsMeasured;
        System.out.printf(
                Locale.ROOT,
                "%nallocated: %.1f B per snapshot, %.2f B per client; %.0f B per frame%n",
                perSnapshot,
                perSnapshot / players,
                (double) bytes / snapshotsMeasured / players);
    }
}
