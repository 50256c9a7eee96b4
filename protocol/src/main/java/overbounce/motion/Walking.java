package overbounce.motion;

/**
 * Motion along the ground. A walker has one speed, which turns with the ground: slopes cost nothing, walls stop it, and
 * what is no higher than a step is stepped on.
 *
 * <p>Immutable.
 */
final class Walking {
    private static final int BUMPS = 4;

    private Walking() {}

    static void move(Body body) {
        double way = Math.sqrt(body.wayX * body.wayX + body.wayY * body.wayY) * Grid.TICK_SECONDS;
        int side = HitScan.side(body.wayX);
        double alongX = -body.groundY * side;
        double alongY = body.groundX * side;
        for (int bump = 0; bump < BUMPS && way > 0; bump++) {
            if (!body.advance(alongX * way, alongY * way)) {
                return;
            }
            way -= way * body.around.fraction;
            if (body.walkable(body.contactY)) {
                turnAlong(body, body.contactX, body.contactY);
                alongX = -body.contactY * side;
                alongY = body.contactX * side;
            } else if (!StepUp.tryStep(body, side, way)) {
                stop(body, side);
                return;
            } else {
                return;
            }
        }
    }

    private static void turnAlong(Body body, double normalX, double normalY) {
        double speed = Math.sqrt(body.vx * body.vx + body.vy * body.vy) * HitScan.side(body.vx);
        body.vx = -normalY * speed;
        body.vy = normalX * speed;
    }

    private static void stop(Body body, int side) {
        if (HitScan.side(body.vx) == side) {
            body.vx = 0;
            body.vy = 0;
        }
    }
}
