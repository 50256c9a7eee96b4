package overbounce.simulate;

import java.util.List;
import overbounce.map.ItemSpot;
import overbounce.motion.Grid;
import overbounce.sim.World;

/** How often each item of a map was taken, how far apart, and how long it lay there. One thread at a time. */
public final class ItemCounts {
    private final List<ItemSpot> spots;
    private final int[] taken;
    private final long[] lyingTicks;
    /** Between one taking of an item and its next, in the same match. */
    private final long[] intervalTicks;

    private final int[] intervals;
    private final int[] lastTaken;
    private long ticks;

    ItemCounts(List<ItemSpot> spots) {
        this.spots = spots;
        taken = new int[spots.size()];
        lyingTicks = new long[spots.size()];
        intervalTicks = new long[spots.size()];
        intervals = new int[spots.size()];
        lastTaken = new int[spots.size()];
    }

    void taken(int index, int tick) {
        // What the dead dropped has no place of its own.
        if (index >= spots.size()) {
            return;
        }
        taken[index]++;
        if (lastTaken[index] > 0) {
            intervalTicks[index] += tick - lastTaken[index];
            intervals[index]++;
        }
        lastTaken[index] = tick;
    }

    void look(World world) {
        ticks++;
        for (int i = 0; i < lyingTicks.length; i++) {
            lyingTicks[i] += world.itemBackTick(i) == 0 ? 1 : 0;
        }
    }

    void add(ItemCounts other) {
        for (int i = 0; i < taken.length; i++) {
            taken[i] += other.taken[i];
            lyingTicks[i] += other.lyingTicks[i];
            intervalTicks[i] += other.intervalTicks[i];
            intervals[i] += other.intervals[i];
        }
        ticks += other.ticks;
    }

    public List<ItemSpot> spots() {
        return spots;
    }

    public int taken(int index) {
        return taken[index];
    }

    /** Mean seconds from one taking to the next, 0 where it was never taken twice in a match. */
    public double intervalSeconds(int index) {
        return intervals[index] == 0 ? 0 : (double) intervalTicks[index] / intervals[index] / Grid.TICK_HZ;
    }

    /** For how much of the time it lay there, percent. */
    public double lyingPercent(int index) {
        return 100.0 * lyingTicks[index] / Math.max(1, ticks);
    }
}
