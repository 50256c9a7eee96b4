package overbounce.bot;

import overbounce.motion.PlayerState;
import overbounce.motion.Weapon;

/** Which weapon suits which distance. Thread-safe. */
final class Arsenal {
    private static final double KEEP_BONUS = 1.25;

    private Arsenal() {}

    /** The slot of the weapon to hold for a fight at a distance in u. */
    static int choose(PlayerState body, double distance) {
        int best = Weapon.GAUNTLET.slot();
        double bestWorth = 0;
        for (Weapon weapon : Weapon.values()) {
            double worth = loaded(body, weapon) ? worth(weapon, distance) : 0;
            if (weapon.slot() == body.nextWeapon()) {
                worth *= KEEP_BONUS;
            }
            if (worth > bestWorth) {
                bestWorth = worth;
                best = weapon.slot();
            }
        }
        return best;
    }

    static boolean loaded(PlayerState body, Weapon weapon) {
        return body.owns(weapon.slot()) && (weapon == Weapon.GAUNTLET || body.ammo(weapon.slot()) > 0);
    }

    /** The distance in u at which a weapon is best. */
    static double bestDistance(int slot) {
        Weapon weapon = Weapon.inSlot(slot);
        return switch (weapon == null ? Weapon.MACHINE_GUN : weapon) {
            case GAUNTLET -> 20;
            case SHOTGUN -> 120;
            case GRENADE_LAUNCHER -> 260;
            case ROCKET_LAUNCHER -> 280;
            case LIGHTNING_GUN, MACHINE_GUN, PLASMA_GUN -> 300;
            case BFG -> 380;
            case RAILGUN -> 520;
        };
    }

    private static double worth(Weapon weapon, double distance) {
        return switch (weapon) {
            case GAUNTLET -> distance < 55 ? 0.9 : 0.01;
            case MACHINE_GUN -> distance < 700 ? 0.55 : 0.45;
            case SHOTGUN -> distance < 150 ? 1.15 : distance < 280 ? 0.8 : 0.3;
            case GRENADE_LAUNCHER -> distance < 150 ? 0.2 : distance < 420 ? 1.12 : 0.15;
            case ROCKET_LAUNCHER -> distance < 110 ? 0.3 : distance < 480 ? 1.0 : 0.5;
            case LIGHTNING_GUN -> distance < 560 ? 1.1 : 0.02;
            case RAILGUN -> distance < 200 ? 0.6 : distance < 380 ? 0.95 : 1.2;
            case PLASMA_GUN -> distance < 450 ? 0.95 : 0.5;
            case BFG -> distance < 150 ? 0.4 : 1.4;
        };
    }
}
