package overbounce.motion;

/**
 * How projectiles fly, and where the map ends them. What does not bounce flies straight, so that its place follows from
 * its origin and adds up no rounding; {@link Bouncing} moves the rest.
 *
 * <p>Immutable.
 */
public final class ProjectilePath {
    private ProjectilePath() {}

    /** Where one that flies straight is at a tick if nothing is in its way. */
    public static InFlight straight(Projectile projectile, int tick) {
        int x = projectile.x() + travelled(projectile.vx(), tick - projectile.spawnTick());
        int y = projectile.y() + travelled(projectile.vy(), tick - projectile.spawnTick());
        return new InFlight(projectile, tick, x, y, projectile.vx(), projectile.vy());
    }

    private static int travelled(int velocity, int ticks) {
        return Grid.round((double) velocity * Math.max(0, ticks) * Grid.POS / (Grid.VEL * Grid.TICK_HZ));
    }

    /** Its way in the next tick, as far as the map lets it; the view is the map at that tick. */
    public static Flight step(InFlight before, MapView view, Tuning tuning) {
        Projectile launched = before.launched();
        WeaponSpec weapon = tuning.weapon(launched.slot());
        int fuse = weapon == null ? 0 : weapon.fuseTicks();
        int age = before.tick() + 1 - launched.spawnTick();
        boolean timeUp = age >= (fuse == 0 ? tuning.projectileLifeTicks() : fuse);
        Flight.End ended = timeUp ? Flight.End.TIMEOUT : Flight.End.FLYING;
        if (weapon != null && weapon.bounces()) {
            return Bouncing.step(before, view, tuning, weapon, ended);
        }
        InFlight free = straight(launched, before.tick() + 1);
        ShotLine line = HitScan.trace(view, before.x(), before.y(), free.x(), free.y());
        InFlight after = new InFlight(launched, free.tick(), line.toX(), line.toY(), free.vx(), free.vy());
        return new Flight(before, after, line.blocked() ? Flight.End.WORLD : ended);
    }
}
