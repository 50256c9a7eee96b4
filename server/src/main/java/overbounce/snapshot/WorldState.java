package overbounce.snapshot;

import java.util.Arrays;
import overbounce.message.FrameLayout;
import overbounce.motion.Grid;
import overbounce.motion.PlayerState;
import overbounce.sim.LooseThing;
import overbounce.sim.Player;
import overbounce.sim.World;

/** What the world shows at one tick, as the integers of the wire, by entity id and item index. Arena loop only. */
final class WorldState {
    /** Fields of an entity in the order of the mask's bits: x, y, aim, flags, weapon. */
    static final int FIELDS = 5;

    static final int X = 0;
    static final int Y = 1;
    static final int AIM = 2;
    static final int WEAPON = 4;

    private static final int FLAGS = 3;
    private static final int AXES = 2;

    /** So long after a shot a player counts as firing. */
    private static final int FIRING_TICKS = 6;

    /** An entity's region is that of its middle, so high above its feet; u. */
    private static final int MIDDLE = 28;

    final FlightPlaces flights = new FlightPlaces();

    private int[] regions = new int[0];
    private int[] fields = new int[0];
    private int[] ways = new int[0];
    private boolean[] embodied = new boolean[0];
    private int[] kinds = new int[0];
    private int[] itemBackTicks = new int[0];

    /** Nobody is anywhere. */
    void clear() {
        Arrays.fill(regions, RegionGrid.NONE);
        flights.clear();
    }

    void capture(int tick, World world, RegionGrid grid, Roster roster) {
        room(roster.idEnd());
        Arrays.fill(embodied, false);
        for (Player player : world.players()) {
            if (player.embodied()) {
                capture(tick, player, grid, roster);
            }
        }
        for (LooseThing thing : world.loose()) {
            capture(thing, grid);
        }
        for (int id = 1; id < regions.length; id++) {
            regions[id] = embodied[id] ? regions[id] : RegionGrid.NONE;
        }
        flights.capture(world.projectiles(), grid);
        int items = world.map().items().size();
        if (itemBackTicks.length != items) {
            itemBackTicks = new int[items];
        }
        for (int i = 0; i < items; i++) {
            itemBackTicks[i] = world.itemBackTick(i);
        }
    }

    private void capture(int tick, Player player, RegionGrid grid, Roster roster) {
        int id = player.id();
        room(id + 1);
        PlayerState body = player.body();
        embodied[id] = true;
        int before = regions[id];
        regions[id] = grid.from(before, body.x(), body.y() - MIDDLE * Grid.POS);
        int at = id * FIELDS;
        place(id, at, X, body.x(), before);
        place(id, at, Y, body.y(), before);
        fields[at + AIM] = direction(body.aimX(), body.aimY());
        fields[at + FLAGS] = flags(tick, player, roster);
        fields[at + WEAPON] = body.weapon();
    }

    private void capture(LooseThing thing, RegionGrid grid) {
        int id = thing.id();
        room(id + 1);
        embodied[id] = true;
        kinds[id] = thing.kind().number();
        int before = regions[id];
        regions[id] = grid.from(before, thing.x(), thing.y() - MIDDLE * Grid.POS);
        int at = id * FIELDS;
        place(id, at, X, thing.x(), before);
        place(id, at, Y, thing.y(), before);
        fields[at + AIM] = 0;
        fields[at + FLAGS] = 0;
        fields[at + WEAPON] = thing.itemId();
    }

    private void place(int id, int at, int axis, int position, int regionBefore) {
        int place = drawn(position);
        ways[id * AXES + axis] = regions[id] == regionBefore ? place - fields[at + axis] : 0;
        fields[at + axis] = place;
    }

    void copyFrom(WorldState other) {
        room(other.idEnd());
        flights.copyFrom(other.flights);
        System.arraycopy(other.regions, 0, regions, 0, other.idEnd());
        System.arraycopy(other.fields, 0, fields, 0, other.fields.length);
        System.arraycopy(other.ways, 0, ways, 0, other.ways.length);
        System.arraycopy(other.kinds, 0, kinds, 0, other.kinds.length);
        if (itemBackTicks.length != other.itemBackTicks.length) {
            itemBackTicks = new int[other.itemBackTicks.length];
        }
        System.arraycopy(other.itemBackTicks, 0, itemBackTicks, 0, itemBackTicks.length);
    }

    /** Makes room for ids below another end; nobody has those that are new. */
    void room(int idEnd) {
        int before = regions.length;
        if (before < idEnd) {
            regions = Arrays.copyOf(regions, idEnd);
            Arrays.fill(regions, before, idEnd, RegionGrid.NONE);
            fields = Arrays.copyOf(fields, idEnd * FIELDS);
            ways = Arrays.copyOf(ways, idEnd * AXES);
            embodied = Arrays.copyOf(embodied, idEnd);
            kinds = Arrays.copyOf(kinds, idEnd);
        }
    }

    /** What it is: 0 a player, else the number of a loose thing's kind. */
    int kind(int id) {
        return kinds[id];
    }

    /** One more than the highest id that there is room for. */
    int idEnd() {
        return regions.length;
    }

    private static int flags(int tick, Player player, Roster roster) {
        PlayerState body = player.body();
        int flags = (player.placeJumps() & 1) * FrameLayout.FLAG_JUMPED_PLACE;
        flags |= body.grounded() ? FrameLayout.FLAG_GROUNDED : 0;
        flags |= body.crouched() ? FrameLayout.FLAG_CROUCHED : 0;
        flags |= body.sliding() ? FrameLayout.FLAG_SLIDING : 0;
        flags |= player.alive() ? body.powers(tick) * FrameLayout.FLAG_POWER : FrameLayout.FLAG_DEAD;
        flags |= roster.isAway(player.id()) ? FrameLayout.FLAG_AWAY : 0;
        boolean firing = body.shotTick() > 0 && tick - body.shotTick() < FIRING_TICKS;
        return flags | (firing ? FrameLayout.FLAG_FIRING : 0);
    }

    /** A position in quarters of a unit. */
    static int drawn(int position) {
        return Grid.round(position / ((double) Grid.POS / FrameLayout.ENTITY_POSITION_SCALE));
    }

    /** The nearest of the directions, 0 to the right, a quarter of them on is down. */
    static int direction(int aimX, int aimY) {
        double turn = StrictMath.atan2(aimY, aimX) / (2 * Math.PI);
        return Grid.round(turn * FrameLayout.AIM_STEPS) & (FrameLayout.AIM_STEPS - 1);
    }

    /** Where an entity is, or {@link RegionGrid#NONE}. */
    int region(int id) {
        return regions[id];
    }

    int field(int id, int field) {
        return fields[id * FIELDS + field];
    }

    /** How far an entity moved since the snapshot before along x or y, 0 for one that was not in this region then. */
    int way(int id, int axis) {
        return ways[id * AXES + axis];
    }

    /** When an item is back, 0 while it is there or not known. */
    int itemBackTick(int index) {
        return index < itemBackTicks.length ? itemBackTicks[index] : 0;
    }
}
