package overbounce.snapshot;

/**
 * One rhythm of deltas: what its clients hold since its last beat, and what has happened since.
 *
 * <p>Delta parts are encoded when the first client asks and once per beat. Arena loop only.
 */
final class Cadence {
    /** No tick: nothing can be told against it. */
    static final int NEVER = -1;

    private final int ticks;
    private final ArenaState arenaBase = new ArenaState();
    private final RegionState regionBase = new RegionState();
    private final AsciiWriter events = new AsciiWriter(4096);
    private final AsciiWriter kills = new AsciiWriter(512);
    private final AsciiWriter chat = new AsciiWriter(512);
    private final Part arenaDelta = new Part(1024);
    private final Part regionDelta = new Part(4096);
    private int baseTick = NEVER;
    private int deltaTick = NEVER;

    Cadence(int ticks) {
        this.ticks = ticks;
    }

    boolean due(int tick) {
        return tick % ticks == 0;
    }

    int baseTick() {
        return baseTick;
    }

    AsciiWriter events() {
        return events;
    }

    AsciiWriter kills() {
        return kills;
    }

    AsciiWriter chat() {
        return chat;
    }

    /** Encodes the deltas of this tick unless they are; the number of parts that this took. */
    int encode(int tick, ArenaState arena, RegionState region, Roster roster) {
        if (deltaTick == tick) {
            return 0;
        }
        deltaTick = tick;
        Span span = new Span(0, baseTick, tick);
        ArenaPart.writeDelta(arenaDelta.rewrite(), span, arenaBase, arena, new ArenaPart.Sources(roster, kills, chat));
        RegionPart.writeDelta(regionDelta.rewrite(), span, regionBase, region, events);
        return 2;
    }

    Part arenaDelta() {
        return arenaDelta;
    }

    Part regionDelta() {
        return regionDelta;
    }

    /** This beat is told: the next one tells what changes from here. */
    void roll(int tick, ArenaState arena, RegionState region) {
        baseTick = tick;
        arenaBase.copyFrom(arena);
        regionBase.copyFrom(region);
        events.clear();
        kills.clear();
        chat.clear();
    }

    /** Another map: nothing that was told is worth anything now. */
    void reset() {
        baseTick = NEVER;
        events.clear();
    }
}
