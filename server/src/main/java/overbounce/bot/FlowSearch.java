package overbounce.bot;

import java.util.Arrays;
import java.util.List;

/**
 * Dijkstra from a goal backwards over a graph. Ways cost few ticks, so what is still to be looked at lies in a ring of
 * lists, one for each tick, and is found without comparing.
 *
 * <p>Not for two threads at once.
 */
final class FlowSearch {
    private static final int NONE = -1;

    /** The edges into a node are those from {@code starts[node]} to {@code starts[node + 1]}, in flat arrays. */
    private final int[] starts;

    private final int[] indexes;
    private final int[] origins;
    private final int[] costs;
    private final int costMax;
    /** Entries that wait: which node, and the next entry of the same tick. */
    private final int[] waiting;

    private final int[] following;
    private final int[] ticks;
    private final int[] next;
    private int[] ring = new int[0];
    private int entries;
    private int open;

    FlowSearch(int nodes, List<NavEdge> edges) {
        starts = new int[nodes + 1];
        indexes = new int[edges.size()];
        origins = new int[edges.size()];
        costs = new int[edges.size()];
        waiting = new int[edges.size() + 1];
        following = new int[edges.size() + 1];
        ticks = new int[nodes];
        next = new int[nodes];
        for (NavEdge edge : edges) {
            starts[edge.to() + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            starts[node + 1] += starts[node];
        }
        int[] places = starts.clone();
        int most = 0;
        for (NavEdge edge : edges) {
            int place = places[edge.to()]++;
            indexes[place] = edge.index();
            origins[place] = edge.from();
            costs[place] = edge.cost();
            most = Math.max(most, edge.cost());
        }
        costMax = most;
    }

    /** Computes the flow to a goal; each of the edges {@code dear} costs {@code fine} ticks more. */
    void flowTo(int goal, int fine, int[] dear) {
        begin(costMax + fine + 1);
        ticks[goal] = 0;
        push(goal);
        for (int tick = 0; open > 0; tick++) {
            int slot = tick % ring.length;
            while (ring[slot] != NONE) {
                int entry = ring[slot];
                ring[slot] = following[entry];
                open--;
                if (ticks[waiting[entry]] == tick) {
                    relaxInto(waiting[entry], fine, dear);
                }
            }
        }
    }

    private void begin(int ringLength) {
        if (ring.length != ringLength) {
            ring = new int[ringLength];
        }
        Arrays.fill(ring, NONE);
        Arrays.fill(ticks, Routes.UNREACHABLE);
        Arrays.fill(next, NONE);
        entries = 0;
        open = 0;
    }

    private void relaxInto(int node, int fine, int[] dear) {
        for (int i = starts[node]; i < starts[node + 1]; i++) {
            int cost = ticks[node] + costs[i] + (dear.length > 0 && contains(dear, indexes[i]) ? fine : 0);
            int origin = origins[i];
            if (cost < ticks[origin]) {
                ticks[origin] = cost;
                next[origin] = indexes[i];
                push(origin);
            }
        }
    }

    private static boolean contains(int[] edges, int edge) {
        for (int candidate : edges) {
            if (candidate == edge) {
                return true;
            }
        }
        return false;
    }

    private void push(int node) {
        int slot = ticks[node] % ring.length;
        waiting[entries] = node;
        following[entries] = ring[slot];
        ring[slot] = entries++;
        open++;
    }

    /** Ticks to the goal from each node, {@link Routes#UNREACHABLE} for no way. Valid until the next flow. */
    int[] ticks() {
        return ticks;
    }

    /** The edge to take at each node, -1 at the goal and where there is no way. Valid until the next flow. */
    int[] nextEdges() {
        return next;
    }
}
