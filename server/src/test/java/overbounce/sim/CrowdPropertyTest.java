package overbounce.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import overbounce.geometry.Box;
import overbounce.map.ArenaMap;
import overbounce.map.Spawn;
import overbounce.motion.Grid;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Tuning;

/** Whatever is asked of the grid of players, a walk over all of them gives the same. */
final class CrowdPropertyTest {
    private static final ArenaMap HALL = TestMaps.furnished();
    private static final int PLAYERS = 120;
    private static final int ROUNDS = 400;

    private final Dice dice = new Dice(5);
    private final World world = new World(HALL, Tuning.defaults(), 1);

    private void scatter() {
        while (world.players().size() < PLAYERS) {
            world.add(world.players().size() + 1, false);
        }
        for (Player player : world.players()) {
            if (dice.below(3) > 0) {
                player.body = PlayerState.spawned(1, anyX(), anyY(), 1, PlayerInput.idle(0), world.tuning());
                player.alive = dice.below(4) > 0;
                player.deathTick = dice.below(2) * 7;
                world.crowd().put(player);
            }
        }
    }

    /** In u, some beyond the map. */
    private int anyX() {
        return dice.below(2400) - 150;
    }

    private int anyY() {
        return dice.below(1300) - 150;
    }

    @Test
    void shouldFindEverybodyInAnAreaById() {
        for (int round = 0; round < ROUNDS; round++) {
            scatter();
            int x = anyX();
            int y = anyY();
            Box area = new Box(x, y, x + 1 + dice.below(700), y + 1 + dice.below(500));
            List<Player> found = world.crowd().within(x * Grid.POS, y * Grid.POS, (int) (area.right() * Grid.POS), (int)
                    (area.bottom() * Grid.POS));
            assertEquals(
                    world.players().stream().filter(p -> p.box().overlaps(area)).toList(),
                    found.stream().filter(p -> p.box().overlaps(area)).toList());
            assertTrue(found.size() < PLAYERS, "an area is not the map");
        }
    }

    @Test
    void shouldFindEverybodyNearALineById() {
        for (int round = 0; round < ROUNDS; round++) {
            scatter();
            int fromX = anyX();
            int fromY = anyY();
            int toX = dice.below(5) == 0 ? fromX : anyX();
            int toY = dice.below(5) == 0 ? fromY : anyY();
            int reach = dice.below(60);
            List<Player> found = world.crowd()
                    .along(fromX * Grid.POS, fromY * Grid.POS, toX * Grid.POS, toY * Grid.POS, reach * Grid.POS);
            assertEquals(
                    world.players().stream()
                            .filter(p -> p.box().grown(reach).entry(fromX, fromY, toX, toY) <= 1)
                            .toList(),
                    found.stream()
                            .filter(p -> p.box().grown(reach).entry(fromX, fromY, toX, toY) <= 1)
                            .toList());
        }
    }

    @Test
    void shouldKnowTheNearestOfTheLiving() {
        for (int round = 0; round < ROUNDS; round++) {
            scatter();
            int x = dice.below(HALL.width()) * Grid.POS;
            int y = dice.below(HALL.height()) * Grid.POS;
            double nearest = Double.MAX_VALUE;
            for (Player player : world.players()) {
                nearest = player.alive ? Math.min(nearest, Crowd.distance(x, y, player.body)) : nearest;
            }
            assertEquals(nearest, world.crowd().nearestLiving(x, y));
        }
    }

    @Test
    void shouldForgetWhoLeft() {
        scatter();
        for (int id = 1; id <= PLAYERS; id += 2) {
            world.remove(id);
        }
        int wide = 5000 * Grid.POS;
        assertEquals(world.players(), world.crowd().within(-wide, -wide, wide, wide));
    }

    @Test
    void shouldReturnToOneOfTheSpawnsFarthestFromTheLivingAndTheDeath() {
        for (int round = 0; round < ROUNDS; round++) {
            scatter();
            Player player = world.players().get(dice.below(PLAYERS));
            player.alive = false;
            SpawnChoice choice = new SpawnChoice(world);
            List<Spawn> farthest = farthestHalf(player);
            Spawn chosen = choice.choose(player);
            assertTrue(farthest.contains(chosen), chosen + " of " + farthest);
        }
    }

    /** By the rule as it is told: those where nobody stands, the farthest first, and of them the first half. */
    private List<Spawn> farthestHalf(Player player) {
        List<Spawn> free = new ArrayList<>();
        for (Spawn spawn : HALL.spawns()) {
            Box place = new Box(spawn.x() - 15, spawn.y() - 56, spawn.x() + 15, spawn.y());
            if (world.players().stream().noneMatch(p -> p.alive && p.box().overlaps(place))) {
                free.add(spawn);
            }
        }
        free.sort(
                Comparator.comparingDouble((Spawn spawn) -> near(spawn, player)).reversed());
        return free.subList(0, (free.size() + 1) / 2);
    }

    private double near(Spawn spawn, Player player) {
        int x = spawn.x() * Grid.POS;
        int y = spawn.y() * Grid.POS;
        double near = player.deathTick > 0 ? Crowd.distance(x, y, player.body) : Double.MAX_VALUE;
        for (Player other : world.players()) {
            near = other.alive ? Math.min(near, Crowd.distance(x, y, other.body)) : near;
        }
        return near;
    }
}
