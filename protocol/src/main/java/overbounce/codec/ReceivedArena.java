package overbounce.codec;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import overbounce.message.Frame;
import overbounce.message.FrameLayout;
import overbounce.message.PrivateVector;
import overbounce.motion.PlayerState;

/**
 * What a client holds of an arena: the sum of the frames it was sent.
 *
 * <p>Each part is a delta against the state at its base tick. A client that does not hold that state ignores the part
 * and says {@code resync}; {@link #apply} tells when. One thread at a time.
 */
public final class ReceivedArena {
    private static final int NONE = Integer.MIN_VALUE;

    private int tick;
    private int arenaTick = NONE;
    private int phase;
    private int phaseEndTick;
    private int @Nullable [] privateVector;
    private boolean bodyPresent;
    private final NavigableMap<Integer, Frame.Score> scores = new TreeMap<>();
    private final NavigableMap<Integer, Frame.Member> roster = new TreeMap<>();
    private final NavigableMap<Integer, ReceivedRegion> regions = new TreeMap<>();

    /** Takes a frame in; false when some of it could not be used, and a resync is due. */
    public boolean apply(Frame frame) {
        tick = frame.tick();
        boolean complete = applyPrivate(frame.priv());
        for (Frame.Part part : frame.parts()) {
            complete &= switch (part) {
                case Frame.ArenaPart arena -> applyArena(arena);
                case Frame.RegionPart region ->
                    regions.computeIfAbsent(region.region(), _ -> new ReceivedRegion())
                            .apply(region);
            };
        }
        return complete;
    }

    /** Forgets everything: the arena has changed its map, or the connection is new. */
    public void reset() {
        arenaTick = NONE;
        privateVector = null;
        bodyPresent = false;
        scores.clear();
        roster.clear();
        regions.clear();
    }

    private boolean applyPrivate(List<Integer> fields) {
        bodyPresent = !fields.isEmpty();
        if (!bodyPresent) {
            return true;
        }
        long mask = fields.get(0) | (long) fields.get(1) << FrameLayout.PRIVATE_MASK_BITS;
        long all = (1L << PrivateVector.SIZE) - 1;
        if (privateVector == null) {
            if ((mask & all) != all) {
                return false;
            }
            privateVector = new int[PrivateVector.SIZE];
        }
        int next = 2;
        for (int field = 0; field < PrivateVector.SIZE; field++) {
            if ((mask >> field & 1) != 0) {
                privateVector[field] = fields.get(next++);
            }
        }
        return true;
    }

    private boolean applyArena(Frame.ArenaPart part) {
        if (!part.full() && part.base() != arenaTick) {
            return false;
        }
        if (part.full()) {
            scores.clear();
            roster.clear();
        }
        arenaTick = part.tick();
        if (part.phase() >= 0) {
            phase = part.phase();
            phaseEndTick = part.phaseEndTick();
        }
        for (Frame.Member member : part.roster()) {
            if (member.left()) {
                roster.remove(member.id());
                scores.remove(member.id());
            } else {
                roster.put(member.id(), member);
            }
        }
        for (Frame.Score score : part.scores()) {
            scores.put(score.id(), score);
        }
        return true;
    }

    /** The tick of the newest frame: what a client reports as {@code seen}. */
    public int tick() {
        return tick;
    }

    public int phase() {
        return phase;
    }

    /** When the phase ends, 0 for never. */
    public int phaseEndTick() {
        return phaseEndTick;
    }

    /** Whether the newest frame told of a body of one's own. */
    public boolean bodyPresent() {
        return bodyPresent;
    }

    /** One's own state on the grid, or null before the first. */
    public @Nullable PlayerState player() {
        return privateVector == null ? null : PlayerState.of(Arrays.copyOf(privateVector, PlayerState.SIZE));
    }

    /** A field of the private vector by its index, 0 before the first. */
    public int privateField(int index) {
        return privateVector == null ? 0 : privateVector[index];
    }

    public Map<Integer, Frame.Score> scores() {
        return Collections.unmodifiableMap(scores);
    }

    public Map<Integer, Frame.Member> roster() {
        return Collections.unmodifiableMap(roster);
    }

    /** All that moves, by id, over all regions watched. */
    public NavigableMap<Integer, ReceivedEntity> entities() {
        NavigableMap<Integer, ReceivedEntity> all = new TreeMap<>();
        regions.values().forEach(region -> all.putAll(region.entities()));
        return all;
    }

    /** When each item that is away comes back, by index; what is not named is there. */
    public NavigableMap<Integer, Integer> itemsAway() {
        NavigableMap<Integer, Integer> all = new TreeMap<>();
        regions.values().forEach(region -> all.putAll(region.itemsAway()));
        return all;
    }

    /** The spawn event of every projectile in flight, by id. */
    public NavigableMap<Integer, List<Integer>> projectiles() {
        NavigableMap<Integer, List<Integer>> all = new TreeMap<>();
        regions.values().forEach(region -> all.putAll(region.projectiles()));
        return all;
    }
}
