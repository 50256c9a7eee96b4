package overbounce.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MovementTest {
    @Test
    void shouldReachRunSpeedInNineTicksAndKeepIt() {
        Runner runner = Course.flat().runner(100, 1000).hold(Runner.RIGHT).run(8);
        assertTrue(runner.vx() < 400);
        runner.step();
        assertEquals(400, runner.vx());
        assertEquals(400, runner.run(100).vx());
    }

    @Test
    void shouldStopByFrictionWithinHalfASecond() {
        Runner runner = Course.flat()
                .runner(100, 1000)
                .hold(Runner.RIGHT)
                .run(20)
                .hold(0)
                .run(30);
        assertEquals(0, runner.vx());
    }

    @Test
    void shouldStopAtAWallWithoutGap() {
        Runner runner = Course.flat().block(300, 800, 50, 200).runner(200, 1000);
        runner.hold(Runner.RIGHT).run(60);
        assertEquals(285, runner.x());
        assertEquals(0, runner.vx());
    }

    @Test
    void shouldSteerInTheAirUpToRunSpeedAndKeepWhatIsFaster() {
        Runner slow = Course.flat().runner(0, 500).hold(Runner.RIGHT).run(10);
        assertEquals(190, slow.vx(), 10, "nine or ten ticks of 20 u/s");
        Runner fast =
                Course.flat().runner(0, 500).velocity(700, 0).hold(Runner.RIGHT).run(20);
        assertEquals(700, fast.vx());
        assertEquals(700, fast.hold(0).run(10).vx());
        assertEquals(600, fast.hold(Runner.LEFT).run(5).vx());
    }

    @Test
    void shouldStepUpEighteenUnitsAndNoMore() {
        Runner step = Course.flat()
                .block(300, 982, 500, 18)
                .runner(200, 1000)
                .hold(Runner.RIGHT)
                .run(40);
        assertEquals(982, step.y());
        assertEquals(400, step.vx());
        Runner wall = Course.flat()
                .block(300, 981, 500, 19)
                .runner(200, 1000)
                .hold(Runner.RIGHT)
                .run(40);
        assertEquals(1000, wall.y());
        assertEquals(285, wall.x());
    }

    @Test
    void shouldRunUpAndDownStairsOnTheGround() {
        Course course = Course.flat();
        for (int i = 0; i < 6; i++) {
            course.block(300 + 24 * i, 1000 - 16 * (i + 1), 600 - 48 * i, 16);
        }
        Runner runner = course.runner(200, 1000).hold(Runner.RIGHT);
        double top = 1000;
        for (int i = 0; i < 120; i++) {
            runner.step();
            top = Math.min(top, runner.y());
            assertTrue(runner.state.grounded(), "tick " + runner.tick);
        }
        assertEquals(904, top);
        assertEquals(1000, runner.y());
    }

    @Test
    void shouldRunOverSeamsAsOverOnePiece() {
        Course seams = new Course();
        for (int i = 0; i < 40; i++) {
            seams.block(37 * i - 20, 1000, 37, 30 + i);
        }
        Runner over = seams.runner(100, 1000).hold(Runner.RIGHT);
        Runner smooth = Course.flat().runner(100, 1000).hold(Runner.RIGHT);
        for (int i = 0; i < 150; i++) {
            assertEquals(smooth.step().state, over.step().state);
        }
    }

    @Test
    void shouldRunOverSeamsOfASlopeAsOverOnePiece() {
        Course seams = new Course();
        for (int i = 0; i < 30; i++) {
            seams.shape(40 * i, 1000 - 24 * i, 40 * i + 40, 976 - 24 * i, 40 * i + 40, 1100, 40 * i, 1100);
        }
        Course smooth = new Course().shape(0, 1000, 1200, 280, 1200, 1100, 0, 1100);
        Runner over = seams.runner(100, 600).hold(Runner.RIGHT);
        Runner single = smooth.runner(100, 600).hold(Runner.RIGHT);
        for (int i = 0; i < 150; i++) {
            assertEquals(single.step().state, over.step().state);
        }
        assertTrue(over.y() < 700);
    }

    @Test
    void shouldStayOnTheGroundOverHillsWithoutLosingSpeed() {
        Course course = Course.flat();
        for (int i = 0; i < 4; i++) {
            int x = 300 + 400 * i;
            course.shape(x, 1000, x + 150, 850, x + 250, 850, x + 400, 1000);
        }
        Runner runner = course.runner(100, 1000).hold(Runner.RIGHT).run(15);
        for (int i = 0; i < 300; i++) {
            runner.step();
            assertTrue(runner.state.grounded(), "tick " + runner.tick + " x " + runner.x());
            double speed = Math.sqrt(runner.vx() * runner.vx() + runner.vy() * runner.vy());
            assertEquals(400, speed, 0.1, "tick " + runner.tick);
        }
        assertTrue(runner.x() > 1700);
    }

    @Test
    void shouldNotClimbASlopeThatIsTooSteep() {
        Runner runner = Course.flat().shape(300, 1000, 400, 800, 400, 1000).runner(200, 1000);
        runner.hold(Runner.RIGHT).run(60);
        assertEquals(1000, runner.y());
        assertTrue(runner.state.grounded());
        int still = runner.state.x();
        assertEquals(still, runner.run(30).state.x());
    }

    @Test
    void shouldSlideDownASlopeThatIsTooSteep() {
        Runner runner = Course.flat().shape(300, 1000, 500, 600, 500, 1000).runner(440, 600);
        runner.set(PlayerState.FLAGS, 0).run(90);
        assertEquals(1000, runner.y());
        assertTrue(runner.x() <= 286);
    }

    @Test
    void shouldStandAndJumpInANotchBetweenSteepFaces() {
        Runner runner = new Course()
                .shape(0, 0, 100, 300, 0, 300)
                .shape(200, 0, 200, 300, 100, 300)
                .runner(110, 60);
        runner.set(PlayerState.FLAGS, 0).run(120);
        assertTrue(runner.state.grounded());
        double bottom = runner.y();
        assertTrue(runner.jump().run(5).y() < bottom - 20);
    }

    @Test
    void shouldCrouchThroughAGapOfOneTileAndStandUpBehindIt() {
        Runner runner = Course.flat().block(300, 600, 200, 368).runner(200, 1000);
        runner.hold(Runner.RIGHT).run(60);
        assertEquals(285, runner.x(), "too low to walk in upright");
        runner.hold(Runner.RIGHT | Runner.CROUCH).run(40);
        assertTrue(runner.x() > 330 && runner.x() < 480);
        assertTrue(runner.hold(0).run(10).state.crouched(), "no room to stand up");
        runner.hold(Runner.RIGHT).run(120);
        assertTrue(runner.x() > 520);
        assertFalse(runner.state.crouched());
    }

    @Test
    void shouldSlideOnWhenCrouchedFasterThanARun() {
        Runner sliding = Course.flat()
                .runner(100, 1000)
                .velocity(640, 0)
                .hold(Runner.CROUCH)
                .run(20);
        assertTrue(sliding.state.sliding());
        assertEquals(640 * Math.pow(1 - 0.8 / 60, 20), sliding.vx(), 1);
        Runner standing = Course.flat().runner(100, 1000).velocity(640, 0).run(20);
        assertTrue(standing.vx() < 100);
        assertFalse(sliding.run(20).state.sliding(), "slower than a run it is over");
    }

    @Test
    void shouldLandOnAPlatformFromAboveAndJumpUpThroughIt() {
        Runner runner = Course.flat().platform(0, 920, 300).runner(100, 1000);
        runner.jump().run(3).land();
        assertEquals(920, runner.y());
        assertEquals(920, runner.run(30).y());
    }

    @Test
    void shouldDropThroughAPlatformWithCrouchAndJump() {
        Runner runner = Course.flat().platform(0, 920, 300).runner(100, 920).run(5);
        assertEquals(920, runner.y());
        runner.hold(Runner.CROUCH).jump().step();
        assertTrue(runner.state.dropping());
        assertEquals(1000, runner.hold(0).run(40).y());
        assertFalse(runner.state.dropping());
    }

    @Test
    void shouldJumpWithCrouchHeldWherePlatformAndFloorMeet() {
        Runner runner = Course.flat()
                .block(300, 920, 100, 80)
                .platform(200, 920, 100)
                .runner(290, 920)
                .run(5);
        runner.hold(Runner.CROUCH).jump().run(5);
        assertTrue(runner.y() < 900);
    }

    @Test
    void shouldRideALiftAndATramWithoutMovingOnThem() {
        Runner runner = Course.flat().mover(0, 900, 100, 20, 200, -300, 240, 20).runner(50, 900);
        runner.tick = 0;
        for (int i = 0; i < 480; i++) {
            runner.step();
            assertTrue(runner.state.grounded(), "tick " + runner.tick);
            DynamicBox box = runner.view().dynamic()[0];
            assertEquals(box.top(), runner.y(), "tick " + runner.tick);
            assertEquals(50, runner.x() - box.left(), "tick " + runner.tick);
        }
    }

    @Test
    void shouldBePushedAsideByAMover() {
        Runner runner = Course.flat().mover(0, 900, 50, 100, 200, 0, 240, 20).runner(120, 1000);
        runner.tick = 0;
        for (int i = 0; i < 480; i++) {
            runner.step();
            assertFalse(runner.inSolid(), "tick " + runner.tick);
        }
        assertEquals(265, runner.x());
    }

    @Test
    void shouldStandOnAndBeStoppedByALooseSolid() {
        Runner runner = Course.flat().runner(100, 1000);
        runner.solids = List.of(new MovingSolid(7, 200 * 256, 950 * 256, 50 * 256, 50 * 256, 0, 0));
        assertEquals(185, runner.hold(Runner.RIGHT).run(60).x());
        runner.jump().run(10).hold(0).step().land();
        assertEquals(950, runner.y());
    }

    @Test
    void shouldLeaveATeleporterAtFourHundredWithoutFriction() {
        Runner runner =
                Course.flat().teleporter(300, 900, 40, 100, 2000, 1000, -1).runner(200, 1000);
        runner.hold(Runner.RIGHT);
        while (runner.state.teleportTick() == 0) {
            runner.step();
        }
        assertEquals(2000, runner.x());
        assertEquals(-400, runner.vx());
        runner.hold(0).run(10);
        assertEquals(-400, runner.vx(), "160 ms without friction");
        assertTrue(runner.step().vx() > -400);
    }

    @Test
    void shouldTellTheWorstHazardAndTheVoidBelowTheMap() {
        Runner runner = Course.flat()
                .hazard("slime", 0, 900, 400, 100)
                .hazard("lava", 50, 950, 100, 50)
                .runner(100, 1000);
        assertEquals("lava", hazardAt(runner));
        assertEquals("slime", hazardAt(runner.set(PlayerState.X, 300 * 256)));
        assertEquals("none", hazardAt(runner.set(PlayerState.X, 600 * 256)));
        assertEquals("none", hazardAt(runner.set(PlayerState.Y, 1264 * 256)));
        assertEquals("void", hazardAt(runner.set(PlayerState.Y, 1265 * 256)));
    }

    private static String hazardAt(Runner runner) {
        var hazard = runner.world.hazardAt(runner.state);
        return hazard == null ? "none" : hazard.kind();
    }
}
