package overbounce.bot;

import overbounce.motion.PlayerState;
import overbounce.motion.Weapon;

/**
 * Sees projectiles come and says which way is out.
 *
 * <p>Arena loop only.
 */
final class Dodge {
    private static final double NEAR_UNITS = 100;
    private static final double GRENADE_UNITS = 150;
    private static final double SECONDS_MAX = 0.7;
    private static final double MIDDLE = 28;

    private final Memory memory;

    Dodge(Memory memory) {
        this.memory = memory;
    }

    /** -1 or 1 to get out of the way of what will come close soon, 0 when nothing does. */
    int direction(WorldView view) {
        WorldView known = memory.known();
        if (known == null) {
            return 0;
        }
        for (SeenProjectile projectile : known.projectiles()) {
            double late = (double) (view.tick() - known.tick()) / Units.TICK_HZ;
            int away = projectile.owner() == view.self() ? 0 : awayFrom(projectile, view.body(), late);
            if (away != 0) {
                return away;
            }
        }
        return 0;
    }

    private static int awayFrom(SeenProjectile projectile, PlayerState body, double late) {
        if (projectile.kind() == Weapon.GRENADE_LAUNCHER.slot()) {
            return awayFromGrenade(projectile, body);
        }
        double vx = Units.vel(projectile.vx() - body.vx());
        double vy = Units.vel(projectile.vy());
        double dx = Units.pos(body.x() - projectile.x()) - vx * late;
        double dy = Units.pos(body.y() - projectile.y()) - MIDDLE - vy * late;
        double speed = vx * vx + vy * vy;
        double seconds = speed == 0 ? -1 : (dx * vx + dy * vy) / speed;
        if (seconds <= 0 || seconds > SECONDS_MAX) {
            return 0;
        }
        double missX = dx - vx * seconds;
        double missY = dy - vy * seconds;
        if (missX * missX + missY * missY > NEAR_UNITS * NEAR_UNITS) {
            return 0;
        }
        return Math.abs(vx) > Math.abs(vy) ? (vx > 0 ? -1 : 1) : (missX >= 0 ? 1 : -1);
    }

    /** It goes off where it lies, whoever comes near. */
    private static int awayFromGrenade(SeenProjectile grenade, PlayerState body) {
        double dx = Units.pos(body.x() - grenade.x());
        double dy = Units.pos(body.y() - grenade.y()) - MIDDLE;
        return dx * dx + dy * dy > GRENADE_UNITS * GRENADE_UNITS ? 0 : dx >= 0 ? 1 : -1;
    }
}
