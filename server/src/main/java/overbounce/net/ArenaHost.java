package overbounce.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import overbounce.arena.Arena;
import overbounce.arena.JoinRequest;
import overbounce.lobby.ArenaEntry;
import overbounce.lobby.ResumeTokens.Place;
import overbounce.lobby.Seat;
import overbounce.message.ByeCode;
import overbounce.message.ClientMessage;
import overbounce.metrics.ServerMetrics;
import overbounce.metrics.SnapshotEvent;

/**
 * An arena in its loop, with the connections of the people in it.
 *
 * <p>Whatever the arena throws ends here: the arena is closed alone, the others go on, and {@value #REST_SECONDS} s
 * later a fresh one takes its place. Arena loop only.
 */
public final class ArenaHost {
    private static final Logger LOG = LoggerFactory.getLogger(ArenaHost.class);

    /** Ticks between two updates of what the lobby knows. */
    private static final int STATUS_TICKS = 15;

    /** Long enough that an arena which fails at once fills no log, short enough for clients that come again. */
    static final int REST_SECONDS = 5;

    private final ArenaLoop loop;
    private final IntFunction<Arena> successors;
    private final ArenaEntry entry;
    private final ServerMetrics metrics;
    private final List<InArena> sessions = new ArrayList<>();
    private final List<WebSocketSink> unflushed = new ArrayList<>();
    private Arena arena;
    private boolean closed;
    private int failures;
    private int restSeconds;

    ArenaHost(ArenaLoop loop, Arena arena, IntFunction<Arena> successors, ArenaEntry entry) {
        this.loop = loop;
        this.arena = arena;
        this.successors = successors;
        this.entry = entry;
        this.metrics = loop.services().metrics();
    }

    ArenaEntry entry() {
        return entry;
    }

    ArenaLoop loop() {
        return loop;
    }

    EventLoop eventLoop() {
        return loop.eventLoop();
    }

    Services services() {
        return loop.services();
    }

    /** A connection has come over from a front loop. */
    void arrive(Channel channel, ClientMessage.Hello hello, Seat seat) {
        loop.assertOwned();
        assert FrontServer.keepsOptions(channel) : "the move has cost the connection its options";
        metrics.moves.increment();
        if (closed) {
            Goodbye.say(channel, ByeCode.INTERNAL, "this arena has closed", metrics);
        } else {
            guarded(() -> enter(channel, hello, seat.place()));
        }
        seat.settle();
    }

    private void enter(Channel channel, ClientMessage.Hello hello, @Nullable Place place) {
        WebSocketSink sink = new WebSocketSink(channel, this, unflushed);
        boolean back = place != null && takeOver(place, sink);
        int id = place != null && back ? place.playerId() : join(hello, sink);
        if (id == 0) {
            Goodbye.say(channel, ByeCode.FULL, "this arena has no room", metrics);
            return;
        }
        Place own = new Place(entry, id, arena.visit(id));
        String token = services().lobby().tokens().issue(own, back ? hello.resume() : null);
        InArena session = new InArena(this, id, channel, sink, token);
        sessions.add(session);
        channel.pipeline().replace(Stages.SESSION, Stages.SESSION, session);
        TextShortcut.open(channel.pipeline());
        sink.sendControl(Welcomes.of(this, session, back));
        sink.sendControl(Welcomes.next(this));
        sink.flush();
        entry.update(arena.status());
    }

    private int join(ClientMessage.Hello hello, WebSocketSink sink) {
        return arena.join(new JoinRequest(hello.name()), sink);
    }

    /** Gives the player's place to a new connection; the old one, if it still seems to live, is closed. */
    private boolean takeOver(Place place, WebSocketSink sink) {
        int id = place.playerId();
        if (arena.visit(id) != place.visit()) {
            return false;
        }
        for (InArena old : List.copyOf(sessions)) {
            if (old.id() == id) {
                old.end(ByeCode.REPLACED, "you came back on another connection");
            }
        }
        boolean resumed = arena.resume(id, sink);
        if (resumed) {
            metrics.resumes.increment();
        }
        return resumed;
    }

    /** The connection of that session is gone or about to go: the player is held. */
    void gone(InArena session) {
        loop.assertOwned();
        if (sessions.remove(session) && !closed) {
            services().lobby().tokens().hold(session.token());
            guarded(() -> arena.hold(session.id()));
            entry.update(arena.status());
        }
    }

    /** Lets a session act on the arena. */
    void guarded(Runnable action) {
        if (closed) {
            return;
        }
        try {
            action.run();
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            fail(e);
        }
    }

    void tick() {
        if (closed) {
            return;
        }
        SnapshotEvent event = new SnapshotEvent();
        long partsBefore = arena.partEncodes();
        long framesBefore = arena.framesSent();
        long bytesBefore = arena.frameBytes();
        event.begin();
        long startNanos = System.nanoTime();
        guarded(arena::tick);
        loop.metrics().tickTime.record(System.nanoTime() - startNanos);
        long frames = arena.framesSent() - framesBefore;
        if (frames > 0 && event.wanted()) {
            long parts = arena.partEncodes() - partsBefore;
            event.commit(entry.id(), arena.tickNumber(), parts, frames, arena.frameBytes() - bytesBefore);
        }
        if (arena.tickNumber() % STATUS_TICKS == 0) {
            guarded(() -> entry.update(arena.status()));
        }
    }

    /** Writes to everybody who was told something; the nanoseconds it took. */
    long flush() {
        long startNanos = System.nanoTime();
        unflushed.forEach(WebSocketSink::flush);
        unflushed.clear();
        return System.nanoTime() - startNanos;
    }

    /** Once a second: who is silent, who is stuck, who needs a ping; and whether a failed arena has rested enough. */
    void sweep() {
        if (restSeconds > 0 && --restSeconds == 0) {
            replace();
        }
        for (InArena session : List.copyOf(sessions)) {
            session.sweep();
        }
    }

    private void fail(Throwable cause) {
        LOG.error("Arena {} failed at tick {} and is closed alone", entry.id(), arena.tickNumber(), cause);
        arena.crashReport().lines().forEach(LOG::error);
        metrics.arenaFailures.increment();
        failures++;
        close(ByeCode.INTERNAL, "this arena has failed");
        restSeconds = REST_SECONDS;
    }

    private void replace() {
        arena = successors.apply(failures);
        closed = false;
        entry.open(arena.status());
        LOG.info(
                "Arena {} is open again, with seed {}",
                entry.id(),
                arena.settings().seed());
    }

    /** Sends everybody away; the arena ticks no more. What is returned completes as the connections end. */
    List<ChannelFuture> close(ByeCode code, String text) {
        loop.assertOwned();
        closed = true;
        restSeconds = 0;
        entry.close();
        List<ChannelFuture> ends = new ArrayList<>();
        for (InArena session : List.copyOf(sessions)) {
            services().lobby().tokens().forget(session.token());
            ends.add(session.end(code, text));
        }
        sessions.clear();
        return ends;
    }

    Arena arena() {
        return arena;
    }

    /** Milliseconds since the running tick of the arena began. */
    int fractionMs() {
        long nowNanos = System.nanoTime();
        long sinceNanos = nowNanos - (loop.nextTickNanos(nowNanos) - ArenaLoop.TICK_NANOS);
        return (int) Math.max(0, sinceNanos / 1_000_000);
    }

    /** How long before its tick an input is here, in milliseconds; negative when the tick has run. */
    int marginMs(int inputTick, long nowNanos) {
        long ticksAhead = (long) inputTick - (arena.tickNumber() + 1);
        long marginNanos = loop.nextTickNanos(nowNanos) + ticksAhead * ArenaLoop.TICK_NANOS - nowNanos;
        long marginMs = Math.floorDiv(marginNanos, 1_000_000L);
        return ticksAhead >= 0 ? Math.clamp(marginMs, 0, 10_000) : Math.clamp(marginMs, -10_000, -1);
    }
}
