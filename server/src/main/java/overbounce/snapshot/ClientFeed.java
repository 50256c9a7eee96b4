package overbounce.snapshot;

import overbounce.message.Frame;
import overbounce.message.FrameLayout;
import overbounce.motion.CameraLead;
import overbounce.motion.Grid;
import overbounce.motion.PlayerState;

/**
 * What one client was sent and still has to hear: which regions it watches at which cadence, the private state it
 * holds, its own events, its standing with the clock.
 *
 * <p>Arena loop only.
 */
public final class ClientFeed {
    /** Own events wait at most so long, in bytes; a client that slow does not miss the rest. */
    private static final int EVENT_BYTES_MAX = 2048;

    private Pace pace = new Pace();
    private final PrivateState own = new PrivateState();
    private final AsciiWriter events = new AsciiWriter(256);
    private final Watch watch = new Watch();
    private final Watch told = new Watch();
    private boolean follows;
    private boolean waysHeld;
    private boolean watchesAll;
    private boolean cameraKnown;
    private int cameraX;
    private int cameraY;
    private int partsTick = Cadence.NEVER;
    private int newestSent;
    private int marginMs = Frame.NO_MARGIN;
    private int late;
    private int seen;

    /** The next frame carries everything in full: the client says it lacks a base, or the map is another. */
    public void resync() {
        partsTick = Cadence.NEVER;
        own.forget();
        watch.clear();
    }

    /** Another connection takes over: all in full, and nothing is known of its line. */
    public void reconnected() {
        resync();
        pace = new Pace();
    }

    /** Ticks between two frames of this client. */
    public int cadenceTicks() {
        return pace.ticks();
    }

    /** Whether this client has a frame coming at a tick. */
    public boolean due(int tick) {
        return pace.due(tick);
    }

    /** From now on it watches all regions, whatever is on the screen. */
    public void watchAll() {
        watchesAll = true;
    }

    /** An input has arrived so many milliseconds before its tick ran, negative for too late. */
    public void margin(int ms) {
        marginMs = marginMs == Frame.NO_MARGIN ? ms : Math.min(marginMs, ms);
    }

    public void countLate() {
        late++;
    }

    /** The client holds this snapshot; whether that is news. */
    public boolean seen(int tick) {
        if (tick <= seen || tick > newestSent) {
            return false;
        }
        seen = tick;
        return true;
    }

    /** Whether everything sent has been seen. */
    public boolean upToDate() {
        return seen >= newestSent;
    }

    /** You hit somebody. */
    public void hit(int victim, int damage, boolean killed) {
        if (events.length() < EVENT_BYTES_MAX) {
            events.row(FrameLayout.OWN_HIT, victim, damage, killed ? 1 : 0);
        }
    }

    /** Somebody or something hurt you from over there (1/256 u). */
    public void hurt(int damage, int fromX, int fromY, int attacker) {
        if (events.length() < EVENT_BYTES_MAX) {
            events.row(FrameLayout.OWN_HURT, damage, Places.units(fromX), Places.units(fromY), attacker);
        }
    }

    public void pickup(int itemKind, int amount) {
        if (events.length() < EVENT_BYTES_MAX) {
            events.row(FrameLayout.OWN_PICKUP, itemKind, amount);
        }
    }

    int cadence() {
        return pace.cadence();
    }

    /** The screen follows this body. */
    void follow(PlayerState body) {
        cameraKnown = true;
        cameraX = body.eyeX() + Grid.round(CameraLead.x(body.aimX()) * Grid.POS);
        cameraY = body.eyeY() + Grid.round(CameraLead.y(body.aimY()) * Grid.POS);
    }

    /** A frame begins: what it builds on and what it shows. */
    void begin(RegionGrid grid, int tick, int baseTick) {
        boolean slow = cadenceTicks() > Snapshots.TICKS;
        follows = partsTick != Cadence.NEVER
                && partsTick == baseTick
                && tick - baseTick == cadenceTicks()
                && (slow || waysHeld);
        waysHeld = !follows || !slow;
        told.copyFrom(watch);
        if (!follows) {
            told.clear();
        }
        if (watchesAll || grid.isWhole()) {
            watch.lookEverywhere(grid);
        } else if (cameraKnown) {
            watch.look(grid, cameraX, cameraY);
        } else {
            watch.look(
                    grid,
                    Places.position(grid.columns() * grid.width() / 2),
                    Places.position(grid.rows() * grid.height() / 2));
        }
    }

    /** Whether the frame tells what changed since the last one. */
    boolean follows() {
        return follows;
    }

    Watch watch() {
        return watch;
    }

    /** Whether the client holds this region at the base of the frame. */
    boolean knows(int column, int row) {
        return told.holds(column, row);
    }

    /** The frame is complete. */
    void end(int tick) {
        partsTick = tick;
        newestSent = tick;
        pace.sent(tick);
    }

    /** Frames wait behind others on its line: it gets fewer, if there is a slower cadence. */
    public void slower() {
        pace.slower();
    }

    /** Frames were withheld for a client that had stopped, not for its line. */
    public void stallOver() {
        pace.stallOver();
    }

    /** The frame of this tick is withheld: the next one will be full. */
    public void skip(int tick) {
        pace.skipped(tick);
    }

    /** Writes tick, base, margin and late inputs, and begins to gather anew. */
    void writePrefix(AsciiWriter out, int tick) {
        out.clear();
        out.raw('[').integer(tick).item(follows ? cadenceTicks() : Frame.FULL).raw(',');
        if (marginMs == Frame.NO_MARGIN) {
            out.raw("null");
        } else {
            out.integer(marginMs);
        }
        out.item(late);
        marginMs = Frame.NO_MARGIN;
    }

    void writeNoBody(AsciiWriter out) {
        own.forget();
        out.raw(",0");
    }

    void writeBody(AsciiWriter out, int[] ownFields) {
        own.write(out, ownFields);
    }

    /** What happened to it alone, and which regions it does not watch any more. */
    void writeEvents(AsciiWriter out, RegionGrid grid) {
        out.raw(",[").append(events);
        if (follows && !told.same(watch)) {
            writeUnwatched(out, grid);
        }
        out.raw(']');
        events.clear();
    }

    private void writeUnwatched(AsciiWriter out, RegionGrid grid) {
        boolean any = false;
        for (int row = told.top(); row <= told.bottom(); row++) {
            for (int column = told.left(); column <= told.right(); column++) {
                if (!watch.holds(column, row)) {
                    if (!any) {
                        out.separate().raw('[').integer(FrameLayout.OWN_UNWATCHED);
                        any = true;
                    }
                    out.item(grid.region(column, row));
                }
            }
        }
        if (any) {
            out.raw(']');
        }
    }

    @Override
    public String toString() {
        return "sent " + partsTick + " seen " + seen + " every " + cadenceTicks() + " ticks";
    }
}
