package overbounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import overbounce.testkit.Browser;
import overbounce.testkit.GameServer;
import overbounce.testkit.PlayerPage;

/** The game in a Firefox, from the menu into a fight with bots. */
@Tag("slow")
@ResourceLock(Browser.LOCK)
class FirefoxMatchIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TAB = "\uE004";

    @Test
    void shouldPlayAmongBotsInFirefox() {
        try (GameServer server = GameServer.start("--map", "crucible", "--bots", "6", "--seed", "7");
                PlayerPage eve = new PlayerPage(Browser.firefox())) {
            eve.open(server.url());
            shouldMakeItsSounds(eve.browser());
            eve.open(server.url());
            eve.screenshot("firefox-menu");
            watch(eve.browser());
            eve.play("Eve");
            FirstSteps.shouldMoveAndShoot(eve);
            eve.await("window.othersMoved.size > 1 && state.ui.feed.length > 0", PATIENCE);
            eve.screenshot("firefox-fight");
            eve.hold(TAB);
            eve.await("state.ui.scoreboard && state.world.roster.size === 6");
            eve.screenshot("firefox-scoreboard");
            eve.release(TAB);
            assertEquals("[]", eve.read("JSON.stringify(window.troubles)"));
        }
    }

    /** Notes who else moves, and what goes wrong in the page. */
    private static void watch(Browser browser) {
        browser.run("""
                const state = window.overbounce.state;
                const seenAt = new Map();
                window.othersMoved = new Set();
                window.troubles = [];
                window.addEventListener('error', (event) => window.troubles.push(String(event.message)));
                window.addEventListener('unhandledrejection', (event) => window.troubles.push(String(event.reason)));
                setInterval(() => {
                  for (const [id, { x }] of state.view.others) {
                    if (seenAt.has(id) && Math.abs(seenAt.get(id) - x) > 40) window.othersMoved.add(id);
                    seenAt.set(id, x);
                  }
                }, 50);
                """);
    }

    /**
     * Plays a cue through the client's own speaker into a recording: test machines have no sound device, and without
     * one an AudioContext of Firefox never runs.
     */
    private static void shouldMakeItsSounds(Browser browser) {
        browser.run("""
                window.peak = null;
                const recording = new OfflineAudioContext(2, 44100, 44100);
                recording.resume = () => Promise.resolve();
                window.AudioContext = function () { return recording; };
                const main = document.querySelector('script[type=module]').src;
                const fetched = ['speaker', 'sounds'].map((name) => import(new URL(`audio/${name}.js`, main).href));
                Promise.all(fetched).then(([speech, { SOUNDS }]) => {
                  const speaker = speech.createSpeaker();
                  speech.unlockOnGesture(speaker);
                  window.dispatchEvent(new Event('pointerdown'));
                  const waiting = setInterval(async () => {
                    if (speaker.buffers.size < Object.keys(SOUNDS).length) return;
                    clearInterval(waiting);
                    speech.playCues(speaker, [{ kind: 'fight', x: 0, y: 0, own: true }], { x: 0, y: 0 });
                    const heard = (await recording.startRendering()).getChannelData(0);
                    window.peak = heard.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
                  }, 20);
                }).catch((error) => { window.peak = String(error); });
                """);
        browser.await("return window.peak !== null", PATIENCE);
        assertTrue(browser.number("return window.peak") > 0.01, "silent: " + browser.run("return window.peak"));
    }
}
