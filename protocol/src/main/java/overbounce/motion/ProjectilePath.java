package overbounce.motion;

/**
 * Where a projectile is at a tick, and where the map ends it. Rockets fly straight, so their place follows from their
 * origin and adds up no rounding.
 *
 * <p>Immutable.
 */
public final class ProjectilePath {
    private ProjectilePath() {}

    /** Where it is at a tick if nothing is in its way, 1/256 u. */
    public static int xAt(Projectile projectile, int tick) {
        return projectile.x() + travelled(projectile.vx(), tick - projectile.spawnTick());
    }

    /** Where it is at a tick if nothing is in its way, 1/256 u. */
    public static int yAt(Projectile projectile, int tick) {
        return projectile.y() + travelled(projectile.vy(), tick - projectile.spawnTick());
    }

    private static int travelled(int velocity, int ticks) {
        return Grid.round((double) velocity * Math.max(0, ticks) * Grid.POS / (Grid.VEL * Grid.TICK_HZ));
    }

    /** Its way in one tick, from where it was at the tick before, as far as the map lets it. */
    public static Flight step(Projectile projectile, MapView view, int tick, Tuning tuning) {
        int fromX = xAt(projectile, tick - 1);
        int fromY = yAt(projectile, tick - 1);
        ShotLine line = HitScan.trace(view, fromX, fromY, xAt(projectile, tick), yAt(projectile, tick));
        Flight.End end = Flight.End.FLYING;
        if (line.blocked()) {
            end = Flight.End.WORLD;
        } else if (tick - projectile.spawnTick() >= tuning.projectileLifeTicks()) {
            end = Flight.End.TIMEOUT;
        }
        return new Flight(fromX, fromY, line.toX(), line.toY(), end);
    }
}
