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

    /** The distance in u at which the weapon in hand is best. */
    static double bestDistance(int slot) {
        if (slot == Weapon.GAUNTLET.slot()) {
            return 20;
        }
        if (slot == Weapon.ROCKET_LAUNCHER.slot()) {
            return 280;
        }
        return slot == Weapon.RAILGUN.slot() ? 520 : 300;
    }

    private static double worth(Weapon weapon, double distance) {
        return switch (weapon) {
            case GAUNTLET -> distance < 55 ? 0.9 : 0.01;
            case MACHINE_GUN -> distance < 700 ? 0.6 : 0.45;
            case ROCKET_LAUNCHER -> distance < 110 ? 0.3 : distance < 480 ? 1.0 : 0.5;
            case RAILGUN -> distance < 200 ? 0.55 : distance < 380 ? 0.8 : 1.1;
        };
    }
}
