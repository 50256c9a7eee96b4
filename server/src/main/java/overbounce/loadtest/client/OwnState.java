package overbounce.loadtest.client;

import overbounce.message.FrameLayout;
import overbounce.message.PrivateVector;
import overbounce.motion.PlayerState;

/** The client's own state as frames told it, field by field. The loop of its client only. */
final class OwnState {
    private final int[] fields = new int[PrivateVector.SIZE];
    private boolean present;

    /** Takes in the private part of a frame: {@code 0}, or {@code [mask0,mask1,value...]}. */
    void read(IntScanner in) {
        present = in.take('[');
        if (!present) {
            in.next();
            return;
        }
        long mask = in.next();
        in.expect(',');
        mask |= (long) in.next() << FrameLayout.PRIVATE_MASK_BITS;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            in.expect(',');
            int value = in.next();
            int field = Long.numberOfTrailingZeros(rest);
            if (field < fields.length) {
                fields[field] = value;
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
