package overbounce.motion;

/**
 * What a player does in one tick: movement, pads and teleporters, weapon timing. Shared by the server and every screen.
 *
 * <p>Immutable.
 */
public final class MoveRules {
    private MoveRules() {}

    /**
     * The state one tick later. The view must be the world at that tick. A shot happened if the result's shot tick is
     * the tick; its line or projectile is {@link Muzzle}'s to say. Health, damage and items are the server's.
     */
    public static PlayerState step(PlayerState state, PlayerInput input, int tick, MapView view, Tuning tuning) {
        Body body = new Body(state, input, tick, view, tuning);
        body.takeInput();
        Riding.carry(body);
        Stance.choose(body);
        Footing.find(body);
        Jumping.jumpOrDrop(body);
        Speeds.change(body);
        if (body.walking) {
            Walking.move(body);
        } else {
            Flying.move(body);
        }
        Footing.settle(body);
        GridRounding.place(body);
        Triggers.touch(body);
        WeaponTiming.step(body.v, input, tick, tuning);
        return body.toState();
    }
}
