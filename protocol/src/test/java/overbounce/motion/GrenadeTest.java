package overbounce.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrenadeTest {
    private static final int U = Grid.POS;
    private static final int V = Grid.VEL;
    private static final Tuning TUNING = Tuning.defaults();
    private static final int SLOT = Weapon.GRENADE_LAUNCHER.slot();
    private static final int FUSE = 150;

    private static Projectile thrown(double x, double y, double vx, double vy) {
        return new Projectile(1, SLOT, 1, 0, (int) (x * U), (int) (y * U), (int) (vx * V), (int) (vy * V));
    }

    /** Its whole flight. */
    private static List<Flight> fly(Projectile grenade, MapView world) {
        List<Flight> flights = new ArrayList<>();
        InFlight at = InFlight.of(grenade);
        Flight.End end = Flight.End.FLYING;
        while (end == Flight.End.FLYING) {
            Flight flight = ProjectilePath.step(at, world.atTick(at.tick() + 1), TUNING);
            flights.add(flight);
            at = flight.after();
            end = flight.end();
        }
        return flights;
    }

    private static void assertBounce(InFlight before, InFlight after, double keptX, double keptY) {
        assertEquals(before.vx() * keptX, after.vx(), 2);
        assertEquals((before.vy() + 20 * V) * keptY, after.vy(), 2, "20 u/s of gravity in the tick");
    }

    @Test
    void shouldFallAsAPlayerDoesWhileNothingIsInItsWay() {
        List<Flight> flights = fly(thrown(0, 0, 300, -600), MapView.of(new Course().map()));
        InFlight top = flights.get(29).after();
        assertEquals(0, top.vy(), "600 u/s up are gone after half a second");
        assertEquals(150 * U, top.x());
        assertEquals(-150 * U, top.y());
    }

    @Test
    void shouldGoOffAfterTwoAndAHalfSeconds() {
        Flight last =
                fly(thrown(0, 900, 200, 0), MapView.of(Course.flat().map())).getLast();
        assertEquals(Flight.End.TIMEOUT, last.end());
        assertEquals(FUSE, last.after().tick());
    }

    @Test
    void shouldKeepTwoThirdsOfItsSpeedWhenItBounces() {
        MapView floor = MapView.of(Course.flat().map());
        Flight hit = fly(thrown(0, 990, 300, 400), floor).getFirst();
        assertEquals(996 * U, hit.toY(), 2, "4 u above the floor");
        assertBounce(hit.before(), hit.after(), 0.65, -0.65);
        MapView wall = MapView.of(new Course().block(100, -500, 50, 1000).map());
        Flight back = fly(thrown(93, 0, 300, 0), wall).getFirst();
        assertBounce(back.before(), back.after(), -0.65, 0.65);
    }

    @Test
    void shouldTurnDownhillOnASlope() {
        MapView slope =
                MapView.of(new Course().shape(0, 1000, 1000, 0, 1000, 1000).map());
        List<Flight> flights = fly(thrown(500, 400, 0, 0), slope);
        assertTrue(flights.get(40).after().vx() < 0, "45 degrees: what falls goes left");
    }

    @Test
    void shouldComeToRestOnAFloorAndStay() {
        List<Flight> flights =
                fly(thrown(0, 980, 60, 0), MapView.of(Course.flat().map()));
        InFlight rest = flights.get(80).after();
        assertEquals(0, rest.vx());
        assertEquals(0, rest.vy());
        assertEquals(996 * U, rest.y(), 2);
        InFlight last = flights.getLast().after();
        assertEquals(rest.x(), last.x());
        assertEquals(rest.y(), last.y());
    }

    @Test
    void shouldRideALiftAndBeCrushedUnderTheCeiling() {
        Course lift = Course.flat().mover(0, 900, 200, 20, 0, -300, 240, 0);
        MapView open = MapView.of(lift.map());
        InFlight last = fly(thrown(100, 890, 0, 0), open).getLast().after();
        assertEquals(FUSE, last.tick());
        double top = open.atTick(FUSE).dynamic()[0].top();
        assertEquals(top - 4, (double) last.y() / U, 0.1, "it lies on the lift");
        MapView low = MapView.of(lift.block(-100, 700, 400, 50).map());
        Flight crushed = fly(thrown(100, 890, 0, 0), low).getLast();
        assertEquals(Flight.End.WORLD, crushed.end());
        assertTrue(crushed.after().tick() < FUSE);
    }

    @Test
    void shouldLeaveTheLauncherUpwardsOfTheAimAndOutsideOfWalls() {
        Runner runner = Course.flat().block(20, 800, 50, 200).runner(5, 1000).aim(800, 0);
        runner.set(PlayerState.SHOT_WEAPON, SLOT).step();
        Projectile grenade = Muzzle.projectile(runner.state, 1, 1, runner.tick, runner.view(), TUNING);
        assertEquals(700 * V / Math.sqrt(1.04), grenade.vx(), 1);
        assertEquals(-0.2, (double) grenade.vy() / grenade.vx(), 0.001);
        assertTrue(grenade.x() <= 16 * U, "half a grenade from the wall");
        assertTrue(fly(grenade, runner.world).getFirst().after().x() <= 16 * U);
    }

    @Test
    void shouldNeverLieInSomethingSolidNorFlyTwoWays() {
        for (long seed = 0; seed < 60; seed++) {
            RandomCourse course = new RandomCourse(seed);
            MapView world = MapView.of(course.map(true));
            Random random = new Random(seed);
            PlayerState shooter = course.start(world)
                    .with(PlayerState.SHOT_WEAPON, SLOT)
                    .with(PlayerState.AIM_X, random.nextInt(24_000) - 12_000)
                    .with(PlayerState.AIM_Y, random.nextInt(24_000) - 12_000);
            Projectile grenade = Muzzle.projectile(shooter, 1, 1, 0, world.atTick(0), TUNING);
            List<Flight> flights = fly(grenade, world);
            for (Flight flight : flights) {
                if (flight.end() != Flight.End.WORLD) {
                    assertFree(world.atTick(flight.after().tick()), flight.after(), seed);
                }
            }
            assertEquals(flights.getLast(), fly(grenade, world).getLast());
        }
    }

    private static void assertFree(MapView view, InFlight at, long seed) {
        Surroundings around = new Surroundings(view);
        double x = (double) at.x() / U;
        double y = (double) at.y() / U;
        around.collectAlong(x, y, 0, 0, Bouncing.HALF);
        assertFalse(around.overlapsSolid(x, y, Bouncing.HALF, Bouncing.HALF), "seed " + seed + ": " + at);
    }

    @Test
    void shouldFlyMirroredWaysInMirroredWorlds() {
        MapView left = MapView.of(
                Course.flat().shape(-400, 1000, -300, 900, -300, 1000).map());
        MapView right =
                MapView.of(Course.flat().shape(300, 900, 400, 1000, 300, 1000).map());
        List<Flight> one = fly(thrown(0, 900, -433, -211), left);
        List<Flight> other = fly(thrown(0, 900, 433, -211), right);
        assertEquals(one.size(), other.size());
        for (int i = 0; i < one.size(); i++) {
            assertEquals(-one.get(i).toX(), other.get(i).toX());
            assertEquals(one.get(i).toY(), other.get(i).toY());
        }
    }
}
