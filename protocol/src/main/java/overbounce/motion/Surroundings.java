package overbounce.motion;

import overbounce.geometry.ConvexPolygon;
import overbounce.map.BoxIndex;
import overbounce.map.Nearby;
import overbounce.map.Platform;

/**
 * The solids near a body and what happens to a box that moves among them.
 *
 * <p>Coordinates of a sweep are relative to an origin, the body's place before the step. Together with planes that are
 * given by normals and middles of edges this makes a mirrored world compute mirrored numbers, bit for bit.
 *
 * <p>A convex piece and a box collide where the box's <em>middle</em> enters the piece grown by half the box: each edge
 * moves outwards, and the sides of the piece's bounds (its bevels) cut off the corners. So a sweep is a line against
 * planes.
 *
 * <p>One caller's working memory. One thread at a time.
 */
final class Surroundings {
    /** How deep a line may dip behind a plane, in u, and still pass along it; far below the grid's 1/256. */
    static final double TOUCH = 1e-6;

    private MapView view;
    private final Nearby near = new Nearby();

    private double originX;
    private double originY;

    /** Where the last sweep was stopped, as a share of its way; 1 if it was not. */
    double fraction;
    /** The outward normal of what stopped it. */
    double normalX;

    double normalY;

    private double middleX;
    private double middleY;
    private double halfWidth;
    private double halfHeight;
    private double wayX;
    private double wayY;
    private boolean hit;

    /** What the whole way covers, in the map's coordinates. */
    private double coveredLeft;

    private double coveredTop;
    private double coveredRight;
    private double coveredBottom;

    private boolean apart;
    private double enter;
    private double enterNormalX;
    private double enterNormalY;
    private double leave;

    /** Hits up to this share count as one, and the most upright wins; negative while the first hit is looked for. */
    private double tieLimit;

    Surroundings(MapView view) {
        this.view = view;
    }

    /** From now on the solids are those of this view; nothing is known of them before they are collected. */
    void look(MapView newView) {
        view = newView;
    }

    /** Takes the solids within reach of a body with its feet at (x, y), and makes that point the origin. */
    void collectAround(double x, double y, double reach) {
        int width = PlayerState.HALF_WIDTH;
        collect(x - width - reach, y - PlayerState.HEIGHT - reach, x + width + reach, y + reach);
        originX = x;
        originY = y;
    }

    /** Takes the solids near a line from (x, y), and makes that point the origin. */
    void collectAlong(double x, double y, double dx, double dy) {
        collectAlong(x, y, dx, dy, 0);
    }

    /** Takes the solids near the way of a square from its middle (x, y), and makes that point the origin. */
    void collectAlong(double x, double y, double dx, double dy, double half) {
        double reach = half + 1;
        collect(
                Math.min(x, x + dx) - reach,
                Math.min(y, y + dy) - reach,
                Math.max(x, x + dx) + reach,
                Math.max(y, y + dy) + reach);
        originX = x;
        originY = y;
    }

    private void collect(double left, double top, double right, double bottom) {
        near.clear();
        view.grid().collect(left, top, right, bottom, near);
    }

    /** Whether a body with its feet at a point of the grid lies in nothing solid. Exact; touching is free. */
    boolean isFree(int gridX, int gridY, int height) {
        double half = height / 2.0;
        double x = (double) gridX / Grid.POS;
        double y = (double) gridY / Grid.POS - half;
        return !overlapsSolid(x, y, PlayerState.HALF_WIDTH, half);
    }

    /** Whether a box, by its middle and half sizes, lies in something solid. */
    boolean overlapsSolid(double x, double y, double halfW, double halfH) {
        for (int i = 0; i < near.count(); i++) {
            if (near.get(i).overlaps(x, y, halfW, halfH)) {
                return true;
            }
        }
        for (DynamicBox box : view.dynamic()) {
            if (overlaps(box, x, y, halfW, halfH)) {
                return true;
            }
        }
        return false;
    }

    static boolean overlaps(DynamicBox box, double x, double y, double halfW, double halfH) {
        return x + halfW > box.left() && x - halfW < box.right() && y + halfH > box.top() && y - halfH < box.bottom();
    }

    /** Sweeps a body from its feet, relative to the origin; the answer is in fraction and normal. */
    void sweep(double feetX, double feetY, double dx, double dy, int height, boolean platforms) {
        begin(feetX, feetY - height / 2.0, dx, dy, PlayerState.HALF_WIDTH, height / 2.0);
        run(platforms);
    }

    /** Sweeps a point, relative to the origin. */
    void sweepPoint(double x, double y, double dx, double dy) {
        begin(x, y, dx, dy, 0, 0);
        run(false);
    }

    /** Sweeps a square from the origin, which is its middle. */
    void sweepSquare(double dx, double dy, double half) {
        begin(0, 0, dx, dy, half, half);
        run(false);
    }

    /** As a sweep straight down, but among things met within a hair of each other the most upright is the ground. */
    void probeDown(double feetX, double feetY, double depth, int height, boolean platforms) {
        sweep(feetX, feetY, 0, depth, height, platforms);
        if (hit && normalY > -1) {
            double first = fraction;
            tieLimit = fraction + 1.0 / 64 / depth;
            run(platforms);
            fraction = first;
        }
    }

    boolean hit() {
        return hit;
    }

    private void begin(double x, double y, double dx, double dy, double halfW, double halfH) {
        middleX = x;
        middleY = y;
        wayX = dx;
        wayY = dy;
        halfWidth = halfW;
        halfHeight = halfH;
        tieLimit = -1;
        coveredLeft = originX + x + Math.min(dx, 0) - halfW - TOUCH;
        coveredTop = originY + y + Math.min(dy, 0) - halfH - TOUCH;
        coveredRight = originX + x + Math.max(dx, 0) + halfW + TOUCH;
        coveredBottom = originY + y + Math.max(dy, 0) + halfH + TOUCH;
    }

    private boolean outOfTheWay(double left, double top, double right, double bottom) {
        return right < coveredLeft || left > coveredRight || bottom < coveredTop || top > coveredBottom;
    }

    private void run(boolean platforms) {
        hit = false;
        fraction = 1;
        normalX = 0;
        normalY = 0;
        for (int i = 0; i < near.count(); i++) {
            against(near.get(i));
        }
        for (DynamicBox box : view.dynamic()) {
            if (!outOfTheWay(box.left(), box.top(), box.right(), box.bottom())) {
                bounds(box.left(), box.top(), box.right(), box.bottom());
                conclude();
            }
        }
        if (platforms && wayY > 0) {
            againstPlatforms();
        }
    }

    /** One that lies in two cells is asked twice, which changes nothing. */
    private void againstPlatforms() {
        BoxIndex index = view.places().platforms();
        int lastColumn = index.column(coveredRight);
        int lastRow = index.row(coveredBottom);
        for (int row = index.row(coveredTop); row <= lastRow; row++) {
            for (int column = index.column(coveredLeft); column <= lastColumn; column++) {
                for (int platform : index.cell(column, row)) {
                    against(view.map().platforms().get(platform));
                }
            }
        }
    }

    private void against(ConvexPolygon piece) {
        if (outOfTheWay(piece.left(), piece.top(), piece.right(), piece.bottom())) {
            return;
        }
        bounds(piece.left(), piece.top(), piece.right(), piece.bottom());
        for (int i = 0; i < piece.slantedCount() && !apart; i++) {
            ConvexPolygon.Edge edge = piece.slanted(i);
            double x = middleX - (edge.middleX() - originX);
            double y = middleY - (edge.middleY() - originY);
            double reach = halfWidth * Math.abs(edge.unitX()) + halfHeight * Math.abs(edge.unitY());
            plane(edge.unitX(), edge.unitY(), edge.unitX() * x + edge.unitY() * y - reach);
        }
        conclude();
    }

    private void against(Platform platform) {
        double before = platform.y() - originY - (middleY + halfHeight);
        double after = before - wayY;
        if (before < -TOUCH || after >= -TOUCH) {
            return;
        }
        double share = Math.max(0, before) / wayY;
        double x = middleX + wayX * share;
        double left = platform.x() - originX;
        if (x + halfWidth > left + TOUCH && x - halfWidth < left + platform.width() - TOUCH) {
            consider(share, 0, -1);
        }
    }

    private void bounds(double left, double top, double right, double bottom) {
        apart = false;
        enter = -1;
        leave = 2;
        plane(-1, 0, left - originX - (middleX + halfWidth));
        plane(1, 0, middleX - halfWidth - (right - originX));
        plane(0, -1, top - originY - (middleY + halfHeight));
        plane(0, 1, middleY - halfHeight - (bottom - originY));
    }

    /** Cuts the way with one plane; distance is how far before it the way begins. */
    private void plane(double nx, double ny, double distance) {
        double after = distance + (nx * wayX + ny * wayY);
        if (distance >= -TOUCH) {
            if (after >= -TOUCH) {
                apart = true;
                return;
            }
            double start = Math.max(0, distance);
            double share = start / (start - after);
            if (share > enter || (share == enter && ny < enterNormalY)) {
                enter = share;
                enterNormalX = nx;
                enterNormalY = ny;
            }
        } else if (after >= -TOUCH) {
            leave = Math.min(leave, distance / (distance - after));
        }
    }

    private void conclude() {
        // A way that begins behind all planes has no entry: what a body is already in does not hold it.
        if (!apart && enter >= 0 && enter < leave) {
            consider(enter, enterNormalX, enterNormalY);
        }
    }

    private void consider(double share, double nx, double ny) {
        if (tieLimit >= 0) {
            if (share <= tieLimit && (!hit || ny < normalY)) {
                take(share, nx, ny);
            }
        } else if (!hit || share < fraction) {
            take(share, nx, ny);
        } else if (share == fraction) {
            breakTie(nx, ny);
        }
    }

    private void take(double share, double nx, double ny) {
        hit = true;
        fraction = share;
        normalX = nx;
        normalY = ny;
    }

    /**
     * Of two things met at once the one met more squarely counts; both halves of an even notch count as level ground.
     */
    private void breakTie(double nx, double ny) {
        double held = normalX * wayX + normalY * wayY;
        double other = nx * wayX + ny * wayY;
        if (other < held || (other == held && ny < normalY)) {
            take(fraction, nx, ny);
        } else if (other == held && ny == normalY && nx == -normalX && ny != 0) {
            take(fraction, 0, ny < 0 ? -1 : 1);
        }
    }
}
