package overbounce.bot;

import java.util.List;
import overbounce.map.ArenaMap;
import overbounce.map.Platform;

/**
 * Finds the edges that lead down: off ledges and through platforms.
 *
 * <p>Not for two threads at once.
 */
final class FallFinder {
    private static final double LEDGE_RUN = 90;
    private static final double LEDGE_AIM = 40;
    private static final double LOWER_MIN = 18;
    private static final double LOWER_MAX = 1500;

    private final ArenaMap arena;
    private final Draft draft;
    private final Grounds grounds;
    private final Trial trial;

    FallFinder(ArenaMap arena, Draft draft, Grounds grounds, Trial trial) {
        this.arena = arena;
        this.draft = draft;
        this.grounds = grounds;
        this.trial = trial;
    }

    void find() {
        for (NavNode from : draft.nodes()) {
            falls(from, -1);
            falls(from, 1);
            if (onPlatform(from)) {
                drops(from);
            }
        }
    }

    private void falls(NavNode from, int direction) {
        if (walkGoesOn(from, direction)) {
            return;
        }
        int over = from.x() + direction * Units.grid(LEDGE_RUN);
        int aim = from.x() + direction * Units.grid(LEDGE_AIM);
        for (List<NavNode> ground : grounds.all()) {
            if (ground.getFirst().ground() != from.ground()) {
                List<NavNode> targets = grounds.reach(ground, from, aim, 0, -LOWER_MAX, -LOWER_MIN);
                Trial.first(targets, to -> trial.run(from, Recipe.of(Way.FALL, from.x(), over, to, 0)));
            }
        }
    }

    private boolean walkGoesOn(NavNode from, int direction) {
        for (NavNode to : grounds.of(from)) {
            if (Integer.signum(to.x() - from.x()) == direction && draft.has(from.index(), to.index(), Way.WALK)) {
                return true;
            }
        }
        return false;
    }

    private void drops(NavNode from) {
        for (List<NavNode> ground : grounds.all()) {
            if (ground.getFirst().ground() != from.ground()) {
                List<NavNode> targets = grounds.reach(ground, from, from.x(), 0, -LOWER_MAX, -LOWER_MIN);
                Trial.first(targets, to -> trial.run(from, Recipe.of(Way.DROP, from.x(), from.x(), to, 0)));
            }
        }
    }

    private boolean onPlatform(NavNode node) {
        double x = Units.pos(node.x());
        double y = Units.pos(node.y());
        for (Platform platform : arena.platforms()) {
            if (Math.abs(platform.y() - y) <= 2 && x > platform.x() && x < platform.x() + platform.width()) {
                return true;
            }
        }
        return false;
    }
}
