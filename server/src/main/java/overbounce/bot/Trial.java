package overbounce.bot;

import java.util.function.Predicate;

/**
 * Tries a recipe from a place and, when it comes down somewhere else, makes it an edge of the draft.
 *
 * <p>Not for two threads at once.
 */
final class Trial {
    static final int TRIES_PER_GROUND = 4;
    private static final int START_COST = 4;
    private static final int RISK_COST = 40;
    private static final int OFF_UNITS = 7;

    private final Draft draft;
    private final Probe probe;
    private final int runSpeedGrid;

    Trial(Draft draft, Probe probe, double runSpeed) {
        this.draft = draft;
        this.probe = probe;
        this.runSpeedGrid = (int) (runSpeed * Units.VEL);
    }

    /** Whether the recipe leads from the node to another ground; the edge goes to where the body really came down. */
    boolean run(NavNode from, Recipe recipe) {
        Probe.Outcome outcome = probe.run(recipe, false, Bodies.standing(from.x(), from.y(), 0));
        if (!outcome.arrived()) {
            return false;
        }
        int to = draft.nodeAt(outcome.body());
        if (to < 0 || draft.node(to).ground() == from.ground()) {
            return false;
        }
        int cost = outcome.ticks() + START_COST + (forgives(from, recipe) ? 0 : RISK_COST);
        draft.add(from.index(), to, recipe, cost, worksRunning(from, recipe));
        return true;
    }

    /** Whether a little beside the start is good enough. */
    private boolean forgives(NavNode from, Recipe recipe) {
        int off = OFF_UNITS * Units.POS;
        return arrives(recipe, false, from.x() - off, from.y(), 0)
                && arrives(recipe, false, from.x() + off, from.y(), 0);
    }

    private boolean worksRunning(NavNode from, Recipe recipe) {
        int direction = recipe.direction();
        return arrives(recipe, true, from.x() - direction * OFF_UNITS * Units.POS, from.y(), direction * runSpeedGrid)
                && arrives(
                        recipe, true, from.x() + direction * OFF_UNITS * Units.POS, from.y(), direction * runSpeedGrid);
    }

    private boolean arrives(Recipe recipe, boolean fast, int x, int y, int vx) {
        return probe.run(recipe, fast, Bodies.standing(x, y, vx)).arrived();
    }

    /** Tries the first few nodes until one succeeds. */
    static boolean first(Iterable<NavNode> targets, Predicate<NavNode> attempt) {
        int tries = 0;
        for (NavNode target : targets) {
            if (tries++ == TRIES_PER_GROUND) {
                return false;
            }
            if (attempt.test(target)) {
                return true;
            }
        }
        return false;
    }
}
