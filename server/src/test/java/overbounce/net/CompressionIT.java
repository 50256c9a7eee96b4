package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import overbounce.app.ServerApp;
import overbounce.codec.FrameReader;
import overbounce.codec.ReceivedArena;
import overbounce.config.ServerConfig;
import overbounce.testkit.RawClient;
import overbounce.testkit.Servers;

@ParameterizedClass
@MethodSource("overbounce.testkit.Servers#transports")
@Isolated("measures the memory of the process's buffers")
final class CompressionIT {
    private static final int COMPRESSED_TEXT = 0x80 | RawClient.COMPRESSED | RawClient.TEXT;
    private static final int FRAMES = 90;
    private static final int FRAMES_MAX = 900;

    @SuppressWarnings("NullAway.Init") // set before its tests run
    private static ServerApp server;

    @BeforeParameterizedClassInvocation
    static void start(String transport) {
        server = ServerApp.start(Servers.config(transport, 1, 16));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.stop();
    }

    CompressionIT(String transport) {
        assertTrue(Transport.named(transport).available());
    }

    private static RawClient player(String headers) throws IOException {
        RawClient client = RawClient.webSocket(server.port(), headers);
        client.sendText(Servers.hello(server, "Kestrel"));
        client.nextWith("\"welcome\"");
        return client;
    }

    private static String headOf(String headers) throws IOException {
        try (RawClient client = RawClient.connect(server.port())) {
            client.send(RawClient.HANDSHAKE + headers + "\r\n");
            return client.readHead();
        }
    }

    private static byte[] compressed(String message) {
        return RawClient.frame(COMPRESSED_TEXT, RawClient.deflated(message.getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes at most so many frames, which must add up, until enough were compressed, and returns how many were. */
    private static int takeFrames(RawClient client, int framesMax, int enough) throws IOException {
        ReceivedArena arena = new ReceivedArena();
        int compressed = 0;
        for (int frames = 0; frames < framesMax && compressed < enough; ) {
            RawClient.Frame frame = client.next();
            if (frame.opcode() == RawClient.TEXT && frame.text().startsWith("[")) {
                assertTrue(arena.apply(FrameReader.read(frame.text())), "a part whose base was never sent");
                compressed += frame.compressed() ? 1 : 0;
                frames++;
                client.sendSeen(arena.tick());
            }
        }
        return compressed;
    }

    @Test
    void shouldAgreeOnWhatABrowserOffers() throws IOException {
        String head = headOf(RawClient.OFFER);
        assertTrue(
                head.contains("sec-websocket-extensions: permessage-deflate; server_no_context_takeover; "
                        + "client_no_context_takeover\r\n"),
                head);
    }

    @Test
    void shouldSendCompressedFramesThatAddUpToTheArena() throws IOException {
        try (RawClient client = player(RawClient.OFFER)) {
            int compressed = takeFrames(client, FRAMES_MAX, FRAMES);
            assertEquals(FRAMES, compressed, "compressed frames; bots stand still until they know the map");
        }
    }

    @Test
    void shouldStayPlainWhereTheOfferCannotBeKept() throws IOException {
        String offer = "Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=10\r\n";
        assertFalse(headOf(offer).contains("sec-websocket-extensions"));
        try (RawClient client = player(offer)) {
            assertEquals(0, takeFrames(client, FRAMES, FRAMES));
        }
    }

    @Test
    void shouldDeclineWhateverIsOfferedWhereTheHostWantsNone() throws IOException {
        ServerApp plain = ServerApp.start(
                new ServerConfig("127.0.0.1", 0, "crucible", "ffa", 16, 0, 20, 600, 1, 1, "auto", "off", "on"));
        try (RawClient client = RawClient.connect(plain.port())) {
            client.send(RawClient.HANDSHAKE + RawClient.OFFER + "\r\n");
            String head = client.readHead();
            assertTrue(head.startsWith("HTTP/1.1 101 ") && !head.contains("sec-websocket-extensions"), head);
            client.send(compressed("{}"));
            assertEquals(1002, client.closeCode());
        } finally {
            plain.stop();
        }
    }

    @Test
    void shouldReadCompressedMessages() throws IOException {
        try (RawClient client = player(RawClient.OFFER)) {
            client.send(compressed("{\"type\":\"ping\",\"id\":41}"));
            assertTrue(client.nextWith("\"pong\"").contains("\"id\":41"));
            client.sendText("{\"type\":\"ping\",\"id\":42}");
            assertTrue(client.nextWith("\"pong\"").contains("\"id\":42"));
        }
    }

    @Test
    void shouldReadACompressedMessageInSeveralFrames() throws IOException {
        byte[] message = RawClient.deflated("{\"type\":\"ping\",\"id\":43}".getBytes(StandardCharsets.UTF_8));
        try (RawClient client = player(RawClient.OFFER)) {
            client.send(RawClient.frame(RawClient.COMPRESSED | RawClient.TEXT, Arrays.copyOf(message, 5)));
            client.send(RawClient.frame(RawClient.PING, "between"));
            client.send(RawClient.frame(0, Arrays.copyOfRange(message, 5, 9)));
            client.send(RawClient.frame(0x80, Arrays.copyOfRange(message, 9, message.length)));
            assertTrue(client.nextWith("\"pong\"").contains("\"id\":43"));
        }
    }

    @Test
    void shouldRefuseBombsWithoutMemoryForThem() throws IOException {
        byte[] bomb = RawClient.frame(COMPRESSED_TEXT, RawClient.deflated(new byte[3 << 20]));
        assertTrue(bomb.length < 3_500, "a bomb is small: " + bomb.length);
        ByteBufAllocatorMetricProvider memory = (ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT;
        assertCloses(1009, bomb);
        long before = memory.metric().usedDirectMemory();
        for (int i = 0; i < 20; i++) {
            assertCloses(1009, bomb);
        }
        long more = memory.metric().usedDirectMemory() - before;
        assertTrue(more < 1 << 20, more + " bytes more after 60 MB of bombs");
    }

    @Test
    void shouldRefuseWhatIsTooLongBeforeItIsInflated() throws IOException {
        byte[] noise = new byte[3_000];
        new SplittableRandom(7).nextBytes(noise);
        try (RawClient client = player(RawClient.OFFER)) {
            client.send(RawClient.frame(RawClient.COMPRESSED | RawClient.TEXT, noise));
            client.send(RawClient.frame(0x80, noise));
            assertEquals(1009, client.closeCode());
        }
    }

    @Test
    void shouldEndWhatIsNotDeflatedOrNotUtf8() throws IOException {
        assertCloses(1007, RawClient.frame(COMPRESSED_TEXT, new byte[] {7, 7, 7, 7}));
        assertCloses(1007, RawClient.frame(COMPRESSED_TEXT, RawClient.deflated(new byte[] {'"', (byte) 0xc3, '(', '"'
        })));
    }

    @Test
    void shouldAllowNoReservedBitButTheOneAgreedOn() throws IOException {
        byte[] text = "{}".getBytes(StandardCharsets.UTF_8);
        assertCloses(1002, RawClient.frame(0xa0 | RawClient.TEXT, text));
        assertCloses(1002, RawClient.frame(0x90 | RawClient.TEXT, text));
        assertCloses(1002, RawClient.frame(0xc0 | RawClient.PING, text));
        assertCloses(1002, RawClient.frame(0xc0 | RawClient.CLOSE, new byte[0]));
        try (RawClient client = player(RawClient.OFFER)) {
            client.send(RawClient.frame(RawClient.COMPRESSED | RawClient.TEXT, RawClient.deflated(text)));
            client.send(RawClient.frame(0xc0, new byte[] {0}));
            assertEquals(1002, client.closeCode());
        }
        try (RawClient client = player("")) {
            client.send(RawClient.frame(COMPRESSED_TEXT, RawClient.deflated(text)));
            assertEquals(1002, client.closeCode());
        }
    }

    private static void assertCloses(int code, byte[] bytes) throws IOException {
        try (RawClient client = player(RawClient.OFFER)) {
            client.send(bytes);
            assertEquals(code, client.closeCode());
        }
    }
}
