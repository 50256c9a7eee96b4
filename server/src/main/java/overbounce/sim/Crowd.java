package overbounce.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import overbounce.map.ArenaMap;
import overbounce.motion.Grid;
import overbounce.motion.PlayerState;

/**
 * Who is where: every player in the world in a cell of an even grid, so that what happens in one place need not look at
 * everybody.
 *
 * <p>Each cell is a chain of ids through two arrays, and a player changes chains when its feet change cells. Answers
 * come by id, as a walk over all players would give them: what is decided does not depend on the grid. Arena loop only.
 */
final class Crowd {
    /** Side of a cell, 1/256 u: a blast touches four, a screen thirty. */
    private static final int CELL = 256 * Grid.POS;

    private static final int HALF_WIDTH = PlayerState.HALF_WIDTH * Grid.POS;
    private static final int HEIGHT = PlayerState.HEIGHT * Grid.POS;
    /** From the middle of a body to its corner. */
    private static final double CORNER = Math.sqrt((double) HALF_WIDTH * HALF_WIDTH + HEIGHT / 2.0 * (HEIGHT / 2.0));

    private static final int NOBODY = 0;
    private static final int NOWHERE = -1;

    private final int columns;
    private final int rows;
    private final int[] firsts;
    private final int[] nexts;
    private final int[] befores;
    private final int[] cells;
    private final @Nullable Player[] byId;
    private final List<Player> found = new ArrayList<>();
    private final List<Player> foundShown = Collections.unmodifiableList(found);

    /** For players whose ids are below {@code ids}. */
    Crowd(ArenaMap map, int ids) {
        nexts = new int[ids];
        befores = new int[ids];
        cells = new int[ids];
        byId = new Player[ids];
        columns = map.width() * Grid.POS / CELL + 1;
        rows = map.height() * Grid.POS / CELL + 1;
        firsts = new int[columns * rows];
        Arrays.fill(cells, NOWHERE);
    }

    /** Takes a player in, or notes where it is by now. */
    void put(Player player) {
        int id = player.id();
        int cell = row(player.body.y()) * columns + column(player.body.x());
        if (cells[id] != cell) {
            remove(id);
            byId[id] = player;
            cells[id] = cell;
            befores[id] = NOBODY;
            nexts[id] = firsts[cell];
            befores[firsts[cell]] = id;
            firsts[cell] = id;
        }
    }

    /** Lets a player go, if it is here. */
    void remove(int id) {
        if (cells[id] == NOWHERE) {
            return;
        }
        if (befores[id] == NOBODY) {
            firsts[cells[id]] = nexts[id];
        } else {
            nexts[befores[id]] = nexts[id];
        }
        befores[nexts[id]] = befores[id];
        cells[id] = NOWHERE;
        byId[id] = null;
    }

    /**
     * Everybody, the dead too, of whose box some may lie in an area (1/256 u), by id; some more who are near. Good
     * until the next question.
     */
    List<Player> within(int left, int top, int right, int bottom) {
        found.clear();
        int lastRow = row(bottom + HEIGHT);
        for (int row = row(top); row <= lastRow; row++) {
            take(row, left, right);
        }
        sort();
        return foundShown;
    }

    /** As above for the area that lies within a reach of a line. */
    List<Player> along(int fromX, int fromY, int toX, int toY, int reach) {
        found.clear();
        int firstRow = row(Math.min(fromY, toY) - reach);
        int lastRow = row(Math.max(fromY, toY) + reach + HEIGHT);
        double slope = fromY == toY ? 0 : (double) (toX - fromX) / (toY - fromY);
        for (int row = firstRow; row <= lastRow; row++) {
            double atTop = fromX;
            double atBottom = toX;
            if (slope != 0) {
                double bandTop = row == 0 ? -Double.MAX_VALUE : (double) row * CELL - reach - HEIGHT;
                double bandBottom = row == rows - 1 ? Double.MAX_VALUE : (row + 1.0) * CELL + reach;
                atTop = fromX + (held(bandTop, fromY, toY) - fromY) * slope;
                atBottom = fromX + (held(bandBottom, fromY, toY) - fromY) * slope;
            }
            int left = (int) Math.floor(Math.min(atTop, atBottom)) - reach;
            int right = (int) Math.ceil(Math.max(atTop, atBottom)) + reach;
            take(row, left, right);
        }
        keepNear(fromX, fromY, toX, toY, reach);
        sort();
        return foundShown;
    }

    /** Leaves out whose middle is too far to the side of a line: most of those in the cells that it goes through. */
    private void keepNear(double fromX, double fromY, double toX, double toY, int reach) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double away = reach * Math.sqrt(2) + CORNER;
        double most = away * away * (dx * dx + dy * dy);
        int kept = 0;
        for (int i = 0; i < found.size(); i++) {
            PlayerState body = found.get(i).body;
            double aside = dx * (body.y() - HEIGHT / 2.0 - fromY) - dy * (body.x() - fromX);
            if (aside * aside <= most) {
                found.set(kept++, found.get(i));
            }
        }
        while (found.size() > kept) {
            found.removeLast();
        }
    }

    private static double held(double value, int one, int other) {
        return Math.clamp(value, Math.min(one, other), (double) Math.max(one, other));
    }

    /** The distance in u from a point (1/256 u) to the nearest living player's feet, or the largest number there is. */
    double nearestLiving(int x, int y) {
        int column = column(x);
        int row = row(y);
        double nearest = Double.MAX_VALUE;
        int ringMax = Math.max(columns, rows);
        for (int ring = 0; ring <= ringMax && nearest > (ring - 1.0) * CELL / Grid.POS; ring++) {
            for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
                int step = r == row - ring || r == row + ring ? 1 : Math.max(1, 2 * ring);
                for (int c = column - ring; c <= column + ring; c += step) {
                    nearest = c < 0 || c >= columns ? nearest : Math.min(nearest, nearestIn(r * columns + c, x, y));
                }
            }
        }
        return nearest;
    }

    private double nearestIn(int cell, int x, int y) {
        double nearest = Double.MAX_VALUE;
        for (int id = firsts[cell]; id != NOBODY; id = nexts[id]) {
            Player player = Objects.requireNonNull(byId[id]);
            if (player.alive) {
                nearest = Math.min(nearest, distance(x, y, player.body));
            }
        }
        return nearest;
    }

    /** In u, from a point in 1/256 u to a body's feet. */
    static double distance(int x, int y, PlayerState body) {
        double dx = (double) x / Grid.POS - (double) body.x() / Grid.POS;
        double dy = (double) y / Grid.POS - (double) body.y() / Grid.POS;
        return Math.sqrt(dx * dx + dy * dy);
    }

    private void take(int row, int left, int right) {
        int last = column(right + HALF_WIDTH);
        for (int column = column(left - HALF_WIDTH); column <= last; column++) {
            for (int id = firsts[row * columns + column]; id != NOBODY; id = nexts[id]) {
                found.add(Objects.requireNonNull(byId[id]));
            }
        }
    }

    /** By id; few at a time, and nearly in order. */
    private void sort() {
        for (int i = 1; i < found.size(); i++) {
            Player player = found.get(i);
            int place = i;
            while (place > 0 && found.get(place - 1).id() > player.id()) {
                found.set(place, found.get(place - 1));
                place--;
            }
            found.set(place, player);
        }
    }

    /** Whoever is beyond the map is in the outermost cell. */
    private int column(int x) {
        return Math.clamp(Math.floorDiv(x, CELL), 0, columns - 1);
    }

    private int row(int y) {
        return Math.clamp(Math.floorDiv(y, CELL), 0, rows - 1);
    }
}
