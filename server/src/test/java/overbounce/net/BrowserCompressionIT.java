package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import overbounce.testkit.Browser;
import overbounce.testkit.GameServer;

/** Chromium's own inflater takes what the server puts together by hand. */
@ResourceLock(Browser.LOCK)
final class BrowserCompressionIT {
    private static final String LISTEN = """
            window.got = {frames: 0, characters: 0, ticks: 0, closed: null};
            const socket = new WebSocket(arguments[0], 'overbounce.v1');
            window.socket = socket;
            socket.onopen = () => socket.send(JSON.stringify({type: 'hello', name: 'Listener', build: ''}));
            socket.onclose = (event) => { window.got.closed = event.code; };
            socket.onmessage = ({data}) => {
              const message = JSON.parse(data);
              if (!Array.isArray(message)) return;
              if (message[0] !== window.got.tick + 2) window.got.ticks++;
              window.got.tick = message[0];
              window.got.frames++;
              window.got.characters += data.length;
              socket.send(JSON.stringify({type: 'input', seen: message[0],
                inputs: [[message[0] + 6, 0, 0, 0, 1, 0, 0, 0, message[0], 0]]}));
            };
            """;

    @Test
    void shouldBeTakenByARealBrowserInBothDirections() {
        try (GameServer server = GameServer.start("--bots", "16");
                Browser browser = Browser.open()) {
            browser.go(server.url() + "/manifest.webmanifest");
            browser.run(LISTEN, server.url().replace("http", "ws") + "/play");
            browser.await("return window.got.frames >= 150 || window.got.closed !== null", Duration.ofSeconds(60));
            assertEquals(
                    "permessage-deflate; server_no_context_takeover; client_no_context_takeover",
                    browser.run("return socket.extensions"));
            assertEquals(
                    1.0, browser.number("return socket.readyState"), "closed: " + browser.run("return got.closed"));
            assertTrue(browser.number("return got.ticks") < 15, "frames with gaps: " + browser.run("return got.ticks"));
        }
    }
}
