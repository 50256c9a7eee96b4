package overbounce.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as it is on the wire, {@code [tick,back,margin,late,priv,events,part...]}: the receiver's own prefix, then
 * parts that others share. What the numbers mean is drawn in docs/protocol.md and named in {@link FrameLayout}.
 *
 * @param tick the tick whose end this shows
 * @param back the parts tell what changed since the tick so far before; {@link #FULL} when they tell all there is
 * @param marginMs smallest margin of the inputs since the last frame, {@link #NO_MARGIN} when none came
 * @param late how many inputs came too late, in all
 * @param priv null without a body; else nothing, or masks and the differences of the private fields that changed
 * @param events what happened to the receiver alone: each a kind and its numbers
 *     <p>Immutable.
 */
public record Frame(
        int tick,
        int back,
        int marginMs,
        int late,
        @Nullable List<Integer> priv,
        List<List<Integer>> events,
        List<Part> parts)
        implements ServerMessage {
    /** The margin of a frame before which no input came: {@code null} on the wire. */
    public static final int NO_MARGIN = Integer.MIN_VALUE;

    /** The frame stands for itself: what was held before is void. */
    public static final int FULL = 0;

    public Frame {
        priv = priv == null ? null : List.copyOf(priv);
        events = List.copyOf(events);
        parts = List.copyOf(parts);
    }

    public boolean full() {
        return back == FULL;
    }

    /** Whether it builds on the snapshot before, so that everybody moves on by its way. */
    public boolean steady() {
        return back == Protocol.SNAPSHOT_TICKS;
    }

    /** What several clients share. Immutable. */
    public sealed interface Part {}

    /**
     * The match: scores, who killed whom, its phase, who is here, chat.
     *
     * @param full whether it replaces all that was held of the match
     * @param phase null where it has not changed
     *     <p>Immutable.
     */
    public record ArenaPart(
            boolean full,
            List<Score> scores,
            List<Ping> pings,
            List<Kill> kills,
            @Nullable Phase phase,
            List<Member> roster,
            List<ChatLine> chat)
            implements Part {
        public ArenaPart {
            scores = List.copyOf(scores);
            pings = List.copyOf(pings);
            kills = List.copyOf(kills);
            roster = List.copyOf(roster);
            chat = List.copyOf(chat);
        }
    }

    /** A player's standing. Immutable. */
    public record Score(int id, int score, int deaths) {}

    /** A player's round trip. Immutable. */
    public record Ping(int id, int pingMs) {}

    /** A phase of {@link FrameLayout}; {@code endTick} 0 is never. Immutable. */
    public record Phase(int phase, int endTick) {}

    /** Who came or changed, or with {@code left} who went; then the rest says nothing. Immutable. */
    public record Member(int id, String name, boolean bot, boolean away, boolean left) {
        /** The row of one who went. */
        public static Member gone(int id) {
            return new Member(id, "", false, false, true);
        }
    }

    /**
     * One line of the kill feed, {@code back} ticks before the frame; killer 0 is the world, {@code cause} a weapon's
     * slot or a {@link KillCause}. Immutable.
     */
    public record Kill(int back, int killer, int victim, int cause, int rewindMs, int flags) {}

    /** What a player said, {@code back} ticks before the frame; id 0 is the server. Immutable. */
    public record ChatLine(int back, int id, String text) {}

    /**
     * What moves in one region of the map.
     *
     * @param full whether it replaces all that was held of the region
     * @param events what happened: each a kind, how many ticks before the frame, and its numbers
     *     <p>Immutable.
     */
    public record RegionPart(
            boolean full,
            int region,
            List<EntityDelta> entities,
            List<Shot> shots,
            List<Hurt> hurts,
            List<Move> moves,
            List<ItemState> items,
            List<Gone> gone,
            List<List<Integer>> events)
            implements Part {
        public RegionPart {
            entities = List.copyOf(entities);
            shots = List.copyOf(shots);
            hurts = List.copyOf(hurts);
            moves = List.copyOf(moves);
            items = List.copyOf(items);
            gone = List.copyOf(gone);
            events = List.copyOf(events);
        }
    }

    /**
     * The changed fields of an entity, in the order of the masks' bits, lowest first.
     *
     * @param mask which of the fields that change often are told
     * @param more which of the others; {@link FrameLayout#MORE_NEW} has no value
     *     <p>Immutable.
     */
    public record EntityDelta(int id, int mask, int more, List<Integer> values) {
        public EntityDelta {
            values = List.copyOf(values);
        }

        /** Whether the fields begin from zeros. */
        public boolean isNew() {
            return (more & FrameLayout.MORE_NEW) != 0;
        }
    }

    /**
     * A shot at once to (x, y) in u.
     *
     * @param from null when it came from the eye of its owner, with the weapon in its hand
     *     <p>Immutable.
     */
    public record Shot(
            int owner, int back, int hit, @Nullable Muzzle from, int x, int y) {}

    /** With which weapon and from where a shot came, u. Immutable. */
    public record Muzzle(int slot, int x, int y) {}

    /** Somebody was hurt. Immutable. */
    public record Hurt(int victim, int back, int damage) {}

    /** A movement that is heard or seen, a {@code MOVE_} of {@link FrameLayout}. Immutable. */
    public record Move(int who, int back, int which) {}

    /** An item of the map by its index: back at a tick, 0 when it is there; {@code who} took it, 0 is not told. */
    public record ItemState(int index, int backTick, int who) {}

    /** An entity has left the region for another, or for {@link FrameLayout#NOWHERE}. Immutable. */
    public record Gone(int id, int to) {}

    /** What is heard from beyond the screen. Immutable. */
    public record SoundPart(List<Sound> sounds) implements Part {
        public SoundPart {
            sounds = List.copyOf(sounds);
        }
    }

    /** A loud event at (x, y) in u: a {@code SOUND_} of {@link FrameLayout} with a weapon's slot. Immutable. */
    public record Sound(int what, int x, int y, int region) {}
}
