package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overbounce.app.ServerApp;
import overbounce.testkit.Pages;
import overbounce.testkit.RawClient;
import overbounce.testkit.Servers;

@ParameterizedClass
@MethodSource("overbounce.testkit.Servers#transports")
final class PagesIT {
    @SuppressWarnings("NullAway.Init") // set before its tests run
    private static ServerApp server;

    @BeforeParameterizedClassInvocation
    static void start(String transport) {
        server = Servers.start(transport, 2);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.stop();
    }

    PagesIT(String transport) {
        assertTrue(Transport.named(transport).available());
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return Pages.get(server.port(), path, headers);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String mainModule() {
        return "/c/" + Servers.build(server) + "/main.js";
    }

    @Test
    void shouldServeAPageThatIsNeverCachedAndNamesItsBuild() {
        HttpResponse<String> page = get("/");
        assertEquals(200, page.statusCode());
        assertEquals("no-cache", header(page, "cache-control"));
        assertEquals("text/html; charset=utf-8", header(page, "content-type"));
        assertTrue(page.body().contains("<base href=\"/c/" + Servers.build(server) + "/\">"), page.body());
        assertEquals(page.body(), get("/index.html").body());
    }

    @Test
    void shouldLetFilesBeKeptForEverUnderTheAddressOfTheirBuild() {
        HttpResponse<String> module = get(mainModule());
        assertEquals(200, module.statusCode());
        assertEquals("public, max-age=31536000, immutable", header(module, "cache-control"));
        assertEquals("text/javascript; charset=utf-8", header(module, "content-type"));
        assertEquals(404, get("/c/0123456789abcdef/main.js").statusCode());
    }

    @Test
    void shouldCompressForWhoeverTakesIt() throws IOException, InterruptedException {
        HttpResponse<byte[]> packed;
        try (HttpClient client = HttpClient.newHttpClient()) {
            packed = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + mainModule()))
                            .header("Accept-Encoding", "br, gzip")
                            .build(),
                    BodyHandlers.ofByteArray());
        }
        assertEquals("gzip", header(packed, "content-encoding"));
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            String text = new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(get(mainModule()).body(), text);
            assertTrue(packed.body().length < text.length());
        }
        assertEquals("", header(get(mainModule(), "Accept-Encoding", "gzip;q=0"), "content-encoding"));
    }

    @Test
    void shouldSayWhenNothingHasChanged() {
        String tag = header(get(mainModule()), "etag");
        HttpResponse<String> again = get(mainModule(), "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(200, get(mainModule(), "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void shouldAnswerHeadWithTheLengthOnly() {
        HttpResponse<String> head = Pages.ask(server.port(), "HEAD", mainModule());
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(
                get(mainModule()).body().getBytes(StandardCharsets.UTF_8).length,
                Integer.parseInt(header(head, "content-length")));
    }

    @Test
    void shouldGuardThePageWithHeaders() {
        String policy = header(get("/"), "content-security-policy");
        assertTrue(policy.contains("default-src 'none'"), policy);
        assertTrue(policy.contains("connect-src 'self' ws://localhost:" + server.port()), policy);
        assertFalse(policy.contains("unsafe-inline"), policy);
        assertEquals("nosniff", header(get("/"), "x-content-type-options"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/../pom.xml", "/c/", "/maps/", "/api", "/index.html/", "//"})
    void shouldKnowOnlyWhatItServes(String path) throws IOException {
        try (RawClient client = RawClient.connect(server.port())) {
            client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertEquals(404, client.readStatus());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "BREW"})
    void shouldAnswerGetAndHeadOnly(String method) {
        assertEquals(405, Pages.ask(server.port(), method, "/").statusCode());
    }

    @Test
    void shouldKeepTheConnectionForTheNextRequest() throws IOException {
        try (RawClient client = RawClient.connect(server.port())) {
            String request = "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n";
            client.send(request + request);
            assertEquals(200, client.readStatus());
            assertEquals(200, client.readStatus());
        }
    }

    @Test
    void shouldListArenasAndServeTheirMaps() {
        JsonObject info = JsonParser.parseString(get("/api/info").body()).getAsJsonObject();
        assertEquals(Servers.build(server), info.get("build").getAsString());
        assertEquals(2, info.getAsJsonArray("arenas").size());
        JsonObject arena = info.getAsJsonArray("arenas").get(0).getAsJsonObject();
        assertEquals("arena-1", arena.get("id").getAsString());
        assertEquals(16, arena.get("max").getAsInt());
        assertEquals(0, arena.get("players").getAsInt());
        String url = arena.get("mapUrl").getAsString();
        assertTrue(url.matches("/maps/crucible\\.[0-9a-f]{16}\\.json"), url);
        HttpResponse<String> map = get(url);
        assertEquals("public, max-age=31536000, immutable", header(map, "cache-control"));
        assertEquals(
                "crucible",
                JsonParser.parseString(map.body()).getAsJsonObject().get("name").getAsString());
    }

    @Test
    void shouldSayThatItIsWell() {
        assertEquals(200, get("/healthz").statusCode());
    }

    @Test
    void shouldShowItsFiguresToThisMachine() {
        String figures = get("/metrics").body();
        for (String name : new String[] {
            "overbounce_beats_total{loop=\"0\"}",
            "overbounce_beat_lateness_seconds{loop=\"0\",quantile=\"0.999\"}",
            "overbounce_tick_seconds",
            "overbounce_write_seconds",
            "overbounce_clients 0",
            "overbounce_inputs_late_total",
            "overbounce_snapshot_bytes_total"
        }) {
            assertTrue(figures.contains(name), name);
        }
    }
}
