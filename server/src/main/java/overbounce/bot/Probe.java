package overbounce.bot;

import org.jspecify.annotations.Nullable;
import overbounce.map.ArenaMap;
import overbounce.map.Hazard;
import overbounce.motion.MapView;
import overbounce.motion.MoveRules;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Tuning;

/**
 * Tries a recipe with the shared movement and tells where it ends.
 *
 * <p>Not for two threads at once.
 */
final class Probe {
    /**
     * How a try ended.
     *
     * @param ticks from the start to the landing
     * @param hurtTicks how many of them in something that hurts but does not kill at once
     */
    record Outcome(boolean arrived, int ticks, int hurtTicks, PlayerState body) {}

    private static final int TICKS_MAX = 420;

    private final MapView map;
    private final Tuning tuning;
    private final MoveRules motion;
    private long steps;

    Probe(ArenaMap arena, Tuning tuning) {
        this.map = MapView.of(arena);
        this.tuning = tuning;
        this.motion = new MoveRules(tuning);
    }

    MapView map() {
        return map;
    }

    long steps() {
        return steps;
    }

    /** Drives the recipe from a body; a body that a hazard touches has not arrived. */
    Outcome run(Recipe recipe, boolean fast, PlayerState start) {
        Drive drive = new Drive(recipe, fast, tuning);
        PlayerState body = start;
        boolean jumpHeld = false;
        int presses = start.jumpPressesSeen();
        int hurtTicks = 0;
        for (int ticks = 0; ticks < TICKS_MAX; ticks++) {
            int buttons = drive.buttons(body, Bodies.START_TICK + ticks);
            if (drive.progress() != Drive.Progress.GOING) {
                return new Outcome(drive.progress() == Drive.Progress.ARRIVED, ticks, hurtTicks, body);
            }
            boolean jump = (buttons & PlayerInput.JUMP) != 0;
            presses += jump && !jumpHeld ? 1 : 0;
            jumpHeld = jump;
            body = step(body, buttons, presses & 255, Bodies.START_TICK + ticks);
            Hazard hazard = map.hazardAt(body);
            if (kills(hazard)) {
                return new Outcome(false, ticks, hurtTicks, body);
            }
            hurtTicks += hazard == null ? 0 : 1;
        }
        return new Outcome(false, TICKS_MAX, hurtTicks, body);
    }

    /** Where a body comes to rest when nothing is pressed. */
    PlayerState settle(PlayerState start, int ticks) {
        PlayerState body = start;
        for (int tick = 0; tick < ticks; tick++) {
            body = step(body, 0, start.jumpPressesSeen(), Bodies.START_TICK + tick);
        }
        return body;
    }

    private PlayerState step(PlayerState body, int buttons, int jumpPresses, int tick) {
        steps++;
        PlayerInput input = new PlayerInput(tick, buttons, 0, 0, body.weapon(), 0, jumpPresses, 0, 0, 0);
        return motion.step(body, input, tick, map);
    }

    boolean deadly(PlayerState body) {
        return kills(map.hazardAt(body));
    }

    private static boolean kills(@Nullable Hazard hazard) {
        return hazard != null && !hazard.kind().equals(Hazard.SLIME);
    }

    /** Whether a standing body's box lies in nothing solid. */
    boolean free(PlayerState body) {
        return map.isFree(body.x(), body.y(), PlayerState.HEIGHT);
    }
}
