package overbounce.motion;

import overbounce.map.JumpPad;
import overbounce.map.Teleporter;

/**
 * Jump pads and teleporters: what they do to whoever touches them.
 *
 * <p>Immutable.
 */
final class Triggers {
    private Triggers() {}

    static void touch(Body body) {
        MapView view = body.view;
        for (int index : view.places().teleporters().at(feetX(body), feetY(body))) {
            Teleporter teleporter = view.map().teleporters().get(index);
            if (enters(body, teleporter)) {
                teleport(body, teleporter);
                return;
            }
        }
        boolean rested = body.tick - body.v[PlayerState.PAD_TICK] > body.tuning.padRestTicks();
        if (rested || body.v[PlayerState.PAD_TICK] == 0) {
            for (int index : view.places().pads().at(feetX(body), feetY(body))) {
                JumpPad pad = view.map().pads().get(index);
                if (feetIn(body, pad)) {
                    launch(body, pad);
                    return;
                }
            }
        }
    }

    private static double feetX(Body body) {
        return (double) body.v[PlayerState.X] / Grid.POS;
    }

    private static double feetY(Body body) {
        return (double) body.v[PlayerState.Y] / Grid.POS;
    }

    private static boolean feetIn(Body body, JumpPad pad) {
        double x = feetX(body);
        double y = feetY(body);
        return x >= pad.x() && x <= pad.x() + pad.width() && y >= pad.y() && y <= pad.y() + pad.height();
    }

    /** The arc from where the feet are whose top is at the target; a target that is no higher throws level. */
    private static void launch(Body body, JumpPad pad) {
        double rise = Math.max(0, feetY(body) - pad.targetY());
        double up = Math.sqrt(2 * body.tuning.gravity() * rise);
        double seconds = up / body.tuning.gravity();
        double across = pad.targetX() - feetX(body);
        throwBody(body, seconds > 0 ? across / seconds : 0, -up);
        body.v[PlayerState.PAD_TICK] = body.tick;
    }

    private static boolean enters(Body body, Teleporter teleporter) {
        double x = feetX(body);
        double y = feetY(body);
        return x >= teleporter.x()
                && x <= teleporter.x() + teleporter.width()
                && y > teleporter.y()
                && y - body.height < teleporter.y() + teleporter.height();
    }

    private static void teleport(Body body, Teleporter teleporter) {
        int toX = teleporter.toX() * Grid.POS;
        int toY = teleporter.toY() * Grid.POS;
        if (!body.view.isFree(toX, toY, body.height)) {
            return;
        }
        body.v[PlayerState.X] = toX;
        body.v[PlayerState.Y] = toY;
        throwBody(body, teleporter.exitFacing() * body.tuning.teleportExitSpeed(), 0);
        body.v[PlayerState.TELEPORT_TICK] = body.tick;
        body.v[PlayerState.FRICTION_FREE_UNTIL] = body.tick + 1 + body.tuning.teleportFrictionFreeTicks();
    }

    private static void throwBody(Body body, double vx, double vy) {
        double most = body.tuning.speedMax();
        body.v[PlayerState.VX] = Grid.round(Math.max(-most, Math.min(most, vx)) * Grid.VEL);
        body.v[PlayerState.VY] = Grid.round(Math.max(-most, Math.min(most, vy)) * Grid.VEL);
        body.leaveGround();
        body.v[PlayerState.HOPS] = 0;
    }
}
