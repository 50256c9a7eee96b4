package overbounce.motion;

/**
 * Jumps: from the ground or just after leaving it, pressed now or a moment ago; the second of two quick ones higher,
 * one right after landing a hop that wins speed, one while climbing added to the climb. Crouched on a platform it drops
 * through.
 *
 * <p>Immutable.
 */
final class Jumping {
    private Jumping() {}

    static void jumpOrDrop(Body body) {
        if (body.v[PlayerState.JUMP_PRESS_TICK] == 0) {
            return;
        }
        if (body.walking && body.input.holds(PlayerInput.CROUCH) && onPlatformOnly(body)) {
            drop(body);
        } else if (body.walking || justLeftLedge(body)) {
            jump(body);
        }
    }

    private static boolean onPlatformOnly(Body body) {
        double groundX = body.groundX;
        double groundY = body.groundY;
        boolean solid = Footing.probe(body, Footing.NEAR, false);
        body.groundX = groundX;
        body.groundY = groundY;
        return !solid;
    }

    private static void drop(Body body) {
        body.v[PlayerState.JUMP_PRESS_TICK] = 0;
        body.v[PlayerState.DROP_UNTIL] = body.tick + body.tuning.dropTicks();
        body.leaveGround();
    }

    private static boolean justLeftLedge(Body body) {
        int since = body.v[PlayerState.AIR_SINCE];
        return since != 0
                && body.tick - since <= body.tuning.coyoteTicks()
                && body.v[PlayerState.JUMP_TICK] < since
                && body.v[PlayerState.PAD_TICK] < since
                && body.v[PlayerState.TELEPORT_TICK] < since
                && body.v[PlayerState.DROP_UNTIL] == 0;
    }

    private static void jump(Body body) {
        Tuning tuning = body.tuning;
        int last = body.v[PlayerState.JUMP_TICK];
        boolean second = last != 0 && body.tick - last <= tuning.doubleJumpTicks();
        double speed = second ? tuning.doubleJumpSpeed() : tuning.jumpSpeed();
        double climbing = Math.max(0, -body.vy);
        body.vy = -Math.max(climbing, Math.min(climbing + speed, tuning.rampJumpSpeedMax()));
        if (body.walking) {
            hop(body);
        }
        body.leaveGround();
        body.v[PlayerState.JUMP_TICK] = body.tick;
        body.v[PlayerState.JUMP_PRESS_TICK] = 0;
    }

    private static void hop(Body body) {
        int landed = body.v[PlayerState.LAND_TICK];
        if (landed == 0 || body.tick - landed > body.tuning.hopWindowTicks()) {
            body.v[PlayerState.HOPS] = 0;
            return;
        }
        body.v[PlayerState.HOPS]++;
        double speed = Math.abs(body.vx);
        int side = HitScan.side(body.vx);
        if (side != 0 && side == body.input.direction() && speed < body.tuning.hopSpeedMax()) {
            body.vx = side * Math.min(body.tuning.hopSpeedMax(), speed + body.tuning.hopGain());
        }
    }
}
