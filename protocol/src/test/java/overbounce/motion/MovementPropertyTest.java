package overbounce.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import overbounce.map.ArenaMap;

class MovementPropertyTest {
    private final MoveRules motion = new MoveRules(Tuning.defaults());

    @Test
    void shouldNeverEndAStepInsideSomethingSolid() {
        for (long seed = 0; seed < 60; seed++) {
            RandomCourse course = new RandomCourse(seed);
            MapView world = MapView.of(course.map(false));
            PlayerState state = course.start(world);
            PlayerInput input = PlayerInput.idle(0);
            for (int tick = 1; tick <= 3000; tick++) {
                input = course.next(input, tick);
                state = motion.step(course.disturbed(state, tick), input, tick, world);
                boolean free = world.isFree(state.x(), state.y(), state.height());
                assertTrue(free, "seed " + seed + ", tick " + tick + ": " + state);
            }
        }
    }

    @Test
    void shouldMoveMirroredInAMirroredWorld() {
        for (long seed = 100; seed < 160; seed++) {
            RandomCourse course = new RandomCourse(seed);
            ArenaMap map = course.map(true);
            MapView world = MapView.of(map);
            MapView mirror = MapView.of(RandomCourse.mirrored(map));
            PlayerState state = course.start(world);
            PlayerState image = RandomCourse.mirrored(state);
            PlayerInput input = PlayerInput.idle(0);
            for (int tick = 1; tick <= 3000; tick++) {
                input = course.next(input, tick);
                PlayerState disturbed = course.disturbed(state, tick);
                state = motion.step(disturbed, input, tick, world.atTick(tick));
                image = motion.step(
                        RandomCourse.mirrored(disturbed), RandomCourse.mirrored(input), tick, mirror.atTick(tick));
                assertEquals(RandomCourse.mirrored(state), image, "seed " + seed + ", tick " + tick);
            }
        }
    }

    @Test
    void shouldStandStillOnAnySlopeThatCanBeWalkedOn() {
        for (int rise = 0; rise <= 100; rise += 1) {
            Runner runner = new Course()
                    .shape(0, 1000, 1000, 1000 - 10 * rise, 1000, 1100, 0, 1100)
                    .runner(500, 200);
            runner.velocity(0, 0).run(300).land().run(240);
            int x = runner.state.x();
            int y = runner.state.y();
            assertTrue(runner.state.grounded(), "rise " + rise);
            runner.run(600);
            assertEquals(x, runner.state.x(), "rise " + rise);
            assertEquals(y, runner.state.y(), "rise " + rise);
        }
    }
}
