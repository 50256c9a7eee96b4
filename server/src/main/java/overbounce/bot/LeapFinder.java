package overbounce.bot;

import java.util.List;
import overbounce.motion.Tuning;

/**
 * Finds the edges that begin with a jump: from standing, with a run-up, and two jumps in a row.
 *
 * <p>Not for two threads at once.
 */
final class LeapFinder {
    private static final double RUN_UP_MIN = 40;
    private static final double RUN_UP_MAX = 170;
    private static final double FALL_MAX = 700;
    private static final double RISE_SPARE = 10;
    private static final double RAMP_STEP_UNITS = 6;
    private static final double DOUBLE_STEP_MIN = 62;
    private static final double RUN_UP_WORTH = 130;
    private static final int RUN_UPS = 2;
    /** From so high a step on, rising before steering may lead around its edge. */
    private static final double STEEP_RISE = 30;

    private static final int[] DELAYS = {0, 14};
    private static final int[] AT_ONCE = {0};

    private final Draft draft;
    private final Grounds grounds;
    private final Trial trial;
    private final double jumpRise;
    private final double rampRise;
    private final double doubleRise;

    LeapFinder(Draft draft, Grounds grounds, Trial trial, Tuning tuning) {
        this.jumpRise = rise(tuning.jumpSpeed(), tuning);
        this.rampRise = rise(tuning.rampJumpSpeedMax(), tuning);
        this.doubleRise = rise(tuning.doubleJumpSpeed(), tuning);
        this.draft = draft;
        this.grounds = grounds;
        this.trial = trial;
    }

    private static double rise(double speed, Tuning tuning) {
        return speed * speed / (2 * tuning.gravity()) + RISE_SPARE;
    }

    void find() {
        for (NavNode from : draft.nodes()) {
            double rise = onRamp(from) ? rampRise : jumpRise;
            for (List<NavNode> ground : grounds.all()) {
                if (ground.getFirst().ground() != from.ground()) {
                    List<NavNode> targets = grounds.reach(ground, from, from.x(), rise, -FALL_MAX, rise);
                    if (!Trial.first(targets, to -> standing(from, to))) {
                        Trial.first(targets, to -> running(from, to));
                    }
                }
            }
        }
        for (NavEdge edge : draft.edges()) {
            if (edge.way() == Way.JUMP) {
                twice(edge);
            }
        }
    }

    private boolean standing(NavNode from, NavNode to) {
        boolean steep = Units.pos(from.y() - to.y()) >= STEEP_RISE;
        for (int delay : steep ? DELAYS : AT_ONCE) {
            if (trial.run(from, Recipe.of(Way.JUMP, from.x(), from.x(), to, delay))) {
                return true;
            }
        }
        return false;
    }

    /** Tries run-ups to what is too far for a standing jump, from places further back on the same ground. */
    private boolean running(NavNode takeoff, NavNode to) {
        if (Math.abs(Units.pos(to.x() - takeoff.x())) < RUN_UP_WORTH) {
            return false;
        }
        int direction = Integer.signum(to.x() - takeoff.x());
        int tries = 0;
        for (NavNode from :
                direction < 0 ? grounds.of(takeoff) : grounds.of(takeoff).reversed()) {
            double back = Units.pos(takeoff.x() - from.x()) * direction;
            if (back >= RUN_UP_MIN && back <= RUN_UP_MAX && tries++ < RUN_UPS) {
                if (trial.run(from, Recipe.of(Way.JUMP, from.x(), takeoff.x(), to, 0))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tries to go on from a jump that leads up with the higher second jump. */
    private void twice(NavEdge first) {
        NavNode from = draft.node(first.from());
        NavNode via = draft.node(first.to());
        if (Units.pos(from.y() - via.y()) < DOUBLE_STEP_MIN) {
            return;
        }
        Recipe jump = first.recipe();
        for (List<NavNode> ground : grounds.all()) {
            int number = ground.getFirst().ground();
            if (number != via.ground() && number != from.ground()) {
                List<NavNode> targets =
                        grounds.reach(ground, via, via.x(), doubleRise, jumpRise - 2 * RISE_SPARE, doubleRise);
                Trial.first(targets, to -> trial.run(from, jump.andAgain(to)));
            }
        }
    }

    private boolean onRamp(NavNode node) {
        for (NavNode other : grounds.of(node)) {
            double dx = Math.abs(Units.pos(other.x() - node.x()));
            double dy = Math.abs(Units.pos(other.y() - node.y()));
            if (dx > 0 && dx <= 40 && dy >= RAMP_STEP_UNITS) {
                return true;
            }
        }
        return false;
    }
}
