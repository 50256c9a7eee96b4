package overbounce.motion;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class StepCostTest {
    private static final int STEPS = 20_000;

    @Test
    void shouldAllocateLittleMoreThanTheNewState() {
        RandomCourse course = new RandomCourse(5);
        MapView world = MapView.of(course.map(true));
        PlayerState state = course.start(world);
        PlayerInput[] inputs = new PlayerInput[STEPS];
        PlayerInput input = PlayerInput.idle(0);
        for (int tick = 0; tick < STEPS; tick++) {
            input = course.next(input, tick + 1);
            inputs[tick] = input;
        }
        MapView[] views = new MapView[STEPS];
        for (int tick = 0; tick < STEPS; tick++) {
            views[tick] = world.atTick(tick + 1);
        }
        MoveRules motion = new MoveRules(Tuning.defaults());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int tick = 1; tick <= STEPS; tick++) {
            state = motion.step(state, inputs[tick - 1], tick, views[tick - 1]);
        }
        long perStep = (threads.getCurrentThreadAllocatedBytes() - before) / STEPS;
        assertTrue(perStep <= 256, perStep + " bytes a step");
    }
}
