package overbounce.motion;

/**
 * What a projectile did in one tick: it flew straight from one point to another (1/256 u) and there it flies on or ends.
 * What it is from then on is after.
 *
 * <p>Immutable.
 */
public record Flight(int fromX, int fromY, int toX, int toY, End end, Projectile after) {
    /** How a tick of flight ends. */
    public enum End {
        FLYING(0),
        WORLD(1),
        TIMEOUT(2);

        private final int number;

        End(int number) {
            this.number = number;
        }

        /** Its number for the page. */
        public int number() {
            return number;
        }
    }
}
