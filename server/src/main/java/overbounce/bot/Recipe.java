package overbounce.bot;

/**
 * How an edge is travelled, in the terms of {@link Drive}: get to the start, run to the take-off, fly to the target.
 * All places are 1/256 u.
 *
 * <p>Immutable.
 *
 * @param startX where to be, and nearly still, before the run begins
 * @param takeoffX where the jump or the drop is pressed, or a place beyond the ledge, pad or teleporter to run into
 * @param viaX where a double jump lands in between; otherwise the target
 * @param targetX where the feet shall come down
 * @param steerDelay ticks after the take-off in which no direction is held
 */
record Recipe(Way way, int startX, int takeoffX, int viaX, int viaY, int targetX, int targetY, int steerDelay) {

    static Recipe walk(int fromX, NavNode to) {
        return new Recipe(Way.WALK, fromX, to.x(), to.x(), to.y(), to.x(), to.y(), 0);
    }

    static Recipe of(Way way, int startX, int takeoffX, NavNode to, int steerDelay) {
        return new Recipe(way, startX, takeoffX, to.x(), to.y(), to.x(), to.y(), steerDelay);
    }

    /** This jump, and from where it lands at once another to {@code to}. */
    Recipe andAgain(NavNode to) {
        return new Recipe(Way.DOUBLE_JUMP, startX, takeoffX, targetX, targetY, to.x(), to.y(), steerDelay);
    }

    /** -1 or 1: the way the run goes, or where a standing jump leads. */
    int direction() {
        int ahead = takeoffX != startX ? takeoffX - startX : targetX - startX;
        return ahead < 0 ? -1 : 1;
    }
}
