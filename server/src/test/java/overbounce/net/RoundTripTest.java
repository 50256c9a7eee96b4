package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class RoundTripTest {
    private static final long MS = 1_000_000;

    private final RoundTrip roundTrip = new RoundTrip();

    @Test
    void shouldKnowNothingBeforeTheFirstSnapshotWasSeen() {
        assertEquals(0, roundTrip.milliseconds());
        roundTrip.sent(2, 0);
        assertEquals(0, roundTrip.milliseconds());
        assertEquals(0, roundTrip.unseenNanos(5_000 * MS), "who never names a snapshot is no slow client");
    }

    @Test
    void shouldTakeTheSmallestOfTheLastTwoSeconds() {
        roundTrip.sent(2, 0);
        roundTrip.sent(4, 33 * MS);
        roundTrip.seen(2, 40 * MS);
        roundTrip.seen(4, 63 * MS);
        assertEquals(30, roundTrip.milliseconds());
        roundTrip.sent(6, 2_600 * MS);
        roundTrip.seen(6, 2_680 * MS);
        assertEquals(80, roundTrip.milliseconds(), "30 ms is too long ago");
    }

    @Test
    void shouldMeasureByTheSnapshotThatIsNamedAndNotByThoseItSkips() {
        roundTrip.sent(2, 0);
        roundTrip.sent(4, 100 * MS);
        roundTrip.seen(4, 120 * MS);
        assertEquals(20, roundTrip.milliseconds());
        assertEquals(0, roundTrip.unseenNanos(500 * MS));
    }

    @Test
    void shouldSayHowLongTheOldestUnseenSnapshotIsUnderWay() {
        roundTrip.sent(2, 0);
        roundTrip.seen(2, 20 * MS);
        roundTrip.sent(4, 33 * MS);
        roundTrip.sent(6, 66 * MS);
        assertEquals(67 * MS, roundTrip.unseenNanos(100 * MS));
        roundTrip.seen(4, 100 * MS);
        assertEquals(34 * MS, roundTrip.unseenNanos(100 * MS));
    }

    @Test
    void shouldBelieveNobodyWhoHasSeenTheFuture() {
        roundTrip.sent(2, 0);
        roundTrip.seen(1_000_000, 1);
        assertEquals(0, roundTrip.milliseconds());
    }

    @Test
    void shouldForgetTheOldestWhenTooManyAreUnderWay() {
        roundTrip.sent(2, 0);
        roundTrip.seen(2, 10 * MS);
        for (int i = 0; i < 300; i++) {
            roundTrip.sent(4 + 2 * i, 100 * MS + i);
        }
        roundTrip.seen(4 + 2 * 299, 130 * MS);
        assertEquals(10, roundTrip.milliseconds());
        assertEquals(0, roundTrip.unseenNanos(200 * MS));
    }
}
