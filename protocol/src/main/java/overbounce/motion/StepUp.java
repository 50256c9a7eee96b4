package overbounce.motion;

/**
 * Getting onto what is no higher than a step: up, onward, and down again on ground that can be stood on.
 *
 * <p>Immutable.
 */
final class StepUp {
    /** The least way onward, in u, so that rounding to the grid cannot take the body off the step again. */
    private static final double FOOTHOLD = 1.0 / 32;

    private StepUp() {}

    /** Tries to go on by a way (in u) to a side over what is in the way; leaves the body where it was if it cannot. */
    static boolean tryStep(Body body, int side, double way) {
        Surroundings around = body.around;
        double room = body.tuning.stepHeight();
        around.sweep(body.x, body.y, 0, -room, body.height, false);
        double lift = room * around.fraction;
        double onward = Math.max(way, FOOTHOLD);
        around.sweep(body.x, body.y - lift, side * onward, 0, body.height, false);
        double gone = onward * around.fraction;
        if (lift <= 0 || gone < FOOTHOLD / 2) {
            return false;
        }
        around.probeDown(body.x + side * gone, body.y - lift, lift, body.height, body.platformsCarry());
        if (!around.hit() || !body.walkable(around.normalY)) {
            return false;
        }
        body.x += side * gone;
        body.y += around.fraction * lift - lift;
        body.contactX = around.normalX;
        body.contactY = around.normalY;
        return true;
    }
}
