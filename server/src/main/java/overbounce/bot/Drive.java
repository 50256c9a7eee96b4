package overbounce.bot;

import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Tuning;

/**
 * Steers a body through one {@link Recipe}, looking at where the body really is. The graph is computed with this very
 * code, so what an edge promises is what a bot does.
 *
 * <p>Arena loop only.
 */
final class Drive {
    enum Progress {
        GOING,
        ARRIVED,
        MISSED
    }

    private enum Phase {
        APPROACH,
        RUN,
        FIRST_FLIGHT,
        FLIGHT,
        DONE
    }

    private static final int APPROACH_TICKS_MAX = 80;
    private static final int RUN_TICKS_MAX = 70;
    private static final int FLIGHT_TICKS_MAX = 300;
    private static final double START_NEAR_UNITS = 9;
    private static final double START_SPEED_SLOW = 60;
    private static final double LAND_NEAR_X_UNITS = 44;
    private static final double LAND_NEAR_Y_UNITS = 30;
    private static final double TOO_LOW_UNITS = 34;
    /** Half of what one tick of steering in the air changes, so that steering does not tremble. */
    private static final double STEER_SLACK = 12;

    private final Recipe recipe;
    private final boolean fast;
    private final double gravity;
    private final double runSpeed;
    private final int doubleJumpTicks;
    private Phase phase = Phase.APPROACH;
    private int phaseTicks;
    private int padTick;
    private int teleportTick;
    private boolean lifted;
    /** Whether the last jump is so long ago that the next one is an ordinary one. */
    private boolean calm = true;

    private Progress progress = Progress.GOING;

    Drive(Recipe recipe, boolean fast, Tuning tuning) {
        this.recipe = recipe;
        this.fast = fast;
        this.gravity = tuning.gravity();
        this.runSpeed = tuning.runSpeed();
        this.doubleJumpTicks = tuning.doubleJumpTicks();
    }

    /** A drive for a body that is already in the air and shall come down at a node. */
    static Drive falling(NavNode refuge, Tuning tuning) {
        Drive drive = new Drive(Recipe.of(Way.FALL, refuge.x(), refuge.x(), refuge, 0), true, tuning);
        drive.enter(Phase.FLIGHT);
        drive.lifted = true;
        return drive;
    }

    Progress progress() {
        return progress;
    }

    /** Whether the feet have left the ground or are about to, so that changing one's mind is no use. */
    boolean committed() {
        return phase != Phase.APPROACH;
    }

    Recipe recipe() {
        return recipe;
    }

    /** The buttons for the next tick; {@code JUMP} in them means a fresh press. */
    int buttons(PlayerState body, int tick) {
        phaseTicks++;
        calm = body.jumpTick() == 0 || tick - body.jumpTick() > doubleJumpTicks || !jumps();
        return switch (phase) {
            case APPROACH -> approach(body);
            case RUN -> run(body);
            case FIRST_FLIGHT -> firstFlight(body);
            case FLIGHT -> flight(body);
            case DONE -> 0;
        };
    }

    private boolean jumps() {
        return recipe.way() == Way.JUMP || recipe.way() == Way.DOUBLE_JUMP;
    }

    private int approach(PlayerState body) {
        double away = Units.pos(recipe.startX() - body.x());
        double speed = Units.vel(body.vx());
        if (recipe.way() == Way.WALK || ready(away, speed)) {
            padTick = body.padTick();
            teleportTick = body.teleportTick();
            enter(Phase.RUN);
            return run(body);
        }
        if (phaseTicks > APPROACH_TICKS_MAX || !body.grounded()) {
            return finish(Progress.MISSED);
        }
        return hold(Math.clamp(away * 9, -runSpeed, runSpeed) - speed, 40);
    }

    private boolean ready(double away, double speed) {
        if (Math.abs(away) > START_NEAR_UNITS || !calm) {
            return false;
        }
        double forward = speed * recipe.direction();
        return Math.abs(speed) <= START_SPEED_SLOW || (fast && forward > 0);
    }

    private int run(PlayerState body) {
        double ahead = Units.pos(recipe.takeoffX() - body.x());
        return switch (recipe.way()) {
            case WALK -> walk(body, ahead);
            case FALL -> body.grounded() ? keepRunning(recipe.direction()) : takeOff(Phase.FLIGHT, body);
            case JUMP -> jump(body, ahead, Phase.FLIGHT);
            case DOUBLE_JUMP -> jump(body, ahead, Phase.FIRST_FLIGHT);
            case DROP ->
                body.grounded()
                        ? limited(PlayerInput.CROUCH | (phaseTicks % 6 == 2 ? PlayerInput.JUMP : 0))
                        : takeOff(Phase.FLIGHT, body);
            case PAD -> body.padTick() != padTick ? takeOff(Phase.FLIGHT, body) : keepRunning(ahead);
            case TELEPORT -> body.teleportTick() != teleportTick ? takeOff(Phase.FLIGHT, body) : keepRunning(ahead);
        };
    }

    private int walk(PlayerState body, double ahead) {
        if (Math.abs(ahead) <= START_NEAR_UNITS && body.grounded()) {
            return finish(Progress.ARRIVED);
        }
        return keepRunning(ahead);
    }

    private int jump(PlayerState body, double ahead, Phase next) {
        if (!body.grounded()) {
            return lost(body);
        }
        if (ahead * recipe.direction() > START_NEAR_UNITS) {
            return keepRunning(ahead);
        }
        enter(next);
        return PlayerInput.JUMP | (recipe.steerDelay() > 0 ? 0 : steer(body, recipe.viaX(), recipe.viaY()));
    }

    /** The ground ended or gave way before the jump. */
    private int lost(PlayerState body) {
        enter(Phase.FLIGHT);
        lifted = true;
        return flight(body);
    }

    private int takeOff(Phase next, PlayerState body) {
        enter(next);
        lifted = !body.grounded() || recipe.way() == Way.TELEPORT;
        return next == Phase.FLIGHT ? flight(body) : 0;
    }

    private int firstFlight(PlayerState body) {
        lifted |= !body.grounded();
        if (phaseTicks > FLIGHT_TICKS_MAX || (!lifted && phaseTicks > 8) || below(body, recipe.viaY())) {
            return finish(Progress.MISSED);
        }
        if (!lifted || !body.grounded()) {
            return phaseTicks <= recipe.steerDelay() ? 0 : steer(body, recipe.viaX(), recipe.viaY());
        }
        enter(Phase.FLIGHT);
        lifted = false;
        return PlayerInput.JUMP | steer(body, recipe.targetX(), recipe.targetY());
    }

    private int flight(PlayerState body) {
        lifted |= !body.grounded();
        if (lifted && body.grounded()) {
            return finish(nearTarget(body) ? Progress.ARRIVED : Progress.MISSED);
        }
        if (phaseTicks > FLIGHT_TICKS_MAX || (!lifted && phaseTicks > 8) || below(body, recipe.targetY())) {
            return finish(Progress.MISSED);
        }
        return phaseTicks <= recipe.steerDelay() ? 0 : steer(body, recipe.targetX(), recipe.targetY());
    }

    /** Whether the body falls and is already lower than it wanted to land. */
    private static boolean below(PlayerState body, int targetY) {
        return body.vy() > 0 && Units.pos(body.y() - targetY) > TOO_LOW_UNITS;
    }

    private boolean nearTarget(PlayerState body) {
        return Math.abs(Units.pos(body.x() - recipe.targetX())) <= LAND_NEAR_X_UNITS
                && Math.abs(Units.pos(body.y() - recipe.targetY())) <= LAND_NEAR_Y_UNITS;
    }

    /** The direction that makes the flight's end meet the target, by the parabola from here. */
    private int steer(PlayerState body, int targetX, int targetY) {
        double away = Units.pos(targetX - body.x());
        double below = Units.pos(targetY - body.y());
        double vy = Units.vel(body.vy());
        double root = vy * vy + 2 * gravity * below;
        double seconds = root >= 0 ? (-vy + Math.sqrt(root)) / gravity : -vy / gravity;
        double wanted = away / Math.max(seconds, 1.0 / 30);
        return hold(Math.clamp(wanted, -runSpeed, runSpeed) - Units.vel(body.vx()), STEER_SLACK);
    }

    private static int hold(double missing, double slack) {
        if (Math.abs(missing) <= slack) {
            return 0;
        }
        return missing < 0 ? PlayerInput.LEFT : PlayerInput.RIGHT;
    }

    private int keepRunning(double ahead) {
        return limited(ahead < 0 ? PlayerInput.LEFT : PlayerInput.RIGHT);
    }

    private int limited(int buttons) {
        return phaseTicks > RUN_TICKS_MAX ? finish(Progress.MISSED) : buttons;
    }

    private int finish(Progress result) {
        progress = result;
        enter(Phase.DONE);
        return 0;
    }

    private void enter(Phase next) {
        phase = next;
        phaseTicks = 0;
    }
}
