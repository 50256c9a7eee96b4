package overbounce.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overbounce.motion.Grid;
import overbounce.motion.InFlight;
import overbounce.motion.PlayerInput;
import overbounce.motion.Weapon;
import overbounce.sim.SimEvent.Hit;

/** What each weapon does to who stands before it. */
final class ArsenalTest {
    private final WorldFixture fight = new WorldFixture(TestMaps.hall().build());

    /** Fires for some ticks at a player so far to the right, and answers the harm done. */
    private int harm(Weapon weapon, int away, int ticks) {
        Player shooter = fight.stand(1, 400);
        Player victim = fight.stand(2, 400 + away);
        victim.health = 10_000;
        fight.arm(shooter, weapon).act(shooter, PlayerInput.FIRE, 400, 0);
        for (int tick = 0; tick < ticks; tick++) {
            fight.step(1);
            fight.move(victim, 400 + away);
        }
        fight.rest(shooter).step(90);
        return fight.told(SimEvent.Hurt.class).stream()
                .filter(hurt -> hurt.victim() == 2)
                .mapToInt(SimEvent.Hurt::damage)
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "GAUNTLET, 40, 48, 100",
        "MACHINE_GUN, 100, 12, 14",
        "SHOTGUN, 60, 60, 110",
        "GRENADE_LAUNCHER, 100, 48, 100",
        "ROCKET_LAUNCHER, 300, 48, 100",
        "LIGHTNING_GUN, 300, 60, 160",
        "LIGHTNING_GUN, 660, 60, 0",
        "RAILGUN, 300, 90, 80",
        "PLASMA_GUN, 300, 12, 40",
        "BFG, 300, 24, 200",
    })
    void shouldDoTheHarmOfItsTable(Weapon weapon, int away, int ticks, int expected) {
        assertEquals(expected, harm(weapon, away, ticks));
    }

    @ParameterizedTest
    @CsvSource({"SHOTGUN, 60", "GRENADE_LAUNCHER, 48", "LIGHTNING_GUN, 3", "PLASMA_GUN, 6", "BFG, 12"})
    void shouldTakeOneRoundForAShot(Weapon weapon, int periodTicks) {
        Player shooter = fight.stand(1, 400);
        fight.arm(shooter, weapon).act(shooter, PlayerInput.FIRE, 400, -400).step(3 * periodTicks);
        assertEquals(50 - 3, shooter.body.ammo(weapon.slot()));
    }

    @Test
    void shouldTellOfAShotgunsPelletsAtOnceAndOfWhatStoppedEach() {
        Player shooter = fight.stand(1, 400);
        fight.stand(2, 700);
        fight.arm(shooter, Weapon.SHOTGUN)
                .act(shooter, PlayerInput.FIRE, 400, 0)
                .step(1);
        SimEvent.Spray spray = fight.told(SimEvent.Spray.class).getFirst();
        assertEquals(11, spray.pellets().size());
        long hits = spray.pellets().stream()
                .filter(pellet -> pellet.hit() == Hit.PLAYER)
                .count();
        assertTrue(hits > 1 && hits < 11, hits + " of 11 pellets at 285 u");
        SimEvent.Hurt hurt = fight.told(SimEvent.Hurt.class).getFirst();
        assertEquals(hits * 10, hurt.damage(), "one harm for all of them");
        for (SimEvent.Pellet pellet : spray.pellets()) {
            assertEquals(pellet.hit() == Hit.PLAYER, Math.abs(pellet.toX() - 685 * Grid.POS) <= 1, pellet.toString());
        }
        assertTrue(fight.told(SimEvent.Shot.class).isEmpty());
    }

    @Test
    void shouldStopPelletsInWhomTheyMeetFirst() {
        Player shooter = fight.stand(1, 400);
        Player near = fight.stand(2, 440);
        Player far = fight.stand(3, 480);
        near.health = 200;
        fight.arm(shooter, Weapon.SHOTGUN)
                .act(shooter, PlayerInput.FIRE, 400, 0)
                .step(1);
        assertEquals(200 - 110, near.health());
        assertEquals(100, far.health());
    }

    @Test
    void shouldBounceAGrenadeOnTheFloorAndBlowUpByItself() {
        Player thrower = fight.stand(1, 400);
        Player far = fight.stand(2, 1500);
        fight.arm(thrower, Weapon.GRENADE_LAUNCHER)
                .act(thrower, PlayerInput.FIRE, 100, 100)
                .step(1);
        fight.rest(thrower).step(100);
        assertEquals(1, fight.world.projectiles().size());
        InFlight grenade = fight.world.projectiles().getFirst();
        assertTrue(grenade.y() <= (TestMaps.FLOOR - 4) * Grid.POS, "over the floor: " + grenade);
        fight.step(48);
        assertTrue(fight.told(SimEvent.Ended.class).isEmpty());
        fight.step(2);
        SimEvent.Ended end = fight.told(SimEvent.Ended.class).getFirst();
        assertEquals(Hit.SPENT, end.hit());
        assertEquals(1 + 150, fight.tick());
        assertEquals(100, far.health());
    }

    @Test
    void shouldBlowUpAGrenadeThatLiesInSomebodysWay() {
        Player thrower = fight.stand(1, 400);
        Player victim = fight.stand(2, 1000);
        fight.arm(thrower, Weapon.GRENADE_LAUNCHER)
                .act(thrower, PlayerInput.FIRE, 100, 100)
                .step(1);
        fight.rest(thrower).step(110);
        int lies = fight.world.projectiles().getFirst().x() / Grid.POS;
        fight.move(thrower, 100);
        fight.move(victim, lies - 40);
        fight.act(victim, PlayerInput.RIGHT, 400, 0).step(12);
        SimEvent.Ended end = fight.told(SimEvent.Ended.class).getFirst();
        assertEquals(Hit.PLAYER, end.hit());
        assertFalse(victim.alive());
    }

    @Test
    void shouldLetGrenadesThroughWhoeverThrewThem() {
        Player thrower = fight.stand(1, 400);
        fight.arm(thrower, Weapon.GRENADE_LAUNCHER)
                .act(thrower, PlayerInput.FIRE, 0, -400)
                .step(1);
        fight.rest(thrower).step(140);
        assertTrue(fight.told(SimEvent.Ended.class).isEmpty(), "it fell back on the thrower's head");
    }

    @Test
    void shouldPushItselfUpWithPlasmaAtItsFeet() {
        Player climber = fight.stand(1, 400);
        climber.health = 200;
        fight.arm(climber, Weapon.PLASMA_GUN)
                .act(climber, PlayerInput.FIRE, 0, 400)
                .step(4);
        assertTrue(climber.body.vy() < 0, "vy " + climber.body.vy());
        assertEquals(200 - 7, climber.health(), "half of 15");
        assertEquals(1, fight.told(SimEvent.Ended.class).size());
    }

    @Test
    void shouldRewindTheLightningGunAndTheShotgunAsOtherLines() {
        Player shooter = fight.stand(1, 400);
        Player runner = fight.stand(2, 600);
        fight.arm(shooter, Weapon.LIGHTNING_GUN).step(20);
        fight.move(runner, 1400);
        fight.step(8);
        fight.view(shooter, 20, 0, 12).act(shooter, PlayerInput.FIRE, 400, 0).step(1);
        assertEquals(92, runner.health(), "its screen showed it at 600");
    }
}
