package overbounce.motion;

import overbounce.geometry.Vec2;

/**
 * What leaves a weapon: the line of a shot that hits at once, or the projectile. Both ends ask here, so both draw and
 * judge the same line.
 *
 * <p>Immutable.
 */
public final class Muzzle {
    private Muzzle() {}

    /** The line of the shot that the state fires at a tick with the weapon of {@link PlayerState#shotWeapon}. */
    public static ShotLine shotLine(PlayerState shooter, int playerId, int tick, MapView view, Tuning tuning) {
        WeaponSpec weapon = spec(shooter, tuning);
        Vec2 direction = Aim.direction(shooter);
        if (weapon.spreadTangent() > 0) {
            direction = Aim.aside(direction, Aim.spread(tick, playerId, 0, weapon.spreadTangent()));
        }
        double reach = (double) weapon.range() * Grid.POS;
        int toX = shooter.eyeX() + Grid.round(direction.x() * reach);
        int toY = shooter.eyeY() + Grid.round(direction.y() * reach);
        return HitScan.trace(view, shooter.eyeX(), shooter.eyeY(), toX, toY);
    }

    /**
     * The projectile that the state fires at a tick; it starts ahead of the eye, or nearer where something solid is.
     */
    public static Projectile projectile(PlayerState shooter, int id, int owner, int tick, MapView view, Tuning tuning) {
        WeaponSpec weapon = spec(shooter, tuning);
        Vec2 direction = Aim.direction(shooter);
        double ahead = tuning.muzzleDistance() * Grid.POS;
        int toX = shooter.eyeX() + Grid.round(direction.x() * ahead);
        int toY = shooter.eyeY() + Grid.round(direction.y() * ahead);
        ShotLine way = HitScan.trace(view, shooter.eyeX(), shooter.eyeY(), toX, toY);
        int speed = weapon.projectileSpeed() * Grid.VEL;
        int vx = Grid.round(direction.x() * speed);
        int vy = Grid.round(direction.y() * speed);
        return new Projectile(id, weapon.slot(), owner, tick, way.toX(), way.toY(), vx, vy);
    }

    private static WeaponSpec spec(PlayerState shooter, Tuning tuning) {
        WeaponSpec spec = tuning.weapon(shooter.shotWeapon());
        if (spec == null) {
            throw new IllegalStateException("no weapon in slot " + shooter.shotWeapon());
        }
        return spec;
    }
}
