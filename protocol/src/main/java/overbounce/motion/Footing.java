package overbounce.motion;

/**
 * What a body stands on: looked for before it moves and again after.
 *
 * <p>A walker sticks to ground that falls away by no more than a step, so slopes and stairs are walked down without a
 * hop. A notch between two faces that are both too steep to stand on counts as level ground: nobody gets stuck in one.
 *
 * <p>Immutable.
 */
final class Footing {
    /** How far below the feet, in u, ground still carries. */
    static final double NEAR = 0.25;
    /** Faster than this away from the ground, in u/s, is no longer on it. */
    private static final double LIFT_OFF = 10;

    private Footing() {}

    /**
     * Decides whether this step walks: the last one ended on ground, it is still there, and nothing threw the body off.
     */
    static void find(Body body) {
        if (!body.stood) {
            return;
        }
        if (probe(body, NEAR, body.platformsCarry()) && body.vx * body.groundX + body.vy * body.groundY <= LIFT_OFF) {
            body.walking = true;
            if (body.tick - body.v[PlayerState.LAND_TICK] > body.tuning.hopWindowTicks()) {
                body.v[PlayerState.HOPS] = 0;
            }
        } else {
            body.leaveGround();
        }
    }

    /** Puts a walker back on the ground and lands whoever came down on some. */
    static void settle(Body body) {
        if (body.walking) {
            if (probe(body, stickingDepth(body), body.platformsCarry())) {
                body.y += body.probed;
                followGround(body);
            } else {
                body.leaveGround();
            }
        } else if (probe(body, NEAR / 2, body.platformsCarry())) {
            double away = body.vx * body.groundX + body.vy * body.groundY;
            if (away <= LIFT_OFF) {
                body.y += body.probed;
                land(body, away);
            }
        }
    }

    /** Whoever is faster than hops can make them flies off the crest of a ramp. */
    private static double stickingDepth(Body body) {
        double most = body.tuning.hopSpeedMax() + LIFT_OFF;
        boolean sticks = body.vx * body.vx + body.vy * body.vy <= most * most;
        return sticks ? body.tuning.stepHeight() + NEAR : NEAR;
    }

    private static void land(Body body, double away) {
        body.vx -= body.groundX * away;
        body.vy -= body.groundY * away;
        body.set(PlayerState.GROUNDED, true);
        body.v[PlayerState.AIR_SINCE] = 0;
        if (!body.stood) {
            body.v[PlayerState.LAND_TICK] = body.tick;
        }
    }

    /** Turns the velocity along the ground without changing how fast it is. */
    private static void followGround(Body body) {
        double speed = Math.sqrt(body.vx * body.vx + body.vy * body.vy);
        double side = HitScan.side(body.vx);
        body.vx = -body.groundY * speed * side;
        body.vy = body.groundX * speed * side;
    }

    /** Whether there is ground for these feet within a depth; its normal and distance are then the body's. */
    static boolean probe(Body body, double depth, boolean platforms) {
        Surroundings around = body.around;
        around.probeDown(body.x, body.y, depth, body.height, platforms);
        body.probed = around.hit() ? depth * around.fraction : 0;
        if (!around.hit()) {
            return false;
        }
        double normalX = around.normalX;
        double normalY = around.normalY;
        if (!body.walkable(normalY)) {
            if (!inNotch(body, normalX, normalY)) {
                return false;
            }
            normalX = 0;
            normalY = -1;
        }
        body.groundX = normalX;
        body.groundY = normalY;
        body.contactX = normalX;
        body.contactY = normalY;
        return true;
    }

    /** Whether sliding down a steep face ends at once at another that leans the other way. */
    private static boolean inNotch(Body body, double normalX, double normalY) {
        double downX = -normalY * HitScan.side(normalX);
        double downY = Math.abs(normalX);
        Surroundings around = body.around;
        around.sweep(body.x, body.y + body.probed, downX * NEAR, downY * NEAR, body.height, false);
        return around.hit() && around.normalX * normalX < 0 && around.normalY <= 0;
    }
}
