package overbounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.TimeoutException;
import overbounce.testkit.Browser;
import overbounce.testkit.ChromiumBrowser;
import overbounce.testkit.GameServer;
import overbounce.testkit.PlayerPage;
import overbounce.testkit.SlowLine;

/** A player in a real browser whose line, server, page, tab and processor let it down, one after the other. */
@ResourceLock(Browser.LOCK)
class StressIT {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A machine that builds at the same time may hold the page up itself. */
    private static final double RIGHT_AGAIN_BUSY_MS_MAX = 3000;

    private static final double RIGHT_AGAIN_MS_MAX = 1000;

    /** A correction is blended over 100 ms; this is half a screen in one frame of a page at its slowest. */
    private static final double LEAP_U_MAX = 240;

    /** The time of the others may not run backwards; less is rounding. */
    private static final double BACK_MS_MAX = 0.01;

    @Test
    void shouldComeThroughEachTroubleOnce() {
        try (Trouble trouble = new Trouble(RIGHT_AGAIN_BUSY_MS_MAX)) {
            trouble.line(500);
            trouble.server(1000);
            trouble.page(500);
            trouble.hiddenTab(1500);
            trouble.slowProcessor(4, 1500);
        }
    }

    @Test
    @Tag("show")
    @Tag("show-2")
    void shouldBeRightAgainASecondAfterStallsUpTo5S() {
        try (Trouble trouble = new Trouble(RIGHT_AGAIN_MS_MAX)) {
            for (int ms : new int[] {200, 500, 1000, 2000, 5000}) {
                trouble.line(ms);
                trouble.server(ms);
                trouble.page(ms);
            }
            trouble.hiddenTab(1000);
            trouble.hiddenTab(12_000);
            trouble.slowProcessor(4, 5000);
            trouble.slowProcessor(10, 5000);
        }
    }

    /** One player beside bots, and what can go wrong for it; each trouble is held against the bars when it is over. */
    private static final class Trouble implements AutoCloseable {
        private final double rightAgainMsMax;
        private final GameServer server =
                GameServer.start("--map", "cathedral", "--bots", "3", "--frag-limit", "0", "--seed", "3");
        private final SlowLine line = SlowLine.to(server.port(), 60, 10, 11);
        private final ChromiumBrowser browser = ChromiumBrowser.start();
        private final PlayerPage player = new PlayerPage(browser);

        Trouble(double rightAgainMsMax) {
            this.rightAgainMsMax = rightAgainMsMax;
            player.open("http://localhost:" + line.port());
            player.play("Ada");
            double first = player.number("state.world.tick");
            player.await("state.world.tick > " + (first + 240), PATIENCE);
            browser.run(WATCH);
        }

        void line(int ms) {
            during("line " + ms + " ms", () -> {
                line.stall(Duration.ofMillis(ms));
                waitOnPage(ms);
            });
        }

        void server(int ms) {
            during("server " + ms + " ms", () -> {
                server.hold();
                waitOnPage(ms);
                server.goOn();
            });
        }

        void page(int ms) {
            during(
                    "page " + ms + " ms",
                    () -> browser.run(
                            "const end = performance.now() + arguments[0]; while (performance.now() < end);", ms));
        }

        void hiddenTab(int ms) {
            during("hidden tab " + ms + " ms", () -> {
                browser.hidePage();
                browser.await("return performance.now() > " + ms, PATIENCE.plusMillis(ms));
                browser.showPage();
                assertEquals(true, browser.run("return window.watch.wasHidden"), "the page was hidden");
            });
        }

        void slowProcessor(int times, int ms) {
            during("processor " + times + " times slower for " + ms + " ms", () -> {
                browser.slowDown(times);
                waitOnPage(ms);
                browser.slowDown(1);
            });
        }

        private void waitOnPage(int ms) {
            double until = browser.number("return performance.now()") + ms;
            browser.await("return performance.now() > " + until, PATIENCE.plusMillis(ms));
        }

        private void during(String what, Runnable trouble) {
            browser.run("window.watch.begin()");
            player.hold("d");
            trouble.run();
            player.release("d");
            browser.run("window.watch.end()");
            try {
                browser.await("return window.watch.settled()", PATIENCE);
            } catch (TimeoutException e) {
                throw new AssertionError(what + " is not over: " + browser.run("return window.watch.told"), e);
            }
            double rightMs = browser.number("return window.watch.rightMs()");
            double leapU = browser.number("return window.watch.leapU");
            double backMs = browser.number("return window.watch.backMs");
            System.out.printf(
                    "%s: right again after %.0f ms (bar %.0f), own figure leapt %.0f u (bar %.0f),"
                            + " others ran back %.1f ms (bar 0)%n",
                    what, rightMs, rightAgainMsMax, leapU, LEAP_U_MAX, backMs);
            assertTrue(
                    rightMs <= rightAgainMsMax,
                    what + ": " + rightMs + " ms, " + browser.run("return window.watch.told"));
            assertTrue(leapU <= LEAP_U_MAX, what + ": leapt " + leapU + " u");
            assertTrue(backMs <= BACK_MS_MAX, what + ": ran back " + backMs + " ms");
            assertEquals(0, player.number("state.own.intent.buttons"), what + ": a key is down that nobody holds");
            assertTrue(player.is("state.notice === null && state.screen === 'playing'"), what + ": a notice is left");
        }

        @Override
        public void close() {
            player.close();
            line.close();
            server.close();
        }
    }

    /**
     * Looks at each frame: how far own clock and picture are from where they were before all trouble, held against the
     * least late of the last 18 frames (what the clock steers by itself, 100 ms, counts as right, and so does the delay
     * of a slower cadence that the server chose), how far the own figure moved beyond its speed, and whether the time
     * of the others ran backwards.
     */
    private static final String WATCH = """
            const { state } = window.overbounce;
            const TICK_MS = 1000 / 60, NEAR_MS = 100, SETTLED_MS = 500, LOOK_BACK = 60, LEADS = 18, CARRIED_TICKS = 6;
            const middle = (list) => list.slice().sort((a, b) => a - b)[list.length >> 1];
            const seen = [], leads = [];
            let usual = null, endedAt = Infinity, before = null;
            const watch = window.watch = {
              leapU: 0, backMs: 0, wrongAt: 0, wasHidden: false, told: '',
              begin() {
                usual ??= { ahead: middle(seen.map((it) => it.ahead)), behind: middle(seen.map((it) => it.behind)) };
                Object.assign(watch, { leapU: 0, backMs: 0, wrongAt: 0, wasHidden: false });
                endedAt = Infinity;
                before = null;
              },
              end() { endedAt = watch.wrongAt = performance.now(); },
              rightMs: () => watch.wrongAt - endedAt,
              settled: () => performance.now() - watch.wrongAt > SETTLED_MS,
            };
            document.addEventListener('visibilitychange', () => {
              watch.wasHidden ||= document.hidden;
              before = null;
            });
            const look = () => {
              requestAnimationFrame(look);
              const { clock, world, own, view, now } = state;
              const newest = world.snapshots[world.snapshots.length - 1].tick;
              const { delay, intervalTicks } = clock.arrival;
              leads.push(newest * TICK_MS - now);
              if (leads.length > LEADS) leads.shift();
              const server = now + Math.max(...leads);
              const at = {
                ahead: clock.tick * TICK_MS - server,
                behind: server - clock.viewTick * TICK_MS - delay,
              };
              seen.push(at);
              if (seen.length > LOOK_BACK) seen.shift();
              if (usual !== null) {
                const off = Math.max(Math.abs(at.ahead - usual.ahead), Math.abs(at.behind - usual.behind));
                if (off > NEAR_MS) {
                  watch.wrongAt = performance.now();
                  watch.told = JSON.stringify({ at, usual, intervalTicks });
                }
              }
              const body = own.predicted === null || view.own === null ? null
                : { x: view.own.x, y: view.own.y, speed: Math.hypot(view.own.vx, view.own.vy),
                    life: `${own.predicted[34]}/${own.predicted[15]}` };
              const shown = Math.min(clock.viewTick, newest + CARRIED_TICKS);
              if (before !== null) {
                watch.backMs = Math.max(watch.backMs, (before.shown - shown) * TICK_MS);
                if (body !== null && before.body !== null && body.life === before.body.life) {
                  const reach = Math.max(body.speed, before.body.speed) * (now - before.now) / 1000;
                  const moved = Math.hypot(body.x - before.body.x, body.y - before.body.y);
                  watch.leapU = Math.max(watch.leapU, moved - reach);
                }
              }
              before = { body, shown, now };
            };
            requestAnimationFrame(look);
            """;
}
