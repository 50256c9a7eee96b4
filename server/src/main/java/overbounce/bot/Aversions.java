package overbounce.bot;

import java.util.ArrayList;
import java.util.List;

/**
 * The edges that one bot has failed at, which it avoids for a while. Without any it uses the routes that all share.
 *
 * <p>Arena loop only.
 */
final class Aversions {
    private static final int FAILURES_ALLOWED = 1;
    private static final int AVOID_TICKS = 15 * Units.TICK_HZ;
    private static final int FINE_TICKS = 1200;

    private record Failure(int edge, int tick) {}

    private final Navigation nav;
    private final List<Failure> failures = new ArrayList<>();
    private int[] avoided = new int[0];
    private int detourGoal = Navigation.NOWHERE;
    private int[] detour = new int[0];

    Aversions(Navigation nav) {
        this.nav = nav;
    }

    void failed(int edge, int tick) {
        failures.add(new Failure(edge, tick));
        refresh(tick);
    }

    /** The edge to take at a node on the way to a goal, -1 for none. */
    int next(int node, int goal, int tick) {
        if (!failures.isEmpty() && failures.getFirst().tick() + AVOID_TICKS < tick) {
            refresh(tick);
        }
        if (avoided.length == 0) {
            return nav.routes().next(node, goal);
        }
        if (detourGoal != goal) {
            detour = nav.detour(goal, FINE_TICKS, avoided);
            detourGoal = goal;
        }
        return detour[node];
    }

    private void refresh(int tick) {
        failures.removeIf(failure -> failure.tick() + AVOID_TICKS < tick);
        avoided = failures.stream()
                .mapToInt(Failure::edge)
                .filter(edge -> failures.stream()
                                .filter(failure -> failure.edge() == edge)
                                .count()
                        > FAILURES_ALLOWED)
                .distinct()
                .toArray();
        detourGoal = Navigation.NOWHERE;
    }
}
