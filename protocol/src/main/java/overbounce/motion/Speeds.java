package overbounce.motion;

/**
 * How friction, the held direction and gravity change a velocity in one tick. Sets the body's mean velocity too.
 *
 * <p>Immutable.
 */
final class Speeds {
    private Speeds() {}

    static void change(Body body) {
        double beforeX = body.vx;
        double beforeY = body.vy;
        if (body.walking) {
            onGround(body);
        } else {
            inAir(body);
        }
        double most = body.tuning.speedMax();
        body.vx = Math.max(-most, Math.min(most, body.vx));
        body.vy = Math.max(-most, Math.min(most, body.vy));
        body.wayX = (beforeX + body.vx) * 0.5;
        body.wayY = (beforeY + body.vy) * 0.5;
    }

    private static void onGround(Body body) {
        double alongX = -body.groundY;
        double alongY = body.groundX;
        double speed = body.vx * alongX + body.vy * alongY;
        speed = rubbed(body, speed);
        double wanted = body.has(PlayerState.CROUCHED) ? body.tuning.crouchSpeed() * body.pace : body.runSpeed();
        speed = pulled(speed, body.input.direction(), wanted, body.tuning.groundAccelerate());
        body.vx = alongX * speed;
        body.vy = alongY * speed;
    }

    private static double rubbed(Body body, double speed) {
        double size = Math.abs(speed);
        if (size == 0 || frictionFree(body, speed)) {
            return speed;
        }
        Tuning tuning = body.tuning;
        boolean sliding = body.has(PlayerState.CROUCHED) && size > body.runSpeed();
        double loss = sliding ? size * tuning.slideFriction() : Math.max(size, tuning.stopSpeed()) * tuning.friction();
        return speed * (Math.max(0, size - loss * Grid.TICK_SECONDS) / size);
    }

    /** After a push or a teleporter, and for a moment after landing while the direction of the run is held. */
    private static boolean frictionFree(Body body, double speed) {
        int landed = body.v[PlayerState.LAND_TICK];
        boolean justLanded = landed != 0 && body.tick - landed <= body.tuning.hopWindowTicks();
        boolean holding = body.input.direction() == HitScan.side(speed);
        return body.tick < body.v[PlayerState.FRICTION_FREE_UNTIL]
                || (justLanded && holding && !body.has(PlayerState.CROUCHED));
    }

    private static void inAir(Body body) {
        body.vx = pulled(body.vx, body.input.direction(), body.runSpeed(), body.tuning.airAccelerate());
        body.vy += body.tuning.gravity() * Grid.TICK_SECONDS;
    }

    /** A speed drawn towards the wanted one on the side that is held; what is faster stays. */
    private static double pulled(double speed, int side, double wanted, double accelerate) {
        double missing = wanted - speed * side;
        if (side == 0 || missing <= 0) {
            return speed;
        }
        return speed + side * Math.min(missing, accelerate * wanted * Grid.TICK_SECONDS);
    }
}
