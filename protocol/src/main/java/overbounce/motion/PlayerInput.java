package overbounce.motion;

/**
 * What a player does in one tick, as full state: buttons held, aim, the weapon wanted, and counters (0 to 255,
 * wrapping) of presses, so that a click between two ticks is not lost. The aim is the vector from the eye to the cursor
 * in 1/8 u; (0, 0) keeps the last. viewTick and viewFraction (sixteenths) name the snapshots the screen was between.
 *
 * <p>Immutable.
 */
public record PlayerInput(
        int tick,
        int buttons,
        int aimX,
        int aimY,
        int weapon,
        int firePresses,
        int jumpPresses,
        int usePresses,
        int viewTick,
        int viewFraction) {
    public static final int LEFT = 1;
    public static final int RIGHT = 2;
    public static final int CROUCH = 4;
    public static final int JUMP = 8;
    public static final int FIRE = 16;
    public static final int USE = 32;

    /** Whether a button, one of the constants here, is held. */
    public boolean holds(int button) {
        return (buttons & button) != 0;
    }

    /** The direction held: -1 left, 1 right, 0 for none or both. */
    public int direction() {
        return (holds(RIGHT) ? 1 : 0) - (holds(LEFT) ? 1 : 0);
    }

    /** The same input with nothing held, as for a player who has gone quiet. */
    public PlayerInput released(int atTick) {
        return new PlayerInput(atTick, 0, 0, 0, weapon, firePresses, jumpPresses, usePresses, viewTick, viewFraction);
    }

    /** An input that does nothing. */
    public static PlayerInput idle(int tick) {
        return new PlayerInput(tick, 0, 0, 0, Weapon.MACHINE_GUN.slot(), 0, 0, 0, 0, 0);
    }
}
