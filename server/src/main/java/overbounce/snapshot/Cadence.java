package overbounce.snapshot;

/**
 * One rhythm of deltas, every 2, 4 or 8 ticks: what its clients hold since its last beat, and the parts that tell what
 * has changed since.
 *
 * <p>A part is encoded when the first client asks for it, once per beat. Arena loop only.
 */
final class Cadence {
    /** No tick: nothing can be told against it. */
    static final int NEVER = -1;

    private final int ticks;
    private final ArenaState arenaBase = new ArenaState();
    private final Changes changes = new Changes();
    private final PartSet regions = new PartSet();
    private final PartSet sounds = new PartSet();
    private final PartSet arena = new PartSet();
    private int baseTick = NEVER;
    private int foundTick = NEVER;

    Cadence(int ticks) {
        this.ticks = ticks;
    }

    int ticks() {
        return ticks;
    }

    boolean due(int tick) {
        return tick % ticks == 0;
    }

    int baseTick() {
        return baseTick;
    }

    Part arena(Moment now) {
        Part part = arena.part(0);
        if (arena.claim(0, now.tick())) {
            ArenaPart.writeDelta(part, now, baseTick, arenaBase);
        }
        return part;
    }

    Part region(int region, Moment now) {
        Part part = regions.part(region);
        if (regions.claim(region, now.tick())) {
            find(now);
            RegionPart.writeDelta(part, region, now, changes);
        }
        return part;
    }

    /** What is heard in a region from the others. */
    Part sounds(int ear, Moment now) {
        Part part = sounds.part(ear);
        if (sounds.claim(ear, now.tick())) {
            find(now);
            SoundPart.write(part, ear, now, changes);
        }
        return part;
    }

    private void find(Moment now) {
        if (foundTick != now.tick()) {
            foundTick = now.tick();
            changes.find(baseTick, now);
        }
    }

    /** This beat is told: the next one tells what changes from here. */
    void roll(Moment now) {
        baseTick = now.tick();
        arenaBase.copyFrom(now.arena);
        changes.base.copyFrom(now.state);
    }

    /** Another map: nothing that was told is worth anything now. */
    void reset() {
        baseTick = NEVER;
    }

    long encodes() {
        return arena.encodes() + regions.encodes() + sounds.encodes();
    }
}
