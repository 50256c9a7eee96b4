package overbounce.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overbounce.motion.Grid;
import overbounce.motion.Holdable;
import overbounce.motion.InFlight;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Power;
import overbounce.motion.Weapon;

/** What powerups and holdables do to those who have them. */
final class PowersTest {
    private static final int SECONDS_30 = 30 * Grid.TICK_HZ;

    private final WorldFixture fight =
            new WorldFixture(TestMaps.hall().spawns(100, 1000, 1900).build());

    private void put(Player player, Power power) {
        player.body = player.body.with(power.field(), fight.tick() + SECONDS_30);
    }

    private void carry(Player player, Holdable holdable) {
        player.body = player.body.with(PlayerState.HOLDABLE, holdable.number());
    }

    private static WorldFixture with(String kind) {
        return new WorldFixture(TestMaps.hall().item(kind, 400).build());
    }

    @ParameterizedTest
    @CsvSource({
        "quad, QUAD",
        "haste, HASTE",
        "regeneration, REGENERATION",
        "invisibility, INVISIBILITY",
        "battlesuit, BATTLE_SUIT"
    })
    void shouldComeAfterHalfAMinuteAndLastForAnother(String kind, Power power) {
        WorldFixture fresh = with(kind);
        int first = fresh.world.itemBackTick(0);
        assertTrue(first >= SECONDS_30 && first <= 2 * SECONDS_30, "first at tick " + first);
        Player player = fresh.stand(1, 400);
        fresh.step(first - 1);
        assertFalse(player.body.under(power, fresh.tick()));
        fresh.step(1);
        assertEquals(first + SECONDS_30, player.body.get(power.field()));
        assertEquals(first + 120 * Grid.TICK_HZ, fresh.world.itemBackTick(0));
        fresh.step(SECONDS_30 - 1);
        assertEquals(power.bit(), player.body.powers(fresh.tick()));
        fresh.step(1);
        assertEquals(0, player.body.powers(fresh.tick()));
    }

    @Test
    void shouldComeAtAnotherTimeWithAnotherSeedAndAgainLateInANewMatch() {
        WorldFixture one = new WorldFixture(TestMaps.hall().item("quad", 400).build(), 1);
        WorldFixture other = new WorldFixture(TestMaps.hall().item("quad", 400).build(), 2);
        assertNotEquals(one.world.itemBackTick(0), other.world.itemBackTick(0));
        one.step(2 * SECONDS_30);
        assertEquals(0, one.world.itemBackTick(0));
        one.world.restart();
        one.step(1);
        assertTrue(one.world.itemBackTick(0) >= one.tick() + SECONDS_30);
    }

    @ParameterizedTest
    @CsvSource({"MACHINE_GUN, 100, 21", "RAILGUN, 300, 240", "GAUNTLET, 40, 150", "SHOTGUN, 60, 330"})
    void shouldDealThreeTimesTheHarmWithQuad(Weapon weapon, int away, int harm) {
        Player shooter = fight.stand(1, 400);
        Player victim = fight.stand(2, 400 + away);
        victim.health = 1000;
        put(shooter, Power.QUAD);
        fight.arm(shooter, weapon).act(shooter, PlayerInput.FIRE, 400, 0).step(1);
        assertEquals(1000 - harm, victim.health());
    }

    @Test
    void shouldKeepTheQuadOfARocketThatWasFiredWithIt() {
        Player shooter = fight.stand(1, 400);
        Player victim = fight.stand(2, 700);
        Player beside = fight.stand(3, 760);
        victim.health = 1000;
        beside.health = 1000;
        put(shooter, Power.QUAD);
        fight.arm(shooter, Weapon.ROCKET_LAUNCHER)
                .act(shooter, PlayerInput.FIRE, 400, 0)
                .step(1);
        InFlight rocket = fight.world.projectiles().getFirst();
        assertEquals(Weapon.ROCKET_LAUNCHER.slot(), rocket.slot());
        shooter.body = shooter.body.with(PlayerState.QUAD_UNTIL, 0);
        fight.rest(shooter).step(30);
        assertEquals(1000 - 300, victim.health());
        int splash = 1000 - beside.health();
        assertTrue(splash > 120 && splash < 180, "three times what it is without: " + splash);
    }

    @Test
    void shouldGiveHealthBackQuicklyToAHundredAndTenAndSlowlyTo200() {
        Player player = fight.stand(1, 400);
        put(player, Power.REGENERATION);
        player.health = 80;
        fight.step(60);
        assertEquals(80, player.health(), "the first second of a life");
        fight.step(60);
        assertEquals(95, player.health());
        fight.step(60);
        assertEquals(110, player.health());
        fight.step(60);
        assertEquals(115, player.health());
        player.health = 198;
        fight.step(60);
        assertEquals(200, player.health());
        fight.step(SECONDS_30);
        assertTrue(player.health() < 200, "falls again once it is over");
    }

    @ParameterizedTest
    @CsvSource({"lava, 600", "slime, 600"})
    void shouldKeepWhatBurnsAwayFromABattleSuit(String kind, int x) {
        WorldFixture hot = new WorldFixture(TestMaps.hall().hazard(kind, x, 200).build());
        Player player = hot.stand(1, x + 100);
        player.body = player.body.with(PlayerState.BATTLE_SUIT_UNTIL, SECONDS_30);
        hot.step(120);
        assertEquals(100, player.health());
        hot.step(SECONDS_30);
        assertFalse(player.alive() && player.health() == 100);
    }

    @Test
    void shouldKeepBlastsAwayFromABattleSuitButNotTheirPushAndHalfOfAHit() {
        Player shooter = fight.stand(1, 400);
        Player victim = fight.stand(2, 700);
        Player beside = fight.stand(3, 760);
        put(victim, Power.BATTLE_SUIT);
        put(beside, Power.BATTLE_SUIT);
        fight.arm(shooter, Weapon.ROCKET_LAUNCHER)
                .act(shooter, PlayerInput.FIRE, 400, 0)
                .step(1);
        fight.rest(shooter).step(30);
        assertEquals(50, victim.health());
        assertEquals(100, beside.health());
        assertTrue(beside.body().x() > 760 * Grid.POS, "pushed");
    }

    @Test
    void shouldHealTo125WithAMedkitAndKeepItWhileThereIsNothingToHeal() {
        Player player = fight.stand(1, 400);
        carry(player, Holdable.MEDKIT);
        player.health = 130;
        fight.act(player, PlayerInput.USE, 0, 0).step(1);
        assertEquals(Holdable.MEDKIT.number(), player.body().holdable());
        player.health = 20;
        fight.rest(player).step(1);
        assertEquals(20, player.health(), "only at a press");
        fight.act(player, PlayerInput.USE, 0, 0).step(1);
        assertEquals(125, player.health());
        assertEquals(0, player.body().holdable());
        assertEquals(
                SimEvent.Sound.HEAL, fight.told(SimEvent.Heard.class).getLast().sound());
    }

    @Test
    void shouldLeaveForASpawnWithATeleporterOnce() {
        Player player = fight.stand(1, 400);
        carry(player, Holdable.TELEPORTER);
        int jumps = player.placeJumps();
        fight.act(player, PlayerInput.USE, 0, 0).step(1);
        int x = player.body().x() / Grid.POS;
        assertTrue(x == 100 || x == 1000 || x == 1900, "at " + x);
        assertEquals(fight.tick(), player.body().teleportTick());
        assertEquals(400 * Grid.VEL, player.body().vx());
        assertEquals(jumps + 1, player.placeJumps(), "nobody draws a way between");
        fight.rest(player).step(1).act(player, PlayerInput.USE, 0, 0).step(1);
        assertEquals(fight.tick() - 2, player.body().teleportTick(), "nothing left to use");
    }

    @Test
    void shouldTakeOneHoldableAtATime() {
        WorldFixture lying = with("medkit");
        Player player = lying.stand(1, 400);
        player.body = player.body.with(PlayerState.HOLDABLE, Holdable.TELEPORTER.number());
        lying.step(1);
        assertEquals(0, lying.world.itemBackTick(0), "left lying");
        player.body = player.body.with(PlayerState.HOLDABLE, 0);
        lying.step(1);
        assertEquals(Holdable.MEDKIT.number(), player.body().holdable());
        assertEquals(lying.tick() + 60 * Grid.TICK_HZ, lying.world.itemBackTick(0));
    }

    @ParameterizedTest
    @EnumSource(Power.class)
    void shouldTakeAllPowersWithADeath(Power power) {
        Player player = fight.stand(1, 400);
        put(player, power);
        carry(player, Holdable.MEDKIT);
        fight.world.hurtNow(Damage.place(player, 18, Damage.DEADLY));
        fight.step(1).act(player, PlayerInput.FIRE, 0, 0).step(Returns.RESPAWN_TICKS + 1);
        assertTrue(player.alive());
        assertEquals(0, player.body().powers(fight.tick()));
        assertEquals(0, player.body().holdable());
    }
}
