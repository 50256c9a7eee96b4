package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import overbounce.app.ServerApp;
import overbounce.testkit.RawClient;
import overbounce.testkit.Servers;

@ParameterizedClass
@MethodSource("overbounce.testkit.Servers#transports")
final class FramesIT {
    private static final String PING = "{\"type\":\"ping\",\"id\":1}";

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

    FramesIT(String transport) {
        assertTrue(Transport.named(transport).available());
    }

    private static RawClient player() throws IOException {
        RawClient client = RawClient.webSocket(server.port());
        client.sendText(Servers.hello(server, "Kestrel"));
        client.nextWith("\"welcome\"");
        return client;
    }

    @Test
    void shouldWelcomeAndThenSendFramesThatBeginInFull() throws IOException {
        try (RawClient client = RawClient.webSocket(server.port())) {
            client.sendText(Servers.hello(server, "Kestrel"));
            JsonObject welcome = JsonParser.parseString(client.next().text()).getAsJsonObject();
            assertEquals("welcome", welcome.get("type").getAsString());
            assertEquals(60, welcome.get("tickHz").getAsInt());
            assertEquals(22, welcome.get("resume").getAsString().length());
            JsonObject next = JsonParser.parseString(client.next().text()).getAsJsonObject();
            assertEquals("next", next.get("type").getAsString());
            JsonArray first = JsonParser.parseString(client.next().text()).getAsJsonArray();
            JsonArray second = JsonParser.parseString(client.next().text()).getAsJsonArray();
            assertEquals(0, first.get(1).getAsInt());
            assertEquals(first.get(0).getAsInt() + 2, second.get(0).getAsInt());
            assertEquals(2, second.get(1).getAsInt());
        }
    }

    @Test
    void shouldAnswerAPingWithTheArenasClock() throws IOException {
        try (RawClient client = player()) {
            client.sendText(PING);
            JsonObject pong =
                    JsonParser.parseString(client.nextWith("\"pong\"")).getAsJsonObject();
            assertEquals(1, pong.get("id").getAsInt());
            assertTrue(pong.get("tick").getAsInt() > 0);
        }
    }

    @Test
    void shouldSayHowEarlyInputsCome() throws IOException {
        try (RawClient client = player()) {
            JsonArray frame = JsonParser.parseString(client.nextWith("[")).getAsJsonArray();
            int tick = frame.get(0).getAsInt() + 20;
            client.sendText("{\"type\":\"input\",\"seen\":" + frame.get(0) + ",\"inputs\":[[" + tick
                    + ",2,800,0,1,0,0,0,0,0]]}");
            JsonArray later = frame;
            while (later.get(2).isJsonNull()) {
                later = JsonParser.parseString(client.nextWith("[")).getAsJsonArray();
            }
            int margin = later.get(2).getAsInt();
            assertTrue(margin > 0 && margin <= 20 * 17, "margin " + margin);
        }
    }

    @Test
    void shouldRefuseWhateverComesBeforeHello() throws IOException {
        try (RawClient client = RawClient.webSocket(server.port())) {
            client.sendText(PING);
            assertTrue(client.nextWith("error").contains("bad_state"));
            client.sendText(Servers.hello(server, "Kestrel"));
            client.nextWith("\"welcome\"");
            client.sendText(Servers.hello(server, "Kestrel"));
            assertTrue(client.nextWith("error").contains("bad_state"));
        }
    }

    @Test
    void shouldSendAwayAClientOfAnotherBuild() throws IOException {
        try (RawClient client = RawClient.webSocket(server.port())) {
            client.sendText("{\"type\":\"hello\",\"name\":\"Kestrel\",\"build\":\"old\"}");
            assertTrue(client.nextWith("bye").contains("\"code\":\"build\""));
            assertEquals(4005, client.closeCode());
            client.send(RawClient.frame(RawClient.CLOSE, ""));
            assertTrue(client.ends());
        }
    }

    @Test
    void shouldForgiveTenBadMessagesAndNoMore() throws IOException {
        try (RawClient client = player()) {
            for (int i = 0; i < 10; i++) {
                client.sendText("{\"type\":\"pung\"}");
                assertTrue(client.nextWith("error").contains("unknown_type"));
            }
            client.sendText("[1,2,");
            assertTrue(client.nextWith("bye").contains("protocol"));
            assertEquals(4000, client.closeCode());
        }
    }

    @Test
    void shouldDropChatThatComesTooFast() throws IOException {
        try (RawClient client = player()) {
            for (int i = 0; i < 6; i++) {
                client.sendText("{\"type\":\"chat\",\"text\":\"line " + i + "\"}");
            }
            assertTrue(client.nextWith("error").contains("too_fast"));
            client.sendText(PING);
            client.nextWith("pong");
        }
    }

    @Test
    void shouldLetAStalledClientCatchUpButNoFloodGoOn() throws IOException {
        try (RawClient client = player()) {
            for (int i = 0; i < 170; i++) {
                client.sendText(PING);
            }
            for (int i = 0; i < 170; i++) {
                client.nextWith("pong");
            }
            for (int i = 0; i < 400; i++) {
                client.sendText(PING);
            }
            assertTrue(client.nextWith("error").contains("too_fast"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0x82, hello, 1003",
        "0x81, \u0000, 4000",
        "0xC1, hello, 1002",
        "0xA1, hello, 1002",
        "0x83, hello, 1002",
        "0x80, hello, 1002",
        "0x09, hello, 1002",
    })
    void shouldEndAConnectionOfBrokenFrames(String firstByte, String payload, int code) throws IOException {
        try (RawClient client = player()) {
            byte[] frame = RawClient.frame(Integer.decode(firstByte), payload.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < (code == 4000 ? 11 : 1); i++) {
                client.send(frame);
            }
            assertEquals(code, client.closeCode());
        }
    }

    @Test
    void shouldEndAConnectionOfUnmaskedFrames() throws IOException {
        try (RawClient client = player()) {
            client.send(new byte[] {(byte) 0x81, 2, '{', '}'});
            assertEquals(1002, client.closeCode());
        }
    }

    @Test
    void shouldEndAConnectionOfBrokenText() throws IOException {
        try (RawClient client = player()) {
            client.send(RawClient.frame(0x81, new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}));
            assertEquals(1007, client.closeCode());
        }
    }

    @Test
    void shouldEndAConnectionOfLongMessages() throws IOException {
        try (RawClient client = player()) {
            client.send(RawClient.frame(0x81, new byte[4_097]));
            assertEquals(1009, client.closeCode());
        }
        try (RawClient client = player()) {
            client.send(RawClient.frame(0x01, new byte[3_000]));
            client.send(RawClient.frame(0x80, new byte[3_000]));
            assertEquals(1009, client.closeCode());
        }
    }

    @Test
    void shouldPutFragmentsTogether() throws IOException {
        try (RawClient client = player()) {
            client.send(RawClient.frame(0x01, PING.substring(0, 9).getBytes(StandardCharsets.UTF_8)));
            client.send(RawClient.frame(0x89, "between".getBytes(StandardCharsets.UTF_8)));
            client.send(RawClient.frame(0x80, PING.substring(9).getBytes(StandardCharsets.UTF_8)));
            client.nextWith("pong");
        }
    }

    @Test
    void shouldEndAConnectionThatFloodsWithPings() throws IOException {
        try (RawClient client = player()) {
            byte[] ping = RawClient.frame(RawClient.PING, "x");
            for (int i = 0; i < 100; i++) {
                client.send(ping);
            }
            assertEquals(1008, client.closeCode());
        }
    }

    @Test
    void shouldAnswerACloseWithTheSameCodeOnce() throws IOException {
        try (RawClient client = player()) {
            client.send(RawClient.frame(0x88, new byte[] {3, (byte) 0xe8}));
            assertEquals(1000, client.closeCode());
            assertTrue(client.ends());
        }
    }
}
