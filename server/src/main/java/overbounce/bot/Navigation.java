package overbounce.bot;

import java.util.ArrayList;
import java.util.List;
import overbounce.map.ArenaMap;
import overbounce.map.ItemSpot;
import overbounce.map.Spawn;
import overbounce.motion.HitScan;
import overbounce.motion.MapView;
import overbounce.motion.PlayerState;
import overbounce.motion.ShotLine;
import overbounce.motion.Tuning;

/**
 * The standing places of a map, the ways between them, and the cheapest way from each to each: all found by running
 * the shared movement, so that a changed map or changed gravity changes it.
 *
 * <p>Immutable.
 */
public final class Navigation {
    static final int NOWHERE = -1;
    private static final int COLUMN_UNITS = 64;
    private static final int COLUMN = COLUMN_UNITS * Units.POS;
    private static final int[] EMPTY = {};
    /** A second in the air is worth a detour of so many u. */
    private static final double FALL_WORTH = 300;

    private static final double NEAR_X = 34;
    private static final double NEAR_Y = 22;

    private final ArenaMap arena;
    private final MapView map;
    private final Tuning tuning;
    private final NavNode[] nodes;
    private final NavEdge[] edges;
    private final int[][] columns;
    private final Routes routes;
    private final int[] itemNodes;
    private final int[] spawnNodes;
    private final int[] left;
    private final int[] right;
    private final long stepsRun;

    private Navigation(ArenaMap arena, Tuning tuning, Probe probe, Draft draft) {
        this.arena = arena;
        this.map = probe.map();
        this.tuning = tuning;
        this.nodes = draft.nodes().toArray(NavNode[]::new);
        this.edges = draft.edges().toArray(NavEdge[]::new);
        this.columns = columns(nodes, arena.width());
        this.itemNodes = arena.items().stream().mapToInt(this::nodeOf).toArray();
        this.spawnNodes = arena.spawns().stream().mapToInt(this::nodeOf).toArray();
        this.routes = new Routes(nodes.length, draft.edges(), itemNodes);
        this.left = onward(-1);
        this.right = onward(1);
        this.stepsRun = probe.steps();
    }

    /** Computes the graph of a map: seconds for a big one, so do it before the first tick. */
    public static Navigation of(ArenaMap arena, Tuning tuning) {
        Probe probe = new Probe(arena, tuning);
        Draft draft = walks(arena, tuning, probe);
        Grounds grounds = new Grounds(draft, tuning.gravity(), tuning.runSpeed());
        Trial trial = new Trial(draft, probe, tuning.runSpeed());
        new FallFinder(arena, draft, grounds, trial).find();
        new LeapFinder(draft, grounds, trial, tuning).find();
        new TriggerFinder(arena, draft, grounds, trial, tuning.gravity()).find();
        return new Navigation(arena, tuning, probe, draft);
    }

    /** Only where one can walk, in a fraction of the time: enough to fight with those on the same ground. */
    public static Navigation ofWalks(ArenaMap arena, Tuning tuning) {
        Probe probe = new Probe(arena, tuning);
        return new Navigation(arena, tuning, probe, walks(arena, tuning, probe));
    }

    private static Draft walks(ArenaMap arena, Tuning tuning, Probe probe) {
        List<NavNode> nodes = new ArrayList<>();
        for (int[] place : new NodeFinder(arena, probe).find()) {
            nodes.add(new NavNode(nodes.size(), place[0], place[1], nodes.size()));
        }
        Draft walks = new Draft(nodes);
        new WalkFinder(walks, probe, tuning).find();
        return walks.grounded();
    }

    public ArenaMap arena() {
        return arena;
    }

    public Tuning tuning() {
        return tuning;
    }

    /** How many steps of the shared movement it took. */
    public long stepsRun() {
        return stepsRun;
    }

    public int nodeCount() {
        return nodes.length;
    }

    public int edgeCount() {
        return edges.length;
    }

    MapView map() {
        return map;
    }

    NavNode node(int index) {
        return nodes[index];
    }

    NavEdge edge(int index) {
        return edges[index];
    }

    List<NavNode> nodes() {
        return List.of(nodes);
    }

    List<NavEdge> edges() {
        return List.of(edges);
    }

    Routes routes() {
        return routes;
    }

    /** The node to stand at to take an item, {@link #NOWHERE} when one cannot stand there. */
    int itemNode(int item) {
        return itemNodes[item];
    }

    int spawnNode(int spawn) {
        return spawnNodes[spawn];
    }

    private int nodeOf(ItemSpot item) {
        return nodeNear(Units.grid(item.x()), Units.grid(item.y()), NEAR_X, NEAR_Y);
    }

    private int nodeOf(Spawn spawn) {
        return nodeNear(Units.grid(spawn.x()), Units.grid(spawn.y()), NEAR_X, NEAR_Y);
    }

    /** The node that a body on the ground is at. */
    int nodeAt(PlayerState body) {
        return nodeNear(body.x(), body.y(), NEAR_X, NEAR_Y);
    }

    /** The nearest node within a reach in u, {@link #NOWHERE} when there is none. */
    int nodeNear(int x, int y, double reachX, double reachY) {
        int best = NOWHERE;
        double bestAway = Double.MAX_VALUE;
        int first = Math.max(0, Math.floorDiv(x - Units.grid(reachX), COLUMN));
        int last = Math.min(columns.length - 1, Math.floorDiv(x + Units.grid(reachX), COLUMN));
        for (int column = first; column <= last; column++) {
            for (int index : columns[column]) {
                double dx = Math.abs(Units.pos(nodes[index].x() - x));
                double dy = Math.abs(Units.pos(nodes[index].y() - y));
                if (dx <= reachX && dy <= reachY && dx + 2 * dy < bestAway) {
                    best = index;
                    bestAway = dx + 2 * dy;
                }
            }
        }
        return best;
    }

    /** The ways to a goal for one who would rather spend {@code fine} ticks than take one of the edges {@code dear}. */
    int[] detour(int goal, int fine, int[] dear) {
        FlowSearch search = new FlowSearch(nodes.length, List.of(edges));
        search.flowTo(goal, fine, dear);
        return search.nextEdges();
    }

    /** The first node at least {@code length} u further along level ground, {@link #NOWHERE} if it ends before. */
    int levelAhead(int from, int direction, double length, double level) {
        int[] onward = direction < 0 ? left : right;
        int node = from;
        while (Math.abs(Units.pos(nodes[node].x() - nodes[from].x())) < length) {
            node = onward[node];
            if (node == NOWHERE || Math.abs(Units.pos(nodes[node].y() - nodes[from].y())) > level) {
                return NOWHERE;
            }
        }
        return node;
    }

    /** The nodes within a short run of a node, itself left out. */
    int[] around(int node) {
        return routes.near(node);
    }

    /**
     * Where a body in the air does best to come down, {@link #NOWHERE} when nothing lies within its reach. It costs at
     * least the way across at the speed that the body has, so that far columns need not be looked at.
     */
    int refuge(PlayerState body) {
        int best = NOWHERE;
        double bestCost = Double.MAX_VALUE;
        double dearest = Math.min(1, FALL_WORTH / Math.max(1, Math.abs(Units.vel(body.vx()))));
        int middle = Math.floorDiv(body.x(), COLUMN);
        for (int away = 0; away < columns.length && (away - 1) * COLUMN_UNITS * dearest <= bestCost; away++) {
            for (int side = away == 0 ? 1 : -1; side <= 1; side += 2) {
                int column = middle + side * away;
                for (int index : column < 0 || column >= columns.length ? EMPTY : columns[column]) {
                    double cost = landingCost(nodes[index], body);
                    if (cost < bestCost || (cost == bestCost && index < best)) {
                        bestCost = cost;
                        best = index;
                    }
                }
            }
        }
        return best;
    }

    private double landingCost(NavNode node, PlayerState body) {
        double gravity = tuning.gravity();
        double vy = Units.vel(body.vy());
        double below = Units.pos(node.y() - body.y());
        double root = vy * vy + 2 * gravity * below;
        if (root < 0 || (below < 0 && vy > 0)) {
            return Double.MAX_VALUE;
        }
        double seconds = (-vy + Math.sqrt(root)) / gravity;
        double drift = Math.abs(Units.pos(node.x() - body.x()) - Units.vel(body.vx()) * seconds);
        return seconds * FALL_WORTH + drift * (drift > FALL_WORTH * seconds ? 4 : 1);
    }

    /** The line from a point towards another (dx, dy) away, in u, as far as nothing solid is in the way. */
    ShotLine trace(double x, double y, double dx, double dy) {
        return HitScan.trace(map, Units.grid(x), Units.grid(y), Units.grid(x + dx), Units.grid(y + dy));
    }

    /** Where something at (x, y) u falling to {@code lowest} u comes to lie. */
    double floorBelow(double x, double y, double lowest) {
        return lowest <= y
                ? lowest
                : Units.pos(trace(x, y - 1, 0, lowest - y + 1).toY());
    }

    private int[] onward(int direction) {
        int[] onward = new int[nodes.length];
        java.util.Arrays.fill(onward, NOWHERE);
        for (NavEdge edge : edges) {
            int ahead = (nodes[edge.to()].x() - nodes[edge.from()].x()) * direction;
            int known = onward[edge.from()];
            if (edge.way() == Way.WALK
                    && ahead > 0
                    && (known == NOWHERE || ahead < (nodes[known].x() - nodes[edge.from()].x()) * direction)) {
                onward[edge.from()] = edge.to();
            }
        }
        return onward;
    }

    private static int[][] columns(NavNode[] nodes, int width) {
        int[][] columns = new int[width * Units.POS / COLUMN + 1][];
        for (int column = 0; column < columns.length; column++) {
            int number = column;
            columns[column] = java.util.Arrays.stream(nodes)
                    .filter(node -> node.x() / COLUMN == number)
                    .mapToInt(NavNode::index)
                    .toArray();
        }
        return columns;
    }
}
