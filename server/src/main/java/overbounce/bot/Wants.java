package overbounce.bot;

import overbounce.map.ItemKind;
import overbounce.motion.PlayerState;

/** What an item is worth to a bot in its state; 0 when it could not even take it. Thread-safe. */
final class Wants {
    private static final int FULL = 100;
    private static final int MOST = 200;

    private Wants() {}

    static double worth(ItemKind kind, PlayerState body, Vitals vitals) {
        return switch (kind.group()) {
            case HEALTH -> health(kind, vitals.health());
            case ARMOR -> vitals.armor() >= MOST ? 0 : kind.amount() * 0.6 + (vitals.armor() < 50 ? 12 : 0);
            case WEAPON -> weapon(kind, body);
            case AMMO -> ammo(kind, body);
            case POWER -> kind == ItemKind.QUAD ? 260 : 170;
            case HOLDABLE -> body.holdable() == 0 ? 60 : 0;
        };
    }

    private static double health(ItemKind kind, int health) {
        int limit = kind.exceedsHundred() ? MOST : FULL;
        if (health >= limit) {
            return 0;
        }
        double hunger = health < 40 ? 2.2 : health < 75 ? 1.4 : 0.8;
        return Math.min(kind.amount(), limit - health) * hunger + 4;
    }

    private static double weapon(ItemKind kind, PlayerState body) {
        if (!body.owns(kind.slot())) {
            return switch (kind) {
                case BFG -> 220;
                case ROCKET_LAUNCHER -> 180;
                case SHOTGUN, GRENADE_LAUNCHER -> 120;
                default -> 150;
            };
        }
        return body.ammo(kind.slot()) < 5 ? 45 : 8;
    }

    private static double ammo(ItemKind kind, PlayerState body) {
        int has = body.ammo(kind.slot());
        if (has >= MOST) {
            return 0;
        }
        boolean low = has < (kind == ItemKind.AMMO_MACHINE_GUN ? 60 : 8);
        return body.owns(kind.slot()) ? (low ? 28 : 9) : 6;
    }
}
