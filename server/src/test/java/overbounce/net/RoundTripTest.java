package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RoundTripTest {
    private static final long MS = 1_000_000;
    private static final int FRAME_BYTES = 300;

    private final RoundTrip roundTrip = new RoundTrip();

    @Test
    void shouldKnowNothingBeforeTheFirstSnapshotWasSeen() {
        assertEquals(0, roundTrip.milliseconds());
        roundTrip.sent(2, FRAME_BYTES, 0);
        assertEquals(0, roundTrip.milliseconds());
        assertFalse(roundTrip.congested(900 * MS), "a page that loads has named none yet");
        assertTrue(roundTrip.congested(1_100 * MS));
    }

    @Test
    void shouldTakeTheSmallestOfTheLastTwoSeconds() {
        roundTrip.sent(2, FRAME_BYTES, 0);
        roundTrip.sent(4, FRAME_BYTES, 33 * MS);
        roundTrip.seen(2, 40 * MS);
        roundTrip.seen(4, 63 * MS);
        assertEquals(30, roundTrip.milliseconds());
        roundTrip.sent(6, FRAME_BYTES, 2_600 * MS);
        roundTrip.seen(6, 2_680 * MS);
        assertEquals(80, roundTrip.milliseconds(), "30 ms is too long ago");
    }

    @Test
    void shouldMeasureByTheSnapshotThatIsNamedAndNotByThoseItSkips() {
        roundTrip.sent(2, FRAME_BYTES, 0);
        roundTrip.sent(4, FRAME_BYTES, 100 * MS);
        roundTrip.seen(4, 120 * MS);
        assertEquals(20, roundTrip.milliseconds());
        assertFalse(roundTrip.congested(500 * MS));
    }

    @Test
    void shouldSendNoMoreThanTheLineTakesAndAQuarterOfASecond() {
        roundTrip.sent(2, FRAME_BYTES, 0);
        roundTrip.seen(2, 20 * MS);
        roundTrip.sent(4, FRAME_BYTES, 33 * MS);
        roundTrip.sent(6, FRAME_BYTES, 66 * MS);
        assertFalse(roundTrip.congested(300 * MS));
        assertTrue(roundTrip.congested(310 * MS));
        roundTrip.seen(6, 320 * MS);
        assertFalse(roundTrip.congested(1_000 * MS), "everything is seen");
    }

    @Test
    void shouldNotTakeForTheLineWhatIsAQueueInFrontOfIt() {
        roundTrip.sent(2, FRAME_BYTES, 0);
        roundTrip.seen(2, 20 * MS);
        for (int i = 1; i <= 100; i++) {
            roundTrip.sent(2 + 2 * i, FRAME_BYTES, i * 100L * MS);
            roundTrip.seen(2 + 2 * i, i * 100L * MS + 90 * MS);
        }
        assertEquals(90, roundTrip.milliseconds());
        roundTrip.sent(300, FRAME_BYTES, 20_000 * MS);
        assertTrue(roundTrip.congested(20_340 * MS), "the line takes 20 ms, or a little more by now");
    }

    @Test
    void shouldGiveASlowLineNoMoreBytesThanItCarries() {
        roundTrip.sent(2, FRAME_BYTES, 0);
        roundTrip.seen(2, 100 * MS);
        roundTrip.sent(4, FRAME_BYTES, 100 * MS);
        assertTrue(roundTrip.congested(460 * MS), "found to be slow");
        roundTrip.seen(4, 460 * MS);
        roundTrip.sent(6, 900, 460 * MS);
        assertFalse(roundTrip.congested(500 * MS), "3 kB/s for 0.35 s are 1,050 bytes");
        roundTrip.sent(8, FRAME_BYTES, 500 * MS);
        assertTrue(roundTrip.congested(530 * MS));
        roundTrip.seen(6, 760 * MS);
        assertFalse(roundTrip.congested(760 * MS));
    }

    @Test
    void shouldBelieveNobodyWhoHasSeenTheFuture() {
        roundTrip.sent(2, FRAME_BYTES, 0);
        roundTrip.seen(1_000_000, 1);
        assertEquals(0, roundTrip.milliseconds());
    }

    @Test
    void shouldForgetTheOldestWhenTooManyAreUnderWay() {
        roundTrip.sent(2, FRAME_BYTES, 0);
        roundTrip.seen(2, 10 * MS);
        for (int i = 0; i < 300; i++) {
            roundTrip.sent(4 + 2 * i, FRAME_BYTES, 100 * MS + i);
        }
        roundTrip.seen(4 + 2 * 299, 130 * MS);
        assertEquals(10, roundTrip.milliseconds());
        assertFalse(roundTrip.congested(5_000 * MS));
    }
}
