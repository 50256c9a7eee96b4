package overbounce.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeaponTimingTest {
    private static final int ROCKETS = Weapon.ROCKET_LAUNCHER.slot();
    private static final int RAIL = Weapon.RAILGUN.slot();

    private static Runner armed() {
        Runner runner = Course.flat().runner(100, 1000);
        int owned = runner.state.owned() | 1 << ROCKETS | 1 << RAIL;
        return runner.set(PlayerState.OWNED, owned)
                .set(PlayerState.AMMO + ROCKETS, 10)
                .set(PlayerState.AMMO + RAIL, 10);
    }

    /** The ticks, counted from now, in which shots happen. */
    private static List<Integer> shots(Runner runner, int ticks) {
        List<Integer> shots = new ArrayList<>();
        int start = runner.tick;
        for (int i = 0; i < ticks; i++) {
            runner.step();
            if (runner.state.shotTick() == runner.tick) {
                shots.add(runner.tick - start);
            }
        }
        return shots;
    }

    @Test
    void shouldSpawnWithGauntletAndHundredRounds() {
        PlayerState state = Course.flat().runner(0, 1000).state;
        assertTrue(state.owns(Weapon.GAUNTLET.slot()));
        assertEquals(Weapon.MACHINE_GUN.slot(), state.weapon());
        assertEquals(100, state.ammo(Weapon.MACHINE_GUN.slot()));
        assertFalse(state.owns(RAIL));
    }

    @Test
    void shouldFireEverySixTicksWhileHeldAndTakeARoundEachTime() {
        Runner runner = armed().hold(Runner.FIRE);
        assertEquals(List.of(1, 7, 13, 19, 25), shots(runner, 30));
        assertEquals(95, runner.state.ammo(Weapon.MACHINE_GUN.slot()));
    }

    @Test
    void shouldFireOnceForAClickThatFellBetweenTwoTicks() {
        Runner runner = armed().click();
        assertEquals(List.of(1), shots(runner, 60));
    }

    @Test
    void shouldFireAClickMadeShortlyBeforeTheWeaponIsReady() {
        Runner runner = armed().want(Weapon.ROCKET_LAUNCHER).run(60).click();
        assertEquals(List.of(1), shots(runner, 40));
        runner.click();
        assertEquals(List.of(9), shots(runner, 60), "8 ticks early: fired when the 48 of the refire are over");
        runner.run(60).click();
        assertEquals(List.of(1), shots(runner, 10));
        runner.click();
        assertEquals(List.of(), shots(runner, 80), "38 ticks early is not meant for the next shot");
    }

    @Test
    void shouldTake27TicksToChangeWeapons() {
        Runner runner = armed().want(Weapon.RAILGUN).step();
        assertEquals(RAIL, runner.state.nextWeapon());
        assertEquals(Weapon.MACHINE_GUN.slot(), runner.state.weapon());
        runner.hold(Runner.FIRE);
        assertEquals(List.of(27), shots(runner, 40), "12 ticks down and 15 up");
        assertEquals(RAIL, runner.state.shotWeapon());
    }

    @Test
    void shouldNotChangeWeaponsBeforeTheRefireIsOver() {
        Runner runner = armed().want(Weapon.ROCKET_LAUNCHER).run(60).click().step();
        int shot = runner.tick;
        runner.want(Weapon.MACHINE_GUN);
        while (runner.state.nextWeapon() == ROCKETS) {
            runner.step();
        }
        assertEquals(48, runner.tick - shot);
    }

    @Test
    void shouldChangeItsMindWhileTheWeaponGoesDown() {
        Runner runner =
                armed().want(Weapon.RAILGUN).run(6).want(Weapon.ROCKET_LAUNCHER).run(7);
        assertEquals(ROCKETS, runner.state.weapon());
        Runner back =
                armed().want(Weapon.RAILGUN).run(6).want(Weapon.MACHINE_GUN).step();
        assertEquals(Weapon.MACHINE_GUN.slot(), back.state.nextWeapon());
        assertEquals(List.of(15), shots(back.hold(Runner.FIRE), 20), "it is raised again");
    }

    @Test
    void shouldIgnoreAWishForAWeaponItDoesNotHave() {
        Runner runner = Course.flat().runner(0, 1000).want(Weapon.RAILGUN).run(60);
        assertEquals(Weapon.MACHINE_GUN.slot(), runner.state.weapon());
    }

    @Test
    void shouldTakeTheBestWeaponLeftWhenOneRunsDry() {
        Runner runner = armed().want(Weapon.RAILGUN).run(60).set(PlayerState.AMMO + RAIL, 1);
        runner.hold(Runner.FIRE);
        List<Integer> shots = shots(runner, 1 + 90 + 27 + 48);
        assertEquals(List.of(1, 118, 166), shots, "90 of refire, 27 of change, then rockets every 48");
        assertEquals(ROCKETS, runner.state.weapon());
    }

    @Test
    void shouldGoDownTheSlotsAsWeaponsRunDry() {
        Runner runner = Course.flat().runner(100, 1000);
        List<Integer> order = new ArrayList<>();
        runner.set(PlayerState.OWNED, (1 << Weapon.SLOTS) - 1).want(Weapon.BFG);
        for (int slot = 1; slot < Weapon.SLOTS; slot++) {
            runner.set(PlayerState.AMMO + slot, 1);
        }
        runner.run(60).hold(Runner.FIRE);
        for (int i = 0; i < 900; i++) {
            runner.step();
            if (runner.state.shotTick() == runner.tick && !order.contains(runner.state.shotWeapon())) {
                order.add(runner.state.shotWeapon());
            }
        }
        assertEquals(List.of(8, 7, 6, 5, 4, 3, 2, 1, 0), order);
    }

    @Test
    void shouldFallBackToTheGauntletWithNothingElse() {
        Runner runner =
                Course.flat().runner(0, 1000).set(PlayerState.AMMO + 1, 1).hold(Runner.FIRE);
        runner.run(120);
        assertEquals(Weapon.GAUNTLET.slot(), runner.state.weapon());
        assertEquals(Weapon.GAUNTLET.slot(), runner.state.shotWeapon());
    }

    @Test
    void shouldNotFireTheClicksOfAFormerLife() {
        PlayerInput last = new PlayerInput(5, 0, 0, 0, 1, 77, 33, 0, 0, 0);
        Runner runner = armed();
        PlayerState born = PlayerState.spawned(6, 100, 1000, 1, last, runner.tuning);
        PlayerState next = new MoveRules(runner.tuning).step(born, last, 7, runner.world);
        assertEquals(0, next.shotTick());
        assertEquals(0, next.jumpTick());
    }

    @Test
    void shouldFireThirteenTimesInTheTimeOfTenWithHaste() {
        Runner runner = armed().set(PlayerState.HASTE_UNTIL, 1_000_000).hold(Runner.FIRE);
        assertEquals(1 + 13 * 3, shots(runner, 1 + 6 * 10 * 3).size());
    }

    @Test
    void shouldNotLowerAWeaponSoonerThanItCouldFireAgainWithHaste() {
        Runner runner = armed().want(Weapon.RAILGUN).run(60).set(PlayerState.HASTE_UNTIL, 1_000_000);
        assertEquals(List.of(1), shots(runner.click(), 60));
        runner.want(Weapon.ROCKET_LAUNCHER).run(9);
        assertEquals(RAIL, runner.state.nextWeapon(), "68 ticks after the shot");
        runner.run(1);
        assertEquals(ROCKETS, runner.state.nextWeapon());
    }
}
