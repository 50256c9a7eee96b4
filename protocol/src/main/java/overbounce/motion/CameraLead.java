package overbounce.motion;

import overbounce.geometry.Vec2;

/**
 * How far the camera runs ahead of the eye towards the cursor: a quarter of the aim, at most 240 x 135 u. The server
 * knows each screen by this rule, the client draws by it.
 *
 * <p>Immutable.
 */
public final class CameraLead {
    private static final double SHARE = 0.25;
    private static final double MAX_X = 240;
    private static final double MAX_Y = 135;

    private CameraLead() {}

    /** The offset in u for an aim vector in 1/8 u. */
    public static Vec2 offset(int aimX, int aimY) {
        return new Vec2(x(aimX), y(aimY));
    }

    public static double x(int aimX) {
        return clamp(SHARE * aimX / Grid.AIM, MAX_X);
    }

    public static double y(int aimY) {
        return clamp(SHARE * aimY / Grid.AIM, MAX_Y);
    }

    private static double clamp(double value, double most) {
        return Math.max(-most, Math.min(most, value));
    }
}
