package overbounce.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import overbounce.message.Frame;
import overbounce.message.FrameLayout;
import overbounce.message.PrivateVector;
import overbounce.motion.PlayerState;
import overbounce.motion.Projectile;

/**
 * What a client holds of an arena: the sum of the frames it was sent.
 *
 * <p>A frame tells what changed since the tick of the one before, or all there is. A client that does not hold what it
 * builds on passes over it and says {@code resync}; {@link #apply} tells when. One thread at a time.
 */
public final class ReceivedArena {
    private static final int NONE = Integer.MIN_VALUE;

    private int tick;
    private int heldTick = NONE;
    private int newsTick;
    private @Nullable Frame lastApplied;
    private int phase;
    private int phaseEndTick;
    private int @Nullable [] privateVector;
    private boolean bodyPresent;
    private final NavigableMap<Integer, Frame.Score> scores = new TreeMap<>();
    private final Map<Integer, Integer> pings = new TreeMap<>();
    private final NavigableMap<Integer, Frame.Member> roster = new TreeMap<>();
    private final ReceivedRegions regions = new ReceivedRegions();

    /** Takes a frame in; false when it could not be used, and a resync is due. */
    public boolean apply(Frame frame) {
        tick = frame.tick();
        if (!usable(frame)) {
            heldTick = NONE;
            return false;
        }
        if (frame.full()) {
            regions.clear();
        }
        newsTick = Math.max(0, lastApplied == null ? 0 : lastApplied.tick());
        heldTick = tick;
        lastApplied = frame;
        applyPrivate(frame.priv());
        for (List<Integer> event : frame.events()) {
            if (event.getFirst() == FrameLayout.OWN_UNWATCHED) {
                regions.unwatch(event.subList(1, event.size()));
            }
        }
        for (Frame.Part part : frame.parts()) {
            if (part instanceof Frame.ArenaPart arena) {
                applyArena(arena);
            }
        }
        regions.apply(tick, frame.steady(), regionsOf(frame));
        return true;
    }

    private boolean usable(Frame frame) {
        boolean builds = frame.full() || frame.tick() - frame.back() == heldTick;
        List<Integer> priv = frame.priv();
        boolean anew = priv == null || (!priv.isEmpty() && priv.getFirst() == FrameLayout.PRIVATE_ALL);
        return builds && (anew || privateVector != null) && (frame.full() || regions.fits(regionsOf(frame)));
    }

    private static List<Frame.RegionPart> regionsOf(Frame frame) {
        List<Frame.RegionPart> parts = new ArrayList<>();
        for (Frame.Part part : frame.parts()) {
            if (part instanceof Frame.RegionPart region) {
                parts.add(region);
            }
        }
        return parts;
    }

    /** Forgets everything: the arena has changed its map, or the connection is new. */
    public void reset() {
        heldTick = NONE;
        privateVector = null;
        bodyPresent = false;
        scores.clear();
        pings.clear();
        roster.clear();
        regions.clear();
    }

    private void applyPrivate(@Nullable List<Integer> fields) {
        bodyPresent = fields != null;
        if (fields == null || fields.isEmpty()) {
            return;
        }
        if (fields.getFirst() == FrameLayout.PRIVATE_ALL) {
            privateVector = new int[PrivateVector.SIZE];
            for (int field = 0; field < PrivateVector.SIZE; field++) {
                privateVector[field] = fields.get(1 + field);
            }
        } else if (privateVector != null) {
            add(privateVector, fields);
        }
    }

    private static void add(int[] vector, List<Integer> fields) {
        int next = 1;
        long mask = fields.getFirst();
        long second = 1L << FrameLayout.PRIVATE_MASK_BITS;
        if ((mask & second) != 0) {
            mask = mask - second | (long) fields.get(next++) << FrameLayout.PRIVATE_MASK_BITS;
        }
        for (int field = 0; field < PrivateVector.SIZE; field++) {
            if ((mask >> field & 1) != 0) {
                vector[field] += fields.get(next++);
            }
        }
    }

    private void applyArena(Frame.ArenaPart part) {
        if (part.full()) {
            scores.clear();
            pings.clear();
            roster.clear();
        }
        Frame.Phase newPhase = part.phase();
        if (newPhase != null) {
            phase = newPhase.phase();
            phaseEndTick = newPhase.endTick();
        }
        for (Frame.Member member : part.roster()) {
            if (member.left()) {
                roster.remove(member.id());
                scores.remove(member.id());
                pings.remove(member.id());
            } else {
                roster.put(member.id(), member);
            }
        }
        part.scores().forEach(score -> scores.put(score.id(), score));
        part.pings().forEach(ping -> pings.put(ping.id(), ping.pingMs()));
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

    /** A player's round trip in milliseconds, 0 until it is told. */
    public int pingMs(int id) {
        return pings.getOrDefault(id, 0);
    }

    public Map<Integer, Frame.Member> roster() {
        return Collections.unmodifiableMap(roster);
    }

    /** The kills of the newest frame that no earlier one told: full parts repeat what others may have missed. */
    public List<Frame.Kill> newKills() {
        return news().stream()
                .flatMap(part -> part.kills().stream())
                .filter(kill -> tick - kill.back() > newsTick)
                .toList();
    }

    /** The lines of chat of the newest frame that no earlier one told. */
    public List<Frame.ChatLine> newChat() {
        return news().stream()
                .flatMap(part -> part.chat().stream())
                .filter(line -> tick - line.back() > newsTick)
                .toList();
    }

    private List<Frame.ArenaPart> news() {
        List<Frame.ArenaPart> parts = new ArrayList<>();
        if (lastApplied != null && lastApplied.tick() == tick) {
            for (Frame.Part part : lastApplied.parts()) {
                if (part instanceof Frame.ArenaPart arena) {
                    parts.add(arena);
                }
            }
        }
        return parts;
    }

    /** The regions that are watched. */
    public NavigableSet<Integer> watched() {
        return regions.watched();
    }

    /** All that moves, by id, over all regions watched. */
    public NavigableMap<Integer, ReceivedEntity> entities() {
        return regions.entities();
    }

    /** When each item that is away comes back, by index; what is not named is there. */
    public NavigableMap<Integer, Integer> itemsAway() {
        return regions.itemsAway();
    }

    /** Which region an item is in that is away; -1 for one that is there or not known. */
    public int regionOfItem(int index) {
        return regions.regionOfItem(index);
    }

    /** Which region a projectile in flight was last told to be in, -1 for none. */
    public int regionOfProjectile(int id) {
        return regions.regionOfProjectile(id);
    }

    /** Every projectile in flight, by id. */
    public NavigableMap<Integer, Projectile> projectiles() {
        return regions.projectiles();
    }
}
