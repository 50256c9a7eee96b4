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
        assertEquals(new Projectile(9, 4, 3, runner.tick, runner.tick, 14 * U, 954 * U, 800 * 16, 0), rocket);
        assertEquals(14 * U, ProjectilePath.xAt(rocket, runner.tick));
        assertEquals((14 + 800) * U, ProjectilePath.xAt(rocket, runner.tick + 60));
        Flight flight = ProjectilePath.step(rocket, runner.view(), runner.tick + 3, runner.tuning);
        assertEquals(Flight.End.FLYING, flight.end());
        assertEquals(ProjectilePath.xAt(rocket, runner.tick + 2), flight.fromX());
        assertEquals(ProjectilePath.xAt(rocket, runner.tick + 3), flight.toX());
    }

    @Test
    void shouldEndARocketAtAWallAndAfterFifteenSeconds() {
        MapView walled = MapView.of(Course.flat().block(500, 800, 20, 200).map());
        Projectile rocket = new Projectile(1, 4, 1, 100, 100, 0, 900 * U, 800 * 16, 0);
        int tick = 101;
        while (ProjectilePath.step(rocket, walled, tick, Tuning.defaults()).end() == Flight.End.FLYING) {
            tick++;
        }
        assertEquals(100 + 38, tick, "500 u at 800 u/s");
        assertEquals(
                500 * U,
                ProjectilePath.step(rocket, walled, tick, Tuning.defaults()).toX());
        MapView open = MapView.of(new Course().map());
        assertEquals(
                Flight.End.FLYING,
                ProjectilePath.step(rocket, open, 999, Tuning.defaults()).end());
        assertEquals(
                Flight.End.TIMEOUT,
                ProjectilePath.step(rocket, open, 1000, Tuning.defaults()).end());
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
                                new Projectile(1, 4, 1, runner.tick, runner.tick, rocket.x(), rocket.y(), -800 * 16, 0),
                                runner.view(),
                                runner.tick + 1,
                                runner.tuning)
                        .end());
    }

    @Test
    void shouldSpreadTheMachineGunWithinItsTangentAndDifferentlyEachShot() {
        Runner runner = Course.flat().runner(0, 1000).aim(8000, 0).step();
        Set<Integer> ends = new HashSet<>();
        double widest = 0;
        double sum = 0;
        for (int tick = 1; tick <= 600; tick++) {
            ShotLine line = Muzzle.shotLine(runner.state, 7, 0, tick, MapView.of(new Course().map()), runner.tuning);
            double tangent = (double) (line.toY() - line.fromY()) / (line.toX() - line.fromX());
            widest = Math.max(widest, Math.abs(tangent));
            sum += tangent;
            ends.add(line.toY());
            assertEquals(line, Muzzle.shotLine(runner.state, 7, 0, tick, MapView.of(new Course().map()), runner.tuning));
        }
        assertTrue(widest <= 0.018 + 1e-6 && widest > 0.017, "widest " + widest);
        assertEquals(0, sum / 600, 0.002);
        assertTrue(ends.size() > 590);
        ShotLine other = Muzzle.shotLine(runner.state, 8, 0, 1, runner.view(), runner.tuning);
        assertNotEquals(other, Muzzle.shotLine(runner.state, 7, 0, 1, runner.view(), runner.tuning));
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
        ShotLine line = Muzzle.shotLine(runner.state, 1, 0, runner.state.shotTick(), runner.view(), runner.tuning);
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
