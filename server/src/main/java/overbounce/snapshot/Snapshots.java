package overbounce.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.match.Match;
import overbounce.sim.Player;
import overbounce.sim.SimEvent;
import overbounce.sim.World;

/**
 * Tells an arena's clients about it: {@link #note} every tick, {@link #look} every second, then a prefix and parts for
 * each client, then {@link #told}.
 *
 * <p>A delta says what changed since the previous beat of a cadence; a client whose last frame was that beat gets it.
 * One whose last frame was not, because it is new or skipped or asked, gets the full parts of this tick. Both are
 * encoded when the first client needs them, so their cost does not grow with the number of clients. Arena loop only.
 */
public final class Snapshots {
    /** Ticks between two snapshots. */
    public static final int TICKS = 2;

    private static final int CHAT_BYTES_MAX = 1024;

    private final Cadence cadence = new Cadence(TICKS);
    private final ArenaState arena = new ArenaState();
    private final RegionState region = new RegionState();
    private final Part arenaFull = new Part(1024);
    private final Part regionFull = new Part(4096);
    private final AsciiWriter prefix = new AsciiWriter(512);
    private final Roster roster;
    private @Nullable World world;
    private int tick;
    private int fullTick = Cadence.NEVER;
    private long encodes;

    public Snapshots(Roster roster) {
        this.roster = roster;
    }

    /** Takes up what happened in a tick. */
    public void note(int ofTick, List<SimEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            SimEvent event = events.get(i);
            EventText.write(cadence.events(), ofTick, event);
            if (event instanceof SimEvent.Died died) {
                cadence.kills()
                        .separate()
                        .raw('[')
                        .item(ofTick)
                        .item(died.killer())
                        .item(died.victim());
                cadence.kills().item(died.cause()).item(died.rewindMs());
                cadence.kills().item(died.gibbed() ? 1 : 0).raw(']');
            }
        }
    }

    /** Takes up a line of chat; id 0 is the server. Of very many between two snapshots only the first are told. */
    public void chat(int id, String text) {
        if (cadence.chat().length() > CHAT_BYTES_MAX) {
            return;
        }
        cadence.chat().separate().raw('[').integer(id).raw(',').text(text).raw(']');
    }

    /** Whether this is a tick with a snapshot. */
    public boolean due(int ofTick) {
        return cadence.due(ofTick);
    }

    /** Looks at everything once; what is asked for until {@link #told} tells of this moment. */
    public void look(int ofTick, World at, Match match) {
        tick = ofTick;
        world = at;
        arena.capture(match, roster);
        region.capture(ofTick, at, roster);
    }

    /** The client's own part of a frame. Valid until the next prefix. */
    public Slice prefix(ClientFeed feed, @Nullable Player player, int score) {
        feed.writePrefix(prefix, tick);
        if (player == null || !player.embodied()) {
            feed.writeNoBody(prefix);
        } else {
            feed.writeBody(prefix, player, score);
        }
        feed.writeEvents(prefix);
        return prefix.slice();
    }

    /** The parts that this client needs. Valid until the next tick. */
    public List<Part> parts(ClientFeed feed) {
        boolean follows = feed.partsTick() != Cadence.NEVER && feed.partsTick() == cadence.baseTick();
        if (follows) {
            encodes += cadence.encode(tick, arena, region, roster);
            return feed.parts(tick, cadence.arenaDelta(), cadence.regionDelta());
        }
        encodeFull();
        return feed.parts(tick, arenaFull, regionFull);
    }

    private void encodeFull() {
        if (fullTick == tick || world == null) {
            return;
        }
        fullTick = tick;
        encodes += 2;
        Span span = new Span(0, Cadence.NEVER, tick);
        ArenaPart.writeFull(
                arenaFull.rewrite(), span, arena, new ArenaPart.Sources(roster, cadence.kills(), cadence.chat()));
        RegionPart.writeFull(regionFull.rewrite(), span, region, world);
    }

    /** This beat is over. */
    public void told() {
        cadence.roll(tick, arena, region);
    }

    /** Another map: every client gets full parts next. */
    public void reset() {
        cadence.reset();
        fullTick = Cadence.NEVER;
    }

    /** How many parts were encoded so far. */
    public long encodes() {
        return encodes;
    }
}
