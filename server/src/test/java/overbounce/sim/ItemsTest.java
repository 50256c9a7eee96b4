package overbounce.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overbounce.motion.PlayerState;
import overbounce.motion.Weapon;

final class ItemsTest {
    private static WorldFixture with(String kind) {
        return new WorldFixture(TestMaps.hall().item(kind, 400).build());
    }

    @Test
    void shouldHealUpToAHundredAndComeBackAfter35Seconds() {
        WorldFixture fight = with("health25");
        Player player = fight.stand(1, 400);
        player.health = 90;
        fight.step(1);
        assertEquals(100, player.health());
        assertEquals(10, fight.told(SimEvent.ItemTaken.class).getFirst().amount());
        assertEquals(1 + 35 * 60, fight.world.itemBackTick(0));
        fight.move(player, 800);
        fight.step(35 * 60 - 1);
        assertNotEquals(0, fight.world.itemBackTick(0));
        fight.step(1);
        assertEquals(0, fight.world.itemBackTick(0));
        assertEquals(1, fight.told(SimEvent.ItemBack.class).size());
    }

    @Test
    void shouldLeaveHealthToThoseWhoNeedIt() {
        WorldFixture fight = with("health50");
        Player player = fight.stand(1, 400);
        fight.step(30);
        assertEquals(0, fight.world.itemBackTick(0));
        player.health = 99;
        fight.step(1);
        assertEquals(100, player.health());
    }

    @Test
    void shouldGoBeyondAHundredWithMegaAndFiveUpTo200() {
        WorldFixture mega = with("mega");
        Player player = mega.stand(1, 400);
        player.health = 150;
        mega.step(1);
        assertEquals(200, player.health());
        WorldFixture five = with("health5");
        Player other = five.stand(1, 400);
        five.step(1);
        assertEquals(105, other.health());
    }

    @Test
    void shouldGiveArmorUpTo200AndReturnItAfter25Seconds() {
        WorldFixture fight = with("armor100");
        Player player = fight.stand(1, 400);
        player.armor = 130;
        fight.step(1);
        assertEquals(200, player.armor());
        assertEquals(1 + 25 * 60, fight.world.itemBackTick(0));
        WorldFixture shards = with("shard");
        Player full = shards.stand(1, 400);
        full.armor = 200;
        shards.step(1);
        assertEquals(0, shards.world.itemBackTick(0), "nobody with 200 takes a shard");
    }

    @Test
    void shouldGiveAWeaponWithItsAmmunitionAndToItsOwnerJustOneMore() {
        WorldFixture fight = with("rocketlauncher");
        Player player = fight.stand(1, 400);
        int slot = Weapon.ROCKET_LAUNCHER.slot();
        fight.step(1);
        assertTrue(player.body().owns(slot));
        assertEquals(10, player.body().ammo(slot));
        fight.step(5 * 60);
        assertEquals(11, player.body().ammo(slot), "back after 5 s, and there were 10 left");
        player.body = player.body.with(PlayerState.AMMO + slot, 4);
        fight.step(5 * 60);
        assertEquals(10, player.body().ammo(slot), "topped up");
    }

    @ParameterizedTest
    @CsvSource({
        "shotgun, 2, 10, 10",
        "grenadelauncher, 3, 10, 5",
        "rocketlauncher, 4, 10, 5",
        "lightninggun, 5, 100, 60",
        "railgun, 6, 10, 10",
        "plasmagun, 7, 50, 30",
        "bfg, 8, 20, 15",
    })
    void shouldComeWithTheRoundsOfItsTable(String weapon, int slot, int rounds, int boxed) {
        WorldFixture fight = with(weapon);
        Player finder = fight.stand(1, 400);
        fight.step(1);
        assertTrue(finder.body().owns(slot));
        assertEquals(rounds, finder.body().ammo(slot));
        WorldFixture boxes = with("ammo_" + weapon);
        Player loader = boxes.stand(1, 400);
        boxes.step(1);
        assertFalse(loader.body().owns(slot), "a box is no weapon");
        assertEquals(boxed, loader.body().ammo(slot));
    }

    @Test
    void shouldLoadAmmunitionOnlyUpTo200() {
        WorldFixture fight = with("ammo_machinegun");
        Player player = fight.stand(1, 400);
        int slot = Weapon.MACHINE_GUN.slot();
        player.body = player.body.with(PlayerState.AMMO + slot, 180);
        fight.step(1);
        assertEquals(200, player.body().ammo(slot));
        assertEquals(1 + 40 * 60, fight.world.itemBackTick(0));
        fight.step(40 * 60);
        assertEquals(0, fight.world.itemBackTick(0), "left lying by whoever is full");
    }

    @Test
    void shouldGiveNothingToTheDead() {
        WorldFixture fight = with("mega");
        Player player = fight.stand(1, 400);
        player.alive = false;
        player.respawnTick = Integer.MAX_VALUE;
        fight.step(5);
        assertEquals(0, fight.world.itemBackTick(0));
        assertFalse(player.alive());
    }

    @Test
    void shouldBeTakenByTouchAndNotFromBeside() {
        WorldFixture fight = with("shard");
        Player player = fight.stand(1, 400 - Items.HALF_WIDTH - PlayerState.HALF_WIDTH);
        fight.step(1);
        assertEquals(0, fight.world.itemBackTick(0), "edges that only meet do not touch");
        fight.move(player, 401 - Items.HALF_WIDTH - PlayerState.HALF_WIDTH);
        fight.step(1);
        assertNotEquals(0, fight.world.itemBackTick(0));
    }
}
