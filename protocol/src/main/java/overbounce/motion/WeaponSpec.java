package overbounce.motion;

import java.util.List;

/**
 * The figures of one weapon. Distances in u, speeds in u/s; a projectile speed of 0 means it hits at once, and a splash
 * radius of 0 that it has none. Ammunition counts are -1 where a weapon needs none.
 *
 * <p>Immutable.
 *
 * @param slot its slot, see {@link Weapon}
 * @param damage of one hit
 * @param periodTicks from one shot to the next
 * @param splashDamage at the middle of the blast
 * @param splashRadius where the blast ends
 * @param projectileSpeed of what it fires
 * @param range how far a shot that hits at once reaches, from the eye
 * @param startAmmo what a player spawns with; a weapon with 0 is not in the starting kit
 * @param pickupAmmo what comes with the weapon
 * @param boxAmmo what an ammunition box holds
 * @param maxAmmo the most one can carry
 * @param spreadTangent half the width of its spread at distance 1
 * @param pierces whether it goes through players
 */
public record WeaponSpec(
        int slot,
        int damage,
        int periodTicks,
        int splashDamage,
        int splashRadius,
        int projectileSpeed,
        int range,
        int startAmmo,
        int pickupAmmo,
        int boxAmmo,
        int maxAmmo,
        double spreadTangent,
        boolean pierces) {
    /** The names of the components in their order. */
    public static final List<String> NAMES = List.of(
            "slot",
            "damage",
            "periodTicks",
            "splashDamage",
            "splashRadius",
            "projectileSpeed",
            "range",
            "startAmmo",
            "pickupAmmo",
            "boxAmmo",
            "maxAmmo",
            "spreadTangent",
            "pierces");

    /** All components in their order, a boolean as 0 or 1. */
    public double[] numbers() {
        return new double[] {
            slot,
            damage,
            periodTicks,
            splashDamage,
            splashRadius,
            projectileSpeed,
            range,
            startAmmo,
            pickupAmmo,
            boxAmmo,
            maxAmmo,
            spreadTangent,
            pierces ? 1 : 0
        };
    }

    /** The inverse of {@link #numbers}, read from an offset. */
    public static WeaponSpec of(double[] numbers, int offset) {
        return new WeaponSpec(
                (int) numbers[offset],
                (int) numbers[offset + 1],
                (int) numbers[offset + 2],
                (int) numbers[offset + 3],
                (int) numbers[offset + 4],
                (int) numbers[offset + 5],
                (int) numbers[offset + 6],
                (int) numbers[offset + 7],
                (int) numbers[offset + 8],
                (int) numbers[offset + 9],
                (int) numbers[offset + 10],
                numbers[offset + 11],
                numbers[offset + 12] != 0);
    }

    public boolean needsAmmo() {
        return maxAmmo >= 0;
    }
}
