package overbounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import overbounce.testkit.Browser;
import overbounce.testkit.GameServer;
import overbounce.testkit.PlayerPage;
import overbounce.testkit.SlowLine;

/** A player in a real browser whose line breaks, and breaks again while the page is coming back. */
@ResourceLock(Browser.LOCK)
class ComeBackIT {
    private static final Duration BACK_MAX = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SCORE = "state.world.scores.get(state.session.me)";

    @Test
    void shouldPlayAgainWithItsScoreSecondsAfterTheLineIsBack() {
        try (GameServer server = GameServer.start(
                        "--map", "crucible", "--bots", "6", "--frag-limit", "0", "--time-limit", "600", "--seed", "4");
                SlowLine line = SlowLine.to(server.port(), 60, 10, 11);
                PlayerPage player = new PlayerPage()) {
            player.open("http://localhost:" + line.port());
            player.play("Ada");
            player.await("state.world.phase === 'live'", PATIENCE);
            player.await("(" + SCORE + "?.deaths ?? 0) > 0", PATIENCE);
            double id = player.number("state.session.me");
            double deaths = player.number(SCORE + ".deaths");

            line.cut();
            player.await("state.notice !== null && state.screen === 'playing'");
            player.screenshot("line-lost");
            line.mend();
            line.awaitConnection();
            line.reset();
            long brokenNanos = System.nanoTime();
            player.await("state.notice === null && state.clock.running && state.own.vector !== null", PATIENCE);
            Duration away = Duration.ofNanos(System.nanoTime() - brokenNanos);

            System.out.printf("back in the arena %d ms after the second break (bar 3000)%n", away.toMillis());
            assertTrue(away.compareTo(BACK_MAX) < 0, "away for " + away);
            assertEquals(id, player.number("state.session.me"), "the same player");
            player.await(SCORE + " !== undefined");
            assertTrue(player.number(SCORE + ".deaths") >= deaths, "deaths are forgotten");
            player.respawn();
            assertEquals(0, player.number("state.ui.chat.filter((line) => line.text.includes('new player')).length"));
        }
    }
}
