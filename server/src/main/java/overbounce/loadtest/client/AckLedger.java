package overbounce.loadtest.client;

import overbounce.loadtest.Count;
import overbounce.loadtest.Timing;
import overbounce.motion.PlayerInput;

/**
 * The inputs that no snapshot has shown yet, and when each was due.
 *
 * <p>The private state of a snapshot holds the aim of the input that was applied last. Neighbouring inputs are given
 * aims of their own, {@link #mark}, so the aim tells which it was; it and all before it are shown. An input that comes
 * late is applied late and is shown late, which is what is to be measured. The loop of its client only.
 */
final class AckLedger {
    /** Over eight seconds of inputs. */
    private static final int CAPACITY = 512;

    private static final int MARK_BITS = 3;
    private static final int AIM_DEFAULT = 1600;
    private static final int AIM_LONG = 11_900;

    /** So many snapshots that show none of the inputs that the server has: it does not play them. */
    private static final int UNPLAYED_SNAPSHOTS = 3;

    private final LoopTally tally;
    private final int[] ticks = new int[CAPACITY];
    private final int[] aimsX = new int[CAPACITY];
    private final int[] aimsY = new int[CAPACITY];
    private final long[] dues = new long[CAPACITY];
    private int first;
    private int size;
    private int unplayed;

    AckLedger(LoopTally tally) {
        this.tally = tally;
    }

    /** The input with its aim turned by less than half a unit, so that no other of sixteen ticks has the same. */
    static PlayerInput mark(PlayerInput in) {
        int x = in.aimX() == 0 && in.aimY() == 0 ? AIM_DEFAULT : shorter(in.aimX());
        return new PlayerInput(
                in.tick(),
                in.buttons(),
                (x & ~MARK_BITS) | (in.tick() & MARK_BITS),
                (shorter(in.aimY()) & ~MARK_BITS) | (in.tick() >> 2 & MARK_BITS),
                in.weapon(),
                in.firePresses(),
                in.jumpPresses(),
                in.usePresses(),
                in.viewTick(),
                in.viewFraction());
    }

    private static int shorter(int aim) {
        return Math.abs(aim) > AIM_LONG - MARK_BITS ? aim * 99 / 100 : aim;
    }

    /** An input goes out that was due then. */
    void sent(PlayerInput input, long dueNanos) {
        if (size == CAPACITY) {
            tally.time(Timing.ACK, dueNanos - dues[first]);
            tally.count(Count.UNANSWERED, 1);
            drop(1);
        }
        int slot = (first + size) % CAPACITY;
        ticks[slot] = input.tick();
        aimsX[slot] = input.aimX();
        aimsY[slot] = input.aimY();
        dues[slot] = dueNanos;
        size++;
    }

    /** A snapshot has come; what it shows is noted. */
    void shown(FrameHead head, OwnState own, long nowNanos) {
        int shown = own.playing() ? upTo(head.tick(), own) : 0;
        if (shown > 0) {
            for (int i = 0; i < shown; i++) {
                tally.time(Timing.ACK, nowNanos - dues[(first + i) % CAPACITY]);
            }
            drop(shown);
            unplayed = 0;
        } else if (!own.playing() || (head.inTime() && ++unplayed >= UNPLAYED_SNAPSHOTS)) {
            dropUnshown(head.tick());
        }
    }

    /** How many of the oldest are shown by a snapshot of that tick in which the own aim is as told. */
    private int upTo(int tick, OwnState own) {
        for (int i = size - 1; i >= 0; i--) {
            int slot = (first + i) % CAPACITY;
            if (ticks[slot] <= tick && aimsX[slot] == own.aimX() && aimsY[slot] == own.aimY()) {
                return i + 1;
            }
        }
        return 0;
    }

    private void dropUnshown(int tick) {
        int count = 0;
        while (count < size && ticks[(first + count) % CAPACITY] <= tick) {
            count++;
        }
        tally.count(Count.UNSHOWN, count);
        drop(count);
    }

    private void drop(int count) {
        first = (first + count) % CAPACITY;
        size -= count;
    }

    /**
     * No snapshot will come any more. What has waited for long counts with the time it has waited, so that a server
     * that stops answering does not look better than a slow one.
     */
    void end(long nowNanos, long patienceNanos) {
        for (int i = 0; i < size; i++) {
            long waited = nowNanos - dues[(first + i) % CAPACITY];
            if (waited > patienceNanos) {
                tally.time(Timing.ACK, waited);
                tally.count(Count.UNANSWERED, 1);
            }
        }
        drop(size);
        unplayed = 0;
    }
}
