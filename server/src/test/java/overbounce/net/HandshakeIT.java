package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overbounce.app.ServerApp;
import overbounce.testkit.RawClient;
import overbounce.testkit.Servers;

@ParameterizedClass
@MethodSource("overbounce.testkit.Servers#transports")
final class HandshakeIT {
    @SuppressWarnings("NullAway.Init") // set before its tests run
    private static ServerApp server;

    @BeforeParameterizedClassInvocation
    static void start(String transport) {
        server = Servers.start(transport, 1);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.stop();
    }

    HandshakeIT(String transport) {
        assertTrue(Transport.named(transport).available());
    }

    private static int statusOf(String request) throws IOException {
        try (RawClient client = RawClient.connect(server.port())) {
            client.send(request + "\r\n");
            return client.readStatus();
        }
    }

    @Test
    void shouldAgreeOnTheSubprotocol() throws IOException {
        try (RawClient client = RawClient.connect(server.port())) {
            client.send(RawClient.HANDSHAKE + "\r\n");
            String head = client.readHead();
            assertTrue(head.startsWith("HTTP/1.1 101 "), head);
            assertTrue(head.contains("sec-websocket-protocol: overbounce.v1"), head);
            assertTrue(head.contains("sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="), head);
        }
    }

    @Test
    void shouldTakeAQueryWithThePath() throws IOException {
        assertEquals(101, statusOf(RawClient.HANDSHAKE.replace("/play", "/play?arena=arena-1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/player", "/play/", "/Play", "/ws"})
    void shouldKnowNoOtherPath(String path) throws IOException {
        assertEquals(404, statusOf(RawClient.HANDSHAKE.replace("/play", path)));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-WebSocket-Version: 13, Sec-WebSocket-Version: 8, 426",
        "Sec-WebSocket-Version: 13, Sec-WebSocket-Version: 7, 426",
        "Sec-WebSocket-Version: 13, 'Sec-WebSocket-Version: 13, 8', 426",
        "Sec-WebSocket-Version: 13, X-Nothing: 1, 426",
        "overbounce.v1, overbounce.v2, 400",
        "Sec-WebSocket-Protocol: overbounce.v1, X-Nothing: 1, 400",
        "dGhlIHNhbXBsZSBub25jZQ==, abc, 400",
        "dGhlIHNhbXBsZSBub25jZQ==, '!!!', 400",
        "Host: localhost, X-Nothing: 1, 400",
        "Host: localhost, Bad Name: 1, 400",
        "Upgrade: websocket, Upgrade: h2c, 426",
        "GET, POST, 405",
        "HTTP/1.1, HTTP/1.0, 505",
    })
    void shouldRefuseAHandshakeThatIsNotRight(String right, String wrong, int status) throws IOException {
        assertEquals(status, statusOf(RawClient.HANDSHAKE.replace(right, wrong)));
    }

    @Test
    void shouldTellWhichVersionIsSpoken() throws IOException {
        try (RawClient client = RawClient.connect(server.port())) {
            client.send(RawClient.HANDSHAKE.replace("Version: 13", "Version: 8") + "\r\n");
            assertTrue(client.readHead().contains("sec-websocket-version: 13"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost, 101",
        "http://LOCALHOST:80, 101",
        "http://evil.example, 403",
        "http://localhost.evil.example, 403",
        "http://localhost:8081, 403",
        "null, 403",
        "'', 403",
    })
    void shouldTakePagesOfItsOwnHostOnly(String origin, int status) throws IOException {
        assertEquals(status, statusOf(RawClient.HANDSHAKE + "Origin: " + origin + "\r\n"));
    }

    @Test
    void shouldRefuseTwoOrigins() throws IOException {
        String origin = "Origin: http://localhost\r\n";
        assertEquals(403, statusOf(RawClient.HANDSHAKE + origin + origin));
    }

    @Test
    void shouldRefuseHeadersThatAreTooLong() throws IOException {
        assertEquals(431, statusOf(RawClient.HANDSHAKE + "X-Long: " + "x".repeat(9_000) + "\r\n"));
        assertEquals(414, statusOf(RawClient.HANDSHAKE.replace("/play", "/play?" + "x".repeat(3_000))));
    }

    @Test
    void shouldRefuseTwoLengthsForOneBody() throws IOException {
        assertEquals(400, statusOf(RawClient.HANDSHAKE + "Content-Length: 1\r\nContent-Length: 2\r\n"));
    }

    @Test
    void shouldAgreeOnNoExtensionThatWasNotOffered() throws IOException {
        try (RawClient client = RawClient.connect(server.port())) {
            client.send(RawClient.HANDSHAKE + "\r\n");
            String head = client.readHead();
            assertTrue(head.startsWith("HTTP/1.1 101 ") && !head.contains("sec-websocket-extensions"), head);
        }
    }

    @Test
    void shouldDropWhoeverSendsFramesBeforeTheAnswer() throws IOException {
        try (RawClient client = RawClient.connect(server.port())) {
            byte[] frame = RawClient.frame(RawClient.TEXT, "{}");
            client.send(RawClient.HANDSHAKE + "\r\n" + new String(frame, StandardCharsets.ISO_8859_1));
            assertTrue(client.ends());
        }
    }
}
