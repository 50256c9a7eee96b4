package overbounce.loadtest.client;

import overbounce.message.FrameLayout;
import overbounce.message.PrivateVector;
import overbounce.motion.PlayerState;

/** The client's own state as frames told it, field by field. The loop of its client only. */
final class OwnState {
    private final int[] fields = new int[PrivateVector.SIZE];
    private boolean present;

    /** Takes in the private part of a frame: {@code 0}, {@code [-1,value...]} or {@code [mask,difference...]}. */
    void read(IntScanner in) {
        present = in.take('[');
        if (!present) {
            in.next();
        } else if (!in.take(']')) {
            int mask = in.next();
            if (mask == FrameLayout.PRIVATE_ALL) {
                readAll(in);
            } else {
                readChanges(in, mask);
            }
        }
    }

    private void readAll(IntScanner in) {
        for (int field = 0; in.take(','); field++) {
            int value = in.next();
            if (field < fields.length) {
                fields[field] = value;
            }
        }
    }

    private void readChanges(IntScanner in, int mask) {
        long rest = mask & (1L << FrameLayout.PRIVATE_MASK_BITS) - 1;
        if ((mask >> FrameLayout.PRIVATE_MASK_BITS & 1) != 0) {
            in.expect(',');
            rest |= (long) in.next() << FrameLayout.PRIVATE_MASK_BITS;
        }
        for (; rest != 0; rest &= rest - 1) {
            in.expect(',');
            int difference = in.next();
            int field = Long.numberOfTrailingZeros(rest);
            if (field < fields.length) {
                fields[field] += difference;
            }
        }
    }

    /** Whether there is a body that does what inputs say. */
    boolean playing() {
        return present && fields[PrivateVector.ALIVE] == 1;
    }

    int aimX() {
        return fields[PlayerState.AIM_X];
    }

    int aimY() {
        return fields[PlayerState.AIM_Y];
    }

    int fires() {
        return fields[PlayerState.FIRE_PRESSES_SEEN];
    }

    int jumps() {
        return fields[PlayerState.JUMP_PRESSES_SEEN];
    }
}
