package overbounce.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesPropertyTest {
    private static final int NODES = 24;

    private static List<NavEdge> randomEdges(Chance chance) {
        List<NavEdge> edges = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int from = chance.below(NODES);
            int to = (from + 1 + chance.below(NODES - 1)) % NODES;
            Recipe recipe = Recipe.walk(0, new NavNode(to, 0, 0, 0));
            edges.add(new NavEdge(i, from, to, recipe, 1 + chance.below(90), true));
        }
        return edges;
    }

    /** Shortest ways by trying every node as a stop in between. */
    private static long[][] byAllStops(List<NavEdge> edges) {
        long[][] ticks = new long[NODES][NODES];
        for (int from = 0; from < NODES; from++) {
            java.util.Arrays.fill(ticks[from], Routes.UNREACHABLE);
            ticks[from][from] = 0;
        }
        for (NavEdge edge : edges) {
            ticks[edge.from()][edge.to()] = Math.min(ticks[edge.from()][edge.to()], edge.cost());
        }
        for (int stop = 0; stop < NODES; stop++) {
            for (int from = 0; from < NODES; from++) {
                for (int to = 0; to < NODES; to++) {
                    ticks[from][to] = Math.min(ticks[from][to], ticks[from][stop] + ticks[stop][to]);
                }
            }
        }
        return ticks;
    }

    @Test
    void shouldFindTheCheapestWaysAndLeadAlongThem() {
        for (int seed = 1; seed <= 200; seed++) {
            List<NavEdge> edges = randomEdges(new Chance(seed));
            Routes routes = new Routes(NODES, edges, new int[] {3, 11});
            long[][] expected = byAllStops(edges);
            for (int from = 0; from < NODES; from++) {
                for (int goal = 0; goal < NODES; goal++) {
                    assertEquals(expected[from][goal], routes.ticks(from, goal), "seed " + seed);
                    int next = routes.next(from, goal);
                    if (next >= 0) {
                        int rest = routes.ticks(edges.get(next).to(), goal);
                        assertEquals(routes.ticks(from, goal), edges.get(next).cost() + rest, "seed " + seed);
                    }
                }
            }
        }
    }
}
