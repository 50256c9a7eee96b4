package overbounce.loadtest.client;

import io.netty.buffer.ByteBuf;
import java.util.concurrent.TimeUnit;
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

    /** The server refuses what is further ahead than 30 ticks. */
    private static final int LOST_TICKS_MIN = 28;

    /** Frames that come late together and on time again were held up by the line; these stay late. */
    private static final long LOST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final String RESYNC = "{\"type\":\"resync\"}";

    private final LoopTally tally;
    private final InputWriter writer;
    private final Pilot pilot;
    private final InputClock clock;
    private final FrameHead head = new FrameHead();
    private final OwnState own = new OwnState();
    private final SnapshotAge age = new SnapshotAge();
    private final AckLedger ledger;
    private int seen;
    private int lastSentTick;
    private int late;
    private long frameNanos;
    private long staleSinceNanos;
    private boolean stale;
    private long resyncNanos;
    private long pingDueNanos;
    private long pingNanos;
    private int pings;
    private boolean pinging;

    Player(LoopTally tally, InputWriter writer, Pilot pilot, InputClock clock) {
        this.tally = tally;
        this.writer = writer;
        this.pilot = pilot;
        this.clock = clock;
        this.ledger = new AckLedger(tally);
    }

    void begin(ServerMessage.Welcome welcome, long nowNanos, long roundTripNanos) {
        clock.begin(nowNanos, welcome.beat().tick(), welcome.beat().fractionMs(), roundTripNanos);
        age.begin(nowNanos);
        seen = 0;
        lastSentTick = 0;
        late = -1;
        frameNanos = nowNanos;
        stale = false;
        resyncNanos = nowNanos - RESYNC_NANOS;
        pingDueNanos = nowNanos + PING_NANOS;
        pinging = false;
        pilot.welcomed(welcome);
    }

    /** Sends what is due; returns when to act again. */
    long act(Connection connection, long nowNanos) {
        boolean begun = false;
        while (clock.dueNanos() <= nowNanos && (!begun || clock.tick() > lastSentTick)) {
            if (clock.tick() < lastSentTick || clock.tick() - lastSentTick >= pilot.periodTicks()) {
                begun = input(begun, nowNanos);
            }
            clock.advance(nowNanos);
        }
        if (begun) {
            writer.end();
            say(connection);
        }
        if (nowNanos >= pingDueNanos && !pinging) {
            ping(connection, nowNanos);
        }
        return clock.dueNanos();
    }

    /** One tick of input into the message, which begins with it if it has not begun; returns whether it has now. */
    private boolean input(boolean begun, long nowNanos) {
        long lateNanos = nowNanos - clock.dueNanos();
        tally.time(Timing.LATENESS, lateNanos);
        PlayerInput input = AckLedger.mark(pilot.decide(clock.tick()));
        ledger.sent(input, clock.dueNanos());
        lastSentTick = input.tick();
        // Not for long: messages also tell what was seen, and a server sends no more to whoever sees nothing.
        boolean unheard = stale && nowNanos - staleSinceNanos < 2 * LOST_NANOS;
        if (lateNanos >= STALE_NANOS || unheard) {
            tally.count(lateNanos >= STALE_NANOS ? Count.SKIPPED : Count.HELD, 1);
            return begun;
        }
        if (!begun) {
            writer.begin(seen);
        }
        writer.entry(input, !begun);
        tally.count(Count.INPUTS, 1);
        return true;
    }

    /** A line that takes no more is as bad as one that loses: the inputs wait in the ledger for later ones. */
    private void say(Connection connection) {
        if (connection.writable()) {
            tally.count(Count.MESSAGES, 1);
            connection.say(writer);
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
        noteAge(age.note(head.tick(), nowNanos), nowNanos);
        seen = head.tick();
        noteMargin();
        ledger.shown(head, own, nowNanos);
        boolean unusable = pilot.framed(text, head, own) || !head.follows();
        if (unusable && nowNanos - resyncNanos >= RESYNC_NANOS) {
            resyncNanos = nowNanos;
            tally.count(Count.RESYNCS, 1);
            tally.count(Count.MESSAGES, 1);
            connection.say(RESYNC);
        }
    }

    /** A server that has lost time would refuse what comes by the old clock, and so tell no margin to steer it by. */
    private void noteAge(long ageNanos, long nowNanos) {
        tally.time(Timing.AGE, ageNanos);
        boolean wasStale = stale;
        stale = ageNanos > LOST_TICKS_MIN * InputClock.TICK_NANOS;
        if (!stale) {
            return;
        }
        if (!wasStale) {
            staleSinceNanos = nowNanos;
        } else if (nowNanos - staleSinceNanos >= LOST_NANOS) {
            clock.turnBack(nowNanos, ageNanos);
            age.begin(nowNanos);
            stale = false;
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
