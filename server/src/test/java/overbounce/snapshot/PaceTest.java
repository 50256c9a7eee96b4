package overbounce.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PaceTest {
    private final Pace pace = new Pace();
    private int tick;

    @Test
    void shouldSlowDownAfterThreeSkipsInARowWhereAllCadencesMeet() {
        skip(2);
        send(1);
        skip(2);
        send(3);
        assertEquals(2, pace.ticks());
        skip(3);
        assertEquals(2, pace.ticks(), "at tick " + tick + " the cadences do not meet");
        send(1);
        assertEquals(24, tick);
        assertEquals(4, pace.ticks());
    }

    @Test
    void shouldStopAtEightTicks() {
        skip(40);
        assertEquals(8, pace.ticks());
    }

    @Test
    void shouldComeBackAfterTwoSecondsWithoutASkip() {
        skip(4);
        assertEquals(4, pace.ticks());
        send(29);
        skip(1);
        send(29);
        assertEquals(4, pace.ticks());
        send(2);
        assertEquals(2, pace.ticks());
    }

    @Test
    void shouldTryFourTimesAsSeldomWhatTheLineDidNotCarry() {
        skip(4);
        send(31);
        assertEquals(2, pace.ticks());
        while (pace.ticks() == 2) {
            skip(1);
        }
        send(118);
        assertEquals(4, pace.ticks());
        send(4);
        assertEquals(2, pace.ticks());
    }

    @Test
    void shouldNotBlameATryThatHasNotBegun() {
        skip(5);
        send(30);
        assertEquals(4, pace.ticks(), "at tick " + tick + " the cadences do not meet");
        pace.slower();
        send(1);
        assertEquals(4, pace.ticks());
        send(32);
        assertEquals(2, pace.ticks());
    }

    private void send(int frames) {
        next(frames, () -> pace.sent(tick));
    }

    private void skip(int frames) {
        next(frames, () -> pace.skipped(tick));
    }

    private void next(int frames, Runnable each) {
        for (int i = 0; i < frames; ) {
            tick++;
            if (pace.due(tick)) {
                each.run();
                i++;
            }
        }
    }
}
