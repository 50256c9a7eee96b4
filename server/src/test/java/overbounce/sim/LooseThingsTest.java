package overbounce.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import overbounce.loose.JboxPhysics;
import overbounce.map.ArenaMap;
import overbounce.map.ItemKind;
import overbounce.map.LooseKind;
import overbounce.map.MoverSpec;
import overbounce.message.KillCause;
import overbounce.motion.Grid;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Power;
import overbounce.motion.Weapon;

/** Crates, barrels, flags and what was lost, moved by the physics that the game ships with. */
final class LooseThingsTest {
    private static final int U = Grid.POS;

    private static WorldFixture on(TestMaps map) {
        ArenaMap built = map.build();
        return new WorldFixture(built, 1, new JboxPhysics(built, World.PLAYERS_MAX + 1));
    }

    private static LooseThing first(WorldFixture fight) {
        return fight.world.loose().getFirst();
    }

    @Test
    void shouldRestACrateOnTheFloorWhereItWasPut() {
        WorldFixture fight = on(TestMaps.hall().loose(LooseKind.CRATE, 600));
        fight.step(120);
        LooseThing crate = first(fight);
        assertEquals(600 * U, crate.x());
        assertEquals(TestMaps.FLOOR * U, crate.y(), U / 2.0);
        int y = crate.y();
        fight.step(600);
        assertEquals(y, crate.y());
        assertEquals(0, crate.movedX());
        assertEquals(0, crate.movedY());
    }

    @Test
    void shouldGoBeforeWhoeverWalksIntoIt() {
        WorldFixture fight = on(TestMaps.hall().loose(LooseKind.CRATE, 600));
        Player player = fight.stand(1, 500);
        fight.act(player, PlayerInput.RIGHT, 0, 0).step(120);
        LooseThing crate = first(fight);
        assertTrue(crate.x() > 700 * U, "crate at " + crate.x() / U);
        assertTrue(player.body().x() > 650 * U, "player at " + player.body().x() / U);
        int right = player.body().x() + PlayerState.HALF_WIDTH * U;
        int left = crate.x() - LooseKind.CRATE.width() / 2 * U;
        assertTrue(right <= left, "in it by " + (right - left));
        fight.rest(player).step(90);
        int x = crate.x();
        fight.step(60);
        assertEquals(x, crate.x(), "stays where it was left");
    }

    @Test
    void shouldHoldWhoStandsOnIt() {
        WorldFixture fight = on(TestMaps.hall().loose(LooseKind.CRATE, 600));
        fight.step(60);
        Player player = fight.standAt(1, 600, TestMaps.FLOOR - 120);
        fight.step(60);
        assertTrue(player.body().grounded());
        int top = first(fight).y() - LooseKind.CRATE.height() * U;
        assertEquals(top, player.body().y());
        PlayerState before = player.body();
        fight.step(300);
        assertEquals(before.x(), player.body().x());
        assertEquals(before.y(), player.body().y());
    }

    @Test
    void shouldFallBesideOrOnWhoeverStandsUnderIt() {
        WorldFixture fight = on(TestMaps.hall().loose(LooseKind.CRATE, 610, TestMaps.FLOOR - 300));
        Player player = fight.stand(1, 600);
        fight.step(180);
        assertTrue(
                fight.world.view().isFree(player.body().x(), player.body().y(), PlayerState.HEIGHT),
                "the player is in the crate");
    }

    @Test
    void shouldStopBulletsAndBePushedByThem() {
        WorldFixture fight = on(TestMaps.hall().loose(LooseKind.CRATE, 600));
        fight.step(60);
        Player shooter = fight.stand(1, 400);
        Player behind = fight.stand(2, 700);
        fight.arm(shooter, Weapon.RAILGUN)
                .act(shooter, PlayerInput.FIRE, 400, 40)
                .step(30);
        assertEquals(100, behind.health());
        assertTrue(first(fight).x() > 603 * U, "at " + first(fight).x() / U);
    }

    @Test
    void shouldExplodeInAChainAndGiveTheFragToWhoShotTheFirst() {
        WorldFixture fight = on(TestMaps.hall()
                .loose(LooseKind.BARREL, 800)
                .loose(LooseKind.BARREL, 880)
                .loose(LooseKind.BARREL, 960));
        fight.step(60);
        Player shooter = fight.stand(1, 300);
        Player near = fight.stand(2, 1010);
        near.health = 20;
        fight.arm(shooter, Weapon.RAILGUN)
                .act(shooter, PlayerInput.FIRE, 400, 30)
                .step(1);
        fight.rest(shooter).step(60);
        assertEquals(3, fight.told(SimEvent.Burst.class).size());
        assertTrue(fight.world.loose().isEmpty());
        SimEvent.Died died = fight.told(SimEvent.Died.class).getFirst();
        assertEquals(2, died.victim());
        assertEquals(1, died.killer());
        assertEquals(KillCause.BARREL.wire(), died.cause());
        fight.step(31 * Grid.TICK_HZ);
        assertEquals(3, fight.world.loose().size(), "they come back");
    }

    @Test
    void shouldLeaveTheWeaponOfTheDeadToOthersForHalfAMinute() {
        WorldFixture fight = on(TestMaps.hall().spawns(1900));
        Player dead = fight.stand(1, 600);
        fight.arm(dead, Weapon.ROCKET_LAUNCHER);
        fight.world.hurtNow(Damage.place(dead, 18, Damage.DEADLY));
        fight.step(90);
        LooseThing lost = first(fight);
        assertEquals(ItemKind.ROCKET_LAUNCHER.wireId(), lost.itemId());
        Player other = fight.stand(2, lost.x() / U);
        fight.step(1);
        assertTrue(other.body().owns(Weapon.ROCKET_LAUNCHER.slot()));
        assertEquals(10, other.body().ammo(Weapon.ROCKET_LAUNCHER.slot()));
        assertEquals(1, fight.told(SimEvent.LostTaken.class).size());
        assertTrue(fight.world.loose().isEmpty());
        fight.arm(other, Weapon.RAILGUN);
        fight.world.hurtNow(Damage.place(other, 18, Damage.DEADLY));
        fight.step(29 * Grid.TICK_HZ);
        assertEquals(1, fight.world.loose().size());
        fight.step(2 * Grid.TICK_HZ);
        assertTrue(fight.world.loose().isEmpty(), "gone");
    }

    @Test
    void shouldLeaveAPowerWithTheTimeThatWasLeft() {
        WorldFixture fight = on(TestMaps.hall().spawns(1900));
        Player dead = fight.stand(1, 600);
        dead.body = dead.body.with(Power.QUAD.field(), 600);
        fight.world.hurtNow(Damage.place(dead, 18, Damage.DEADLY));
        fight.step(60);
        LooseThing lost = first(fight);
        assertEquals(ItemKind.QUAD.wireId(), lost.itemId());
        Player other = fight.stand(2, lost.x() / U);
        fight.step(1);
        int left = other.body().get(Power.QUAD.field()) - fight.tick();
        assertEquals(600 - 1, left, 2, "as much as the dead had");
    }

    @Test
    void shouldRollDownASlopeAndBeKicked() {
        WorldFixture fight = on(TestMaps.hall().slope(300, 700, 700).loose(LooseKind.FLAG, 340, 700));
        fight.step(240);
        LooseThing flag = first(fight);
        assertTrue(flag.x() > 700 * U, "rolled to " + flag.x() / U);
        assertEquals(TestMaps.FLOOR * U, flag.y(), 2 * U);
        int x = flag.x();
        Player player = fight.stand(1, x / U - 60);
        fight.act(player, PlayerInput.RIGHT, 0, 0).step(60);
        assertTrue(flag.x() > x + 100 * U, "kicked");
    }

    @Test
    void shouldBePushedByAMoverThatComesWhenAllIsAtRest() {
        MoverSpec ram = new MoverSpec(300, TestMaps.FLOOR - 40, 60, 40, 200, 0, 2400, 600);
        WorldFixture fight = on(TestMaps.hall().mover(ram).loose(LooseKind.CRATE, 460));
        fight.step(600);
        LooseThing crate = first(fight);
        assertEquals(460 * U, crate.x());
        fight.step(600);
        assertTrue(crate.x() > 570 * U, "at " + crate.x() / U);
    }

    @Test
    void shouldRideAMover() {
        MoverSpec lift = new MoverSpec(560, TestMaps.FLOOR - 20, 80, 20, 0, -200, 2400, 600);
        WorldFixture fight = on(TestMaps.hall().mover(lift).loose(LooseKind.CRATE, 600, TestMaps.FLOOR - 20));
        fight.step(1200);
        assertEquals((TestMaps.FLOOR - 220) * U, first(fight).y(), 2 * U);
    }

    @Test
    void shouldFallWhenWhatItRestedOnIsTakenAway() {
        JboxPhysics physics = new JboxPhysics(TestMaps.hall().spawns(120).build(), World.PLAYERS_MAX + 1);
        LooseThing lower = new LooseThing(1024, LooseKind.CRATE, 600 * U, TestMaps.FLOOR * U);
        LooseThing upper = new LooseThing(1025, LooseKind.CRATE, 600 * U, (TestMaps.FLOOR - 50) * U);
        physics.add(lower, 0, 0);
        physics.add(upper, 0, 0);
        int tick = 0;
        while (tick < 300) {
            physics.step(++tick, List.of());
        }
        assertTrue(upper.y() < (TestMaps.FLOOR - 40) * U, "stands on the other");
        assertEquals(0, upper.movedY());
        physics.remove(lower);
        while (tick < 400) {
            physics.step(++tick, List.of());
        }
        assertEquals(TestMaps.FLOOR * U, upper.y(), U / 2.0);
    }

    @Test
    void shouldBurnInLavaAndComeBack() {
        WorldFixture fight = on(TestMaps.hall().hazard("lava", 620, 200).loose(LooseKind.CRATE, 560));
        Player player = fight.stand(1, 500);
        fight.act(player, PlayerInput.RIGHT, 0, 0).step(80);
        assertTrue(fight.world.loose().isEmpty());
        fight.rest(player);
        fight.move(player, 100);
        fight.step(31 * Grid.TICK_HZ);
        assertEquals(560 * U, first(fight).x());
    }

    @Test
    void shouldStandInItsPlaceAgainInANewMatch() {
        WorldFixture fight = on(TestMaps.hall().loose(LooseKind.CRATE, 600));
        Player player = fight.stand(1, 500);
        fight.act(player, PlayerInput.RIGHT, 0, 0).step(60);
        assertNotEquals(600 * U, first(fight).x());
        fight.world.restart();
        fight.step(1);
        assertEquals(600 * U, first(fight).x());
    }

    @Test
    void shouldGoTheSameWayOnTwoThreadsAsAlone() throws Exception {
        long alone = played(7);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Long>> both = List.of(threads.submit(() -> played(7)), threads.submit(() -> played(7)));
            for (Future<Long> one : both) {
                assertEquals(alone, one.get());
            }
        }
        assertNotEquals(alone, played(8));
    }

    /** Everything at once: barrels, crates, a slope, people who run and fire. */
    private static long played(int seed) {
        ArenaMap map = TestMaps.hall()
                .spawns(120, 500, 1000, 1500, 1900)
                .slope(300, 700, 700)
                .loose(LooseKind.FLAG, 340, 700)
                .loose(LooseKind.CRATE, 800)
                .loose(LooseKind.CRATE, 805, TestMaps.FLOOR - 60)
                .loose(LooseKind.BARREL, 1200)
                .loose(LooseKind.BARREL, 1260)
                .build();
        WorldFixture fight = new WorldFixture(map, seed, new JboxPhysics(map, World.PLAYERS_MAX + 1));
        Dice dice = new Dice(seed);
        for (int id = 1; id <= 4; id++) {
            fight.arm(fight.stand(id, 300 * id), Objects.requireNonNull(Weapon.inSlot(1 + dice.below(8))));
        }
        long hash = 0;
        for (int i = 0; i < 60; i++) {
            for (Player player : fight.world.players()) {
                fight.act(player, dice.below(32), dice.below(800) - 400, dice.below(200) - 100);
            }
            fight.step(10);
            hash = World.fold(hash, fight.world.hash());
        }
        return hash;
    }

    @Test
    void shouldLetAWorldWithoutPhysicsLoseNothing() {
        WorldFixture fight = new WorldFixture(
                TestMaps.hall().loose(LooseKind.CRATE, 600).spawns(1900).build());
        Player dead = fight.stand(1, 600);
        fight.arm(dead, Weapon.ROCKET_LAUNCHER);
        fight.world.hurtNow(Damage.place(dead, 18, Damage.DEADLY));
        fight.step(10);
        assertTrue(fight.world.loose().isEmpty());
        assertFalse(dead.alive());
    }
}
