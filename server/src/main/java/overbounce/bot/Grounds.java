package overbounce.bot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The nodes of a draft by ground, and which of them the laws of falling could let one reach.
 *
 * <p>Immutable.
 */
final class Grounds {
    private static final double SPARE_UNITS = 40;

    private final List<List<NavNode>> grounds;
    private final double gravity;
    private final double runSpeed;

    Grounds(Draft draft, double gravity, double runSpeed) {
        TreeMap<Integer, List<NavNode>> byGround = new TreeMap<>();
        for (NavNode node : draft.nodes()) {
            byGround.computeIfAbsent(node.ground(), ground -> new ArrayList<>()).add(node);
        }
        this.grounds = List.copyOf(byGround.values());
        this.gravity = gravity;
        this.runSpeed = runSpeed;
    }

    List<List<NavNode>> all() {
        return grounds;
    }

    /** The nodes of one ground, the given one's own. */
    List<NavNode> of(NavNode node) {
        for (List<NavNode> ground : grounds) {
            if (ground.getFirst().ground() == node.ground()) {
                return ground;
            }
        }
        return List.of();
    }

    /**
     * The nodes of a ground that a body leaving {@code from} could come down on, nearest to {@code aimX} first.
     *
     * @param peak how high above {@code from} it may get, u
     * @param riseMin least height above {@code from}, u; negative is below
     */
    List<NavNode> reach(List<NavNode> ground, NavNode from, int aimX, double peak, double riseMin, double riseMax) {
        List<NavNode> targets = new ArrayList<>();
        for (NavNode to : ground) {
            double rise = Units.pos(from.y() - to.y());
            double away = Math.abs(Units.pos(to.x() - from.x()));
            if (rise >= riseMin && rise <= riseMax && away <= SPARE_UNITS + runSpeed * airSeconds(peak, rise)) {
                targets.add(to);
            }
        }
        targets.sort(
                Comparator.<NavNode>comparingInt(to -> Math.abs(to.x() - aimX)).thenComparingInt(NavNode::index));
        return targets;
    }

    private double airSeconds(double peak, double rise) {
        return Math.sqrt(2 * peak / gravity) + Math.sqrt(2 * Math.max(0, peak - rise) / gravity);
    }
}
