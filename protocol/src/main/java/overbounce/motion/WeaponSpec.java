package overbounce.motion;

import java.util.List;

/**
 * The figures of one weapon. Distances in u, speeds in u/s; a projectile speed of 0 means it hits at once, and a splash
 * radius of 0 that it has none. Ammunition counts are -1 where a weapon needs none. What the game ships with stands in
 * {@link WeaponTable}.
 *
 * <p>Immutable.
 *
 * @param slot its slot, see {@link Weapon}
 * @param damage of one hit, of a single pellet where there are several
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
 * @param pellets how many lines a shot has
 * @param fuseTicks when its projectile goes off by itself; 0 for {@link Tuning#projectileLifeTicks}
 * @param lift added to the direction of a throw, upwards, before it is given length 1
 * @param bounce the share of its speed that a projectile keeps when it meets the map; 0 for one that ends there. What
 *     bounces also falls
 * @param restSpeed a bounce on ground that leaves less speed than this ends the motion
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
        int pellets,
        int fuseTicks,
        double lift,
        double bounce,
        double restSpeed,
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
            "pellets",
            "fuseTicks",
            "lift",
            "bounce",
            "restSpeed",
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
            pellets,
            fuseTicks,
            lift,
            bounce,
            restSpeed,
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
                (int) numbers[offset + 12],
                (int) numbers[offset + 13],
                numbers[offset + 14],
                numbers[offset + 15],
                numbers[offset + 16],
                numbers[offset + 17] != 0);
    }

    public boolean needsAmmo() {
        return maxAmmo >= 0;
    }

    /** Whether its projectile falls and bounces rather than flies straight. */
    public boolean bounces() {
        return bounce > 0;
    }
}
