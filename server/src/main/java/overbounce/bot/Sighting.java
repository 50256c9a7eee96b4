package overbounce.bot;

/**
 * Where and how another player was last seen.
 *
 * <p>Arena loop only.
 */
final class Sighting {
    private final int id;
    private SeenPlayer last = new SeenPlayer(0, 0, 0, 0, 0, 0, false, false, false);
    private int tick;
    private int firstTick = -1;
    private boolean onScreen;

    Sighting(int id) {
        this.id = id;
    }

    void leaveScreen() {
        onScreen = false;
    }

    void see(SeenPlayer player, int atTick) {
        if (firstTick < 0 || atTick - tick > Units.TICK_HZ) {
            firstTick = atTick;
        }
        last = player;
        tick = atTick;
        onScreen = true;
    }

    int id() {
        return id;
    }

    SeenPlayer last() {
        return last;
    }

    /** When it was on the screen last. */
    int tick() {
        return tick;
    }

    /** Since when it has been in view, short absences not counted. */
    int firstTick() {
        return firstTick;
    }

    boolean alive() {
        return last.alive();
    }

    boolean onScreen() {
        return onScreen;
    }
}
