package overbounce.motion;

/**
 * Motion through the air: slides along what it meets, at most four times, and comes to rest between two things that
 * face each other. Coming down beside a ledge no higher than a step it gets onto it.
 *
 * <p>Part of its body's working memory. One thread at a time.
 */
final class Flying {
    private static final int BUMPS = 4;
    /** Slower than this into a surface, in u/s, is along it. */
    private static final double ALONG = 1e-6;

    private final Body body;
    private final double[] normalX = new double[BUMPS];
    private final double[] normalY = new double[BUMPS];
    private int normals;
    private double clippedX;
    private double clippedY;

    Flying(Body body) {
        this.body = body;
    }

    void move() {
        normals = 0;
        double left = Grid.TICK_SECONDS;
        for (int bump = 0; bump < BUMPS && (body.wayX != 0 || body.wayY != 0); bump++) {
            if (!body.advance(body.wayX * left, body.wayY * left)) {
                return;
            }
            left -= left * body.around.fraction;
            if (catchLedge(left)) {
                return;
            }
            normalX[normals] = body.contactX;
            normalY[normals] = body.contactY;
            normals++;
            clip(body.wayX, body.wayY);
            body.wayX = clippedX;
            body.wayY = clippedY;
            clip(body.vx, body.vy);
            body.vx = clippedX;
            body.vy = clippedY;
        }
    }

    private boolean catchLedge(double left) {
        boolean wall = body.contactX * body.wayX < 0 && !body.walkable(body.contactY) && body.contactY <= 0;
        if (!wall || body.vy < 0 || body.input.direction() != HitScan.side(body.wayX)) {
            return false;
        }
        return StepUp.tryStep(body, HitScan.side(body.wayX), Math.abs(body.wayX) * left);
    }

    /**
     * Takes out of a velocity what goes into the first surface it meets; nothing is left if that leads into another.
     */
    private void clip(double x, double y) {
        clippedX = x;
        clippedY = y;
        for (int i = 0; i < normals; i++) {
            double into = x * normalX[i] + y * normalY[i];
            if (into < -ALONG) {
                clippedX = x - normalX[i] * into;
                clippedY = y - normalY[i] * into;
                if (meetsAny()) {
                    clippedX = 0;
                    clippedY = 0;
                }
                return;
            }
        }
    }

    private boolean meetsAny() {
        for (int i = 0; i < normals; i++) {
            if (clippedX * normalX[i] + clippedY * normalY[i] < -ALONG) {
                return true;
            }
        }
        return false;
    }
}
