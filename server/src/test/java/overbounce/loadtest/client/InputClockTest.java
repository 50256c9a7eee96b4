package overbounce.loadtest.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A clock in front of a server that runs tick T at T ticks past a start it may shift, over a line of 20 ms. */
class InputClockTest {
    private static final long MS = 1_000_000;
    private static final long WAY = 20 * MS;

    private InputClock clock = new InputClock(0);
    private long serverZero;
    private int tick;
    private int lastMarginMs;

    /** Runs so many ticks of the server, and reports every second one's margin back. */
    private void run(int ticks) {
        for (int end = tick + ticks; tick < end; tick++) {
            long now = serverZero + tick * InputClock.TICK_NANOS + WAY;
            while (clock.dueNanos() <= now) {
                long sent = clock.dueNanos();
                long margin = serverZero + clock.tick() * InputClock.TICK_NANOS - (sent + WAY);
                lastMarginMs = (int) Math.floorDiv(margin, MS);
                clock.advance(sent);
            }
            if (tick % 2 == 0) {
                clock.note(tick, lastMarginMs);
            }
        }
    }

    private void begin() {
        tick = 100;
        clock.begin(serverZero + tick * InputClock.TICK_NANOS + WAY, tick, 0, 2 * WAY);
    }

    @Test
    void shouldSendSoThatInputsAreJustEarlyEnough() {
        begin();
        run(1200);
        assertEquals(5, lastMarginMs, 2);
    }

    @Test
    void shouldRunFurtherAheadBySoMuchAsItIsTold() {
        clock = new InputClock(8 * MS);
        begin();
        run(1200);
        assertEquals(13, lastMarginMs, 2);
    }

    @Test
    void shouldFollowAServerThatLostTime() {
        begin();
        run(600);
        serverZero += 400 * MS;
        run(300);
        assertTrue(lastMarginMs >= 2 && lastMarginMs < 60, "margin " + lastMarginMs);
    }

    @Test
    void shouldTurnBackToAServerThatLostMoreThanItTakesAhead() {
        begin();
        run(600);
        serverZero += 1000 * MS;
        long now = serverZero + tick * InputClock.TICK_NANOS + WAY;
        clock.turnBack(now, 1000 * MS);
        assertTrue(Math.abs(clock.tick() - tick) <= 4, clock.tick() + " at " + tick);
        run(300);
        assertEquals(5, lastMarginMs, 2);
    }

    @Test
    void shouldNameEachTickOnceAndInOrder() {
        begin();
        int before = clock.tick();
        for (int i = 0; i < 500; i++) {
            clock.advance(clock.dueNanos());
        }
        assertEquals(before + 500, clock.tick());
    }
}
