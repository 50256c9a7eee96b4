package overbounce.bot;

import overbounce.motion.CameraLead;
import overbounce.motion.Grid;
import overbounce.motion.PlayerState;

/**
 * The part of the world that a player's screen shows: 1280 x 720 u around the eye, moved by the camera's lead. What
 * does not touch it is none of a bot's business.
 *
 * <p>Immutable.
 *
 * @param left the edges, 1/256 u
 */
public record Screen(int left, int top, int right, int bottom) {
    private static final int WIDTH = 1280 * Grid.POS;
    private static final int HEIGHT = 720 * Grid.POS;
    /** Nearer than that, 1/256 u, the outline of somebody clear catches the eye. */
    private static final int NOTICED = 220 * Grid.POS;

    private static final int BODY_HALF = PlayerState.HALF_WIDTH * Grid.POS;
    private static final int BODY_HEIGHT = PlayerState.HEIGHT * Grid.POS;

    /** The screen of whoever has this body. */
    public static Screen of(PlayerState body) {
        int x = body.eyeX() + Grid.round(CameraLead.x(body.aimX()) * Grid.POS);
        int y = body.eyeY() + Grid.round(CameraLead.y(body.aimY()) * Grid.POS);
        return new Screen(x - WIDTH / 2, y - HEIGHT / 2, x + WIDTH / 2, y + HEIGHT / 2);
    }

    /** Whether a point, 1/256 u, is on the screen. */
    public boolean shows(int x, int y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** Whether somebody who is nearly clear and stands at (x, y), 1/256 u, is noticed from there. */
    public static boolean betrays(PlayerState watcher, int x, int y) {
        return Math.abs(x - watcher.x()) < NOTICED && Math.abs(y - watcher.y()) < NOTICED;
    }

    /** Whether any of a player standing at (x, y), 1/256 u, is on the screen. */
    public boolean showsPlayer(int x, int y) {
        return x + BODY_HALF >= left && x - BODY_HALF <= right && y >= top && y - BODY_HEIGHT <= bottom;
    }
}
