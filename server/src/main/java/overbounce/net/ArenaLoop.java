package overbounce.net;

import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import overbounce.arena.Arena;
import overbounce.lobby.ArenaEntry;
import overbounce.message.ByeCode;
import overbounce.message.Protocol;
import overbounce.metrics.BeatEvent;
import overbounce.metrics.LoopMetrics;
import overbounce.snapshot.BitString;

/**
 * One thread that owns arenas and all of their connections.
 *
 * <p>Sixty times a second it beats: one arena after the other ticks and writes to its clients once, while their frames
 * are in the processor's caches. Deadlines are absolute. After a stall at most {@value #TICKS_PER_BEAT_MAX} ticks
 * run in one beat, and the rest of the lost time is dropped. Once a second it looks for clients that have gone silent
 * or are stuck; that clock, too, only counts time in which the loop was running.
 *
 * <p>The main thread calls {@link #start} and {@link #stop}. Arena loop only.
 */
public final class ArenaLoop {
    static final int TICKS_PER_BEAT_MAX = 5;

    private static final Logger LOG = LoggerFactory.getLogger(ArenaLoop.class);
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long WARNING_NANOS = 10 * SECOND_NANOS;

    /** Clients turn their clocks back within a round trip or two; a server that lags gives them no time to. */
    private static final long FORGIVEN_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long STOP_MS = 2_000;
    static final long TICK_NANOS = SECOND_NANOS / Protocol.TICK_HZ;

    private final EventLoopGroup thread;
    private final EventLoop eventLoop;
    private final int number;
    private final Services services;
    private final LoopMetrics metrics;
    private final List<ArenaHost> hosts = new ArrayList<>();
    private final BitString frameBits = new BitString(1_000);
    private long firstBeatNanos;
    private long nextBeat;
    private long nextWarningNanos = System.nanoTime();
    private long forgivesUntilNanos = System.nanoTime();
    private volatile long lastBeatNanos;
    private volatile boolean stopped;

    /** The connections that were sent away at the end; filled by the loop, emptied by whoever stops it. */
    private final Queue<ChannelFuture> ends = new ConcurrentLinkedQueue<>();

    private ArenaLoop(EventLoopGroup thread, int number, Services services) {
        this.thread = thread;
        this.eventLoop = thread.next();
        this.number = number;
        this.services = services;
        this.metrics = services.metrics().newLoop(number);
    }

    /** A loop with a thread of its own, which waits for {@link #start}. */
    public static ArenaLoop open(Transport transport, int number, Services services) {
        return new ArenaLoop(transport.newLoops(1, "arena-loop-" + number), number, services);
    }

    EventLoop eventLoop() {
        return eventLoop;
    }

    Services services() {
        return services;
    }

    /** What the loop's arenas compress with; between two uses it holds nothing that anybody needs. */
    BitString frameBits() {
        return frameBits;
    }

    LoopMetrics metrics() {
        return metrics;
    }

    /**
     * Takes an arena; before the loop starts.
     *
     * @param successors makes the arena that takes its place when it has failed, given how often that has happened
     */
    public ArenaHost host(Arena arena, IntFunction<Arena> successors, ArenaEntry entry) {
        ArenaHost host = new ArenaHost(this, arena, successors, entry);
        hosts.add(host);
        return host;
    }

    /** Begins to beat. */
    public void start() {
        eventLoop.execute(() -> {
            firstBeatNanos = System.nanoTime() + TICK_NANOS;
            scheduleNext();
        });
    }

    private void scheduleNext() {
        if (!stopped) {
            long delay = Math.max(0, nextDeadlineNanos() - System.nanoTime());
            eventLoop.schedule(this::beat, delay, TimeUnit.NANOSECONDS);
        }
    }

    /** When the next tick of every arena is due. */
    long nextDeadlineNanos() {
        return firstBeatNanos + nextBeat * SECOND_NANOS / Protocol.TICK_HZ;
    }

    /** When the next tick should have run, had the time that the next beat will drop been dropped already. */
    long nextTickNanos(long nowNanos) {
        return Math.max(nextDeadlineNanos(), nowNanos - (TICKS_PER_BEAT_MAX - 1) * TICK_NANOS);
    }

    /** Whether the loop has just dropped ticks: clients cannot know yet, and are ahead of it without any fault. */
    boolean forgives(long nowNanos) {
        return nowNanos - forgivesUntilNanos < 0;
    }

    /** Whether the loop does its work; any thread. */
    boolean beating() {
        return System.nanoTime() - lastBeatNanos < SECOND_NANOS;
    }

    private void beat() {
        assertOwned();
        BeatEvent event = new BeatEvent();
        event.begin();
        lastBeatNanos = System.nanoTime();
        long lateNanos = lastBeatNanos - nextDeadlineNanos();
        metrics.beats.increment();
        metrics.beatLateness.record(lateNanos);
        if (lateNanos > TICK_NANOS) {
            metrics.lateBeats.increment();
        }
        int ticks = ticksDue(lateNanos);
        nextBeat += ticks;
        long writeNanos = 0;
        for (ArenaHost host : hosts) {
            for (int i = 0; i < ticks; i++) {
                host.tick();
            }
            writeNanos += host.flush();
        }
        metrics.writeTime.record(writeNanos);
        event.end(number, lateNanos, ticks, writeNanos);
        if (nextBeat / Protocol.TICK_HZ != (nextBeat - ticks) / Protocol.TICK_HZ) {
            hosts.forEach(ArenaHost::sweep);
        }
        scheduleNext();
    }

    /** How many ticks this beat runs; time beyond what may be caught up moves all later deadlines. */
    private int ticksDue(long lateNanos) {
        long due = 1 + lateNanos / TICK_NANOS;
        int ticks = (int) Math.min(due, TICKS_PER_BEAT_MAX);
        metrics.caughtUpTicks.add(ticks - 1);
        if (due > ticks) {
            metrics.droppedTicks.add(due - ticks);
            firstBeatNanos += (due - ticks) * TICK_NANOS;
            forgivesUntilNanos = lastBeatNanos + FORGIVEN_NANOS;
            warnOfStall(lateNanos, due - ticks);
        }
        return ticks;
    }

    private void warnOfStall(long lateNanos, long dropped) {
        long now = System.nanoTime();
        if (now - nextWarningNanos >= 0) {
            nextWarningNanos = now + WARNING_NANOS;
            LOG.warn("Arena loop {}: {} ms behind, {} ticks dropped", number, lateNanos / 1_000_000, dropped);
        }
    }

    /** Says goodbye to everybody in all arenas, and beats no more. */
    public void stop() {
        eventLoop
                .submit(() -> {
                    stopped = true;
                    hosts.forEach(host -> ends.addAll(host.close(ByeCode.SHUTDOWN, "the server is shutting down")));
                })
                .awaitUninterruptibly(STOP_MS);
    }

    /** Gives clients the time to answer the goodbye, so that it reaches them, and gives up the thread. */
    public void awaitStopped() {
        long deadlineNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STOP_MS);
        for (ChannelFuture end = ends.poll(); end != null; end = ends.poll()) {
            end.awaitUninterruptibly(Math.max(0, deadlineNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
        thread.shutdownGracefully(0, STOP_MS, TimeUnit.MILLISECONDS).awaitUninterruptibly(STOP_MS);
    }

    /** Fails when called from a thread other than the loop's own. */
    void assertOwned() {
        assert eventLoop.inEventLoop() : "arena loop " + number + " was entered by " + Thread.currentThread();
    }
}
