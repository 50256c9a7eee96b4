package overbounce.loadtest.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import overbounce.loadtest.Count;
import overbounce.loadtest.Figures;
import overbounce.loadtest.Timing;
import overbounce.message.PrivateVector;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;

/** When an input counts as shown. Times are milliseconds; inputs are due every ten. */
class AckLedgerTest {
    private static final long MS = 1_000_000;

    private final LoopTally tally = new LoopTally();
    private final AckLedger ledger = new AckLedger(tally);
    private final FrameHead head = new FrameHead();
    private final OwnState own = new OwnState();

    private static PlayerInput input(int tick) {
        return AckLedger.mark(new PlayerInput(tick, 0, 4000, 0, 1, 0, 0, 0, 0, 0));
    }

    private void send(int from, int to) {
        for (int tick = from; tick <= to; tick++) {
            ledger.sent(input(tick), 10L * tick * MS);
        }
    }

    /** A snapshot of a tick that holds the aim of the input of another. */
    private void show(int tick, String margin, int aimOf, int alive, long atMs) {
        PlayerInput shown = input(aimOf);
        int[] fields = new int[PrivateVector.SIZE];
        fields[PlayerState.AIM_X] = shown.aimX();
        fields[PlayerState.AIM_Y] = shown.aimY();
        fields[PrivateVector.ALIVE] = alive;
        String all = Arrays.toString(fields).replace(" ", "").substring(1);
        String text = "[" + tick + ",0," + margin + ",0,[-1," + all + ",[]]";
        head.read(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII), own);
        ledger.shown(head, own, atMs * MS);
    }

    private Figures figures() {
        Figures figures = new Figures();
        tally.drainInto(figures);
        return figures;
    }

    @Test
    void shouldTakeAllInputsUpToTheOneThatIsShown() {
        send(1, 6);
        show(4, "5", 4, 1, 60);
        Figures figures = figures();
        assertEquals(4, figures.timing(Timing.ACK).getTotalCount());
        assertEquals(50, figures.percentileMs(Timing.ACK, 100), 0.5);
        assertEquals(20, figures.percentileMs(Timing.ACK, 0), 0.5);
    }

    @Test
    void shouldNotTakeASnapshotForAnAnswerBeforeTheInputIsInIt() {
        send(1, 8);
        show(2, "5", 2, 1, 40);
        // The inputs are stuck on the way: snapshots go on and still show the old aim.
        show(4, "null", 2, 1, 60);
        show(6, "null", 2, 1, 80);
        assertEquals(2, figures().timing(Timing.ACK).getTotalCount());
        show(108, "-900", 8, 1, 1080);
        assertEquals(1000, figures().percentileMs(Timing.ACK, 50), 50);
    }

    @Test
    void shouldLeaveOutTheDeadAndIntermissions() {
        send(1, 4);
        show(4, "5", 1, 0, 60);
        assertEquals(4, figures().count(Count.UNSHOWN));
        send(5, 10);
        for (int i = 0; i < 3; i++) {
            show(10, "5", 203, 1, 120 + i);
        }
        assertEquals(6, figures().count(Count.UNSHOWN));
    }

    @Test
    void shouldCountWhatIsNeverAnsweredByHowLongItHasWaited() {
        send(1, 5);
        ledger.end(2000 * MS, 250 * MS);
        Figures figures = figures();
        assertEquals(5, figures.count(Count.UNANSWERED));
        assertEquals(1990, figures.percentileMs(Timing.ACK, 100), 20);
    }
}
