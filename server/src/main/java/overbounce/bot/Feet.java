package overbounce.bot;

import org.jspecify.annotations.Nullable;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;

/**
 * Walks a bot to a node: looks the next edge up, drives it, and gets unstuck.
 *
 * <p>Arena loop only.
 */
final class Feet {

    private static final double SAME_PLACE_UNITS = 6;
    private static final int STUCK_TICKS = 40;
    private static final double STUCK_UNITS = 20;
    private static final int FREE_TICKS = 25;
    private static final int HOP_AHEAD_TICKS = 50;
    private static final double HOP_LEVEL_UNITS = 24;
    private static final double HOP_SPARE_UNITS = 48;
    private static final double HOP_SPEED_MIN = 280;
    private static final int REFUGE_TRIES_TICKS = 12;

    private final Navigation nav;
    private final Aversions aversions;
    private final Chance chance;
    private int goal = Navigation.NOWHERE;
    private int exactX;
    private @Nullable Drive drive;
    private int driveEdge = -1;
    private int here = Navigation.NOWHERE;
    private int stuckX;
    private int stuckY;
    private int stuckTicks;
    private int freeUntil;
    private int freeButtons;
    private int airTicks;

    Feet(Navigation nav, Chance chance) {
        this.nav = nav;
        this.chance = chance;
        this.aversions = new Aversions(nav);
    }

    /** Sets where to go: a node, and the very place beside it, 1/256 u. */
    void goTo(int node, int x) {
        goal = node;
        exactX = x;
    }

    int goal() {
        return goal;
    }

    /** The node under the feet, or the last one. */
    int here() {
        return here;
    }

    /** Whether a jump, fall or ride is under way that cannot be called off. */
    boolean committed() {
        return drive != null && drive.committed();
    }

    boolean arrived(PlayerState body) {
        return body.grounded() && here == goal && Math.abs(Units.pos(exactX - body.x())) <= SAME_PLACE_UNITS;
    }

    /** Forgets the way, after a death. */
    void reset() {
        drive = null;
        driveEdge = -1;
        goal = Navigation.NOWHERE;
        here = Navigation.NOWHERE;
        stuckTicks = 0;
        airTicks = 0;
    }

    /** Ticks to a node from where the feet are. */
    int ticksTo(int node) {
        return here == Navigation.NOWHERE || node == Navigation.NOWHERE
                ? Routes.UNREACHABLE
                : nav.routes().ticks(here, node);
    }

    /** Where the way leads next, for the eyes: the node some ticks ahead. */
    int ahead(int ticks) {
        int node = here;
        int spent = 0;
        while (node != Navigation.NOWHERE && node != goal && spent < ticks) {
            int edge = goal == Navigation.NOWHERE ? -1 : nav.routes().next(node, goal);
            if (edge < 0) {
                break;
            }
            spent += nav.edge(edge).cost();
            node = nav.edge(edge).to();
        }
        return node;
    }

    /** The buttons for the next tick; {@code JUMP} in them means a fresh press. */
    int buttons(PlayerState body, int tick, boolean mayHop) {
        watchStuck(body, tick);
        if (tick < freeUntil) {
            return freeButtons;
        }
        if (drive != null) {
            int buttons = drive.buttons(body, tick);
            if (drive.progress() == Drive.Progress.GOING) {
                return buttons;
            }
            settle(drive.progress(), tick);
        }
        if (!body.grounded()) {
            return fly(body, tick);
        }
        airTicks = 0;
        int at = nav.nodeAt(body);
        if (at == Navigation.NOWHERE) {
            return headFor(exactX, body);
        }
        here = at;
        return goal == Navigation.NOWHERE ? 0 : follow(body, tick, mayHop);
    }

    /** A jump in a direction over level ground, if the ground there is long enough; otherwise nothing. */
    boolean hop(PlayerState body, int direction) {
        if (drive != null || !body.grounded() || here == Navigation.NOWHERE) {
            return false;
        }
        int landing = nav.levelAhead(here, direction, hopLength(body), HOP_LEVEL_UNITS);
        if (landing == Navigation.NOWHERE) {
            return false;
        }
        Recipe recipe = Recipe.of(Way.JUMP, body.x(), body.x(), nav.node(landing), 0);
        drive = new Drive(recipe, true, nav.tuning());
        driveEdge = -1;
        return true;
    }

    private int follow(PlayerState body, int tick, boolean mayHop) {
        if (here == goal) {
            return Math.abs(Units.pos(exactX - body.x())) <= SAME_PLACE_UNITS ? 0 : headFor(exactX, body);
        }
        int next = aversions.next(here, goal, tick);
        if (next < 0) {
            return headFor(exactX, body);
        }
        NavEdge edge = nav.edge(next);
        if (edge.way() == Way.WALK) {
            return walk(body, edge, tick, mayHop);
        }
        drive = new Drive(edge.recipe(), edge.fast(), nav.tuning());
        driveEdge = next;
        return drive.buttons(body, tick);
    }

    private int walk(PlayerState body, NavEdge edge, int tick, boolean mayHop) {
        int direction = Integer.signum(nav.node(edge.to()).x() - body.x());
        if (mayHop
                && direction * Units.vel(body.vx()) >= HOP_SPEED_MIN
                && straightAhead(body, direction, tick)
                && hop(body, direction)) {
            return java.util.Objects.requireNonNull(drive).buttons(body, tick);
        }
        return direction < 0 ? PlayerInput.LEFT : PlayerInput.RIGHT;
    }

    /** Whether the way walks on in a direction for longer than a hop. */
    private boolean straightAhead(PlayerState body, int direction, int tick) {
        double length = hopLength(body) + HOP_SPARE_UNITS;
        int node = here;
        while (Math.abs(Units.pos(nav.node(node).x() - body.x())) < length) {
            int next = node == goal ? -1 : aversions.next(node, goal, tick);
            if (next < 0 || nav.edge(next).way() != Way.WALK) {
                return false;
            }
            NavNode to = nav.node(nav.edge(next).to());
            if (Integer.signum(to.x() - nav.node(node).x()) != direction) {
                return false;
            }
            node = to.index();
        }
        return true;
    }

    private static double hopLength(PlayerState body) {
        return Math.max(Units.vel(Math.abs(body.vx())), HOP_SPEED_MIN) * HOP_AHEAD_TICKS / Units.TICK_HZ;
    }

    private static int headFor(int x, PlayerState body) {
        double missing = Math.clamp(Units.pos(x - body.x()) * 9, -400, 400) - Units.vel(body.vx());
        if (Math.abs(missing) < 30) {
            return 0;
        }
        return missing < 0 ? PlayerInput.LEFT : PlayerInput.RIGHT;
    }

    private void settle(Drive.Progress progress, int tick) {
        if (progress == Drive.Progress.MISSED && driveEdge >= 0) {
            aversions.failed(driveEdge, tick);
        }
        drive = null;
        driveEdge = -1;
    }

    /** In the air without a plan, pushed or fallen: heads for the best place to come down. */
    private int fly(PlayerState body, int tick) {
        if (airTicks++ % REFUGE_TRIES_TICKS != 3) {
            return 0;
        }
        int refuge = nav.refuge(body);
        if (refuge == Navigation.NOWHERE) {
            return 0;
        }
        drive = Drive.falling(nav.node(refuge), nav.tuning());
        driveEdge = -1;
        return drive.buttons(body, tick);
    }

    private void watchStuck(PlayerState body, int tick) {
        boolean near = Math.abs(Units.pos(body.x() - stuckX)) < STUCK_UNITS
                && Math.abs(Units.pos(body.y() - stuckY)) < STUCK_UNITS;
        if (!near) {
            stuckX = body.x();
            stuckY = body.y();
            stuckTicks = 0;
            return;
        }
        if (++stuckTicks < STUCK_TICKS) {
            return;
        }
        stuckTicks = 0;
        if (goal != Navigation.NOWHERE && here != Navigation.NOWHERE && here != goal) {
            int next = aversions.next(here, goal, tick);
            if (next >= 0) {
                aversions.failed(next, tick);
                aversions.failed(next, tick);
            }
        }
        drive = null;
        freeUntil = tick + FREE_TICKS;
        freeButtons = (chance.below(2) == 0 ? PlayerInput.LEFT : PlayerInput.RIGHT) | PlayerInput.JUMP;
    }
}
