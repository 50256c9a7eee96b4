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
    /** What a tick in slime is worth in ticks of a detour. */
    static final int HURT_COST = 4;

    private static final int RISK_COST = 25;
    private static final int DEADLY_COST = 240;
    private static final int OFF_UNITS = 8;
    private static final int OFF_SPEED = 50;

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
        draft.add(
                from.index(),
                to,
                recipe,
                outcome.ticks() + START_COST + outcome.hurtTicks() * HURT_COST + risk(from, recipe),
                worksRunning(from, recipe));
        return true;
    }

    /** What it costs that a start a little off, as one makes it in play, does not arrive. */
    private int risk(NavNode from, Recipe recipe) {
        int risk = 0;
        for (int side = -1; side <= 1; side += 2) {
            Probe.Outcome outcome = probe.run(
                    recipe,
                    false,
                    Bodies.standing(from.x() + side * OFF_UNITS * Units.POS, from.y(), side * OFF_SPEED * Units.VEL));
            if (!outcome.arrived()) {
                risk += probe.deadly(outcome.body()) ? DEADLY_COST : RISK_COST;
            }
        }
        return risk;
    }

    private boolean worksRunning(NavNode from, Recipe recipe) {
        int speed = recipe.direction() * runSpeedGrid;
        return arrives(recipe, from.x() - OFF_UNITS * Units.POS, from.y(), speed)
                && arrives(recipe, from.x() + OFF_UNITS * Units.POS, from.y(), speed);
    }

    private boolean arrives(Recipe recipe, int x, int y, int vx) {
        return probe.run(recipe, true, Bodies.standing(x, y, vx)).arrived();
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
