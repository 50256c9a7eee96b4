package overbounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.TimeoutException;
import overbounce.message.PrivateVector;
import overbounce.testkit.Browser;
import overbounce.testkit.GameServer;

/** The client that docs/protocol.md ends with, run as it stands there, in a browser, against the shipped server. */
@ResourceLock(Browser.LOCK)
class ProtocolExampleIT {
    private static final String LAST_LINE = "play(`ws://${location.host}/play`);";

    private static final int SHOT_TICK = 22;

    /** A WebSocket that keeps {@code framesToLose} frames to itself and counts changes of the map. */
    private static final String LOSING_SOCKET = """
            window.framesToLose = 0;
            window.maps = 0;
            window.WebSocket = class extends WebSocket {
              set onmessage(take) {
                super.onmessage = (event) => {
                  if (event.data.startsWith('{"type":"map"')) window.maps++;
                  if (event.data.startsWith('[') && window.framesToLose > 0) window.framesToLose--;
                  else take(event);
                };
              }
            };
            """;

    @Test
    void shouldPlayAsTheDocumentSays() {
        String example = example();
        try (GameServer server = GameServer.start("--bots", "3", "--seed", "3");
                Browser browser = Browser.open()) {
            browser.go(server.url() + "/");
            browser.run(example.replace(LAST_LINE, "window.example = " + LAST_LINE));
            browser.await("return example.held.own.length === " + PrivateVector.SIZE, Duration.ofSeconds(20));
            double startX = browser.number("return example.held.own[0]");
            double startTick = browser.number("return example.held.tick");
            awaitOrShow(browser, "return example.held.tick > " + startTick + " + 240");
            awaitOrShow(browser, "return Math.abs(example.held.own[0] - " + startX + ") > 40 * 256");
            awaitOrShow(browser, "return example.held.margin >= 0 && example.held.margin !== null");
            assertEquals("", browser.run("return example.held.errors.map((e) => e.text).join()"));
            assertEquals(0, browser.number("return example.held.resyncs"), "resyncs");
            assertEquals(true, browser.run("return [...example.held.names.values()].includes('Example')"));
            assertEquals(3, browser.number("return example.held.names.size"), "itself and two bots");
            assertEquals(true, browser.run("return example.held.entities.has(example.held.id)"), "sees itself");
            double apart = browser.number(
                    "return Math.abs(example.held.own[0] / 64" + " - example.held.entities.get(example.held.id).x)");
            assertTrue(apart <= 1, "in quarters of a unit, what it is told of itself in two ways is apart by " + apart);
            browser.run("example.stop()");
            browser.await("return example.held.ended !== null", Duration.ofSeconds(10));
            assertEquals(1000, browser.number("return example.held.ended.code"));
        }
    }

    /** One frame is kept from the client, and the match goes on to the next map: it asks once, and holds all again. */
    @Test
    void shouldSurviveALostFrameAndAChangeOfMap() {
        try (GameServer server = GameServer.start(
                        "--map", "crucible", "--bots", "4", "--seed", "3", "--frag-limit", "1", "--time-limit", "60");
                Browser browser = Browser.open()) {
            browser.go(server.url() + "/");
            browser.run(LOSING_SOCKET);
            browser.run(example().replace(LAST_LINE, "window.example = " + LAST_LINE));
            awaitOrShow(browser, "return example.held.own.length === " + PrivateVector.SIZE);
            browser.run("window.framesToLose = 1");
            awaitOrShow(browser, "return window.framesToLose === 0 && example.held.resyncs === 1");
            awaitOrShow(browser, "return example.held.entities.size >= 4");
            awaitOrShow(browser, "return example.held.own[" + SHOT_TICK + "] > 0");
            awaitOrShow(browser, "return window.maps > 0", Duration.ofMinutes(2));
            double changed = browser.number("return example.held.tick");
            awaitOrShow(browser, "return example.held.tick > " + changed + " + 240");
            assertEquals("", browser.run("return example.held.errors.map((e) => e.text).join()"));
            assertEquals(1, browser.number("return example.held.resyncs"), "resyncs");
            awaitOrShow(browser, "return example.held.entities.has(example.held.id)");
        }
    }

    /** Waits for what the client comes to hold; what it holds instead is part of the failure. */
    private static void awaitOrShow(Browser browser, String condition) {
        awaitOrShow(browser, condition, Duration.ofSeconds(40));
    }

    private static void awaitOrShow(Browser browser, String condition, Duration limit) {
        try {
            browser.await(condition, limit);
        } catch (TimeoutException late) {
            fail(condition + " never held: " + browser.run("return JSON.stringify(example.held)"), late);
        }
    }

    private static String example() {
        String doc = Repository.text(Repository.root().resolve("docs/protocol.md"));
        Matcher fence =
                Pattern.compile("```js example\n(.*?)```", Pattern.DOTALL).matcher(doc);
        assertTrue(fence.find(), "no example in docs/protocol.md");
        String script = fence.group(1);
        assertTrue(script.strip().endsWith(LAST_LINE), "the example no longer ends as this test expects");
        return script;
    }
}
