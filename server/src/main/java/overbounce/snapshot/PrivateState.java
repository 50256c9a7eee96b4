package overbounce.snapshot;

import overbounce.message.FrameLayout;
import overbounce.message.PrivateVector;
import overbounce.motion.PlayerState;
import overbounce.sim.Player;

/**
 * A client's own state as it holds it: the differences are told.
 *
 * <pre>
 * ,[]                      nothing has changed
 * ,[13,853,6400,-800]      fields 0, 2 and 3 are so much more
 * ,[1073741824,8192,-7]    a second mask: field 43 is 7 less
 * ,[-1,102400,204800,...]  all fields as they are
 * </pre>
 *
 * <p>Arena loop only.
 */
final class PrivateState {
    private static final int MASK_BITS = FrameLayout.PRIVATE_MASK_BITS;

    private final int[] held = new int[PrivateVector.SIZE];
    private boolean known;

    /** The client holds nothing. */
    void forget() {
        known = false;
    }

    /** Tells that the fields are these by now. */
    void write(AsciiWriter out, int[] now) {
        out.raw(",[");
        if (known) {
            writeChanges(out, now);
        } else {
            out.integer(FrameLayout.PRIVATE_ALL);
            for (int field = 0; field < PrivateVector.SIZE; field++) {
                out.item(now[field]);
            }
        }
        out.raw(']');
        known = true;
        System.arraycopy(now, 0, held, 0, held.length);
    }

    private void writeChanges(AsciiWriter out, int[] now) {
        int low = 0;
        int high = 0;
        for (int field = 0; field < PrivateVector.SIZE; field++) {
            int bit = held[field] == now[field] ? 0 : 1;
            if (field < MASK_BITS) {
                low |= bit << field;
            } else {
                high |= bit << (field - MASK_BITS);
            }
        }
        if (high != 0) {
            out.item(low | 1 << MASK_BITS).item(high);
        } else if (low != 0) {
            out.item(low);
        }
        for (int field = 0; field < PrivateVector.SIZE; field++) {
            if (held[field] != now[field]) {
                out.item(now[field] - held[field]);
            }
        }
    }

    /** The fields as they are; the array is the caller's, and may be the same for all clients. */
    static void fill(int[] now, Player player, int score) {
        PlayerState body = player.body();
        for (int field = 0; field < PlayerState.SIZE; field++) {
            now[field] = body.get(field);
        }
        now[PrivateVector.HEALTH] = Math.max(0, player.health());
        now[PrivateVector.ARMOR] = player.armor();
        now[PrivateVector.SCORE] = score;
        now[PrivateVector.ALIVE] = player.alive() ? 1 : 0;
        now[PrivateVector.RESPAWN_TICK] = player.respawnTick();
        now[PrivateVector.KILLER] = player.killer();
    }
}
