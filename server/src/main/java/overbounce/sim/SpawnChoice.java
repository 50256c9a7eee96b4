package overbounce.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import overbounce.geometry.Box;
import overbounce.map.Spawn;
import overbounce.motion.Grid;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;

/**
 * Where a player returns: a random one of the free spawns in the half that is farthest from everybody alive and from
 * where the player died. Where somebody stands in each, a free place beside one.
 *
 * <p>How near the living are to each spawn is found once for all who return in a tick, and after a death again for
 * those that the dead was nearest to. Arena loop only.
 */
final class SpawnChoice {
    /** Whose feet are so far from a spawn, in u, does not stand in its place: a body is 30 wide and 56 high. */
    private static final double CLEAR = 64;

    /** How far beside a spawn others may appear, in u: a body and a step apart. */
    private static final int[] BESIDE = {40, -40, 80, -80, 120, -120};

    private static final double UNKNOWN = -1;

    private final World world;
    private final List<Spawn> spawns;
    private final List<Spawn> beside = new ArrayList<>();
    private final double[] living;
    private final int[] free;
    private final double[] distances;
    private final double[] sorted;

    SpawnChoice(World world) {
        this.world = world;
        spawns = world.map().spawns();
        living = new double[spawns.size()];
        free = new int[spawns.size()];
        distances = new double[spawns.size()];
        sorted = new double[spawns.size()];
        begin();
    }

    /** Everybody has moved. */
    void begin() {
        Arrays.fill(living, UNKNOWN);
    }

    /** Somebody is no longer in the way. */
    void died(Player player) {
        for (int i = 0; i < living.length; i++) {
            living[i] = living[i] < distance(i, player.body) ? living[i] : UNKNOWN;
        }
    }

    /** Somebody more is in the way. */
    void arrived(Player player) {
        for (int i = 0; i < living.length; i++) {
            living[i] = Math.min(living[i], distance(i, player.body));
        }
    }

    Spawn choose(Player player) {
        findLiving();
        int count = findFree(player);
        if (count == 0) {
            findBeside(player);
            return beside.isEmpty()
                    ? spawns.get(world.dice().below(spawns.size()))
                    : beside.get(world.dice().below(beside.size()));
        }
        for (int i = 0; i < count; i++) {
            double died = player.deathTick > 0 ? distance(free[i], player.body) : Double.MAX_VALUE;
            distances[i] = Math.min(died, living[free[i]]);
        }
        boolean anywhere = distances[0] == Double.MAX_VALUE;
        int half = anywhere ? count : (count + 1) / 2;
        return spawns.get(free[farthest(count, world.dice().below(half))]);
    }

    private void findLiving() {
        for (int i = 0; i < living.length; i++) {
            if (living[i] == UNKNOWN) {
                Spawn spawn = spawns.get(i);
                living[i] = world.crowd().nearestLiving(spawn.x() * Grid.POS, spawn.y() * Grid.POS);
            }
        }
    }

    /** Lists the spawns where nobody stands. */
    private int findFree(Player player) {
        int count = 0;
        for (int i = 0; i < living.length; i++) {
            if (living[i] >= CLEAR || isFree(spawns.get(i), player)) {
                free[count++] = i;
            }
        }
        return count;
    }

    /** Lists the places beside spawns where nobody stands either and a body can. */
    private void findBeside(Player player) {
        beside.clear();
        for (Spawn spawn : spawns) {
            for (int away : BESIDE) {
                Spawn place = new Spawn(spawn.x() + away, spawn.y(), spawn.facing());
                if (isGround(spawn, place) && isFree(place, player)) {
                    beside.add(place);
                }
            }
        }
    }

    /** Whether a body stands well in a place, on ground that is in sight of the spawn. */
    private boolean isGround(Spawn spawn, Spawn place) {
        int x = place.x() * Grid.POS;
        int y = place.y() * Grid.POS;
        int middle = y - PlayerState.HEIGHT / 2 * Grid.POS;
        PlayerState body = PlayerState.spawned(
                world.tick(), place.x(), place.y(), place.facing(), PlayerInput.idle(world.tick()), world.tuning());
        return world.view().isFree(x, y, PlayerState.HEIGHT)
                && !world.view().isFree(x, y + 2 * Grid.POS, PlayerState.HEIGHT)
                && world.view().lineClear(spawn.x() * Grid.POS, middle, x, middle)
                && world.view().hazardAt(body) == null;
    }

    /** The place in the list of the one that so many are farther than; of equals the first is the farthest. */
    private int farthest(int count, int rank) {
        System.arraycopy(distances, 0, sorted, 0, count);
        Arrays.sort(sorted, 0, count);
        double wanted = sorted[count - 1 - rank];
        int farther = 0;
        for (int i = 0; i < count; i++) {
            farther += distances[i] > wanted ? 1 : 0;
        }
        int equals = rank - farther;
        int place = 0;
        while (distances[place] != wanted || equals-- > 0) {
            place++;
        }
        return place;
    }

    private double distance(int spawn, PlayerState body) {
        return Crowd.distance(
                spawns.get(spawn).x() * Grid.POS, spawns.get(spawn).y() * Grid.POS, body);
    }

    private boolean isFree(Spawn spawn, Player player) {
        int left = (spawn.x() - PlayerState.HALF_WIDTH) * Grid.POS;
        int top = (spawn.y() - PlayerState.HEIGHT) * Grid.POS;
        int right = (spawn.x() + PlayerState.HALF_WIDTH) * Grid.POS;
        int bottom = spawn.y() * Grid.POS;
        Box box = new Box(
                spawn.x() - PlayerState.HALF_WIDTH,
                spawn.y() - PlayerState.HEIGHT,
                spawn.x() + PlayerState.HALF_WIDTH,
                spawn.y());
        for (Player other : world.crowd().within(left, top, right, bottom)) {
            if (other != player && other.alive && other.box().overlaps(box)) {
                return false;
            }
        }
        return true;
    }
}
