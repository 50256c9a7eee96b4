package overbounce.map;

/**
 * What can lie on an {@link ItemSpot}: name and id on the wire, how much it gives and how long it stays away once
 * taken.
 *
 * <p>The slot says which weapon it is or loads, the place of a power in the order of powers, the number of a holdable;
 * -1 where none. How much ammunition a weapon or box holds stands among the figures of the weapon, and the amount here
 * is 0.
 *
 * <p>Immutable.
 */
public enum ItemKind {
    HEALTH_5("health5", 0, Group.HEALTH, 5, 35, -1),
    HEALTH_25("health25", 1, Group.HEALTH, 25, 35, -1),
    HEALTH_50("health50", 2, Group.HEALTH, 50, 35, -1),
    MEGA("mega", 3, Group.HEALTH, 100, 35, -1),
    SHARD("shard", 4, Group.ARMOR, 5, 25, -1),
    ARMOR_50("armor50", 5, Group.ARMOR, 50, 25, -1),
    ARMOR_100("armor100", 6, Group.ARMOR, 100, 25, -1),
    ROCKET_LAUNCHER("rocketlauncher", 7, Group.WEAPON, 0, 5, 4),
    RAILGUN("railgun", 8, Group.WEAPON, 0, 5, 6),
    AMMO_MACHINE_GUN("ammo_machinegun", 9, Group.AMMO, 0, 40, 1),
    AMMO_ROCKET_LAUNCHER("ammo_rocketlauncher", 10, Group.AMMO, 0, 40, 4),
    AMMO_RAILGUN("ammo_railgun", 11, Group.AMMO, 0, 40, 6),
    SHOTGUN("shotgun", 12, Group.WEAPON, 0, 5, 2),
    GRENADE_LAUNCHER("grenadelauncher", 13, Group.WEAPON, 0, 5, 3),
    LIGHTNING_GUN("lightninggun", 14, Group.WEAPON, 0, 5, 5),
    PLASMA_GUN("plasmagun", 15, Group.WEAPON, 0, 5, 7),
    BFG("bfg", 16, Group.WEAPON, 0, 5, 8),
    AMMO_SHOTGUN("ammo_shotgun", 17, Group.AMMO, 0, 40, 2),
    AMMO_GRENADE_LAUNCHER("ammo_grenadelauncher", 18, Group.AMMO, 0, 40, 3),
    AMMO_LIGHTNING_GUN("ammo_lightninggun", 19, Group.AMMO, 0, 40, 5),
    AMMO_PLASMA_GUN("ammo_plasmagun", 20, Group.AMMO, 0, 40, 7),
    AMMO_BFG("ammo_bfg", 21, Group.AMMO, 0, 40, 8),
    QUAD("quad", 22, Group.POWER, 30, 120, 0),
    HASTE("haste", 23, Group.POWER, 30, 120, 1),
    REGENERATION("regeneration", 24, Group.POWER, 30, 120, 2),
    INVISIBILITY("invisibility", 25, Group.POWER, 30, 120, 3),
    BATTLE_SUIT("battlesuit", 26, Group.POWER, 30, 120, 4),
    TELEPORTER("teleporter", 27, Group.HOLDABLE, 1, 60, 1),
    MEDKIT("medkit", 28, Group.HOLDABLE, 1, 60, 2);

    /** What an item is added to. */
    public enum Group {
        HEALTH,
        ARMOR,
        WEAPON,
        AMMO,
        /** Adds seconds of a power. */
        POWER,
        /** Fills the one place for what is used by a key. */
        HOLDABLE
    }

    private static final int TICK_HZ = 60;

    private final String wireName;
    private final int wireId;
    private final Group group;
    private final int amount;
    private final int respawnTicks;
    private final int slot;

    ItemKind(String wireName, int wireId, Group group, int amount, int respawnSeconds, int slot) {
        this.wireName = wireName;
        this.wireId = wireId;
        this.group = group;
        this.amount = amount;
        this.respawnTicks = respawnSeconds * TICK_HZ;
        this.slot = slot;
    }

    /** The kind with this name; throws for a name that is none. */
    public static ItemKind named(String wireName) {
        for (ItemKind kind : values()) {
            if (kind.wireName.equals(wireName)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no item is called " + wireName);
    }

    public String wireName() {
        return wireName;
    }

    public int wireId() {
        return wireId;
    }

    public Group group() {
        return group;
    }

    public int amount() {
        return amount;
    }

    public int respawnTicks() {
        return respawnTicks;
    }

    public int slot() {
        return slot;
    }

    /** Whether it lifts health or armor beyond 100. */
    public boolean exceedsHundred() {
        return this == HEALTH_5 || this == MEGA || group == Group.ARMOR;
    }
}
