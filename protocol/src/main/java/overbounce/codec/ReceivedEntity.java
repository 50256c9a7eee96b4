package overbounce.codec;

import overbounce.message.Frame;
import overbounce.message.FrameLayout;

/**
 * Something that moves, as a client holds it.
 *
 * @param kind 0 for a player
 * @param x middle of the feet, quarters of a unit
 * @param y feet, quarters of a unit
 * @param aim one of 128 directions, 0 right, 32 down
 * @param flags bits of {@link FrameLayout}
 * @param weapon the slot in hand
 *     <p>Immutable.
 */
public record ReceivedEntity(int id, int kind, int x, int y, int aim, int flags, int weapon) {

    /** An entity of which nothing is known yet. */
    static ReceivedEntity unknown(int id) {
        return new ReceivedEntity(id, 0, 0, 0, 0, 0, 0);
    }

    /** This entity with the changes told: places are added, all else is put in place. */
    ReceivedEntity with(Frame.EntityDelta delta) {
        int[] fields = {x, y, aim, flags, weapon, kind};
        int next = 0;
        for (int bit = 0; bit < FrameLayout.ENTITY_FIELDS; bit++) {
            if ((delta.mask() >> bit & 1) != 0) {
                int value = delta.values().get(next++);
                fields[bit] = bit < 2 ? fields[bit] + value : value;
            }
        }
        return new ReceivedEntity(id, fields[5], fields[0], fields[1], fields[2], fields[3], fields[4]);
    }

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
