package overbounce.motion;

import overbounce.geometry.Vec2;

/**
 * Where a player aims: a direction of length 1 from the eye, spread included.
 *
 * <p>Immutable.
 */
public final class Aim {
    private static final int SPREAD_STEPS = 1 << 16;

    private Aim() {}

    /** The direction of a state's aim, length 1. */
    public static Vec2 direction(PlayerState state) {
        return direction(state.aimX(), state.aimY());
    }

    /** The direction of an aim vector, length 1; to the right for (0, 0). */
    public static Vec2 direction(int aimX, int aimY) {
        return aimX == 0 && aimY == 0 ? new Vec2(1, 0) : new Vec2(aimX, aimY).unit();
    }

    /** The direction turned aside by a tangent: length stays about 1, the deviation is exact. */
    static Vec2 aside(Vec2 direction, double tangent) {
        return new Vec2(direction.x() - direction.y() * tangent, direction.y() + direction.x() * tangent).unit();
    }

    /** The direction of a throw: lifted by so much and given length 1 again. */
    static Vec2 raised(Vec2 direction, double lift) {
        return lift == 0 ? direction : new Vec2(direction.x(), direction.y() - lift).unit();
    }

    /** A tangent between -most and most that depends on the tick, the shooter and the pellet alone. */
    static double spread(int tick, int playerId, int pellet, double most) {
        int hash = mix(tick * 0x9E3779B1 + mix(playerId * 0x85EBCA6B + pellet));
        int step = (hash >>> 15) - (SPREAD_STEPS - 1);
        return most * step / (SPREAD_STEPS - 1);
    }

    private static int mix(int value) {
        int x = value;
        x = (x ^ (x >>> 16)) * 0x7FEB352D;
        x = (x ^ (x >>> 15)) * 0x846CA68B;
        return x ^ (x >>> 16);
    }
}
