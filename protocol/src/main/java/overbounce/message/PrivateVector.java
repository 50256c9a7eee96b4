package overbounce.message;

import overbounce.motion.PlayerState;

/** What follows a player's state in the private part of a frame: index of each field in the vector. Immutable. */
public final class PrivateVector {
    public static final int HEALTH = PlayerState.SIZE;
    public static final int ARMOR = PlayerState.SIZE + 1;
    public static final int SCORE = PlayerState.SIZE + 2;
    /** 1 while alive. */
    public static final int ALIVE = PlayerState.SIZE + 3;
    /** The earliest tick at which the dead may return; 0 for the living. */
    public static final int RESPAWN_TICK = PlayerState.SIZE + 4;
    /** Who killed last; 0 is the world or nobody. */
    public static final int KILLER = PlayerState.SIZE + 5;

    public static final int SIZE = PlayerState.SIZE + 6;

    private PrivateVector() {}
}
