package overbounce.bot;

import overbounce.geometry.Vec2;
import overbounce.motion.WeaponSpec;

/** How to throw what falls, so that it comes down at a place. Thread-safe. */
final class Lob {
    private Lob() {}

    /**
     * The direction to aim in, length 1, for a place (dx, dy) u from the muzzle: the flatter of two ways, or the one
     * that gets farthest.
     */
    static Vec2 aim(double dx, double dy, WeaponSpec weapon, double gravity) {
        return unlifted(thrown(dx, dy, weapon.projectileSpeed(), gravity), weapon.lift());
    }

    private static Vec2 thrown(double dx, double dy, double speed, double gravity) {
        double away = Math.max(1, Math.abs(dx));
        double square = speed * speed;
        double reach = square * square - gravity * (gravity * away * away - 2 * dy * square);
        double steepness = reach < 0 ? 1 : (square - Math.sqrt(reach)) / (gravity * away);
        return new Vec2(dx < 0 ? -1 : 1, -steepness).unit();
    }

    /** The aim that a launcher's lift turns into a direction. */
    private static Vec2 unlifted(Vec2 wanted, double lift) {
        double down = wanted.y() * lift;
        double share = Math.sqrt(down * down + 1 - lift * lift) - down;
        return new Vec2(wanted.x() * share, wanted.y() * share + lift);
    }
}
