package overbounce.motion;

/**
 * Solid boxes that move take along whoever stands on them, by exactly as much as they moved on the grid, and push aside
 * whoever is in their way. Whoever cannot give way stays in them: what that costs is the server's to say.
 *
 * <p>Immutable.
 */
final class Riding {
    /** How far above a box, in u, a body still stands on it. */
    private static final double STANDING = 2.0 / Grid.POS;

    private Riding() {}

    static void carry(Body body) {
        if (body.view.dynamic().length == 0) {
            return;
        }
        for (DynamicBox box : body.view.dynamic()) {
            if (body.stood && stoodOn(body, box)) {
                body.advance((double) box.movedX() / Grid.POS, (double) box.movedY() / Grid.POS);
                break;
            }
        }
        for (DynamicBox box : body.view.dynamic()) {
            push(body, box);
        }
    }

    private static boolean stoodOn(Body body, DynamicBox box) {
        double left = box.left() - (double) box.movedX() / Grid.POS - body.startX();
        double right = box.right() - (double) box.movedX() / Grid.POS - body.startX();
        double top = box.top() - (double) box.movedY() / Grid.POS - body.startY();
        return left < PlayerState.HALF_WIDTH && right > -PlayerState.HALF_WIDTH && top >= -STANDING && top <= STANDING;
    }

    private static void push(Body body, DynamicBox box) {
        double x = body.startX() + body.x;
        double y = body.startY() + body.y;
        double half = body.height / 2.0;
        if (!Surroundings.overlaps(box, x, y - half, PlayerState.HALF_WIDTH, half)) {
            return;
        }
        double right = box.right() - (x - PlayerState.HALF_WIDTH);
        double left = box.left() - (x + PlayerState.HALF_WIDTH);
        double down = box.bottom() - (y - body.height);
        double up = box.top() - y;
        if (Math.abs(box.movedX()) > Math.abs(box.movedY())) {
            body.advance(box.movedX() > 0 ? right : left, 0);
        } else if (box.movedY() != 0) {
            body.advance(0, box.movedY() > 0 ? down : up);
        }
    }
}
