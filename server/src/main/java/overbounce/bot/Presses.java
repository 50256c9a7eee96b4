package overbounce.bot;

import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;

/**
 * The keys of a bot: turns "press now" into held buttons and counters of presses, with a release between two presses.
 *
 * <p>Arena loop only.
 */
final class Presses {
    private int held;
    private int fires;
    private int jumps;
    private int uses;

    /** Takes over the counters where a body's last input left them. */
    void begin(PlayerState body) {
        fires = body.firePressesSeen();
        jumps = body.jumpPressesSeen();
        uses = body.usePressesSeen();
    }

    /** The input of a tick. {@code FIRE}, {@code JUMP} and {@code USE} in the buttons press when they were up. */
    PlayerInput input(int tick, int buttons, int aimX, int aimY, int weapon) {
        int pressed = buttons & ~held;
        held = buttons;
        fires = fires + ((pressed & PlayerInput.FIRE) != 0 ? 1 : 0) & 255;
        jumps = jumps + ((pressed & PlayerInput.JUMP) != 0 ? 1 : 0) & 255;
        uses = uses + ((pressed & PlayerInput.USE) != 0 ? 1 : 0) & 255;
        return new PlayerInput(tick, buttons, aimX, aimY, weapon, fires, jumps, uses, 0, 0);
    }
}
