package overbounce.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import overbounce.message.Frame;
import overbounce.message.FrameLayout;
import overbounce.message.PrivateVector;
import overbounce.motion.PlayerState;
import overbounce.sim.Player;

/**
 * What one client was sent and still has to hear: the private state it holds, its own events, its standing with the
 * clock.
 *
 * <p>Arena loop only.
 */
public final class ClientFeed {
    /** Own events wait at most so long, in bytes; a client that slow does not miss the rest. */
    private static final int EVENT_BYTES_MAX = 2048;

    private final int[] held = new int[PrivateVector.SIZE];
    private final int[] now = new int[PrivateVector.SIZE];
    private final AsciiWriter events = new AsciiWriter(256);
    private final List<Part> parts = new ArrayList<>();
    private final List<Part> partsShown = Collections.unmodifiableList(parts);
    private boolean holdsBody;
    private int partsTick = Cadence.NEVER;
    private int marginMs = Frame.NO_MARGIN;
    private int late;
    private int seen;

    /** The next frame carries everything in full: the client says it lacks a base, or the map is another. */
    public void resync() {
        partsTick = Cadence.NEVER;
        holdsBody = false;
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
        if (tick <= seen || tick > partsTick) {
            return false;
        }
        seen = tick;
        return true;
    }

    /** Whether everything sent has been seen. */
    public boolean upToDate() {
        return seen >= partsTick;
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
            events.row(FrameLayout.OWN_HURT, damage, EventText.units(fromX), EventText.units(fromY), attacker);
        }
    }

    public void pickup(int itemKind, int amount) {
        if (events.length() < EVENT_BYTES_MAX) {
            events.row(FrameLayout.OWN_PICKUP, itemKind, amount);
        }
    }

    int partsTick() {
        return partsTick;
    }

    List<Part> parts(int tick, Part arena, Part region) {
        partsTick = tick;
        parts.clear();
        parts.add(arena);
        parts.add(region);
        return partsShown;
    }

    /** Writes margin, late inputs, private state and own events, and begins to gather anew. */
    void writePrefix(AsciiWriter out, int tick) {
        out.clear();
        out.raw('[').integer(tick).raw(',');
        if (marginMs == Frame.NO_MARGIN) {
            out.raw("null");
        } else {
            out.integer(marginMs);
        }
        out.item(late);
        marginMs = Frame.NO_MARGIN;
    }

    void writeEvents(AsciiWriter out) {
        out.raw(",[").append(events).raw(']');
        events.clear();
    }

    void writeNoBody(AsciiWriter out) {
        holdsBody = false;
        out.raw(",0");
    }

    void writeBody(AsciiWriter out, Player player, int score) {
        fill(player, score);
        int low = 0;
        int high = 0;
        for (int field = 0; field < PrivateVector.SIZE; field++) {
            if (!holdsBody || held[field] != now[field]) {
                if (field < FrameLayout.PRIVATE_MASK_BITS) {
                    low |= 1 << field;
                } else {
                    high |= 1 << (field - FrameLayout.PRIVATE_MASK_BITS);
                }
            }
        }
        out.raw(",[").item(low).item(high);
        for (int field = 0; field < PrivateVector.SIZE; field++) {
            if (!holdsBody || held[field] != now[field]) {
                out.item(now[field]);
                held[field] = now[field];
            }
        }
        out.raw(']');
        holdsBody = true;
    }

    private void fill(Player player, int score) {
        PlayerState body = player.body();
        for (int field = 0; field < PlayerState.SIZE; field++) {
            now[field] = body.get(field);
        }
        now[PrivateVector.HEALTH] = Math.max(0, player.health());
        now[PrivateVector.ARMOR] = player.armor();
        now[PrivateVector.SCORE] = score;
        now[PrivateVector.ALIVE] = player.alive() ? 1 : 0;
        now[PrivateVector.RESPAWN_TICK] = player.respawnTick();
        now[PrivateVector.KILLER] = player.killer();
    }

    @Override
    public String toString() {
        return "sent " + partsTick + " seen " + seen + " holds " + Arrays.toString(held);
    }
}
