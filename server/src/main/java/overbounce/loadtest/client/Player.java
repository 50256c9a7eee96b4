package overbounce.loadtest.client;

import io.netty.buffer.ByteBuf;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import overbounce.loadtest.Count;
import overbounce.loadtest.Timing;
import overbounce.message.Protocol;
import overbounce.message.ServerMessage;
import overbounce.motion.PlayerInput;

/** A client while it plays: sends inputs when they are due and measures what snapshots show. Its loop only. */
final class Player {
    private static final long SNAPSHOT_NANOS = Protocol.SNAPSHOT_TICKS * InputClock.TICK_NANOS;
    private static final long PING_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long RESYNC_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** What is older is not sent any more: a clock that runs 10 % fast fills a message of eight in seven ticks. */
    private static final long STALE_NANOS = (Protocol.INPUTS_MAX - 1) * InputClock.TICK_NANOS;

    /** What is on its way when a connection ends was not necessarily forgotten by the server. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final int MESSAGE_BYTES = 512;
    private static final String RESYNC = "{\"type\":\"resync\"}";

    private final LoopTally tally;
    private final InputWriter writer;
    private final Pilot pilot;
    private final InputClock clock = new InputClock();
    private final FrameHead head = new FrameHead();
    private final OwnState own = new OwnState();
    private final SnapshotAge age = new SnapshotAge();
    private final AckLedger ledger;
    private int seen;
    private int lastSentTick;
    private int late;
    private long frameNanos;
    private long resyncNanos;
    private long pingDueNanos;
    private long pingNanos;
    private int pings;
    private boolean pinging;

    Player(LoopTally tally, InputWriter writer, Pilot pilot) {
        this.tally = tally;
        this.writer = writer;
        this.pilot = pilot;
        this.ledger = new AckLedger(tally);
    }

    void begin(ServerMessage.Welcome welcome, long nowNanos, long roundTripNanos) {
        clock.begin(nowNanos, welcome.beat().tick(), welcome.beat().fractionMs(), roundTripNanos);
        age.begin(nowNanos);
        seen = 0;
        lastSentTick = 0;
        late = -1;
        frameNanos = nowNanos;
        resyncNanos = nowNanos - RESYNC_NANOS;
        pingDueNanos = nowNanos + PING_NANOS;
        pinging = false;
        pilot.welcomed(welcome);
    }

    /** Sends what is due; returns when to act again. */
    long act(Connection connection, long nowNanos) {
        ByteBuf message = null;
        while (clock.dueNanos() <= nowNanos && (message == null || clock.tick() > lastSentTick)) {
            if (clock.tick() < lastSentTick || clock.tick() - lastSentTick >= pilot.periodTicks()) {
                message = input(connection, message, nowNanos);
            }
            clock.advance(nowNanos);
        }
        if (message != null) {
            writer.end(message);
            say(connection, message);
        }
        if (nowNanos >= pingDueNanos && !pinging) {
            ping(connection, nowNanos);
        }
        return clock.dueNanos();
    }

    /** One tick of input into the message, which begins with it if there is none yet. */
    private @Nullable ByteBuf input(Connection connection, @Nullable ByteBuf begun, long nowNanos) {
        long lateNanos = nowNanos - clock.dueNanos();
        tally.time(Timing.LATENESS, lateNanos);
        PlayerInput input = AckLedger.mark(pilot.decide(clock.tick()));
        ledger.sent(input, clock.dueNanos());
        lastSentTick = input.tick();
        if (lateNanos >= STALE_NANOS) {
            tally.count(Count.SKIPPED, 1);
            return begun;
        }
        ByteBuf message = begun;
        if (message == null) {
            message = connection.buffer(MESSAGE_BYTES);
            writer.begin(message, seen);
        }
        writer.entry(message, input, begun == null);
        tally.count(Count.INPUTS, 1);
        return message;
    }

    /** A line that takes no more is as bad as one that loses: the inputs wait in the ledger for later ones. */
    private void say(Connection connection, ByteBuf message) {
        if (connection.writable()) {
            tally.count(Count.MESSAGES, 1);
            connection.say(message);
        } else {
            message.release();
        }
    }

    private void ping(Connection connection, long nowNanos) {
        pinging = true;
        pings++;
        pingNanos = nowNanos;
        pingDueNanos = nowNanos + PING_NANOS;
        tally.count(Count.MESSAGES, 1);
        connection.say("{\"type\":\"ping\",\"id\":" + pings + "}");
    }

    void pong(int id, long nowNanos) {
        if (pinging && id == pings) {
            pinging = false;
            tally.time(Timing.PING, nowNanos - pingNanos);
        }
    }

    void mapChanged(ServerMessage.MapChange change) {
        pilot.mapChanged(change);
    }

    /** A snapshot has come. */
    void frame(Connection connection, ByteBuf text, long nowNanos) {
        head.read(text, own);
        tally.count(Count.SNAPSHOTS, 1);
        tally.timeBetween(Timing.GAP, nowNanos - frameNanos, SNAPSHOT_NANOS);
        frameNanos = nowNanos;
        tally.time(Timing.AGE, age.note(head.tick(), nowNanos));
        seen = head.tick();
        noteMargin();
        ledger.shown(head, own, nowNanos);
        if (pilot.framed(text, head, own) && nowNanos - resyncNanos >= RESYNC_NANOS) {
            resyncNanos = nowNanos;
            tally.count(Count.RESYNCS, 1);
            tally.count(Count.MESSAGES, 1);
            connection.say(RESYNC);
        }
    }

    private void noteMargin() {
        if (head.hasMargin()) {
            clock.note(head.tick(), head.marginMs());
            long nanos = TimeUnit.MILLISECONDS.toNanos(head.marginMs());
            tally.time(Timing.MARGIN, Math.max(0, nanos));
            if (nanos < 0) {
                tally.time(Timing.LATE_BY, -nanos);
            }
        }
        if (late >= 0 && head.late() > late) {
            tally.count(Count.LATE, head.late() - late);
        }
        late = head.late();
    }

    /** The connection is over. */
    void end(long nowNanos) {
        ledger.end(nowNanos, PATIENCE_NANOS);
        if (nowNanos - frameNanos > PATIENCE_NANOS) {
            tally.timeBetween(Timing.GAP, nowNanos - frameNanos, SNAPSHOT_NANOS);
        }
    }
}
