package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import overbounce.arena.ClientSink.Room;

final class RoundTripTest {
    private static final long MS = 1_000_000;

    private final RoundTrip roundTrip = new RoundTrip();

    @Test
    void shouldKnowNothingBeforeTheFirstSnapshotWasSeen() {
        assertEquals(0, roundTrip.milliseconds());
        roundTrip.sent(2, 0);
        assertEquals(0, roundTrip.milliseconds());
        assertEquals(Room.PLENTY, roundTrip.room(2, 90 * MS));
        assertEquals(Room.UNKNOWN, roundTrip.room(2, 110 * MS), "a page that loads has named none yet");
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
        assertEquals(Room.PLENTY, roundTrip.room(2, 500 * MS));
    }

    @Test
    void shouldSendNoMoreThanTheLineTakesAndAQuarterOfASecond() {
        roundTrip.sent(2, 0);
        roundTrip.seen(2, 20 * MS);
        roundTrip.sent(4, 33 * MS);
        roundTrip.sent(6, 66 * MS);
        assertEquals(Room.PLENTY, roundTrip.room(2, 300 * MS));
        assertEquals(Room.NONE, roundTrip.room(2, 310 * MS));
        assertEquals(Room.PLENTY, roundTrip.room(8, 600 * MS), "who gets few may wait longer for each");
        assertEquals(Room.NONE, roundTrip.room(8, 610 * MS));
        roundTrip.seen(6, 620 * MS);
        assertEquals(Room.PLENTY, roundTrip.room(2, 2_000 * MS), "everything is seen");
    }

    @Test
    void shouldNotTakeForTheLineWhatIsAQueueInFrontOfIt() {
        roundTrip.sent(2, 0);
        roundTrip.seen(2, 20 * MS);
        for (int i = 1; i <= 100; i++) {
            roundTrip.sent(2 + 2 * i, i * 100L * MS);
            roundTrip.seen(2 + 2 * i, i * 100L * MS + 90 * MS);
        }
        assertEquals(90, roundTrip.milliseconds());
        roundTrip.sent(300, 20_000 * MS);
        assertEquals(Room.NONE, roundTrip.room(2, 20_350 * MS), "the line takes 20 ms, or a little more by now");
    }

    @Test
    void shouldTellAQueueFromJitter() {
        roundTrip.sent(2, 0);
        roundTrip.seen(2, 20 * MS);
        assertFalse(seenLate(4, 130, 1_000, 1_200), "for less than a quarter of a second");
        roundTrip.sent(60, 1_250 * MS);
        roundTrip.seen(60, 1_280 * MS);
        assertEquals(Room.PLENTY, roundTrip.room(2, 5_000 * MS), "one was in time");
        assertTrue(seenLate(62, 200, 6_000, 6_700));
    }

    /** Whether there is a queue after snapshots were seen so late, sent from one moment to the other. */
    private boolean seenLate(int firstTick, int lateMs, int fromMs, int toMs) {
        int tick = firstTick;
        for (int ms = fromMs; ms <= toMs; ms += 33) {
            roundTrip.sent(tick, ms * MS);
            roundTrip.seen(tick, (ms + lateMs) * MS);
            tick += 2;
        }
        return roundTrip.room(2, (toMs + lateMs) * MS) == Room.SCARCE;
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
        assertEquals(Room.PLENTY, roundTrip.room(2, 5_000 * MS));
    }
}
