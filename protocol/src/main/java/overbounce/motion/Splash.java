package overbounce.motion;

import overbounce.geometry.Box;

/**
 * What a blast does to a body: most at its middle, falling evenly to nothing at the radius, and only with a clear line.
 *
 * <p>Immutable.
 */
public final class Splash {
    private Splash() {}

    /**
     * The damage of a weapon's blast at a point (1/256 u) to a player, 0 beyond the radius or behind something solid.
     */
    public static int damage(MapView view, int blastX, int blastY, PlayerState victim, WeaponSpec weapon) {
        Box body = victim.box();
        double distance = body.distance((double) blastX / Grid.POS, (double) blastY / Grid.POS);
        if (weapon.splashRadius() <= 0 || distance >= weapon.splashRadius()) {
            return 0;
        }
        int damage = (int) Math.floor(weapon.splashDamage() * (1 - distance / weapon.splashRadius()));
        return damage > 0 && reaches(view, blastX, blastY, victim) ? damage : 0;
    }

    /** Whether a clear line leads to the middle, the head, the feet or a side of the body. */
    private static boolean reaches(MapView view, int blastX, int blastY, PlayerState victim) {
        int half = victim.height() * Grid.POS / 2;
        int side = PlayerState.HALF_WIDTH * Grid.POS;
        int middleY = victim.y() - half;
        return view.lineClear(blastX, blastY, victim.x(), middleY)
                || view.lineClear(blastX, blastY, victim.x(), victim.y() - 2 * half)
                || view.lineClear(blastX, blastY, victim.x(), victim.y())
                || view.lineClear(blastX, blastY, victim.x() - side, middleY)
                || view.lineClear(blastX, blastY, victim.x() + side, middleY);
    }
}
