package overbounce.motion;

/**
 * The end of a move: position and velocity go to the grid, and the body is in nothing solid there. The nearest point is
 * taken if it is free, else a neighbour away from what was touched last, else the place before the step.
 *
 * <p>Immutable.
 */
final class GridRounding {
    /** Neighbours in the order they are tried: how far along the last contact's normal in x and in y. */
    private static final int[] AWAY_X = {0, 0, 1, 1, 0, 2, 2};

    private static final int[] AWAY_Y = {0, 1, 0, 1, 2, 0, 2};

    private GridRounding() {}

    static void place(Body body) {
        int startX = body.v[PlayerState.X];
        int startY = body.v[PlayerState.Y];
        int x = startX + Grid.round(body.x * Grid.POS);
        int y = startY + Grid.round(body.y * Grid.POS);
        int sideX = HitScan.side(body.contactX);
        int sideY = HitScan.side(body.contactY);
        for (int i = 0; i < AWAY_X.length; i++) {
            int tryX = x + AWAY_X[i] * sideX;
            int tryY = y + AWAY_Y[i] * sideY;
            if (body.around.isFree(tryX, tryY, body.height)) {
                body.v[PlayerState.X] = tryX;
                body.v[PlayerState.Y] = tryY;
                takeVelocity(body);
                return;
            }
        }
        body.vx = 0;
        body.vy = 0;
        takeVelocity(body);
    }

    private static void takeVelocity(Body body) {
        body.v[PlayerState.VX] = Grid.round(body.vx * Grid.VEL);
        body.v[PlayerState.VY] = Grid.round(body.vy * Grid.VEL);
    }
}
