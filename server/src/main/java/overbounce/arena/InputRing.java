package overbounce.arena;

import org.jspecify.annotations.Nullable;
import overbounce.message.Protocol;
import overbounce.motion.PlayerInput;

/**
 * The inputs of one player, waiting for their ticks; exactly one is taken per tick, so time cannot be cheated.
 *
 * <p>A tick without an input of its own repeats the newest one before it. An input that comes after its tick has run
 * does not move anybody back then; but being the newest, it is what the next tick repeats, and its presses count there.
 * Once the newest is 250 ms old the player stands still: that is counted in ticks of inputs, not from when they came,
 * so that a client knows it too and predicts it. Arena loop only.
 */
final class InputRing {
    static final int QUIET_TICKS = 15;

    private static final int SLOTS = 64;

    /** A view moves on by eight sixteenths of a snapshot interval in a tick. */
    private static final int VIEW_STEP = 16 / Protocol.SNAPSHOT_TICKS;

    private final @Nullable PlayerInput[] slots = new PlayerInput[SLOTS];
    private PlayerInput newest = PlayerInput.idle(0);

    /** What became of an offered input. */
    enum Verdict {
        TAKEN,
        LATE,
        TOO_EARLY
    }

    /** Takes in an input while {@code lastTick} is the newest tick that has run. */
    Verdict offer(PlayerInput input, int lastTick) {
        if (input.tick() > lastTick + Protocol.INPUT_TICKS_AHEAD_MAX) {
            return Verdict.TOO_EARLY;
        }
        if (input.tick() > lastTick) {
            slots[input.tick() % SLOTS] = input;
            return Verdict.TAKEN;
        }
        if (input.tick() > newest.tick()) {
            newest = input;
        }
        return Verdict.LATE;
    }

    /** Whether this tick has an input of its own. */
    boolean has(int tick) {
        PlayerInput waiting = slots[tick % SLOTS];
        return waiting != null && waiting.tick() == tick;
    }

    /** The input of a tick. */
    PlayerInput take(int tick) {
        PlayerInput waiting = slots[tick % SLOTS];
        if (waiting != null && waiting.tick() == tick) {
            newest = waiting;
            return waiting;
        }
        return tick - newest.tick() > QUIET_TICKS ? newest.released(tick) : repeated(tick);
    }

    /** The newest input with nothing held, for a player who is not looking. */
    PlayerInput takeNothing(int tick) {
        PlayerInput taken = take(tick);
        return taken.released(tick);
    }

    private PlayerInput repeated(int tick) {
        PlayerInput in = newest;
        int view = in.viewTick() * VIEW_STEP + in.viewFraction() + (tick - in.tick()) * VIEW_STEP;
        int older = view / 16 * Protocol.SNAPSHOT_TICKS;
        return new PlayerInput(
                tick,
                in.buttons(),
                in.aimX(),
                in.aimY(),
                in.weapon(),
                in.firePresses(),
                in.jumpPresses(),
                in.usePresses(),
                older,
                view % 16);
    }

    /** The inputs of the last ticks that are still at hand, oldest first, as text. */
    String recent(int lastTick, int ticks) {
        StringBuilder text = new StringBuilder();
        for (int tick = Math.max(1, lastTick - ticks + 1); tick <= lastTick; tick++) {
            PlayerInput input = slots[tick % SLOTS];
            if (input != null && input.tick() == tick) {
                text.append(' ').append(tick).append(':').append(input.buttons());
                text.append('/').append(input.aimX()).append(',').append(input.aimY());
                text.append('/').append(input.weapon()).append('/').append(input.firePresses());
            }
        }
        return text.toString();
    }
}
