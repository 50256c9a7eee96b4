package overbounce.motion;

/**
 * A powerup that a player can be under, in the order of the wire.
 *
 * <p>What quad and haste do is part of a step and of a shot, so both ends know it; the rest is the server's.
 *
 * <p>Immutable.
 */
public enum Power {
    /** Three times the damage, of projectiles from the moment they leave. */
    QUAD(0),
    /** Runs and fires faster. */
    HASTE(1),
    /** Health comes back, and beyond 100. */
    REGENERATION(2),
    /** Nearly clear. */
    INVISIBILITY(3),
    /** No harm by blasts, lava and slime. */
    BATTLE_SUIT(4);

    private final int place;

    Power(int place) {
        this.place = place;
    }

    /** The field of the state that says at which tick it ends. */
    public int field() {
        return PlayerState.QUAD_UNTIL + place;
    }

    /** Its bit where powers are told as a set. */
    public int bit() {
        return 1 << place;
    }
}
