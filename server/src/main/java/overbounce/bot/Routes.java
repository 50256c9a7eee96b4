package overbounce.bot;

import java.util.Arrays;
import java.util.List;

/**
 * The cheapest way from every node to every other, computed once: a bot looks its next edge up and searches nothing.
 *
 * <p>Immutable.
 */
final class Routes {
    static final int UNREACHABLE = Integer.MAX_VALUE;

    private final int[][] ticksTo;
    private final int[][] nextEdge;

    Routes(int nodes, List<NavEdge> edges) {
        Search search = new Search(nodes, edges);
        ticksTo = new int[nodes][];
        nextEdge = new int[nodes][];
        for (int goal = 0; goal < nodes; goal++) {
            search.flowTo(goal, 0, new int[0]);
            ticksTo[goal] = search.ticks();
            nextEdge[goal] = search.nextEdges();
        }
    }

    /** Ticks from a node to a goal, {@link #UNREACHABLE} when there is no way. */
    int ticks(int from, int goal) {
        return ticksTo[goal][from];
    }

    /** The edge to take at a node on the way to a goal, -1 when there is none or the goal is reached. */
    int next(int from, int goal) {
        return nextEdge[goal][from];
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
