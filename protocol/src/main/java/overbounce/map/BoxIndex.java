package overbounce.map;

import java.util.ArrayList;
import java.util.List;
import overbounce.geometry.Box;

/**
 * Finds the few of many boxes that are near a place: an even grid of square cells, each with the numbers of the boxes
 * that touch it, in order. What lies beyond the map belongs to the outermost cells.
 *
 * <p>Immutable.
 */
public final class BoxIndex {
    private static final int CELL = 256;

    private final int columns;
    private final int rows;
    private final int[][] cells;

    /** The boxes of a map of that size by their place in the list. */
    public BoxIndex(int width, int height, List<Box> boxes) {
        columns = width / CELL + 1;
        rows = height / CELL + 1;
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < columns * rows; i++) {
            lists.add(new ArrayList<>());
        }
        for (int number = 0; number < boxes.size(); number++) {
            Box box = boxes.get(number);
            for (int row = row(box.top()); row <= row(box.bottom()); row++) {
                for (int column = column(box.left()); column <= column(box.right()); column++) {
                    lists.get(row * columns + column).add(number);
                }
            }
        }
        cells = new int[lists.size()][];
        for (int i = 0; i < cells.length; i++) {
            List<Integer> list = lists.get(i);
            cells[i] = new int[list.size()];
            for (int place = 0; place < cells[i].length; place++) {
                cells[i][place] = list.get(place);
            }
        }
    }

    /** The numbers of the boxes that touch the cell of a point, in order; not to be changed. */
    public int[] at(double x, double y) {
        return cell(column(x), row(y));
    }

    /** As above for a cell. */
    public int[] cell(int column, int row) {
        return cells[row * columns + column];
    }

    public int column(double x) {
        return held((int) Math.floor(x / CELL), columns);
    }

    public int row(double y) {
        return held((int) Math.floor(y / CELL), rows);
    }

    private static int held(int cell, int count) {
        return Math.max(0, Math.min(count - 1, cell));
    }
}
