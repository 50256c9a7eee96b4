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

    private final int firstColumn;
    private final int firstRow;
    private final int columns;
    private final int rows;
    private final ConvexPolygon[][] cells;

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
        cells = fill(pieces);
    }

    private ConvexPolygon[][] fill(List<ConvexPolygon> pieces) {
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
        ConvexPolygon[][] filled = new ConvexPolygon[columns * rows][];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = lists.get(i).toArray(new ConvexPolygon[0]);
        }
        return filled;
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
            for (int column = column0; column <= column1; column++) {
                for (ConvexPolygon piece : cells[(row - firstRow) * columns + column - firstColumn]) {
                    // A piece lies in many cells: only the first of them that the area covers reports it.
                    if (column == Math.max(column0, cell(piece.left())) && row == Math.max(row0, cell(piece.top()))) {
                        found.add(piece);
                    }
                }
            }
        }
    }
}
