package overbounce.motion;

/**
 * What a projectile did in one tick: it flew straight from where it was before to where it is after, and there it flies
 * on or ends.
 *
 * <p>Immutable.
 */
public record Flight(InFlight before, InFlight after, End end) {
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

    public int fromX() {
        return before.x();
    }

    public int fromY() {
        return before.y();
    }

    public int toX() {
        return after.x();
    }

    public int toY() {
        return after.y();
    }
}
