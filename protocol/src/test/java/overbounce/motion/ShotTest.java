package overbounce.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import overbounce.geometry.Vec2;

class ShotTest {
    private static final int U = Grid.POS;
    private static final WeaponSpec ROCKET = Tuning.defaults().weapon(Weapon.ROCKET_LAUNCHER);
    private static final WeaponSpec MACHINE_GUN = Tuning.defaults().weapon(Weapon.MACHINE_GUN);
    private static final WeaponSpec SHOTGUN = Tuning.defaults().weapon(Weapon.SHOTGUN);

    /** The last tick of a projectile that meets nobody. */
    private static Flight fly(Projectile projectile, MapView world) {
        InFlight at = InFlight.of(projectile);
        while (true) {
            Flight flight = ProjectilePath.step(at, world.atTick(at.tick() + 1), Tuning.defaults());
            if (flight.end() != Flight.End.FLYING) {
                return flight;
            }
            at = flight.after();
        }
    }

    @Test
    void shouldEndALineAtTheFirstSolid() {
        MapView view = MapView.of(Course.flat().block(500, 800, 20, 200).map());
        ShotLine line = HitScan.trace(view, 100 * U, 900 * U, 4000 * U, 900 * U);
        assertEquals(new ShotLine(100 * U, 900 * U, 500 * U, 900 * U, true), line);
        ShotLine free = HitScan.trace(view, 100 * U, 700 * U, 4000 * U, 700 * U);
        assertEquals(new ShotLine(100 * U, 700 * U, 4000 * U, 700 * U, false), free);
    }

    @Test
    void shouldStartALineOnASurfaceAndLeaveItFreely() {
        MapView view = MapView.of(Course.flat().map());
        assertFalse(HitScan.trace(view, 0, 1000 * U, 500 * U, 900 * U).blocked());
        assertFalse(HitScan.trace(view, 0, 1000 * U, 500 * U, 1000 * U).blocked());
        assertTrue(HitScan.trace(view, 0, 1000 * U, 500 * U, 1000 * U + 4).blocked());
    }

    @Test
    void shouldNeverEndALineInsideSomethingSolid() {
        for (long seed = 0; seed < 40; seed++) {
            RandomCourse course = new RandomCourse(seed);
            MapView view = MapView.of(course.map(false));
            Random random = new Random(seed);
            PlayerState shooter = course.start(view);
            for (int i = 0; i < 300; i++) {
                int toX = random.nextInt(RandomCourse.WIDTH * U);
                int toY = random.nextInt(RandomCourse.HEIGHT * U);
                ShotLine line = HitScan.trace(view, shooter.eyeX(), shooter.eyeY(), toX, toY);
                Surroundings around = new Surroundings(view);
                around.collectAlong(line.toX() / 256.0, line.toY() / 256.0, 0, 0);
                assertFalse(around.overlapsSolid(line.toX() / 256.0, line.toY() / 256.0, 0, 0), line.toString());
            }
        }
    }

    @Test
    void shouldSeeTheSameWayBothWays() {
        for (long seed = 0; seed < 40; seed++) {
            RandomCourse course = new RandomCourse(seed);
            MapView view = MapView.of(course.map(false));
            for (int i = 0; i < 50; i++) {
                PlayerState a = course.start(view);
                PlayerState b = course.start(view);
                assertEquals(
                        view.lineClear(a.eyeX(), a.eyeY(), b.eyeX(), b.eyeY()),
                        view.lineClear(b.eyeX(), b.eyeY(), a.eyeX(), a.eyeY()));
            }
        }
    }

    @Test
    void shouldFlyARocketStraightFromFourteenUnitsAheadOfTheEye() {
        Runner runner = Course.flat().runner(0, 1000).aim(800, 0);
        new RocketJumper(runner);
        runner.click().step();
        Projectile rocket = Muzzle.projectile(runner.state, 9, 3, runner.tick, runner.view(), runner.tuning);
        assertEquals(new Projectile(9, 4, 3, runner.tick, 14 * U, 954 * U, 800 * 16, 0), rocket);
        assertEquals(InFlight.of(rocket), ProjectilePath.straight(rocket, runner.tick));
        assertEquals(
                (14 + 800) * U,
                ProjectilePath.straight(rocket, runner.tick + 60).x());
        InFlight before = ProjectilePath.straight(rocket, runner.tick + 2);
        Flight flight = ProjectilePath.step(before, runner.view(), runner.tuning);
        InFlight after = ProjectilePath.straight(rocket, runner.tick + 3);
        assertEquals(new Flight(before, after, Flight.End.FLYING), flight);
    }

    @Test
    void shouldEndARocketAtAWallAndAfterFifteenSeconds() {
        MapView walled = MapView.of(Course.flat().block(500, 800, 20, 200).map());
        Projectile rocket = new Projectile(1, 4, 1, 100, 0, 900 * U, 800 * 16, 0);
        Flight last = fly(rocket, walled);
        assertEquals(Flight.End.WORLD, last.end());
        assertEquals(100 + 38, last.after().tick(), "500 u at 800 u/s");
        assertEquals(500 * U, last.toX());
        Flight late = fly(rocket, MapView.of(new Course().map()));
        assertEquals(Flight.End.TIMEOUT, late.end());
        assertEquals(100 + 900, late.after().tick());
    }

    @Test
    void shouldPullTheMuzzleBackFromAWall() {
        Runner runner = Course.flat().block(20, 800, 50, 200).runner(5, 1000).aim(800, 0);
        new RocketJumper(runner);
        runner.click().step();
        Projectile rocket = Muzzle.projectile(runner.state, 1, 1, runner.tick, runner.view(), runner.tuning);
        assertTrue(rocket.x() <= 20 * U);
        assertEquals(
                Flight.End.FLYING,
                ProjectilePath.step(
                                InFlight.of(new Projectile(1, 4, 1, runner.tick, rocket.x(), rocket.y(), -800 * 16, 0)),
                                runner.view(),
                                runner.tuning)
                        .end());
    }

    @Test
    void shouldSpreadTheMachineGunWithinItsTangentAndDifferentlyEachShot() {
        Runner runner = Course.flat().runner(0, 1000).aim(8000, 0).step();
        MapView open = MapView.of(new Course().map());
        Set<Integer> ends = new HashSet<>();
        double widest = 0;
        double sum = 0;
        for (int tick = 1; tick <= 600; tick++) {
            ShotLine line = Muzzle.volley(runner.state, 7, tick).line(MACHINE_GUN, 0, open);
            double tangent = (double) (line.toY() - line.fromY()) / (line.toX() - line.fromX());
            widest = Math.max(widest, Math.abs(tangent));
            sum += tangent;
            ends.add(line.toY());
            assertEquals(line, Muzzle.volley(runner.state, 7, tick).line(MACHINE_GUN, 0, open));
        }
        assertTrue(widest <= 0.018 + 1e-6 && widest > 0.017, "widest " + widest);
        assertEquals(0, sum / 600, 0.002);
        assertTrue(ends.size() > 590);
        ShotLine other = Muzzle.volley(runner.state, 8, 1).line(MACHINE_GUN, 0, open);
        assertNotEquals(other, Muzzle.volley(runner.state, 7, 1).line(MACHINE_GUN, 0, open));
    }

    @Test
    void shouldSpreadElevenPelletsEachOnItsOwnWay() {
        PlayerState state = Course.flat().runner(0, 1000).aim(8000, 0).step().state;
        MapView open = MapView.of(new Course().map());
        double widest = 0;
        for (int tick = 1; tick <= 60; tick++) {
            Set<Integer> ends = new HashSet<>();
            for (int pellet = 0; pellet < SHOTGUN.pellets(); pellet++) {
                ShotLine line = Muzzle.volley(state, 7, tick).line(SHOTGUN, pellet, open);
                double tangent = (double) (line.toY() - line.fromY()) / (line.toX() - line.fromX());
                widest = Math.max(widest, Math.abs(tangent));
                ends.add(line.toY());
            }
            assertEquals(11, ends.size());
        }
        assertTrue(widest <= 0.105 + 1e-6 && widest > 0.1, "widest " + widest);
    }

    @Test
    void shouldReachFiftySixUnitsWithTheGauntlet() {
        Runner runner = Course.flat()
                .runner(0, 1000)
                .aim(0, -800)
                .want(Weapon.GAUNTLET)
                .hold(Runner.FIRE)
                .run(40);
        assertEquals(Weapon.GAUNTLET.slot(), runner.state.shotWeapon());
        WeaponSpec gauntlet = runner.tuning.weapon(Weapon.GAUNTLET);
        ShotLine line = Muzzle.volley(runner.state, 1, runner.state.shotTick()).line(gauntlet, 0, runner.view());
        assertEquals(56 * U, line.fromY() - line.toY());
    }

    @Test
    void shouldHurtLessFartherFromABlastAndNotBehindAWall() {
        Runner runner = Course.flat().block(40, 800, 10, 200).runner(0, 1000);
        MapView view = runner.world;
        assertEquals(100, Splash.damage(view, 0, 1000 * U, runner.state, ROCKET));
        assertEquals(50, Splash.damage(view, -75 * U, 990 * U, runner.state, ROCKET));
        assertEquals(0, Splash.damage(view, -135 * U, 990 * U, runner.state, ROCKET));
        assertEquals(0, Splash.damage(view, 60 * U, 990 * U, runner.state, ROCKET), "behind the wall");
        assertTrue(Splash.damage(view, 39 * U, 990 * U, runner.state, ROCKET) > 70, "before it");
    }

    @Test
    void shouldPushFiveUnitsPerSecondForAPointCappedAtTwoHundred() {
        PlayerState state = Course.flat().runner(0, 1000).state;
        PlayerState up = BlastPush.apply(state, 50, 0, 1000 * U, 100, Tuning.defaults());
        assertEquals(-500 * 16, up.vy());
        assertEquals(0, up.vx());
        assertEquals(63, up.frictionFreeUntil(), "12 ticks from the next on");
        PlayerState capped = BlastPush.apply(state, 50, 0, 1000 * U, 900, Tuning.defaults());
        assertEquals(-1000 * 16, capped.vy());
        PlayerState aside = BlastPush.pushAlong(state, 50, new Vec2(3, 0), 10, Tuning.defaults());
        assertEquals(50 * 16, aside.vx());
        assertEquals(54, aside.frictionFreeUntil(), "at least 3 ticks");
        assertEquals(state, BlastPush.apply(state, 50, 0, 1000 * U, 0, Tuning.defaults()));
    }

    @Test
    void shouldKeepAPushWithoutFrictionForAWhile() {
        Runner runner = Course.flat().runner(0, 1000).step();
        runner.state = BlastPush.pushAlong(runner.state, runner.tick, new Vec2(1, 0), 60, runner.tuning);
        assertEquals(300, runner.run(7).vx());
        assertTrue(runner.step().vx() < 300);
    }

    @Test
    void shouldLeadTheCameraByAQuarterOfTheAim() {
        assertEquals(new Vec2(100, -50), CameraLead.offset(3200, -1600));
        assertEquals(new Vec2(240, 135), CameraLead.offset(12_000, 12_000));
    }
}
