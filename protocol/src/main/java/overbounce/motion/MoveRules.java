package overbounce.motion;

/**
 * What a player does in one tick: movement, pads and teleporters, weapon timing. Shared by the server and every screen.
 *
 * <p>Immutable.
 */
public final class MoveRules {
    private MoveRules() {}

    /**
     * The state one tick later. The view must be the world at that tick. A shot happened if the result's shot tick is the
     * tick; its line or projectile is {@link Muzzle}'s to say. Health, damage and items are the server's.
     */
    public static PlayerState step(PlayerState state, PlayerInput input, int tick, MapView view, Tuning tuning) {
        int[] v = state.toArray();
        takeAim(v, input);
        WeaponTiming.step(v, input, tick, tuning);
        return PlayerState.owning(v);
    }

    private static void takeAim(int[] v, PlayerInput input) {
        if (input.aimX() != 0 || input.aimY() != 0) {
            v[PlayerState.AIM_X] = input.aimX();
            v[PlayerState.AIM_Y] = input.aimY();
        }
    }
}
