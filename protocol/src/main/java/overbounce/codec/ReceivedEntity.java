package overbounce.codec;

import overbounce.message.Frame;
import overbounce.message.FrameLayout;

/**
 * Something that moves, as a client holds it.
 *
 * @param region where it was when it was last told of
 * @param kind 0 for a player
 * @param x middle of the feet, quarters of a unit
 * @param y feet, quarters of a unit
 * @param aim one of 128 directions, 0 right, 32 down
 * @param flags bits of {@link FrameLayout}
 * @param weapon the slot in hand
 *     <p>Immutable.
 */
public record ReceivedEntity(int id, int region, int kind, int x, int y, int aim, int flags, int weapon) {

    /** An entity of which nothing is known yet. */
    static ReceivedEntity unknown(int id, int region) {
        return new ReceivedEntity(id, region, 0, 0, 0, 0, 0, 0);
    }

    /** This entity with the changes told: places and aim are added, all else is put in place. */
    ReceivedEntity with(Frame.EntityDelta delta) {
        Values values = new Values(delta);
        int newX = x + values.next(FrameLayout.ENTITY_X, 0);
        int newY = y + values.next(FrameLayout.ENTITY_Y, 0);
        int newAim = aim + values.next(FrameLayout.ENTITY_AIM, 0) & (FrameLayout.AIM_STEPS - 1);
        int newFlags = values.next(FrameLayout.ENTITY_FLAGS, flags);
        int newWeapon = values.next(FrameLayout.ENTITY_WEAPON, weapon);
        return new ReceivedEntity(id, region, values.kind(kind), newX, newY, newAim, newFlags, newWeapon);
    }

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Takes the values of a delta in the order of its bits. */
    private static final class Values {
        private final Frame.EntityDelta delta;
        private int taken;

        Values(Frame.EntityDelta delta) {
            this.delta = delta;
        }

        int next(int bit, int untold) {
            return (delta.mask() & bit) == 0 ? untold : delta.values().get(taken++);
        }

        int kind(int untold) {
            return (delta.more() & FrameLayout.MORE_KIND) == 0
                    ? untold
                    : delta.values().get(taken++);
        }
    }
}
