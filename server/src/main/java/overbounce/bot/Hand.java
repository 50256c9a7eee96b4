package overbounce.bot;

import overbounce.motion.Grid;

/**
 * The hand that moves the cursor: it turns towards where the bot wants to aim no faster than its skill allows, slows
 * down near it, and is off by an error that drifts smoothly.
 *
 * <p>Arena loop only.
 */
final class Hand {
    private static final double ERROR_KEPT = 0.94;
    private static final double ERROR_FED = StrictMath.sqrt(1 - ERROR_KEPT * ERROR_KEPT);
    private static final double GAIN_FIGHT = 0.35;
    private static final double GAIN_CALM = 0.10;
    private static final double RELEASE_PER_TICK = 0.35;
    private static final double REACH_GAIN = 0.12;
    private static final double REACH_MIN = 90;
    private static final double REACH_MAX = 900;
    /** How much a turning hand trembles more than a resting one, per radian and tick. */
    private static final double TURN_TREMBLE = 9;

    private final double errorScale;
    private final double turnMax;
    private final Chance chance;
    private double angle;
    private double turn;
    private double error;
    private double reach = 300;
    private double missing = Math.PI;

    Hand(BotSkill skill, Chance chance) {
        this.errorScale = skill.aimErrorMilli() / 1000.0;
        this.turnMax = skill.turnMilli() / 1000.0;
        this.chance = chance;
    }

    /** Moves the cursor towards a point (dx, dy) u from the eye. */
    void moveTo(double dx, double dy, boolean fighting) {
        error = error * ERROR_KEPT + chance.bell() * ERROR_FED * errorScale;
        double tremble = 1 + Math.min(1.5, Math.abs(turn) * TURN_TREMBLE);
        double wanted = StrictMath.atan2(dy, dx) + (fighting ? error * tremble : error * 0.3);
        missing = wrap(wanted - angle);
        double step = Math.clamp(missing * (fighting ? GAIN_FIGHT : GAIN_CALM), -turnMax, turnMax);
        double change = turnMax * RELEASE_PER_TICK;
        turn = Math.clamp(step, turn - change, turn + change);
        angle = wrap(angle + turn);
        double distance = Math.clamp(Math.sqrt(dx * dx + dy * dy), REACH_MIN, REACH_MAX);
        reach += (distance - reach) * REACH_GAIN;
    }

    /** How far, in radians, the aim is from where the hand believes it should be. */
    double off() {
        return Math.abs(missing - turn);
    }

    double directionX() {
        return StrictMath.cos(angle);
    }

    double directionY() {
        return StrictMath.sin(angle);
    }

    /** The aim of the input, 1/8 u. */
    int aimX() {
        return (int) (directionX() * reach * Grid.AIM);
    }

    int aimY() {
        return (int) (directionY() * reach * Grid.AIM);
    }

    private static double wrap(double radians) {
        double wrapped = radians;
        while (wrapped > Math.PI) {
            wrapped -= 2 * Math.PI;
        }
        while (wrapped < -Math.PI) {
            wrapped += 2 * Math.PI;
        }
        return wrapped;
    }
}
