package overbounce.map;

import java.util.ArrayList;
import java.util.List;
import overbounce.geometry.ConvexPolygon;

/**
 * Finds the solid pieces near a place: an even grid of square cells, each with the pieces whose bounds touch it.
 *
 * <p>Immutable.
 */
public final class CollisionGrid {
    private static final int CELL = 64;

    private static final int COLUMN_BEGINS = 1;
    private static final int ROW_BEGINS = 2;

    private final int firstColumn;
    private final int firstRow;
    private final int columns;
    private final int rows;
    private final ConvexPolygon[][] cells;

    /** For each piece of each cell, whether it reaches no further left, and no further up. */
    private final byte[][] begins;

    /** A grid of the pieces of all solids of a map. */
    public static CollisionGrid of(ArenaMap map) {
        List<ConvexPolygon> pieces = new ArrayList<>();
        for (Solid solid : map.solids()) {
            pieces.addAll(solid.pieces());
        }
        return new CollisionGrid(pieces);
    }

    CollisionGrid(List<ConvexPolygon> pieces) {
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
        for (ConvexPolygon piece : pieces) {
            left = Math.min(left, cell(piece.left()));
            top = Math.min(top, cell(piece.top()));
            right = Math.max(right, cell(piece.right()));
            bottom = Math.max(bottom, cell(piece.bottom()));
        }
        firstColumn = left;
        firstRow = top;
        columns = right - left + 1;
        rows = bottom - top + 1;
        cells = new ConvexPolygon[columns * rows][];
        begins = new byte[columns * rows][];
        fill(pieces);
    }

    private void fill(List<ConvexPolygon> pieces) {
        List<List<ConvexPolygon>> lists = new ArrayList<>();
        for (int i = 0; i < columns * rows; i++) {
            lists.add(new ArrayList<>());
        }
        for (ConvexPolygon piece : pieces) {
            for (int row = cell(piece.top()); row <= cell(piece.bottom()); row++) {
                for (int column = cell(piece.left()); column <= cell(piece.right()); column++) {
                    lists.get((row - firstRow) * columns + column - firstColumn).add(piece);
                }
            }
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] = lists.get(i).toArray(new ConvexPolygon[0]);
            begins[i] = new byte[cells[i].length];
            for (int k = 0; k < cells[i].length; k++) {
                begins[i][k] = beginsIn(i % columns + firstColumn, i / columns + firstRow, cells[i][k]);
            }
        }
    }

    private static byte beginsIn(int column, int row, ConvexPolygon piece) {
        int left = column == cell(piece.left()) ? COLUMN_BEGINS : 0;
        int top = row == cell(piece.top()) ? ROW_BEGINS : 0;
        return (byte) (left | top);
    }

    private static int cell(double coordinate) {
        return (int) Math.floor(coordinate / CELL);
    }

    /** Adds each piece whose bounds touch the area's cells to found, once. */
    public void collect(double left, double top, double right, double bottom, Nearby found) {
        int column0 = Math.max(firstColumn, cell(left));
        int row0 = Math.max(firstRow, cell(top));
        int column1 = Math.min(firstColumn + columns - 1, cell(right));
        int row1 = Math.min(firstRow + rows - 1, cell(bottom));
        for (int row = row0; row <= row1; row++) {
            int rowEdge = row == row0 ? ROW_BEGINS : 0;
            for (int column = column0; column <= column1; column++) {
                int edges = column == column0 ? rowEdge | COLUMN_BEGINS : rowEdge;
                collectCell((row - firstRow) * columns + column - firstColumn, edges, found);
            }
        }
    }

    /**
     * A piece lies in many cells: only the first of them that the area covers reports it, which is where it begins
     * itself or where the area does.
     *
     * @param edges in which ways the cell is the area's first
     */
    private void collectCell(int cell, int edges, Nearby found) {
        ConvexPolygon[] pieces = cells[cell];
        byte[] starts = begins[cell];
        for (int i = 0; i < pieces.length; i++) {
            if ((starts[i] | edges) == (COLUMN_BEGINS | ROW_BEGINS)) {
                found.add(pieces[i]);
            }
        }
    }
}
