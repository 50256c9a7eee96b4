package overbounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import overbounce.testkit.Browser;
import overbounce.testkit.ChromiumBrowser;
import overbounce.testkit.GameServer;
import overbounce.testkit.PlayerPage;

/** Two people in real browsers and four bots play a match to its end and into the next one. */
@Tag("show-1")
@ResourceLock(Browser.LOCK)
class BrowserMatchIT {
    private static final Duration MATCH_LIMIT = Duration.ofSeconds(150);

    @Test
    void shouldPlayAMatchFromTheMenuToTheNextMap() {
        try (GameServer server = GameServer.start(
                        "--map", "crucible", "--bots", "6", "--frag-limit", "5", "--time-limit", "80", "--seed", "7");
                PlayerPage ada = new PlayerPage();
                PlayerPage bob = new PlayerPage(browserWithoutOffscreenCanvas())) {
            ada.open(server.url());
            ada.screenshot("menu");
            ada.play("Ada");
            bob.open(server.url());
            bob.play("Bob");
            bob.screenshot("baked-by-the-page");
            for (PlayerPage player : List.of(ada, bob)) {
                FirstSteps.shouldMoveAndShoot(player);
            }
            ada.screenshot("fight");
            fightUntilBothSawEachOtherDie(ada, bob);
            String firstMap = String.valueOf(ada.read("state.session.mapInfo.name"));
            fightUntil(ada, bob, "state.world.phase === 'intermission'");
            ada.screenshot("intermission");
            for (PlayerPage player : List.of(ada, bob)) {
                player.await("state.world.phase !== 'intermission'", Duration.ofSeconds(40));
                player.await("state.session.mapInfo.name !== '" + firstMap + "'");
                player.respawn();
            }
            ada.screenshot("next-map");
            assertNotEquals(firstMap, ada.read("state.session.mapInfo.name"));
            assertEquals(ada.read("state.session.mapInfo.name"), bob.read("state.session.mapInfo.name"));
            assertEquals(
                    List.of(),
                    server.output().stream().filter(BrowserMatchIT::isTrouble).toList());
        }
    }

    /** Older browsers cannot draw in a worker: their page paints the level itself, between its frames. */
    private static Browser browserWithoutOffscreenCanvas() {
        ChromiumBrowser browser = ChromiumBrowser.start();
        browser.runBeforePages("delete window.OffscreenCanvas;");
        return browser;
    }

    /** Two browsers and a server on two cores may hold a beat up, which the soak measures; all else is trouble. */
    private static boolean isTrouble(String line) {
        boolean warning = line.contains(" WARN ") && !line.contains("ticks dropped");
        return line.contains(" ERROR ") || warning || line.contains("Exception");
    }

    private static void fightUntilBothSawEachOtherDie(PlayerPage ada, PlayerPage bob) {
        for (PlayerPage page : List.of(ada, bob)) {
            page.browser()
                    .run("const state = window.overbounce.state; window.seenDead = new Set();"
                            + "setInterval(() => { for (const kill of state.ui.feed)"
                            + " window.seenDead.add(kill.victim.name); }, 100);");
        }
        String bothSeen = "window.seenDead.has('Ada') && window.seenDead.has('Bob')";
        fightUntil(ada, bob, bothSeen);
        ada.browser().await("return " + bothSeen, Duration.ofSeconds(5));
        bob.browser().await("return " + bothSeen, Duration.ofSeconds(5));
        ada.hold("\uE004");
        ada.await("state.ui.scoreboard");
        ada.screenshot("scoreboard");
        ada.release("\uE004");
    }

    /** Both run, jump and fire at whoever is near until the condition holds for the first of them. */
    private static void fightUntil(PlayerPage ada, PlayerPage bob, String condition) {
        Random random = new Random(1);
        long end = System.nanoTime() + MATCH_LIMIT.toNanos();
        while (!ada.is(condition)) {
            assertTrue(System.nanoTime() < end, "not within " + MATCH_LIMIT + ": " + condition);
            for (PlayerPage player : List.of(ada, bob)) {
                act(player, random);
            }
        }
        for (PlayerPage player : List.of(ada, bob)) {
            player.releaseFire();
        }
    }

    private static void act(PlayerPage player, Random random) {
        String way = random.nextBoolean() ? "a" : "d";
        player.hold(way);
        player.pointAtNearest();
        player.holdFire();
        if (random.nextInt(3) == 0) {
            player.press(" ");
        }
        player.pointAtNearest();
        player.releaseFire();
        player.release(way);
    }
}
