package overbounce.motion;

/**
 * Crouching is at once; standing up waits until there is room for the head.
 *
 * <p>Immutable.
 */
final class Stance {
    private Stance() {}

    static void choose(Body body) {
        boolean low = body.input.holds(PlayerInput.CROUCH) || (body.has(PlayerState.CROUCHED) && !roomToStand(body));
        body.set(PlayerState.CROUCHED, low);
        body.height = low ? PlayerState.HEIGHT_CROUCHED : PlayerState.HEIGHT;
    }

    private static boolean roomToStand(Body body) {
        double half = PlayerState.HEIGHT / 2.0;
        double x = body.startX() + body.x;
        double y = body.startY() + body.y - half;
        return !body.around.overlapsSolid(x, y, PlayerState.HALF_WIDTH, half);
    }
}
