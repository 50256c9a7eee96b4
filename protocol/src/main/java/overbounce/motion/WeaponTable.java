package overbounce.motion;

import java.util.ArrayList;
import java.util.List;

/**
 * The figures that the weapons ship with, Quake III's but where a side view asks for others. A row for each figure, in
 * the order of {@link WeaponSpec#NAMES}; a column for each weapon, in the order of the slots: gauntlet, machine gun,
 * shotgun, grenade launcher, rocket launcher, lightning gun, railgun, plasma gun, BFG. A test writes them to
 * {@code docs/weapons.md}.
 *
 * <p>Immutable.
 */
final class WeaponTable {
    /** Farther than any map is wide. */
    private static final double FAR = 8192;

    private static final double[][] FIGURES = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8}, // slot
        {50, 7, 10, 100, 100, 8, 80, 20, 100}, // damage
        {24, 6, 60, 48, 48, 3, 90, 6, 12}, // periodTicks
        {0, 0, 0, 100, 100, 0, 0, 15, 100}, // splashDamage
        {0, 0, 0, 150, 120, 0, 0, 20, 120}, // splashRadius
        {0, 0, 0, 700, 800, 0, 0, 2000, 2000}, // projectileSpeed
        {56, FAR, FAR, 0, 0, 620, FAR, 0, 0}, // range
        {-1, 100, 0, 0, 0, 0, 0, 0, 0}, // startAmmo
        {-1, 40, 10, 10, 10, 100, 10, 50, 20}, // pickupAmmo
        {-1, 50, 10, 5, 5, 60, 10, 30, 15}, // boxAmmo
        {-1, 200, 200, 200, 200, 200, 200, 200, 200}, // maxAmmo
        {0, 0.018, 0.105, 0, 0, 0, 0, 0, 0}, // spreadTangent
        {1, 1, 11, 1, 1, 1, 1, 1, 1}, // pellets
        {0, 0, 0, 150, 0, 0, 0, 0, 0}, // fuseTicks
        {0, 0, 0, 0.2, 0, 0, 0, 0, 0}, // lift
        {0, 0, 0, 0.65, 0, 0, 0, 0, 0}, // bounce
        {0, 0, 0, 40, 0, 0, 0, 0, 0}, // restSpeed
        {0, 0, 0, 0, 0, 0, 1, 0, 0}, // pierces
    };

    private WeaponTable() {}

    /** All weapons by slot. */
    static List<WeaponSpec> all() {
        List<WeaponSpec> specs = new ArrayList<>();
        for (int slot = 0; slot < Weapon.SLOTS; slot++) {
            double[] column = new double[FIGURES.length];
            for (int row = 0; row < column.length; row++) {
                column[row] = FIGURES[row][slot];
            }
            specs.add(WeaponSpec.of(column, 0));
        }
        return specs;
    }
}
