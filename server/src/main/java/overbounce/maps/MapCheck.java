package overbounce.maps;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import overbounce.geometry.Box;
import overbounce.map.ArenaMap;
import overbounce.map.Hazard;
import overbounce.map.ItemSpot;
import overbounce.map.JumpPad;
import overbounce.map.LooseSpot;
import overbounce.map.Spawn;
import overbounce.map.Teleporter;

/**
 * Asks whether people could play on a map: room to appear, floors under things, and no way out of the world.
 *
 * <p>One thread at a time.
 */
final class MapCheck {
    private static final int PLAYER_WIDTH = 30;
    private static final int PLAYER_HEIGHT = 56;
    /** How far a spawning player may fall. */
    private static final int SPAWN_DROP = 40;
    /** How exactly an item or pad has to lie on its floor. */
    private static final int FLOOR_SLACK = 2;
    /** How far down to look for the floor that an author meant. */
    private static final int FLOOR_SEARCH = 200;
    /** Sides of the cells in which air is followed; the narrowest way for a player is 30 wide. */
    private static final int CELL = 8;

    private final ArenaMap map;
    private final IdentityHashMap<Object, TiledObject> origins;
    private final Problems problems;
    private final Ground ground;

    MapCheck(ArenaMap map, IdentityHashMap<Object, TiledObject> origins, Problems problems) {
        this.map = map;
        this.origins = origins;
        this.problems = problems;
        ground = new Ground(map);
    }

    /** Throws with everything that would spoil a match. */
    void run() throws MapException {
        if (map.spawns().isEmpty()) {
            problems.inFile("has no spawn", "add points of type spawn, at least two for each player that you expect");
        }
        map.spawns().forEach(this::checkSpawn);
        map.items().forEach(this::checkItem);
        map.loose().forEach(this::checkLoose);
        map.pads().forEach(this::checkPad);
        map.teleporters().forEach(this::checkTeleporter);
        if (problems.count() == 0) {
            checkClosed();
        }
        problems.throwIfAny();
    }

    private void report(Object part, String wrong, String instead) {
        TiledObject origin = origins.get(part);
        if (origin == null) {
            problems.inFile(wrong, instead);
        } else {
            problems.at(origin, wrong, instead);
        }
    }

    private boolean standingRoom(int x, int y) {
        return ground.free(x - PLAYER_WIDTH / 2.0, y - PLAYER_HEIGHT, PLAYER_WIDTH, PLAYER_HEIGHT);
    }

    private void checkSpawn(Spawn spawn) {
        if (!standingRoom(spawn.x(), spawn.y())) {
            report(spawn, "has no room for a player (30 x 56 above its point)", "move it out of the solid");
        } else if (!standsWithin(spawn.x(), spawn.y())) {
            report(spawn, "has no floor within " + SPAWN_DROP + " below it", "put it on a floor");
        }
        for (Hazard hazard : map.hazards()) {
            Box area =
                    new Box(hazard.x(), hazard.y(), hazard.x() + hazard.width(), (double) hazard.y() + hazard.height());
            Box body = new Box(spawn.x() - 15, spawn.y() - 56, spawn.x() + 15, spawn.y());
            if (area.overlaps(body)) {
                report(spawn, "lies in " + hazard.kind(), "move it out");
            }
        }
    }

    private boolean standsWithin(int x, int y) {
        for (int side = -PLAYER_WIDTH / 2; side <= PLAYER_WIDTH / 2; side += 5) {
            if (ground.floorBelow(x + side, y, SPAWN_DROP) != Ground.NONE) {
                return true;
            }
        }
        return false;
    }

    private void checkItem(ItemSpot item) {
        if (!ground.free(item.x() - 6, item.y() - 23, 12, 16)) {
            report(item, "lies inside a solid", "move it up onto the floor");
        } else {
            checkFloor(item, item.x(), item.y());
        }
    }

    /** It falls to whatever is below; but not out of a wall. */
    private void checkLoose(LooseSpot thing) {
        int width = thing.looseKind().width() - 2;
        int height = thing.looseKind().height() - 2;
        if (!ground.free(thing.x() - width / 2.0, thing.y() - height - 1, width, height)) {
            report(
                    thing,
                    "lies inside a solid",
                    "move it where " + width + " x " + height + " are free above its point");
        } else if (ground.floorBelow(thing.x(), thing.y() - FLOOR_SLACK, map.height()) == Ground.NONE) {
            report(thing, "has no floor under it", "put it above a solid or platform");
        }
    }

    private void checkPad(JumpPad pad) {
        checkFloor(pad, pad.x() + pad.width() / 2, pad.y() + pad.height());
        if (!standingRoom(pad.targetX(), pad.targetY())) {
            report(pad, "throws players into a solid", "move its target where 30 x 56 are free above it");
        }
    }

    private void checkTeleporter(Teleporter teleporter) {
        if (!standingRoom(teleporter.toX(), teleporter.toY())) {
            report(teleporter, "leads into a solid", "move its exit where 30 x 56 are free above it");
        }
        checkFloor(teleporter, teleporter.x() + teleporter.width() / 2, teleporter.y() + teleporter.height());
    }

    private void checkFloor(Object part, int x, int y) {
        int floor = ground.floorBelow(x, y - FLOOR_SLACK, FLOOR_SEARCH);
        if (floor == Ground.NONE) {
            report(part, "has no floor under it", "put it on a solid or platform");
        } else if (Math.abs(floor - y) > FLOOR_SLACK) {
            report(part, "does not stand on the floor", "the floor is at y = " + floor + ": move its bottom there");
        }
    }

    /**
     * Follows the air from the spawns: it must not reach the left, right or top border; below the bottom is the void.
     */
    private void checkClosed() {
        int columns = map.width() / CELL;
        int rows = map.height() / CELL;
        boolean[] seen = new boolean[columns * rows];
        Deque<Integer> open = new ArrayDeque<>();
        for (Spawn spawn : map.spawns()) {
            visit(spawn.x() / CELL, (spawn.y() - PLAYER_HEIGHT / 2) / CELL, seen, open);
        }
        while (!open.isEmpty()) {
            int cell = open.remove();
            int column = cell % columns;
            int row = cell / columns;
            if (column == 0 || column == columns - 1 || row == 0) {
                String at = "(" + column * CELL + ", " + row * CELL + ")";
                problems.inFile(
                        "is open to the outside at " + at, "close it with a solid; only the bottom may be open");
                return;
            }
            visit(column - 1, row, seen, open);
            visit(column + 1, row, seen, open);
            visit(column, row - 1, seen, open);
            visit(column, row + 1, seen, open);
        }
    }

    private void visit(int column, int row, boolean[] seen, Deque<Integer> open) {
        int columns = map.width() / CELL;
        if (row < 0 || row >= map.height() / CELL || column < 0 || column >= columns) {
            return;
        }
        int cell = row * columns + column;
        if (!seen[cell]) {
            seen[cell] = true;
            if (ground.free((double) column * CELL, (double) row * CELL, CELL, CELL)) {
                open.add(cell);
            }
        }
    }
}
