package overbounce.motion;

import overbounce.geometry.Vec2;

/**
 * Knockback: what a blast or a hit does to a velocity, and how long it takes friction away so that the push carries.
 *
 * <p>Immutable.
 */
public final class BlastPush {
    private BlastPush() {}

    /**
     * The state pushed by a blast at a point (1/256 u), away from it towards a spot above the victim's middle. The
     * damage is what the blast would do before any halving or armor.
     */
    public static PlayerState apply(PlayerState state, int tick, int blastX, int blastY, int damage, Tuning tuning) {
        double middleY = state.y() - (state.height() / 2.0 + tuning.pushLift()) * Grid.POS;
        return pushAlong(state, tick, new Vec2(state.x() - blastX, middleY - blastY), damage, tuning);
    }

    /** The state pushed along a direction of any length, as a direct hit does; straight up for (0, 0). */
    public static PlayerState pushAlong(PlayerState state, int tick, Vec2 direction, int damage, Tuning tuning) {
        if (damage <= 0) {
            return state;
        }
        Vec2 unit = direction.length() == 0 ? new Vec2(0, -1) : direction.unit();
        double speed = tuning.pushPerDamage() * Math.min(damage, tuning.pushDamageMax()) * Grid.VEL;
        int freeTicks = (int) Math.floor(damage * tuning.pushTicksPerDamage());
        freeTicks = Math.max(tuning.pushTicksMin(), Math.min(tuning.pushTicksMax(), freeTicks));
        int[] v = state.toArray();
        v[PlayerState.VX] = limited(v[PlayerState.VX] + unit.x() * speed, tuning);
        v[PlayerState.VY] = limited(v[PlayerState.VY] + unit.y() * speed, tuning);
        v[PlayerState.FRICTION_FREE_UNTIL] = Math.max(v[PlayerState.FRICTION_FREE_UNTIL], tick + 1 + freeTicks);
        return PlayerState.owning(v);
    }

    private static int limited(double velocity, Tuning tuning) {
        double most = tuning.speedMax() * Grid.VEL;
        return Grid.round(Math.max(-most, Math.min(most, velocity)));
    }
}
