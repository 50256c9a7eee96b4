package overbounce.sim;

import java.util.List;

/**
 * How loose things move. The world decides what there is and what happens to it; an implementation knows the physics.
 *
 * <p>What it does follows from the calls alone. Arena loop only.
 */
public interface LoosePhysics {
    /** For worlds in which nothing is loose: what is lost is gone. */
    LoosePhysics NONE = new LoosePhysics() {
        @Override
        public boolean holds() {
            return false;
        }

        @Override
        public int firstId() {
            return World.PLAYERS_MAX + 1;
        }

        @Override
        public void add(LooseThing thing, double vx, double vy) {
            throw new IllegalStateException("nothing is loose here");
        }

        @Override
        public void remove(LooseThing thing) {
            throw new IllegalStateException("nothing is loose here");
        }

        @Override
        public void step(int tick, List<Player> players) {
            // Nothing moves.
        }

        @Override
        public void push(LooseThing thing, double vx, double vy) {
            throw new IllegalStateException("nothing is loose here");
        }

        @Override
        public void shove(LooseThing thing, double vx) {
            throw new IllegalStateException("nothing is loose here");
        }
    };

    /** Whether it can hold anything. */
    boolean holds();

    /** Things have ids from this on, {@link World#LOOSE_IDS} of them, which no player has. */
    int firstId();

    /** Takes a thing in where it says it is, with a velocity in u/s. */
    void add(LooseThing thing, double vx, double vy);

    void remove(LooseThing thing);

    /** Moves everything on by one tick, around the map, its movers and the living players, and tells each thing so. */
    void step(int tick, List<Player> players);

    /** Adds to a thing's velocity, u/s. */
    void push(LooseThing thing, double vx, double vy);

    /** Gives a thing at least this speed to a side, u/s. */
    void shove(LooseThing thing, double vx);
}
