package overbounce.motion;

/**
 * Where a projectile is at a tick, and where the map ends it. Those without a bounce fly straight, so their place
 * follows from their origin; the others are moved by {@link Bouncing}.
 *
 * <p>Immutable.
 */
public final class ProjectilePath {
    private ProjectilePath() {}

    /** Where one that flies straight is at a tick if nothing is in its way, 1/256 u. */
    public static int xAt(Projectile projectile, int tick) {
        return projectile.x() + travelled(projectile.vx(), tick - projectile.tick());
    }

    /** Where one that flies straight is at a tick if nothing is in its way, 1/256 u. */
    public static int yAt(Projectile projectile, int tick) {
        return projectile.y() + travelled(projectile.vy(), tick - projectile.tick());
    }

    private static int travelled(int velocity, int ticks) {
        return Grid.round((double) velocity * Math.max(0, ticks) * Grid.POS / (Grid.VEL * Grid.TICK_HZ));
    }

    /** Its way in one tick, from where it was at the tick before, as far as the map lets it. */
    public static Flight step(Projectile projectile, MapView view, int tick, Tuning tuning) {
        WeaponSpec weapon = tuning.weapon(projectile.kind());
        int life = weapon == null || weapon.fuseTicks() == 0 ? tuning.projectileLifeTicks() : weapon.fuseTicks();
        boolean timeUp = tick - projectile.firedTick() >= life;
        if (weapon != null && weapon.bounces()) {
            return Bouncing.step(projectile, view, tick, new Bouncing.Fall(weapon, tuning, timeUp));
        }
        int fromX = xAt(projectile, tick - 1);
        int fromY = yAt(projectile, tick - 1);
        ShotLine line = HitScan.trace(view, fromX, fromY, xAt(projectile, tick), yAt(projectile, tick));
        Flight.End ended = timeUp ? Flight.End.TIMEOUT : Flight.End.FLYING;
        Flight.End end = line.blocked() ? Flight.End.WORLD : ended;
        return new Flight(fromX, fromY, line.toX(), line.toY(), end, projectile);
    }
}
