package overbounce.motion;

import java.util.List;
import overbounce.map.ArenaMap;

/** One player who is told what to hold and press, tick by tick. */
final class Runner {
    static final int LEFT = PlayerInput.LEFT;
    static final int RIGHT = PlayerInput.RIGHT;
    static final int CROUCH = PlayerInput.CROUCH;
    static final int FIRE = PlayerInput.FIRE;

    final MapView world;
    final Tuning tuning;
    private final MoveRules motion;
    PlayerState state;
    int tick = 1000;
    List<MovingSolid> solids = List.of();

    private int buttons;
    private int jumps;
    private int fires;
    private int weapon = Weapon.MACHINE_GUN.slot();
    private int aimX;
    private int aimY;

    Runner(ArenaMap map, Tuning tuning, int x, int y) {
        world = MapView.of(map);
        this.tuning = tuning;
        this.motion = new MoveRules(tuning);
        state = PlayerState.spawned(tick, x, y, 1, PlayerInput.idle(tick), tuning);
    }

    Runner hold(int held) {
        buttons = held;
        return this;
    }

    Runner jump() {
        jumps = jumps + 1 & 255;
        return this;
    }

    Runner click() {
        fires = fires + 1 & 255;
        return this;
    }

    Runner want(Weapon wanted) {
        weapon = wanted.slot();
        return this;
    }

    Runner aim(int x, int y) {
        aimX = x;
        aimY = y;
        return this;
    }

    Runner set(int field, int value) {
        state = state.with(field, value);
        return this;
    }

    Runner velocity(double vx, double vy) {
        return set(PlayerState.VX, (int) (vx * Grid.VEL)).set(PlayerState.VY, (int) (vy * Grid.VEL));
    }

    MapView view() {
        return world.atTick(tick).withSolids(solids);
    }

    Runner step() {
        tick++;
        PlayerInput input = new PlayerInput(tick, buttons, aimX, aimY, weapon, fires, jumps, 0, tick, 0);
        state = motion.step(state, input, tick, view());
        return this;
    }

    Runner run(int ticks) {
        for (int i = 0; i < ticks; i++) {
            step();
        }
        return this;
    }

    /** Steps until the feet are on the ground. */
    Runner land() {
        for (int i = 0; i < 600 && !state.grounded(); i++) {
            step();
        }
        return this;
    }

    /** Steps until it falls, and answers the highest point of the feet as it was on the way. */
    double peak() {
        double top = y();
        do {
            step();
            top = Math.min(top, y());
        } while (!state.grounded() && state.vy() <= 0);
        return top;
    }

    double x() {
        return (double) state.x() / Grid.POS;
    }

    double y() {
        return (double) state.y() / Grid.POS;
    }

    double vx() {
        return (double) state.vx() / Grid.VEL;
    }

    double vy() {
        return (double) state.vy() / Grid.VEL;
    }

    boolean inSolid() {
        return !view().isFree(state.x(), state.y(), state.height());
    }
}
