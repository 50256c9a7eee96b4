package overbounce.motion;

/**
 * A player in the middle of a step: what the parts of {@link MoveRules#step} hand from one to the next.
 *
 * <p>The working memory of one {@link MoveRules}, used again for every step. One thread at a time.
 */
final class Body {
    /** The fields of the state to come. */
    int[] v;

    PlayerInput input;
    int tick;
    MapView view;
    final Tuning tuning;
    final Surroundings around;
    final Flying flying = new Flying(this);

    /** The feet in u, relative to where the step began. */
    double x;

    double y;
    /** The velocity in u/s. */
    double vx;

    double vy;
    /** The mean velocity of this tick, which is what the position follows. */
    double wayX;

    double wayY;
    int height;
    /** How much faster than usual it runs. */
    double pace;

    /** Whether the last step ended on the ground. */
    boolean stood;
    /** Whether this step moves along the ground. */
    boolean walking;
    /** The outward normal of the ground while walking. */
    double groundX;

    double groundY;
    /** How far below the feet the last probe met ground, in u. */
    double probed;
    /** The outward normal of what was touched last, (0, 0) for nothing. */
    double contactX;

    double contactY;

    Body(PlayerState state, PlayerInput input, int tick, MapView view, Tuning tuning) {
        this.tuning = tuning;
        this.v = state.toArray();
        this.input = input;
        this.view = view;
        around = new Surroundings(view);
        begin(state, input, tick, view);
    }

    /** Forgets the step before and begins the next one, of whatever player. */
    void begin(PlayerState state, PlayerInput newInput, int newTick, MapView newView) {
        v = state.toArray();
        input = newInput;
        tick = newTick;
        view = newView;
        x = 0;
        y = 0;
        vx = (double) state.vx() / Grid.VEL;
        vy = (double) state.vy() / Grid.VEL;
        wayX = 0;
        wayY = 0;
        height = state.height();
        pace = state.under(Power.HASTE, newTick) ? tuning.hasteTenths() * 0.1 : 1;
        stood = state.grounded();
        walking = false;
        groundX = 0;
        groundY = -1;
        probed = 0;
        contactX = 0;
        contactY = 0;
        double reach = Math.max(Math.abs(vx), Math.abs(vy)) * Grid.TICK_SECONDS + 3 * tuning.stepHeight();
        around.look(view);
        around.collectAround(startX(), startY(), reach);
    }

    double startX() {
        return (double) v[PlayerState.X] / Grid.POS;
    }

    double startY() {
        return (double) v[PlayerState.Y] / Grid.POS;
    }

    void takeInput() {
        if (input.aimX() != 0 || input.aimY() != 0) {
            v[PlayerState.AIM_X] = input.aimX();
            v[PlayerState.AIM_Y] = input.aimY();
        }
        v[PlayerState.USE_PRESSES_SEEN] = input.usePresses();
        if (input.jumpPresses() != v[PlayerState.JUMP_PRESSES_SEEN]) {
            v[PlayerState.JUMP_PRESSES_SEEN] = input.jumpPresses();
            v[PlayerState.JUMP_PRESS_TICK] = tick;
        } else if (tick - v[PlayerState.JUMP_PRESS_TICK] > tuning.jumpBufferTicks()) {
            v[PlayerState.JUMP_PRESS_TICK] = 0;
        }
        if (tick >= v[PlayerState.DROP_UNTIL]) {
            v[PlayerState.DROP_UNTIL] = 0;
        }
    }

    boolean has(int flag) {
        return (v[PlayerState.FLAGS] & flag) != 0;
    }

    void set(int flag, boolean on) {
        v[PlayerState.FLAGS] = on ? v[PlayerState.FLAGS] | flag : v[PlayerState.FLAGS] & ~flag;
    }

    /** Whether platforms carry this body now. */
    boolean platformsCarry() {
        return v[PlayerState.DROP_UNTIL] == 0;
    }

    /** Sweeps the body along a way and moves it as far as it is free; whether something stopped it. */
    boolean advance(double dx, double dy) {
        around.sweep(x, y, dx, dy, height, platformsCarry());
        x += dx * around.fraction;
        y += dy * around.fraction;
        if (around.hit()) {
            contactX = around.normalX;
            contactY = around.normalY;
        }
        return around.hit();
    }

    double runSpeed() {
        return tuning.runSpeed() * pace;
    }

    /** Whether ground with this normal can be stood on. */
    boolean walkable(double normalY) {
        return normalY <= -tuning.walkableNormal();
    }

    /** Leaves the ground at this tick. */
    void leaveGround() {
        walking = false;
        set(PlayerState.GROUNDED, false);
        v[PlayerState.AIR_SINCE] = tick;
    }

    PlayerState toState() {
        set(PlayerState.DROPPING, v[PlayerState.DROP_UNTIL] != 0);
        boolean low = has(PlayerState.GROUNDED) && has(PlayerState.CROUCHED);
        set(PlayerState.SLIDING, low && Math.abs(vx * groundY - vy * groundX) > runSpeed());
        return PlayerState.owning(v);
    }
}
