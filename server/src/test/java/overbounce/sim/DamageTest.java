package overbounce.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import overbounce.motion.Grid;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Weapon;

final class DamageTest {
    private final WorldFixture fight = new WorldFixture(TestMaps.hall().build());

    @Test
    void shouldLetArmorTakeTwoThirdsWhileItLasts() {
        Player shooter = fight.stand(1, 400);
        Player victim = fight.stand(2, 800);
        victim.armor = 200;
        fight.arm(shooter, Weapon.RAILGUN)
                .act(shooter, PlayerInput.FIRE, 400, 0)
                .step(1);
        assertEquals(200 - 54, victim.armor(), "two thirds of 80, rounded up");
        assertEquals(100 - 26, victim.health());
    }

    @Test
    void shouldTakeFromHealthWhatArmorIsTooThinFor() {
        Player shooter = fight.stand(1, 400);
        Player victim = fight.stand(2, 800);
        victim.armor = 20;
        fight.arm(shooter, Weapon.RAILGUN)
                .act(shooter, PlayerInput.FIRE, 400, 0)
                .step(1);
        assertEquals(0, victim.armor());
        assertEquals(100 - 60, victim.health());
    }

    @Test
    void shouldKillAFreshPlayerWithEighteenBulletsInSeventeenPeriods() {
        Player shooter = fight.stand(1, 400);
        Player victim = fight.stand(2, 440);
        victim.health = 125;
        fight.arm(shooter, Weapon.MACHINE_GUN).act(shooter, PlayerInput.FIRE, 400, 0);
        fight.step(1 + 16 * 6);
        assertEquals(125 - 17 * 7, victim.health());
        fight.step(6);
        assertFalse(victim.alive());
    }

    @Test
    void shouldStrikeWithTheGauntletOnlyWithinItsReach() {
        Player shooter = fight.stand(1, 400);
        Player near = fight.stand(2, 470);
        fight.arm(shooter, Weapon.GAUNTLET)
                .act(shooter, PlayerInput.FIRE, 400, 0)
                .step(1);
        assertEquals(50, near.health(), "its near side is 55 u away");
        fight.move(near, 473);
        fight.step(24);
        assertEquals(50, near.health(), "58 u away");
    }

    @Test
    void shouldGoThroughFourPlayersAndNoMoreWithTheRailgun() {
        Player shooter = fight.stand(1, 200);
        for (int i = 0; i < 5; i++) {
            fight.stand(2 + i, 1000 - 100 * i);
        }
        fight.arm(shooter, Weapon.RAILGUN)
                .act(shooter, PlayerInput.FIRE, 400, 0)
                .step(1);
        assertEquals(100, fight.world.players().get(1).health(), "the farthest of five");
        for (int i = 2; i < 6; i++) {
            assertEquals(20, fight.world.players().get(i).health());
        }
    }

    @Test
    void shouldStopABulletInTheFirstPlayerItMeets() {
        Player shooter = fight.stand(1, 200);
        Player first = fight.stand(2, 240);
        Player second = fight.stand(3, 280);
        fight.arm(shooter, Weapon.MACHINE_GUN)
                .act(shooter, PlayerInput.FIRE, 400, 0)
                .step(1);
        assertEquals(93, first.health());
        assertEquals(100, second.health());
        SimEvent.Shot line = fight.told(SimEvent.Shot.class).getFirst();
        assertEquals(225.0, (double) line.toX() / Grid.POS, 0.5, "the line ends at the near side of the box");
        assertEquals(SimEvent.Hit.PLAYER, line.hit());
    }

    @Test
    void shouldLetTwoKillEachOtherInTheSameTick() {
        Player left = fight.stand(1, 400);
        Player right = fight.stand(2, 800);
        left.health = 80;
        right.health = 80;
        fight.arm(left, Weapon.RAILGUN).act(left, PlayerInput.FIRE, 400, 0);
        fight.arm(right, Weapon.RAILGUN).act(right, PlayerInput.FIRE, -400, 0).step(1);
        assertFalse(left.alive());
        assertFalse(right.alive());
        assertEquals(2, left.killer());
        assertEquals(1, right.killer());
    }

    @Test
    void shouldLeaveTheVictimOfADirectHitOutOfTheSplash() {
        Player shooter = fight.stand(1, 400);
        Player victim = fight.stand(2, 700);
        Player beside = fight.stand(3, 760);
        victim.health = 150;
        fight.arm(shooter, Weapon.ROCKET_LAUNCHER)
                .act(shooter, PlayerInput.FIRE, 400, 0)
                .step(1);
        fight.rest(shooter).step(30);
        assertEquals(50, victim.health(), "100 once");
        assertTrue(victim.body().x() > 700 * Grid.POS, "pushed along the flight");
        int splash = 100 - beside.health();
        assertTrue(splash > 40 && splash < 60, "60 of 120 u away from the blast: " + splash);
    }

    @Test
    void shouldNotReachThroughAWallWithABlast() {
        WorldFixture walled = new WorldFixture(
                TestMaps.hall().solid(600, 0, 32, TestMaps.FLOOR).build());
        Player shooter = walled.stand(1, 500);
        Player behind = walled.stand(2, 660);
        Player beside = walled.stand(3, 560);
        walled.arm(shooter, Weapon.ROCKET_LAUNCHER).act(shooter, PlayerInput.FIRE, 100, 40);
        walled.move(beside, 100);
        walled.step(1).rest(shooter);
        walled.move(beside, 560);
        walled.step(20);
        assertEquals(100, behind.health());
        assertTrue(beside.health() < 100);
    }

    @Test
    void shouldHalveSelfDamageButNotThePush() {
        Player jumper = fight.stand(1, 400);
        fight.arm(jumper, Weapon.ROCKET_LAUNCHER)
                .act(jumper, PlayerInput.FIRE, 0, 400)
                .step(1);
        fight.rest(jumper).step(4);
        SimEvent.Hurt hurt = fight.told(SimEvent.Hurt.class).getFirst();
        assertEquals(50, hurt.damage());
        assertEquals(50, jumper.health());
        assertEquals(-500.0, (double) jumper.body().vy() / Grid.VEL, 60, "5 u/s for each of 100 points");
    }

    @Test
    void shouldLiftARocketJumpMoreThanTwiceAsHighAsAJump() {
        double jump = apex(PlayerInput.JUMP);
        double rocketJump = apex(PlayerInput.JUMP | PlayerInput.FIRE);
        assertEquals(102, jump, 3);
        assertTrue(rocketJump > 2.2 * jump, "with the rocket " + rocketJump + " u");
        assertTrue(rocketJump < 440, "but no more than speeds of 495 and 500 together explain: " + rocketJump);
    }

    private static double apex(int buttons) {
        WorldFixture air = new WorldFixture(TestMaps.hall().build());
        Player jumper = air.stand(1, 400);
        air.arm(jumper, Weapon.ROCKET_LAUNCHER).step(1);
        air.act(jumper, buttons, 0, 400).step(1);
        air.act(jumper, 0, 0, 400);
        int highest = jumper.body().y();
        for (int i = 0; i < 90; i++) {
            air.step(1);
            highest = Math.min(highest, jumper.body().y());
        }
        return TestMaps.FLOOR - (double) highest / Grid.POS;
    }

    @Test
    void shouldLetHealthAndArmorOverAHundredFallByOneASecond() {
        Player player = fight.stand(1, 400);
        player.health = 103;
        player.armor = 102;
        fight.step(61);
        assertEquals(102, player.health());
        assertEquals(101, player.armor());
        fight.step(59);
        assertEquals(102, player.health());
        fight.step(1 + 60 * 10);
        assertEquals(100, player.health());
        assertEquals(100, player.armor());
    }

    @Test
    void shouldGibOnlyWhenLittleIsLeft() {
        Player shooter = fight.stand(1, 400);
        Player whole = fight.stand(2, 800);
        whole.health = 41;
        fight.arm(shooter, Weapon.RAILGUN)
                .act(shooter, PlayerInput.FIRE, 400, 0)
                .step(1);
        assertFalse(fight.told(SimEvent.Died.class).getFirst().gibbed(), "at -39");
        whole.alive = true;
        whole.health = 39;
        whole.body = whole.body.with(PlayerState.X, 800 * Grid.POS);
        fight.step(90);
        assertTrue(fight.told(SimEvent.Died.class).get(1).gibbed(), "at -41");
    }
}
