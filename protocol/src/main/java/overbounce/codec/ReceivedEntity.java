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
 * @param wayX how far it moved in the two ticks before, where frames come every two ticks
 *     <p>Immutable.
 */
public record ReceivedEntity(
        int id, int region, int kind, int x, int y, int aim, int flags, int weapon, int wayX, int wayY) {

    /** An entity of which nothing is known yet. */
    static ReceivedEntity unknown(int id, int region) {
        return new ReceivedEntity(id, region, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** This entity two ticks later, had it moved on as before. */
    ReceivedEntity movedOn() {
        return wayX == 0 && wayY == 0
                ? this
                : new ReceivedEntity(id, region, kind, x + wayX, y + wayY, aim, flags, weapon, wayX, wayY);
    }

    /** This entity where it is, with no way of which one could say that it goes on. */
    public ReceivedEntity still() {
        return wayX == 0 && wayY == 0 ? this : new ReceivedEntity(id, region, kind, x, y, aim, flags, weapon, 0, 0);
    }

    /**
     * This entity with the changes told: places and aim are added, all else is put in place.
     *
     * @param steady whether what is told of a place is also how its way has changed
     */
    ReceivedEntity with(Frame.EntityDelta delta, boolean steady) {
        Values values = new Values(delta);
        int moreX = values.next(FrameLayout.ENTITY_X, 0);
        int moreY = values.next(FrameLayout.ENTITY_Y, 0);
        int newAim = aim + values.next(FrameLayout.ENTITY_AIM, 0) & (FrameLayout.AIM_STEPS - 1);
        int newFlags = values.next(FrameLayout.ENTITY_FLAGS, flags);
        int newWeapon = values.next(FrameLayout.ENTITY_WEAPON, weapon);
        int newKind = values.more(FrameLayout.MORE_KIND, kind);
        boolean follows = steady && !delta.isNew();
        int newWayX = values.more(FrameLayout.MORE_WAY_X, follows ? wayX + moreX : 0);
        int newWayY = values.more(FrameLayout.MORE_WAY_Y, follows ? wayY + moreY : 0);
        return new ReceivedEntity(
                id, region, newKind, x + moreX, y + moreY, newAim, newFlags, newWeapon, newWayX, newWayY);
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

        int more(int bit, int untold) {
            return (delta.more() & bit) == 0 ? untold : delta.values().get(taken++);
        }
    }
}
