package overbounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import overbounce.testkit.BareMap;
import overbounce.testkit.Browser;
import overbounce.testkit.GameServer;
import overbounce.testkit.PlayerPage;
import overbounce.testkit.SlowLine;

/** What a player alone in an arena sees of the network: nothing. */
@ResourceLock(Browser.LOCK)
class PredictionIT {
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration FULL = Duration.ofSeconds(60);

    private static final int LEARNING_TICKS = 300;
    private static final String UNEXPLAINED = "(state.own.corrections.byCause.other ?? 0)";

    /** From a key going down to the own figure drawn elsewhere: a tick, a frame, and as much for a busy machine. */
    private static final double KEY_TO_SCREEN_MS_MAX = 67;

    private Path folder;

    @BeforeEach
    void remember(@TempDir Path given) {
        folder = given;
    }

    @Test
    void shouldOnlyCorrectWhatALateInputExplains() throws IOException {
        assertEquals(0, playAlone(0, 0, SHORT).unexplained(), "corrections without a late input");
    }

    @Test
    void shouldOnlyCorrectWhatALateInputExplainsAt80Ms() throws IOException {
        assertEquals(0, playAlone(80, 20, SHORT).unexplained(), "corrections without a late input");
    }

    @Test
    @Tag("show")
    @Tag("show-1")
    void shouldNeverCorrectIn60SOnACleanLine() throws IOException {
        Outcome outcome = playAlone(0, 0, FULL);
        assertEquals(0, outcome.corrections(), "corrections");
        assertTrue(outcome.keyToScreenMs() <= KEY_TO_SCREEN_MS_MAX);
    }

    @Test
    @Tag("show")
    @Tag("show-1")
    void shouldHideADelayOf80MsFor60S() throws IOException {
        Outcome outcome = playAlone(80, 20, FULL);
        assertEquals(0, outcome.corrections(), "corrections");
        assertTrue(outcome.keyToScreenMs() <= KEY_TO_SCREEN_MS_MAX);
    }

    /**
     * What a player alone went through.
     *
     * @param unexplained corrections that no late input explains; a machine that stalls makes inputs late
     */
    private record Outcome(double corrections, double unexplained, double keyToScreenMs) {}

    private Outcome playAlone(int roundTripMs, int jitterMs, Duration time) throws IOException {
        String map = BareMap.of("cathedral", folder).toString();
        try (GameServer server = GameServer.start("--map", map, "--bots", "0", "--seed", "3");
                SlowLine line = SlowLine.to(server.port(), roundTripMs, jitterMs, 11);
                PlayerPage player = new PlayerPage()) {
            player.open("http://localhost:" + line.port());
            player.play("Ada");
            // The clock learns the line first; what it does until then is not the player's movement.
            double first = player.number("state.world.tick");
            player.await("state.world.tick > " + (first + LEARNING_TICKS), Duration.ofSeconds(20));
            watchKeys(player);
            double before = player.number("state.own.corrections.count");
            double unexplained = player.number(UNEXPLAINED);
            double late = player.number("state.net.lateInputs");
            runAbout(player, time);
            double corrections = player.number("state.own.corrections.count") - before;
            double delayMs = player.browser()
                    .number("return window.keyToScreen.sort((a, b) => a - b)"
                            + "[Math.floor(window.keyToScreen.length / 2)]");
            double keys = player.browser().number("return window.keyToScreen.length");
            System.out.printf(
                    "prediction, %d s at %d +- %d ms: %.0f corrections (bar 0) %s, late inputs %.0f;"
                            + " key to own figure median %.1f ms over %.0f presses (bar %.0f)%n",
                    time.toSeconds(),
                    roundTripMs,
                    jitterMs,
                    corrections,
                    player.read("JSON.stringify(state.own.corrections.byCause)"),
                    player.number("state.net.lateInputs") - late,
                    delayMs,
                    keys,
                    KEY_TO_SCREEN_MS_MAX);
            assertTrue(keys > 3, "presses measured: " + keys);
            return new Outcome(corrections, player.number(UNEXPLAINED) - unexplained, delayMs);
        }
    }

    /** Notes for each press of a direction key how long the drawn figure takes to move, by the page's own clock. */
    private static void watchKeys(PlayerPage player) {
        player.browser().run("""
                const state = window.overbounce.state;
                window.keyToScreen = [];
                window.addEventListener('keydown', (event) => {
                  const still = state.view.own !== null && state.view.own.vx === 0;
                  if (event.repeat || !still || (event.code !== 'KeyA' && event.code !== 'KeyD')) return;
                  const at = performance.now();
                  const x = state.view.own.x;
                  const look = () => {
                    const own = state.view.own;
                    if (own !== null && own.x !== x) window.keyToScreen.push(performance.now() - at);
                    else if (performance.now() - at < 500) requestAnimationFrame(look);
                  };
                  requestAnimationFrame(look);
                }, true);
                """);
    }

    /** Runs, jumps, crouches and fires rockets at the feet as a script says, with real keys. */
    private static void runAbout(PlayerPage player, Duration time) {
        Random random = new Random(5);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            String way = random.nextBoolean() ? "a" : "d";
            player.pointAt(random.nextInt(1280), random.nextInt(720));
            player.hold(way);
            switch (random.nextInt(4)) {
                case 0 -> player.press(" ");
                case 1 -> {
                    player.holdFire();
                    player.press(" ");
                    player.releaseFire();
                }
                case 2 -> {
                    player.hold("s");
                    player.press(" ");
                    player.release("s");
                }
                default -> player.press(String.valueOf(1 + random.nextInt(9)));
            }
            player.browser().await("return true", Duration.ofSeconds(1));
            player.release(way);
            player.await(
                    "state.view.own === null || state.view.own.vx === 0 || !state.own.alive", Duration.ofSeconds(8));
        }
    }
}
