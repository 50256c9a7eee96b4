package overbounce;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import overbounce.testkit.PlayerPage;

/** What every player tries first: to run both ways and to fire. */
final class FirstSteps {
    private static final int ATTEMPTS = 5;
    private static final int SHOT_TICK = 22;

    private FirstSteps() {}

    /** Bots may kill a player in the middle of it; then it tries again. */
    static void shouldMoveAndShoot(PlayerPage player) {
        boolean moved = false;
        boolean fired = false;
        for (int attempt = 0; attempt < ATTEMPTS && !(moved && fired); attempt++) {
            player.respawn();
            moved |= changes(player, "state.view.own.x", () -> player.hold("d"), () -> player.release("d"));
            moved |= changes(player, "state.view.own.x", () -> player.hold("a"), () -> player.release("a"));
            player.pointAt(900, 300);
            fired |= changes(player, "state.own.predicted[" + SHOT_TICK + "]", player::holdFire, player::releaseFire);
        }
        assertTrue(moved, "moves");
        assertTrue(fired, "fires");
    }

    private static boolean changes(PlayerPage player, String what, Runnable press, Runnable release) {
        String value = "(state.own.alive && state.view.own !== null ? " + what + " : null)";
        Object before = player.read(value);
        press.run();
        player.await(value + " !== " + before + " || !state.own.alive", Duration.ofSeconds(5));
        release.run();
        return player.is("state.own.alive");
    }
}
