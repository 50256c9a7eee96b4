package overbounce.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.match.Match;
import overbounce.message.PrivateVector;
import overbounce.sim.Player;
import overbounce.sim.SimEvent;
import overbounce.sim.World;

/**
 * Tells an arena's clients about it: {@link #note} every tick, {@link #look} at every other, then for each client whose
 * feed is {@link ClientFeed#due} a prefix and parts, then {@link #told}.
 *
 * <p>A delta says what changed since the previous beat of a cadence; a client whose last frame was that beat gets it.
 * One whose last frame was not, because it is new or skipped or asked, gets the full parts of this tick. Both are
 * encoded when the first client needs them, so their cost does not grow with the number of clients. Arena loop only.
 */
public final class Snapshots {
    /** Ticks between two snapshots of the fastest cadence. */
    public static final int TICKS = 2;

    private final Cadence[] cadences = new Cadence[Pace.CADENCES];
    private final PartSet regionsFull = new PartSet();
    private final PartSet arenaFull = new PartSet();
    private final AsciiWriter prefix = new AsciiWriter(512);
    private final int[] ownFields = new int[PrivateVector.SIZE];
    private final List<Part> parts = new ArrayList<>();
    private final List<Part> partsShown = Collections.unmodifiableList(parts);
    private final Moment now;

    public Snapshots(Roster roster) {
        now = new Moment(roster);
        for (int i = 0; i < cadences.length; i++) {
            cadences[i] = new Cadence(TICKS << i);
        }
    }

    /** Takes up what happened in a tick. */
    public void note(int ofTick, List<SimEvent> events) {
        now.events.note(ofTick, events);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof SimEvent.Died died) {
                now.news.kill(ofTick, died);
            } else if (events.get(i) instanceof SimEvent.ItemTaken taken) {
                now.taken(taken.index(), taken.who());
            }
        }
    }

    /** Takes up a line of chat that was said before a tick; id 0 is the server. */
    public void chat(int ofTick, int id, String text) {
        now.news.chat(ofTick, id, text);
    }

    /** Whether this is a tick with a snapshot for anybody. */
    public boolean due(int ofTick) {
        return cadences[0].due(ofTick);
    }

    /** Looks at everything once; what is asked for until {@link #told} tells of this moment. */
    public void look(int ofTick, World at, Match match) {
        now.look(ofTick, at, match);
    }

    /** The client's own part of a frame, and what its parts will be. Valid until the next prefix. */
    public Slice prefix(ClientFeed feed, @Nullable Player player, int score) {
        boolean embodied = player != null && player.embodied();
        if (player != null && embodied) {
            feed.follow(player.body());
        }
        feed.begin(now.grid(), now.tick(), cadences[feed.cadence()].baseTick());
        feed.writePrefix(prefix, now.tick());
        if (player == null || !embodied) {
            feed.writeNoBody(prefix);
        } else {
            PrivateState.fill(ownFields, player, score);
            feed.writeBody(prefix, ownFields);
        }
        feed.writeEvents(prefix, now.grid());
        return prefix.slice();
    }

    /** The parts that belong to the prefix just written for this client. The list is valid until the next parts. */
    public List<Part> parts(ClientFeed feed) {
        parts.clear();
        Cadence cadence = cadences[feed.cadence()];
        add(feed.follows() ? cadence.arena(now) : fullArena());
        RegionGrid grid = now.grid();
        Watch watch = feed.watch();
        for (int row = watch.top(); row <= watch.bottom(); row++) {
            for (int column = watch.left(); column <= watch.right(); column++) {
                int region = grid.region(column, row);
                add(feed.knows(column, row) ? cadence.region(region, now) : fullRegion(region));
            }
        }
        if (feed.follows() && !grid.isWhole()) {
            add(cadence.sounds(watch.ear(), now));
        }
        feed.end(now.tick());
        return partsShown;
    }

    private void add(Part part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    private Part fullArena() {
        Part part = arenaFull.part(0);
        if (arenaFull.claim(0, now.tick())) {
            ArenaPart.writeFull(part, now);
        }
        return part;
    }

    private Part fullRegion(int region) {
        Part part = regionsFull.part(region);
        if (regionsFull.claim(region, now.tick())) {
            RegionPart.writeFull(part, region, now);
        }
        return part;
    }

    /** This beat is over. */
    public void told() {
        for (Cadence cadence : cadences) {
            if (cadence.due(now.tick())) {
                cadence.roll(now);
            }
        }
        now.events.forget(now.tick() - cadences[cadences.length - 1].ticks());
    }

    /** Another map: every client gets full parts next. */
    public void reset() {
        for (Cadence cadence : cadences) {
            cadence.reset();
        }
        now.events.clear();
    }

    /** How many parts were encoded so far. */
    public long encodes() {
        long sum = regionsFull.encodes() + arenaFull.encodes();
        for (Cadence cadence : cadences) {
            sum += cadence.encodes();
        }
        return sum;
    }
}
