package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LineDelayTest {
    private static final long MS = 1_000_000;
    private static final int INTERVAL_MS = 67;
    private static final int JITTER_MS = 15;

    private final LineDelay line = new LineDelay();
    private long nowMs;

    /** Snapshots are seen for so long, each after a time that follows from when it is. */
    private void see(int lengthMs, Random random, LongUnaryOperator delayMs) {
        for (long endMs = nowMs + lengthMs; nowMs < endMs; nowMs += INTERVAL_MS) {
            line.note((delayMs.applyAsLong(nowMs) + random.nextLong(JITTER_MS)) * MS, nowMs * MS);
        }
    }

    private long delayMs() {
        return line.nanos() / MS;
    }

    @Test
    void shouldBelieveAShorterDelayAtOnce() {
        line.note(300 * MS, 0);
        line.note(20 * MS, MS);
        assertEquals(20, delayMs());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldLearnALongerDelayThatStays(long seed) {
        Random random = new Random(seed);
        see(10_000, random, _ -> 40);
        see(3_000, random, _ -> 340);
        assertTrue(delayMs() < 80, delayMs() + " ms after three seconds");
        see(2_500, random, _ -> 340);
        assertTrue(delayMs() >= 340 && delayMs() < 360, delayMs() + " ms after five");
    }

    @ParameterizedTest
    @CsvSource({"1, 12", "2, 12", "3, 30", "4, 30", "5, 100"})
    void shouldNotFollowAQueueThatGrows(long seed, int msPerSecond) {
        Random random = new Random(seed);
        see(10_000, random, _ -> 40);
        long fromMs = nowMs;
        see(10_000, random, now -> 40 + (now - fromMs) * msPerSecond / 1_000);
        assertTrue(delayMs() <= 40 + 20 * 5 + JITTER_MS, delayMs() + " ms");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldNotFollowAQueueThatComesAndGoes(long seed) {
        Random random = new Random(seed);
        see(5_000, random, _ -> 40);
        see(10_000, random, now -> 250 + 100 * (now / 700 % 3));
        assertTrue(delayMs() <= 40 + 15 * 5 + JITTER_MS, delayMs() + " ms");
    }

    @Test
    void shouldLearnNothingFromATimeInWhichSnapshotsWereWithheld() {
        Random random = new Random(1);
        see(1_000, random, _ -> 40);
        for (int i = 0; i < 10; i++) {
            see(1_000, random, _ -> 600);
            line.withheld(nowMs * MS);
        }
        assertTrue(delayMs() <= 40 + 11 * 5 + JITTER_MS, delayMs() + " ms");
    }
}
