package overbounce.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import overbounce.motion.Grid;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Weapon;

/**
 * The target stands at 400 + 10 t at tick t, so snapshot t shows it there for even t; the shot falls in tick 21, when
 * it stands at 610. The shooter aims straight down: it hits who is judged to be within 15 u of it, and nobody else.
 */
final class RewindTest {
    private static final int SHOT_TICK = 21;

    private static WorldFixture fight() {
        return new WorldFixture(TestMaps.hall().build());
    }

    /** Where the target was judged to be, found from where shots hit and where they miss by a quarter of a unit. */
    private static void assertJudgedAt(double x, int viewTick, int sixteenths, int rewindTicksMax) {
        assertTrue(hit(x - 15, viewTick, sixteenths, rewindTicksMax), "the left edge of " + x);
        assertTrue(hit(x + 15, viewTick, sixteenths, rewindTicksMax), "the right edge of " + x);
        assertFalse(hit(x - 15.25, viewTick, sixteenths, rewindTicksMax), "left of " + x);
        assertFalse(hit(x + 15.25, viewTick, sixteenths, rewindTicksMax), "right of " + x);
    }

    private static boolean hit(double shooterX, int viewTick, int sixteenths, int rewindTicksMax) {
        WorldFixture fight = fight();
        Player shooter = fight.stand(1, 100);
        Player target = fight.stand(2, 400);
        walk(fight, target, SHOT_TICK - 1);
        shoot(fight, shooter, target, shooterX, viewTick, sixteenths, rewindTicksMax);
        return target.health() < 100;
    }

    private static void walk(WorldFixture fight, Player target, int toTick) {
        while (fight.tick() < toTick) {
            fight.move(target, 400 + 10 * (fight.tick() + 1));
            fight.step(1);
        }
    }

    private static void shoot(WorldFixture fight, Player shooter, Player target, double shooterX, int... viewAndLimit) {
        fight.arm(shooter, Weapon.RAILGUN);
        shooter.body = shooter.body.with(PlayerState.X, (int) (shooterX * Grid.POS));
        fight.act(shooter, PlayerInput.FIRE, 0, 400);
        fight.view(shooter, viewAndLimit[0], viewAndLimit[1], viewAndLimit[2]);
        fight.move(target, 400 + 10 * SHOT_TICK);
        fight.step(1);
    }

    @Test
    void shouldJudgeAtTheSnapshotOnTheShootersScreen() {
        assertJudgedAt(500, 10, 0, 15);
    }

    @Test
    void shouldJudgeBetweenTwoSnapshotsAsTheScreenDrewIt() {
        assertJudgedAt(510, 10, 8, 15);
        assertJudgedAt(506.25, 10, 5, 15);
    }

    @Test
    void shouldNotGoBackFurtherThan250Milliseconds() {
        assertJudgedAt(460, 2, 0, 15);
        assertJudgedAt(460, 2, 0, 1000);
    }

    @Test
    void shouldNotGoBackFurtherThanTheLineExplains() {
        assertJudgedAt(580, 10, 0, 3);
        assertJudgedAt(570, 10, 0, 4);
    }

    @Test
    void shouldJudgeAtTheNewestSnapshotForAScreenThatIsAheadOfIt() {
        assertJudgedAt(600, 20, 9, 15);
        assertJudgedAt(600, 400, 0, 15);
    }

    @Test
    void shouldJudgeBotsByThePresent() {
        for (double miss : new double[] {0, 15.25}) {
            WorldFixture fight = fight();
            Player bot = fight.join(1, true);
            Player target = fight.stand(2, 400);
            walk(fight, target, SHOT_TICK - 1);
            bot.body = bot.body.with(PlayerState.READY_TICK, 0);
            shoot(fight, bot, target, 610 + miss, 10, 0, 15);
            assertEquals(miss == 0 ? 20 : 100, target.health());
        }
    }

    @Test
    void shouldNotGoBackAcrossATeleportOrRespawn() {
        WorldFixture fight = fight();
        Player shooter = fight.stand(1, 100);
        Player target = fight.stand(2, 400);
        walk(fight, target, 13);
        fight.world.changedPlace(target);
        walk(fight, target, SHOT_TICK - 1);
        shoot(fight, shooter, target, 540, 10, 0, 15);
        assertEquals(20, target.health(), "snapshot 14 is the first after the change of place");
    }

    @Test
    void shouldJudgeByThePresentWhenNoSnapshotHasShownTheNewPlace() {
        WorldFixture fight = fight();
        Player shooter = fight.stand(1, 100);
        Player target = fight.stand(2, 400);
        walk(fight, target, SHOT_TICK - 1);
        fight.world.changedPlace(target);
        shoot(fight, shooter, target, 610, 10, 0, 15);
        assertEquals(20, target.health());
    }

    @Test
    void shouldNotHitWhoIsDeadByNow() {
        WorldFixture fight = fight();
        Player shooter = fight.stand(1, 100);
        Player target = fight.stand(2, 400);
        walk(fight, target, SHOT_TICK - 1);
        target.alive = false;
        target.respawnTick = Integer.MAX_VALUE;
        shoot(fight, shooter, target, 500, 10, 0, 15);
        assertEquals(100, target.health());
    }

    @Test
    void shouldTellWithTheKillHowFarWasRewound() {
        WorldFixture fight = fight();
        Player shooter = fight.stand(1, 100);
        Player target = fight.stand(2, 400);
        target.health = 50;
        walk(fight, target, SHOT_TICK - 1);
        shoot(fight, shooter, target, 510, 10, 8, 15);
        assertEquals(167, fight.told(SimEvent.Died.class).getFirst().rewindMs(), "10 ticks from 11 to 21");
    }

    @Test
    void shouldJudgeTheLowBoxOfWhoCrouchedOnTheScreen() {
        WorldFixture fight = fight();
        Player target = fight.stand(1, 400);
        fight.act(target, PlayerInput.CROUCH, 0, 0).step(4);
        assertEquals(30, target.box().bottom() - target.box().top());
        fight.rest(target).step(8);
        assertEquals(56, target.box().bottom() - target.box().top());
        assertEquals(TestMaps.FLOOR - 30.0, target.trail.at(4 * 16, target.body).top());
        assertEquals(
                TestMaps.FLOOR - 56.0, target.trail.at(12 * 16, target.body).top());
    }

    @Test
    void shouldRememberNoMoreThan400Milliseconds() {
        WorldFixture fight = fight();
        Player target = fight.stand(1, 400);
        walk(fight, target, 60);
        assertEquals(400 + 10 * 36 - 15.0, target.trail.at(0, target.body).left(), "24 ticks before tick 60");
    }
}
