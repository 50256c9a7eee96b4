package overbounce.motion;

/**
 * A projectile in the air: how it was fired, and where it is at a tick, in 1/256 u and 1/16 u/s.
 *
 * <p>All of it follows from the firing and the map, so that whoever was told of the firing knows the rest.
 *
 * <p>Immutable.
 */
public record InFlight(Projectile launched, int tick, int x, int y, int vx, int vy) {
    /** As it leaves the weapon. */
    public static InFlight of(Projectile launched) {
        return new InFlight(launched, launched.spawnTick(), launched.x(), launched.y(), launched.vx(), launched.vy());
    }

    public int id() {
        return launched.id();
    }

    /** The slot of its weapon. */
    public int slot() {
        return launched.slot();
    }

    public int owner() {
        return launched.owner();
    }
}
