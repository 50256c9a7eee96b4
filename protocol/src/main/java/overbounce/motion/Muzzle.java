package overbounce.motion;

import overbounce.geometry.Vec2;

/**
 * What leaves a weapon: the lines of a shot that hits at once, or the projectile. Both ends ask here, so both draw and
 * judge the same.
 *
 * <p>Immutable.
 */
public final class Muzzle {
    private Muzzle() {}

    /** All that the lines of the shot follow from that the state fires at a tick. */
    public static Volley volley(PlayerState shooter, int playerId, int tick) {
        return new Volley(shooter.eyeX(), shooter.eyeY(), shooter.aimX(), shooter.aimY(), playerId, tick);
    }

    /**
     * The projectile that the state fires at a tick; it starts ahead of the eye, or nearer where something solid is.
     */
    public static Projectile projectile(PlayerState shooter, int id, int owner, int tick, MapView view, Tuning tuning) {
        WeaponSpec weapon = spec(shooter, tuning);
        Vec2 direction = Aim.raised(Aim.direction(shooter), weapon.lift());
        double ahead = tuning.muzzleDistance() * Grid.POS;
        int eyeX = shooter.eyeX();
        int eyeY = shooter.eyeY();
        int toX = eyeX + Grid.round(direction.x() * ahead);
        int toY = eyeY + Grid.round(direction.y() * ahead);
        ShotLine way = weapon.bounces()
                ? Bouncing.reach(view, eyeX, eyeY, toX, toY)
                : HitScan.trace(view, eyeX, eyeY, toX, toY);
        int speed = weapon.projectileSpeed() * Grid.VEL;
        int vx = Grid.round(direction.x() * speed);
        int vy = Grid.round(direction.y() * speed);
        int quad = shooter.under(Power.QUAD, tick) ? Projectile.QUAD : 0;
        return new Projectile(id, weapon.slot() + quad, owner, tick, way.toX(), way.toY(), vx, vy);
    }

    private static WeaponSpec spec(PlayerState shooter, Tuning tuning) {
        WeaponSpec spec = tuning.weapon(shooter.shotWeapon());
        if (spec == null) {
            throw new IllegalStateException("no weapon in slot " + shooter.shotWeapon());
        }
        return spec;
    }
}
