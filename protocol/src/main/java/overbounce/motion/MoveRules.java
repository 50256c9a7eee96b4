package overbounce.motion;

import org.jspecify.annotations.Nullable;

/**
 * What a player does in one tick: movement, pads and teleporters, weapon timing. Shared by the server and every screen.
 *
 * <p>Steps of many players, one after another, use the same working memory. One thread at a time.
 */
public final class MoveRules {
    private final Tuning tuning;
    private @Nullable Body body;

    public MoveRules(Tuning tuning) {
        this.tuning = tuning;
    }

    /**
     * The state one tick later. The view must be the world at that tick. A shot happened if the result's shot tick is
     * the tick; its line or projectile is {@link Muzzle}'s to say. Health, damage and items are the server's.
     */
    public PlayerState step(PlayerState state, PlayerInput input, int tick, MapView view) {
        Body moved = begin(state, input, tick, view);
        moved.takeInput();
        Riding.carry(moved);
        Stance.choose(moved);
        Footing.find(moved);
        Jumping.jumpOrDrop(moved);
        Speeds.change(moved);
        if (moved.walking) {
            Walking.move(moved);
        } else {
            moved.flying.move();
        }
        Footing.settle(moved);
        GridRounding.place(moved);
        Triggers.touch(moved);
        WeaponTiming.step(moved.v, input, tick, tuning);
        return moved.toState();
    }

    private Body begin(PlayerState state, PlayerInput input, int tick, MapView view) {
        if (body == null) {
            body = new Body(state, input, tick, view, tuning);
        } else {
            body.begin(state, input, tick, view);
        }
        return body;
    }
}
