package overbounce;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import overbounce.testkit.PlayerPage;

/** What every player tries first: to run both ways and to fire. */
final class FirstSteps {
    private static final int ATTEMPTS = 5;
    private static final int SHOT_TICK = 22;

    private FirstSteps() {}

    /**
     * Bots may kill a player in the middle of it; then it tries again. It goes to the middle of the map first: their
     * shots may have pushed it against a wall.
     */
    static void shouldMoveAndShoot(PlayerPage player) {
        boolean moved = false;
        boolean fired = false;
        for (int attempt = 0; attempt < ATTEMPTS && !(moved && fired); attempt++) {
            player.respawn();
            boolean right = player.is("state.view.own !== null && state.view.own.x > state.session.map.width / 2");
            for (String way : right ? List.of("a", "d") : List.of("d", "a")) {
                moved |= changes(player, "state.view.own.x", () -> player.hold(way), () -> player.release(way));
            }
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
