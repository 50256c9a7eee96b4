package overbounce.bot;

import overbounce.motion.Holdable;
import overbounce.motion.PlayerState;

/**
 * When a bot uses what it carries: a medkit when badly hurt, a teleporter to get out of a fight that it loses.
 *
 * <p>Thread-safe.
 */
final class Pocket {
    private static final int HEAL_HEALTH = 45;
    private static final int LEAVE_HEALTH = 30;

    private Pocket() {}

    static boolean uses(PlayerState body, Vitals vitals, boolean fighting) {
        return switch (Holdable.of(body.holdable())) {
            case null -> false;
            case MEDKIT -> vitals.health() <= HEAL_HEALTH;
            case TELEPORTER -> fighting && vitals.health() <= LEAVE_HEALTH;
        };
    }
}
