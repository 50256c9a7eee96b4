package overbounce.bot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import overbounce.map.ArenaMap;
import overbounce.map.JumpPad;
import overbounce.map.Teleporter;

/**
 * Finds the edges over jump pads and through teleporters.
 *
 * <p>Not for two threads at once.
 */
final class TriggerFinder {
    private static final double NEAR_X = 120;
    private static final double NEAR_Y = 60;
    private static final double PAD_SPREAD_X = 440;
    private static final double PAD_BELOW_APEX_MIN = 4;
    private static final double EXIT_SPREAD_X = 260;
    private static final double EXIT_SPREAD_Y = 500;

    private final ArenaMap arena;
    private final Draft draft;
    private final Grounds grounds;
    private final Trial trial;
    private final double gravity;

    TriggerFinder(ArenaMap arena, Draft draft, Grounds grounds, Trial trial, double gravity) {
        this.arena = arena;
        this.draft = draft;
        this.grounds = grounds;
        this.trial = trial;
        this.gravity = gravity;
    }

    void find() {
        for (JumpPad pad : arena.pads()) {
            for (NavNode from : beside(pad.x() + pad.width() / 2.0, pad.y() + pad.height())) {
                ride(pad, from);
            }
        }
        for (Teleporter teleporter : arena.teleporters()) {
            for (NavNode from :
                    beside(teleporter.x() + teleporter.width() / 2.0, teleporter.y() + teleporter.height())) {
                enter(teleporter, from);
            }
        }
    }

    /** The places from which one could run into a trigger whose foot is at (x, y) u. */
    private List<NavNode> beside(double x, double y) {
        List<NavNode> near = new ArrayList<>();
        for (NavNode node : draft.nodes()) {
            if (Math.abs(Units.pos(node.x()) - x) <= NEAR_X && Math.abs(Units.pos(node.y()) - y) <= NEAR_Y) {
                near.add(node);
            }
        }
        return near;
    }

    private void ride(JumpPad pad, NavNode from) {
        int middle = Units.grid(pad.x() + pad.width() / 2.0);
        double height = Units.pos(from.y()) - pad.targetY();
        int rising = (int) (Math.sqrt(2 * Math.max(height, 1) / gravity) * Units.TICK_HZ);
        int[] delays = {rising, rising / 2, 0};
        for (List<NavNode> ground : grounds.all()) {
            List<NavNode> targets = around(ground, pad.targetX(), pad.targetY() + PAD_BELOW_APEX_MIN, PAD_SPREAD_X);
            Trial.first(targets, to -> rideTo(from, middle, to, delays));
        }
    }

    private boolean rideTo(NavNode from, int middle, NavNode to, int[] delays) {
        for (int delay : delays) {
            if (trial.run(from, Recipe.of(Way.PAD, from.x(), middle, to, delay))) {
                return true;
            }
        }
        return false;
    }

    private void enter(Teleporter teleporter, NavNode from) {
        int middle = Units.grid(teleporter.x() + teleporter.width() / 2.0);
        for (List<NavNode> ground : grounds.all()) {
            List<NavNode> targets =
                    around(ground, teleporter.toX(), teleporter.toY() - EXIT_SPREAD_Y / 4, EXIT_SPREAD_X);
            Trial.first(targets, to -> trial.run(from, Recipe.of(Way.TELEPORT, from.x(), middle, to, 0)));
        }
    }

    /** The nodes of a ground below {@code top} and near {@code x}, nearest first; all in u. */
    private static List<NavNode> around(List<NavNode> ground, double x, double top, double spread) {
        List<NavNode> near = new ArrayList<>();
        for (NavNode node : ground) {
            if (Math.abs(Units.pos(node.x()) - x) <= spread && Units.pos(node.y()) >= top) {
                near.add(node);
            }
        }
        near.sort(Comparator.<NavNode>comparingDouble(node -> Math.abs(Units.pos(node.x()) - x))
                .thenComparingInt(NavNode::index));
        return near;
    }
}
