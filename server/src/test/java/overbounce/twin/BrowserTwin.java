package overbounce.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import overbounce.testkit.Browser;

/**
 * Runs both twins, one of them in a real browser whose page loads the compiled rules over HTTP.
 *
 * <p>Note: not thread-safe.
 */
final class BrowserTwin implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Map<String, String> FILES =
            Map.of("/motion.js", "/web/lib/motion.js", "/drive.js", "/twin/drive.js");

    private final Browser browser;
    private final HttpServer server;

    BrowserTwin(Browser browser) throws IOException {
        this.browser = browser;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", BrowserTwin::serve);
        server.start();
        browser.go("http://localhost:" + server.getAddress().getPort() + "/");
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = "<!doctype html><title>twin</title>".getBytes(StandardCharsets.US_ASCII);
        String type = "text/html";
        String resource = FILES.get(path);
        if (resource != null) {
            type = "text/javascript";
            try (InputStream in = BrowserTwin.class.getResourceAsStream(resource)) {
                body = in == null ? new byte[0] : in.readAllBytes();
            }
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Fails unless both agree in every word of every step; answers the steps per second in the browser. */
    double compare(TwinCase twin, int seed, int steps) {
        int expected = twin.onJvm(seed, steps);
        browser.run("""
                window.twin = null;
                Promise.all([import('/motion.js'), import('/drive.js')]).then(([motion, {drive}]) => {
                  const began = performance.now();
                  const hash = drive(motion, Int32Array.of(%s), Float64Array.of(%s), Float64Array.of(%s),
                      Int32Array.of(%s), %d, %d);
                  window.twin = {hash, seconds: (performance.now() - began) / 1000};
                }).catch((error) => { window.twin = {hash: String(error), seconds: 1}; });
                """.formatted(
                        list(Arrays.stream(twin.packedMap()).boxed().toArray()),
                        list(Arrays.stream(twin.tuning().numbers()).boxed().toArray()),
                        list(Arrays.stream(twin.weaponNumbers()).boxed().toArray()),
                        list(Arrays.stream(twin.start().toArray()).boxed().toArray()),
                        seed,
                        steps));
        browser.await("return window.twin !== null", LIMIT);
        assertEquals(String.valueOf(expected), browser.run("return String(window.twin.hash)"), twin.name());
        return steps / browser.number("return window.twin.seconds");
    }

    private static String list(Object[] numbers) {
        return Arrays.stream(numbers).map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        server.stop(0);
        browser.close();
    }
}
