package overbounce.message;

import java.util.List;

/**
 * A snapshot as it is on the wire, {@code [tick,margin,late,priv,events,part...]}: the receiver's own prefix, then
 * parts that others share. What the numbers mean is drawn in docs/protocol.md and named in {@link FrameLayout}.
 *
 * @param tick the tick whose end the prefix shows
 * @param marginMs smallest margin of the inputs since the last frame, {@link #NO_MARGIN} when none came
 * @param late how many inputs came too late, in all
 * @param priv empty without a body, else two masks and the private fields that changed
 * @param events what happened to the receiver alone: each a kind and its numbers
 *     <p>Immutable.
 */
public record Frame(int tick, int marginMs, int late, List<Integer> priv, List<List<Integer>> events, List<Part> parts)
        implements ServerMessage {
    /** The margin of a frame before which no input came: {@code null} on the wire. */
    public static final int NO_MARGIN = Integer.MIN_VALUE;

    /** The base of a part that stands for itself. */
    public static final int FULL = -1;

    public Frame {
        priv = List.copyOf(priv);
        events = List.copyOf(events);
        parts = List.copyOf(parts);
    }

    /** What several clients share, told against the state at tick {@code base}. Immutable. */
    public sealed interface Part {
        int base();

        int tick();

        /** Whether it replaces all that was held of this part. */
        default boolean full() {
            return base() == FULL;
        }
    }

    /**
     * The match: phase, scores, who is here, who killed whom, chat.
     *
     * @param phase -1 in a part that has nothing new
     * @param phaseEndTick 0 for a phase without an end
     *     <p>Immutable.
     */
    public record ArenaPart(
            int base,
            int tick,
            int phase,
            int phaseEndTick,
            List<Score> scores,
            List<Member> roster,
            List<Kill> kills,
            List<ChatLine> chat)
            implements Part {
        public ArenaPart {
            scores = List.copyOf(scores);
            roster = List.copyOf(roster);
            kills = List.copyOf(kills);
            chat = List.copyOf(chat);
        }

        /** The part of a beat in which the match had no news. */
        public static ArenaPart nothingNew(int base, int tick) {
            return new ArenaPart(base, tick, -1, 0, List.of(), List.of(), List.of(), List.of());
        }
    }

    /** A player's standing; {@code pingMs} is the round trip. Immutable. */
    public record Score(int id, int score, int deaths, int pingMs) {}

    /** Who came or changed, or with {@code left} who went; then the rest says nothing. Immutable. */
    public record Member(int id, String name, boolean bot, boolean away, boolean left) {
        /** The row of one who went. */
        public static Member gone(int id) {
            return new Member(id, "", false, false, true);
        }
    }

    /**
     * One line of the kill feed; killer 0 is the world, {@code cause} a weapon's slot or a {@link KillCause}.
     * Immutable.
     */
    public record Kill(int tick, int killer, int victim, int cause, int rewindMs, int flags) {}

    /** What a player said; id 0 is the server. Immutable. */
    public record ChatLine(int id, String text) {}

    /** What moves in one region of the map. Immutable. */
    public record RegionPart(
            int region,
            int base,
            int tick,
            List<EntityDelta> entities,
            List<Integer> gone,
            List<ItemState> items,
            List<List<Integer>> events)
            implements Part {
        public RegionPart {
            entities = List.copyOf(entities);
            gone = List.copyOf(gone);
            items = List.copyOf(items);
            events = List.copyOf(events);
        }

        /** The part of a beat in which nothing in the region changed. */
        public static RegionPart nothingNew(int region, int base, int tick) {
            return new RegionPart(region, base, tick, List.of(), List.of(), List.of(), List.of());
        }
    }

    /** The changed fields of an entity, in the order of the mask's bits, lowest first. Immutable. */
    public record EntityDelta(int id, int mask, List<Integer> values) {
        public EntityDelta {
            values = List.copyOf(values);
        }
    }

    /** An item of the map by its index; {@code backTick} 0 says that it is there. Immutable. */
    public record ItemState(int index, int backTick) {}
}
