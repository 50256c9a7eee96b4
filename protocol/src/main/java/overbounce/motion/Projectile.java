package overbounce.motion;

/**
 * A projectile as it was fired: kind is the slot of its weapon, {@link #QUAD} added if its damage is quad's; (x, y) its
 * origin in 1/256 u, its velocity in 1/16 u/s. It is at its origin at spawnTick and moves from the tick after;
 * {@link ProjectilePath} says how.
 *
 * <p>Immutable.
 */
public record Projectile(int id, int kind, int owner, int spawnTick, int x, int y, int vx, int vy) {
    public static final int QUAD = 16;

    /** The slot of its weapon. */
    public int slot() {
        return kind & (QUAD - 1);
    }

    /** What this much damage is of this projectile. */
    public int dealt(int damage, Tuning tuning) {
        return quad() ? damage * tuning.quadFactor() : damage;
    }

    private boolean quad() {
        return (kind & QUAD) != 0;
    }
}
