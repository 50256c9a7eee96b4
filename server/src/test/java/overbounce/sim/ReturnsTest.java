package overbounce.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import overbounce.map.ArenaMap;
import overbounce.message.KillCause;
import overbounce.motion.Grid;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Weapon;

final class ReturnsTest {
    private static final ArenaMap EIGHT =
            TestMaps.hall().spawns(100, 350, 600, 850, 1100, 1350, 1600, 1850).build();

    private final WorldFixture fight = new WorldFixture(EIGHT);

    private static void kill(WorldFixture fight, Player player) {
        player.health = 1;
        player.fatal = Damage.place(player, KillCause.LAVA.wire(), 1);
        fight.step(1);
    }

    @Test
    void shouldReturnByFireNotBefore102Ticks() {
        Player player = fight.stand(1, 400);
        kill(fight, player);
        int death = fight.tick();
        assertEquals(death + 102, player.respawnTick());
        fight.act(player, PlayerInput.FIRE, 0, 0).step(101);
        assertFalse(player.alive());
        fight.step(1);
        assertTrue(player.alive());
        assertEquals(fight.tick(), player.body().spawnTick());
        assertEquals(0, player.respawnTick());
    }

    @Test
    void shouldComeBackWithTheStartingKit() {
        Player player = fight.stand(1, 400);
        fight.arm(player, Weapon.RAILGUN);
        player.armor = 80;
        kill(fight, player);
        fight.act(player, PlayerInput.FIRE, 0, 0).step(102);
        assertEquals(125, player.health());
        assertEquals(0, player.armor());
        assertFalse(player.body().owns(Weapon.RAILGUN.slot()));
        assertEquals(100, player.body().ammo(Weapon.MACHINE_GUN.slot()));
    }

    @Test
    void shouldReturnByItselfAfterSixSecondsUnlessNobodyIsThere() {
        Player waits = fight.stand(1, 400);
        Player absent = fight.stand(2, 900);
        absent.absent(true);
        waits.fatal = Damage.place(waits, KillCause.LAVA.wire(), 1);
        kill(fight, absent);
        fight.step(359);
        assertFalse(waits.alive());
        fight.step(1);
        assertTrue(waits.alive());
        fight.step(1000);
        assertFalse(absent.alive());
        absent.absent(false);
        fight.step(1);
        assertTrue(absent.alive());
    }

    @Test
    void shouldNotFireTheClickThatBroughtThePlayerBack() {
        Player player = fight.stand(1, 400);
        kill(fight, player);
        fight.step(102).act(player, PlayerInput.FIRE, 0, 0).step(1).rest(player).step(30);
        assertTrue(player.alive());
        assertEquals(0, fight.told(SimEvent.Shot.class).size());
    }

    @Test
    void shouldAppearInTheHalfFarthestFromEnemies() {
        Set<Integer> places = new TreeSet<>();
        for (int seed = 0; seed < 200; seed++) {
            WorldFixture round = new WorldFixture(EIGHT, seed);
            round.stand(1, 250);
            Player newcomer = round.join(2, false);
            round.step(1);
            places.add(newcomer.body().x() / Grid.POS);
        }
        assertEquals(Set.of(1100, 1350, 1600, 1850), places);
    }

    @Test
    void shouldAppearFarFromThePlaceOfDeath() {
        Set<Integer> places = new TreeSet<>();
        for (int seed = 0; seed < 200; seed++) {
            WorldFixture round = new WorldFixture(EIGHT, seed);
            Player player = round.stand(1, 1800);
            kill(round, player);
            round.act(player, PlayerInput.FIRE, 0, 0).step(102);
            places.add(player.body().x() / Grid.POS);
        }
        assertEquals(Set.of(100, 350, 600, 850), places);
    }

    @Test
    void shouldUseEverySpawnWhenNobodyIsThere() {
        Set<Integer> places = new TreeSet<>();
        for (int seed = 0; seed < 200; seed++) {
            WorldFixture round = new WorldFixture(EIGHT, seed);
            Player newcomer = round.join(1, false);
            round.step(1);
            places.add(newcomer.body().x() / Grid.POS);
        }
        assertEquals(8, places.size());
    }

    @Test
    void shouldAppearBesideASpawnWhenSomebodyStandsInEach() {
        WorldFixture narrow = new WorldFixture(TestMaps.hall().spawns(100, 400).build());
        Player first = narrow.stand(1, 100);
        Player second = narrow.join(2, false);
        narrow.step(1);
        assertTrue(first.alive(), "the other spawn was free");
        for (int id = 3; id <= 10; id++) {
            narrow.join(id, false);
            narrow.step(1);
        }
        assertTrue(first.alive() && second.alive());
        assertTrue(narrow.told(SimEvent.Died.class).isEmpty());
    }

    @Test
    void shouldTelefragOnASpawnOnlyWhenNothingIsFree() {
        WorldFixture niche = new WorldFixture(TestMaps.hall()
                .solid(32, TestMaps.FLOOR - 100, 50, 100)
                .solid(118, TestMaps.FLOOR - 100, 200, 100)
                .spawns(100)
                .build());
        Player first = niche.stand(1, 100);
        Player second = niche.join(2, false);
        niche.step(1);
        assertTrue(second.alive());
        assertFalse(first.alive());
        SimEvent.Died death = niche.told(SimEvent.Died.class).getFirst();
        assertEquals(2, death.killer());
        assertEquals(KillCause.TELEFRAG.wire(), death.cause());
    }

    @Test
    void shouldTelefragAtTheExitOfATeleporter() {
        WorldFixture gate =
                new WorldFixture(TestMaps.hall().teleporter(500, 1500).build());
        Player traveller = gate.stand(1, 440);
        Player victim = gate.stand(2, 1500);
        victim.armor = 200;
        victim.health = 200;
        gate.act(traveller, PlayerInput.RIGHT, 0, 0).step(30);
        assertTrue(traveller.body().x() > 1500 * Grid.POS - 1);
        assertFalse(victim.alive());
        assertEquals(1, gate.told(SimEvent.Died.class).getFirst().killer());
    }

    @Test
    void shouldRestoreKitHealthAndArmorOfAPlayerWhoWasTakenOut() {
        Player player = fight.stand(1, 400);
        fight.arm(player, Weapon.RAILGUN);
        player.health = 37;
        player.armor = 61;
        fight.step(5);
        fight.world.remove(1);
        fight.step(100);
        fight.world.restore(player);
        fight.step(1);
        assertTrue(player.alive());
        assertEquals(37, player.health());
        assertEquals(61, player.armor());
        assertEquals(Weapon.RAILGUN.slot(), player.body().weapon());
        assertEquals(50, player.body().get(PlayerState.AMMO + Weapon.RAILGUN.slot()));
    }

    @Test
    void shouldBeginTheFightAnewOnARestart() {
        Player player = fight.stand(1, 400);
        Player dead = fight.stand(2, 900);
        fight.arm(player, Weapon.ROCKET_LAUNCHER).act(player, PlayerInput.FIRE, 400, -100);
        kill(fight, dead);
        fight.step(3);
        assertEquals(1, fight.world.projectiles().size());
        fight.world.restart();
        fight.rest(player).step(1);
        assertEquals(0, fight.world.projectiles().size());
        assertTrue(player.alive());
        assertTrue(dead.alive());
        assertEquals(125, player.health());
        assertEquals(fight.tick(), dead.body().spawnTick());
    }
}
