package overbounce.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JumpTest {
    @Test
    void shouldJump102UnitsHighInFiftyTicks() {
        Runner runner = Course.flat().runner(100, 1000).jump();
        int start = runner.tick;
        assertEquals(102, 1000 - runner.peak(), 0.1);
        assertEquals(50, runner.land().tick - start);
    }

    @Test
    void shouldJump150UnitsHighSoonAfterLandingHigher() {
        Runner runner = Course.flat().block(200, 925, 400, 75).runner(160, 1000);
        runner.hold(Runner.RIGHT).jump().run(2).land().hold(0);
        assertEquals(925, runner.y());
        assertEquals(150, 925 - runner.jump().peak(), 0.1);
    }

    @Test
    void shouldJumpNormallyAgainAfterLandingOnTheSameLevel() {
        Runner runner = Course.flat().runner(100, 1000);
        runner.jump().run(2).land();
        assertEquals(102, 1000 - runner.jump().peak(), 0.1);
    }

    @Test
    void shouldNotJumpInTheAir() {
        Runner runner = Course.flat().runner(100, 1000).jump().run(20);
        double vy = runner.vy();
        assertEquals(vy + 20, runner.jump().step().vy());
    }

    @Test
    void shouldCountAJumpPressedUpToSixTicksBeforeLanding() {
        for (int early = 1; early <= 9; early++) {
            Runner runner = Course.flat().runner(100, 1000).jump().run(50 - early);
            assertFalse(runner.state.grounded());
            runner.jump().run(early + 1);
            assertEquals(early <= 6, runner.vy() < 0, "pressed " + early + " ticks before the tick that could jump");
        }
    }

    @Test
    void shouldCountAJumpPressedUpToFiveTicksAfterALedge() {
        for (int late = 0; late <= 8; late++) {
            Runner runner =
                    new Course().block(0, 1000, 300, 50).runner(280, 1000).hold(Runner.RIGHT);
            while (runner.state.grounded()) {
                runner.step();
            }
            runner.run(late).jump().step();
            assertEquals(late < 5, runner.vy() < 0, "pressed " + (late + 1) + " ticks after the ledge");
        }
    }

    @Test
    void shouldNotJumpAgainJustAfterAJumpAPadOrADrop() {
        Runner jumper = Course.flat().runner(100, 1000).jump().run(2).jump().step();
        assertTrue(jumper.vy() > -480);
        Runner dropper = Course.flat().platform(0, 900, 300).runner(100, 900).run(3);
        dropper.hold(Runner.CROUCH).jump().step().hold(0).jump().step();
        assertTrue(dropper.vy() > 0);
        Runner thrown =
                Course.flat().pad(80, 984, 64, 16, 120, 900).runner(100, 1000).run(2);
        double vy = thrown.vy();
        assertTrue(thrown.jump().step().vy() > vy);
    }

    @Test
    void shouldWinFortyAHopUpToSixHundredForty() {
        Runner runner = Course.flat().runner(-3000, 1000).hold(Runner.RIGHT).run(30);
        int[] speeds = {400, 440, 480, 520, 560, 600, 640, 640};
        for (int i = 0; i < speeds.length; i++) {
            runner.jump().step();
            assertEquals(speeds[i], runner.vx());
            assertEquals(i, runner.state.hops());
            runner.land();
        }
    }

    @Test
    void shouldChainHopsUpToSixTicksAfterLandingWithoutLosingSpeed() {
        for (int late = 0; late <= 8; late++) {
            Runner runner = Course.flat().runner(-3000, 1000).hold(Runner.RIGHT).run(30);
            runner.jump().run(2).land().jump().run(2).land();
            runner.run(late).jump().step();
            assertEquals(late < 6, runner.vx() == 480, late + " ticks on the ground");
        }
    }

    @Test
    void shouldLoseHopSpeedOnTheGround() {
        Runner runner = Course.flat()
                .runner(0, 1000)
                .velocity(640, 0)
                .hold(Runner.RIGHT)
                .run(30);
        assertEquals(400, runner.vx());
    }

    @Test
    void shouldAddTheClimbOfARampToAJumpUpTo770() {
        Course ramp = new Course().shape(0, 1000, 800, 200, 800, 1100, 0, 1100);
        Runner runner = ramp.runner(200, 700).land().hold(Runner.RIGHT).run(30);
        assertEquals(-283, runner.vy(), 0.5);
        runner.jump().step();
        assertEquals(-770 + 20, runner.vy());
        Course gentle = new Course().shape(0, 1000, 800, 800, 800, 1100, 0, 1100);
        Runner walker = gentle.runner(200, 900).land().hold(Runner.RIGHT).run(30);
        double climb = walker.vy();
        assertEquals(climb - 495 + 20, walker.jump().step().vy(), 0.1);
    }

    @Test
    void shouldPeakAtThePadsTarget() {
        int[][] targets = {{700, 600}, {320, 500}, {-100, 800}, {900, 940}};
        for (int[] target : targets) {
            Runner runner =
                    Course.flat().pad(300, 984, 64, 16, target[0], target[1]).runner(200, 1000);
            runner.hold(Runner.RIGHT);
            while (runner.state.padTick() == 0) {
                runner.step();
            }
            double top = runner.hold(0).peak();
            assertEquals(target[1], top, 0.2);
            assertEquals(target[0], runner.x(), Math.abs(runner.vx()) / 60 + 0.1);
        }
    }

    @Test
    void shouldGetOntoALedgeWithinAStepOfTheFeetWhenComingDownBesideIt() {
        Runner caught = Course.flat().block(300, 881, 200, 119).runner(250, 1000);
        caught.hold(Runner.RIGHT).jump().run(50);
        assertEquals(881, caught.y(), "102 and a step of 18 reach 119");
        Runner missed = Course.flat().block(300, 879, 200, 121).runner(250, 1000);
        missed.hold(Runner.RIGHT).jump().run(60);
        assertEquals(1000, missed.y());
    }

    @Test
    void shouldReachTheseHeightsByRocket() {
        assertEquals(104.2, RocketJumper.height(-1), 0.1, "without a jump");
        assertEquals(265.3, RocketJumper.height(0), 0.1, "jump and rocket in one tick");
        assertEquals(376.3, RocketJumper.height(3), 0.1, "jump in the tick of the blast, the best there is");
        assertEquals(247, RocketJumper.height(4), 0.1, "jump after the blast: its limit is 770 u/s");
        for (int late = 1; late <= 8; late++) {
            assertTrue(RocketJumper.height(late) <= RocketJumper.height(3));
        }
    }

    @Test
    void shouldPayFiftyHealthForARocketAtTheFeet() {
        RocketJumper jumper =
                new RocketJumper(Course.flat().runner(0, 1000).aim(0, 3200).click());
        for (int i = 0; i < 10; i++) {
            jumper.step();
        }
        assertEquals(50, jumper.damageTaken);
    }
}
