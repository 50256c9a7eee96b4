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
    SHOTGUN(2, "sg"),
    GRENADE_LAUNCHER(3, "gl"),
    ROCKET_LAUNCHER(4, "rl"),
    LIGHTNING_GUN(5, "lg"),
    RAILGUN(6, "rg"),
    PLASMA_GUN(7, "pg"),
    BFG(8, "bfg");

    /** How many slots there can be. */
    public static final int SLOTS = 9;

    private final int slot;
    private final String shortName;

    Weapon(int slot, String shortName) {
        this.slot = slot;
        this.shortName = shortName;
    }

    /** The weapon in a slot, or null where there is no such slot. */
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
