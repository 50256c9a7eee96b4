package overbounce.snapshot;

/**
 * The regions that a client watches: a rectangle of them that holds its screen and 160 u around it. One that has come
 * in goes again only when the screen is 240 u away, so that standing at a border costs nothing.
 *
 * <p>Arena loop only.
 */
final class Watch {
    private static final int ENTER = 160;
    private static final int LEAVE = 240;

    private int left;
    private int top;
    private int right = RegionGrid.NONE;
    private int bottom = RegionGrid.NONE;
    private int ear;

    /** Nothing is watched. */
    void clear() {
        left = 0;
        top = 0;
        right = RegionGrid.NONE;
        bottom = RegionGrid.NONE;
    }

    void copyFrom(Watch other) {
        left = other.left;
        top = other.top;
        right = other.right;
        bottom = other.bottom;
        ear = other.ear;
    }

    /** Watches all there is. */
    void lookEverywhere(RegionGrid grid) {
        left = 0;
        top = 0;
        right = grid.columns() - 1;
        bottom = grid.rows() - 1;
        ear = 0;
    }

    /** The middle of the screen is at (x, y), 1/256 u. */
    void look(RegionGrid grid, int x, int y) {
        int halfWidth = RegionGrid.SCREEN_WIDTH / 2;
        int halfHeight = RegionGrid.SCREEN_HEIGHT / 2;
        int enterLeft = grid.column(x - Places.position(halfWidth + ENTER));
        int enterRight = grid.column(x + Places.position(halfWidth + ENTER));
        int enterTop = grid.row(y - Places.position(halfHeight + ENTER));
        int enterBottom = grid.row(y + Places.position(halfHeight + ENTER));
        if (right == RegionGrid.NONE) {
            left = enterLeft;
            right = enterRight;
            top = enterTop;
            bottom = enterBottom;
        } else {
            left = Math.clamp(left, grid.column(x - Places.position(halfWidth + LEAVE)), enterLeft);
            right = Math.clamp(right, enterRight, grid.column(x + Places.position(halfWidth + LEAVE)));
            top = Math.clamp(top, grid.row(y - Places.position(halfHeight + LEAVE)), enterTop);
            bottom = Math.clamp(bottom, enterBottom, grid.row(y + Places.position(halfHeight + LEAVE)));
        }
        ear = grid.at(x, y);
    }

    boolean holds(int column, int row) {
        return column >= left && column <= right && row >= top && row <= bottom;
    }

    boolean same(Watch other) {
        return left == other.left && top == other.top && right == other.right && bottom == other.bottom;
    }

    int left() {
        return left;
    }

    int top() {
        return top;
    }

    int right() {
        return right;
    }

    int bottom() {
        return bottom;
    }

    /** The region in which it hears. */
    int ear() {
        return ear;
    }
}
