package overbounce.snapshot;

import java.util.Arrays;
import overbounce.message.FrameLayout;
import overbounce.motion.Grid;
import overbounce.motion.PlayerState;
import overbounce.sim.Player;
import overbounce.sim.World;

/** What a region shows at one tick, as the integers of the wire, by entity id and item index. Arena loop only. */
final class RegionState {
    /** Fields of an entity in the order of the mask's bits: x, y, aim, flags, weapon. */
    static final int FIELDS = 5;

    static final int IDS = World.PLAYERS_MAX + 1;

    private static final int FLAGS = 3;

    /** So long after a shot a player counts as firing. */
    private static final int FIRING_TICKS = 6;

    private final boolean[] present = new boolean[IDS];
    private final int[] fields = new int[IDS * FIELDS];
    private int[] itemBackTicks = new int[0];

    void capture(int tick, World world, Roster roster) {
        Arrays.fill(present, false);
        for (Player player : world.players()) {
            int id = player.id();
            present[id] = player.embodied();
            PlayerState body = player.body();
            int at = id * FIELDS;
            fields[at] = drawn(body.x());
            fields[at + 1] = drawn(body.y());
            fields[at + 2] = direction(body.aimX(), body.aimY());
            fields[at + FLAGS] = flags(tick, player, roster);
            fields[at + 4] = body.weapon();
        }
        int items = world.map().items().size();
        if (itemBackTicks.length != items) {
            itemBackTicks = new int[items];
        }
        for (int i = 0; i < items; i++) {
            itemBackTicks[i] = world.itemBackTick(i);
        }
    }

    void copyFrom(RegionState other) {
        System.arraycopy(other.present, 0, present, 0, IDS);
        System.arraycopy(other.fields, 0, fields, 0, fields.length);
        if (itemBackTicks.length != other.itemBackTicks.length) {
            itemBackTicks = new int[other.itemBackTicks.length];
        }
        System.arraycopy(other.itemBackTicks, 0, itemBackTicks, 0, itemBackTicks.length);
    }

    private static int flags(int tick, Player player, Roster roster) {
        PlayerState body = player.body();
        int flags = (player.placeJumps() & 1) * FrameLayout.FLAG_JUMPED_PLACE;
        flags |= body.grounded() ? FrameLayout.FLAG_GROUNDED : 0;
        flags |= body.crouched() ? FrameLayout.FLAG_CROUCHED : 0;
        flags |= body.sliding() ? FrameLayout.FLAG_SLIDING : 0;
        flags |= player.alive() ? 0 : FrameLayout.FLAG_DEAD;
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

    boolean present(int id) {
        return present[id];
    }

    int field(int id, int field) {
        return fields[id * FIELDS + field];
    }

    int items() {
        return itemBackTicks.length;
    }

    int itemBackTick(int index) {
        return itemBackTicks[index];
    }
}
