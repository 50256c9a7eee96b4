package overbounce.bot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cheapest way from every node to every other, computed once: a bot looks its next edge up and searches nothing.
 *
 * <p>A big map has thousands of nodes and tens of millions of pairs, so each takes one byte: which of the edges that
 * leave the node comes next. How long a way takes is counted along it, but for goals that all bots ask of all the time.
 *
 * <p>Immutable.
 */
final class Routes {
    static final int UNREACHABLE = Integer.MAX_VALUE;

    /** In a table, where no edge leads on. */
    private static final int NONE = 255;

    private static final int[] NOT_KNOWN = {};

    /** What counts as a short run, in ticks. */
    private static final int NEAR_TICKS = 80;

    private final byte[][] choiceTo;
    /** By goal, the ticks from each node; empty where they are counted. */
    private final int[][] ticksTo;

    /** By node, all within a short run of it. */
    private final int[][] near;

    private final int[][] outgoing;
    private final int[] targets;
    private final int[] costs;

    /** Ways over these edges; {@code asked} are the goals of which all ask. */
    Routes(int nodes, List<NavEdge> edges, int[] asked) {
        outgoing = outgoing(nodes, edges);
        targets = edges.stream().mapToInt(NavEdge::to).toArray();
        costs = edges.stream().mapToInt(NavEdge::cost).toArray();
        choiceTo = new byte[nodes][nodes];
        ticksTo = new int[nodes][];
        Arrays.fill(ticksTo, NOT_KNOWN);
        near = new int[nodes][0];
        int[] nearCounts = new int[nodes];
        int[] places = places(edges.size());
        FlowSearch search = new FlowSearch(nodes, edges);
        for (int goal = 0; goal < nodes; goal++) {
            search.flowTo(goal, 0, new int[0]);
            for (int node = 0; node < nodes; node++) {
                int next = search.nextEdges()[node];
                choiceTo[goal][node] = (byte) (next < 0 ? NONE : places[next]);
                if (search.ticks()[node] <= NEAR_TICKS && node != goal) {
                    noteNear(node, goal, nearCounts[node]++);
                }
            }
            int wanted = goal;
            if (Arrays.stream(asked).anyMatch(node -> node == wanted)) {
                ticksTo[goal] = search.ticks().clone();
            }
        }
        Arrays.setAll(near, node -> Arrays.copyOf(near[node], nearCounts[node]));
    }

    private void noteNear(int node, int goal, int count) {
        if (count == near[node].length) {
            near[node] = Arrays.copyOf(near[node], 2 * count + 4);
        }
        near[node][count] = goal;
    }

    /** The edges that leave each node, as many as a table can tell apart. */
    private static int[][] outgoing(int nodes, List<NavEdge> edges) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            lists.add(new ArrayList<>());
        }
        for (NavEdge edge : edges) {
            lists.get(edge.from()).add(edge.index());
        }
        int[][] outgoing = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            if (lists.get(node).size() > NONE) {
                throw new IllegalArgumentException("node " + node + " has more ways on than a table can tell apart");
            }
            outgoing[node] =
                    lists.get(node).stream().mapToInt(Integer::intValue).toArray();
        }
        return outgoing;
    }

    /** The place of each edge among those that leave its node. */
    private int[] places(int edges) {
        int[] places = new int[edges];
        for (int[] leaving : outgoing) {
            for (int place = 0; place < leaving.length; place++) {
                places[leaving[place]] = place;
            }
        }
        return places;
    }

    /** Ticks from a node to a goal, {@link #UNREACHABLE} when there is no way. */
    int ticks(int from, int goal) {
        return ticksTo[goal].length == 0 ? counted(from, goal) : ticksTo[goal][from];
    }

    private int counted(int from, int goal) {
        int ticks = 0;
        for (int node = from; node != goal; ) {
            int edge = next(node, goal);
            if (edge < 0) {
                return UNREACHABLE;
            }
            ticks += costs[edge];
            node = targets[edge];
        }
        return ticks;
    }

    /** The nodes within a short run of a node, itself left out. */
    int[] near(int node) {
        return near[node];
    }

    /** The edge to take at a node on the way to a goal, -1 when there is none or the goal is reached. */
    int next(int from, int goal) {
        int choice = Byte.toUnsignedInt(choiceTo[goal][from]);
        return choice == NONE ? -1 : outgoing[from][choice];
    }
}
