package overbounce.motion;

import org.jspecify.annotations.Nullable;

/**
 * A weapon: its slot (0 to 8; the key is one more) and the short name that drawings use.
 *
 * <p>Immutable.
 */
public enum Weapon {
    GAUNTLET(0, "gauntlet"),
    MACHINE_GUN(1, "mg"),
    ROCKET_LAUNCHER(4, "rl"),
    RAILGUN(6, "rg");

    /** How many slots there can be. */
    public static final int SLOTS = 9;

    private final int slot;
    private final String shortName;

    Weapon(int slot, String shortName) {
        this.slot = slot;
        this.shortName = shortName;
    }

    /** The weapon in a slot, or null where the slot is empty in this game. */
    public static @Nullable Weapon inSlot(int slot) {
        for (Weapon weapon : values()) {
            if (weapon.slot == slot) {
                return weapon;
            }
        }
        return null;
    }

    public int slot() {
        return slot;
    }

    public String shortName() {
        return shortName;
    }
}
