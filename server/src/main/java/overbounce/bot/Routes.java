package overbounce.bot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cheapest way from every node to every other, computed once: a bot looks its next edge up and searches nothing.
 *
 * <p>A big map has thousands of nodes and tens of millions of pairs, so each takes three bytes: the ticks, and which of
 * the edges that leave the node comes next.
 *
 * <p>Immutable.
 */
final class Routes {
    static final int UNREACHABLE = Integer.MAX_VALUE;

    /** In a table, what no way has. */
    private static final char FAR = Character.MAX_VALUE;

    /** In a table, where no edge leads on. */
    private static final int NONE = 255;

    private final char[][] ticksTo;
    private final byte[][] choiceTo;
    private final int[][] outgoing;

    Routes(int nodes, List<NavEdge> edges) {
        outgoing = outgoing(nodes, edges);
        int[] places = places(edges.size());
        ticksTo = new char[nodes][nodes];
        choiceTo = new byte[nodes][nodes];
        Search search = new Search(nodes, edges);
        for (int goal = 0; goal < nodes; goal++) {
            search.flowTo(goal, 0, new int[0]);
            for (int node = 0; node < nodes; node++) {
                int ticks = search.ticks()[node];
                int next = search.nextEdges()[node];
                ticksTo[goal][node] = (char) Math.min(ticks, FAR);
                choiceTo[goal][node] = (byte) (next < 0 || ticks >= FAR ? NONE : places[next]);
            }
        }
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

    /** Ticks from a node to a goal, {@link #UNREACHABLE} when there is no way or one of more than 18 minutes. */
    int ticks(int from, int goal) {
        char ticks = ticksTo[goal][from];
        return ticks == FAR ? UNREACHABLE : ticks;
    }

    /** The edge to take at a node on the way to a goal, -1 when there is none or the goal is reached. */
    int next(int from, int goal) {
        int choice = Byte.toUnsignedInt(choiceTo[goal][from]);
        return choice == NONE ? -1 : outgoing[from][choice];
    }

    /** Dijkstra from a goal backwards over a graph, with a binary heap in two arrays. */
    static final class Search {
        private final int[][] into;
        private final NavEdge[] edges;
        private final int[] heap;
        private final int[] place;
        private int[] ticks = new int[0];
        private int[] next = new int[0];
        private int size;

        Search(int nodes, List<NavEdge> edgeList) {
            edges = edgeList.toArray(NavEdge[]::new);
            into = incoming(nodes, edges);
            heap = new int[nodes + 1];
            place = new int[nodes];
        }

        private static int[][] incoming(int nodes, NavEdge[] edges) {
            int[] counts = new int[nodes];
            for (NavEdge edge : edges) {
                counts[edge.to()]++;
            }
            int[][] into = new int[nodes][];
            for (int node = 0; node < nodes; node++) {
                into[node] = new int[counts[node]];
            }
            for (NavEdge edge : edges) {
                into[edge.to()][--counts[edge.to()]] = edge.index();
            }
            return into;
        }

        /** Computes the flow to a goal; each of the edges {@code dear} costs {@code fine} ticks more. */
        void flowTo(int goal, int fine, int[] dear) {
            ticks = new int[into.length];
            next = new int[into.length];
            Arrays.fill(ticks, UNREACHABLE);
            Arrays.fill(next, -1);
            Arrays.fill(place, 0);
            size = 0;
            ticks[goal] = 0;
            push(goal);
            while (size > 0) {
                int node = pop();
                for (int index : into[node]) {
                    relax(edges[index], ticks[node], fineOf(index, fine, dear));
                }
            }
        }

        int[] ticks() {
            return ticks;
        }

        int[] nextEdges() {
            return next;
        }

        private static int fineOf(int edge, int fine, int[] dear) {
            for (int candidate : dear) {
                if (candidate == edge) {
                    return fine;
                }
            }
            return 0;
        }

        private void relax(NavEdge edge, int base, int fine) {
            int cost = base + edge.cost() + fine;
            if (cost < ticks[edge.from()]) {
                ticks[edge.from()] = cost;
                next[edge.from()] = edge.index();
                push(edge.from());
            }
        }

        private void push(int node) {
            if (place[node] == 0) {
                heap[++size] = node;
                place[node] = size;
            }
            int at = place[node];
            while (at > 1 && ticks[heap[at / 2]] > ticks[node]) {
                set(at, heap[at / 2]);
                at /= 2;
            }
            set(at, node);
        }

        private int pop() {
            int top = heap[1];
            int last = heap[size--];
            place[top] = 0;
            if (size > 0) {
                sink(last);
            }
            return top;
        }

        private void sink(int node) {
            int at = 1;
            while (2 * at <= size) {
                int child = 2 * at;
                if (child < size && ticks[heap[child + 1]] < ticks[heap[child]]) {
                    child++;
                }
                if (ticks[heap[child]] >= ticks[node]) {
                    break;
                }
                set(at, heap[child]);
                at = child;
            }
            set(at, node);
        }

        private void set(int at, int node) {
            heap[at] = node;
            place[node] = at;
        }
    }
}
