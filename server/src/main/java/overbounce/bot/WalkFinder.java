package overbounce.bot;

import overbounce.motion.Tuning;

/**
 * Finds which neighbouring places walking connects.
 *
 * <p>Not for two threads at once.
 */
final class WalkFinder {
    private static final double REACH_X = 44;
    private static final double REACH_Y = 44;
    private static final double TICKS_SPARE = 40;

    private final Draft draft;
    private final Probe probe;
    private final Tuning tuning;

    WalkFinder(Draft draft, Probe probe, Tuning tuning) {
        this.draft = draft;
        this.probe = probe;
        this.tuning = tuning;
    }

    void find() {
        for (NavNode from : draft.nodes()) {
            for (NavNode to : draft.nodes()) {
                double dx = Math.abs(Units.pos(to.x() - from.x()));
                double dy = Math.abs(Units.pos(to.y() - from.y()));
                if (from.index() != to.index() && dx <= REACH_X && dy <= REACH_Y && dy <= dx + 24) {
                    walk(from, to, Math.sqrt(dx * dx + dy * dy));
                }
            }
        }
    }

    private void walk(NavNode from, NavNode to, double units) {
        Recipe recipe = Recipe.walk(from.x(), to);
        Probe.Outcome outcome = probe.run(recipe, true, Bodies.standing(from.x(), from.y(), 0));
        double ticks = units / tuning.runSpeed() * Units.TICK_HZ;
        if (outcome.arrived()
                && outcome.ticks() <= ticks + TICKS_SPARE
                && Math.abs(Units.pos(outcome.body().y() - to.y())) <= 12) {
            draft.add(
                    from.index(),
                    to.index(),
                    recipe,
                    (int) Math.ceil(ticks) + outcome.hurtTicks() * Trial.HURT_COST,
                    true);
        }
    }
}
