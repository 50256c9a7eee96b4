package overbounce.bot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overbounce.motion.PlayerState;

/**
 * A graph in the making: its nodes, and the best edge found so far for each pair and way.
 *
 * <p>Not for two threads at once.
 */
final class Draft {
    private record Key(int from, int to, Way way) {}

    private static final int NEAR_X_UNITS = 26;
    private static final int NEAR_Y_UNITS = 14;

    private final List<NavNode> nodes;
    private final Map<Key, NavEdge> edges = new LinkedHashMap<>();

    Draft(List<NavNode> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    List<NavNode> nodes() {
        return nodes;
    }

    NavNode node(int index) {
        return nodes.get(index);
    }

    boolean has(int from, int to, Way way) {
        return edges.containsKey(new Key(from, to, way));
    }

    /** Adds an edge unless a cheaper one of its way is known. */
    void add(int from, int to, Recipe recipe, int cost, boolean fast) {
        Key key = new Key(from, to, recipe.way());
        NavEdge known = edges.get(key);
        if (from != to && (known == null || cost < known.cost())) {
            int index = known == null ? edges.size() : known.index();
            edges.put(key, new NavEdge(index, from, to, recipe, cost, fast));
        }
    }

    /** The edges in the order of their indices. */
    List<NavEdge> edges() {
        return new ArrayList<>(edges.values());
    }

    /** The node that a standing body is at, or -1. */
    int nodeAt(PlayerState body) {
        int best = -1;
        double bestAway = Double.MAX_VALUE;
        for (NavNode node : nodes) {
            double dx = Math.abs(Units.pos(node.x() - body.x()));
            double dy = Math.abs(Units.pos(node.y() - body.y()));
            if (dx <= NEAR_X_UNITS && dy <= NEAR_Y_UNITS && dx + dy < bestAway) {
                best = node.index();
                bestAway = dx + dy;
            }
        }
        return best;
    }

    /** The same nodes and edges with a ground number for every node: walking both ways joins grounds. */
    Draft grounded() {
        int[] ground = new int[nodes.size()];
        for (int node = 0; node < ground.length; node++) {
            ground[node] = node;
        }
        for (NavEdge edge : edges.values()) {
            if (edge.way() == Way.WALK && has(edge.to(), edge.from(), Way.WALK)) {
                ground[root(ground, edge.from())] = root(ground, edge.to());
            }
        }
        List<NavNode> numbered = new ArrayList<>();
        for (NavNode node : nodes) {
            numbered.add(new NavNode(node.index(), node.x(), node.y(), root(ground, node.index())));
        }
        Draft draft = new Draft(numbered);
        draft.edges.putAll(edges);
        return draft;
    }

    private static int root(int[] ground, int node) {
        int root = node;
        while (ground[root] != root) {
            root = ground[root];
        }
        return root;
    }
}
