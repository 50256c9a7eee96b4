package overbounce.bot;

import java.util.ArrayList;
import java.util.List;
import overbounce.map.ArenaMap;
import overbounce.map.ItemSpot;
import overbounce.map.Spawn;
import overbounce.motion.Grid;

/**
 * How long it takes from spawns to items and other spawns, by the movement that players have: without rocket jumps and
 * without crouching through gaps, so that what it says no way leads to may still be reached by these.
 *
 * <p>Immutable.
 */
public final class Reachability {
    /** No way leads there. */
    public static final double NEVER = Double.POSITIVE_INFINITY;

    private final Navigation ways;

    public Reachability(Navigation ways) {
        this.ways = ways;
    }

    /** Seconds from one spawn to an item, by their places in the map's lists; {@link #NEVER} for no way. */
    public double secondsToItem(int spawn, int item) {
        return seconds(ways.spawnNode(spawn), ways.itemNode(item));
    }

    /** Seconds from one spawn to another; {@link #NEVER} for no way. */
    public double secondsToSpawn(int spawn, int other) {
        return seconds(ways.spawnNode(spawn), ways.spawnNode(other));
    }

    private double seconds(int from, int to) {
        if (from == Navigation.NOWHERE || to == Navigation.NOWHERE) {
            return NEVER;
        }
        int ticks = ways.routes().ticks(from, to);
        return ticks == Routes.UNREACHABLE ? NEVER : (double) ticks / Grid.TICK_HZ;
    }

    /** Each place that cannot be reached from every spawn, as a sentence. */
    public List<String> gaps() {
        ArenaMap map = ways.arena();
        List<String> gaps = new ArrayList<>();
        for (int i = 0; i < map.items().size(); i++) {
            ItemSpot item = map.items().get(i);
            int lost = 0;
            for (int spawn = 0; spawn < map.spawns().size(); spawn++) {
                lost += secondsToItem(spawn, i) == NEVER ? 1 : 0;
            }
            note(gaps, item.kind(), item.x(), item.y(), lost);
        }
        for (int i = 0; i < map.spawns().size(); i++) {
            Spawn place = map.spawns().get(i);
            int lost = 0;
            for (int spawn = 0; spawn < map.spawns().size(); spawn++) {
                lost += secondsToSpawn(spawn, i) == NEVER ? 1 : 0;
            }
            note(gaps, "spawn", place.x(), place.y(), lost);
        }
        return gaps;
    }

    private void note(List<String> gaps, String what, int x, int y, int lost) {
        if (lost > 0) {
            gaps.add(what + " at " + x + "," + y + " cannot be reached from " + lost + " of "
                    + ways.arena().spawns().size() + " spawns by running, jumping, pads and teleporters");
        }
    }
}
