package overbounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import overbounce.testkit.GameServer;
import overbounce.testkit.RawClient;

/** What docs/protocol.md promises to those who do not keep to it, while somebody who does plays on undisturbed. */
class HostileClientIT {
    private static final String HELLO = "{\"type\":\"hello\",\"name\":\"Stranger\",\"build\":\"\"}";
    private static final String RESYNC = "{\"type\":\"resync\"}";
    private static final long SEED = 20_261_122;

    @SuppressWarnings("NullAway.Init") // set before each class
    private static GameServer server;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Witness witness;

    @BeforeAll
    static void start() {
        server = GameServer.start("--bots", "3", "--seed", "7");
    }

    @AfterAll
    static void stop() {
        assertEquals(
                "",
                String.join(
                        "\n",
                        server.output().stream()
                                .filter(line -> line.contains(" ERROR ") || line.contains("Exception"))
                                .toList()));
        server.close();
    }

    @BeforeEach
    void join() throws IOException, InterruptedException {
        witness = Witness.join(server.port());
    }

    @AfterEach
    void witnessWasUndisturbed() throws IOException, InterruptedException {
        witness.demandUndisturbed();
        witness.close();
    }

    private static RawClient player() throws IOException {
        return player("Stranger");
    }

    private static RawClient player(String name) throws IOException {
        RawClient client = RawClient.webSocket(server.port());
        client.sendText(HELLO.replace("Stranger", name));
        client.nextWith("\"welcome\"");
        return client;
    }

    @Test
    void shouldAnswerEveryGoldenFaultWithItsCodeAndGoOn() throws IOException {
        RawClient client = player();
        int faults = 0;
        for (JsonElement entry : golden("refused.json")) {
            JsonObject fault = entry.getAsJsonObject();
            if (faults++ % 10 == 0) {
                client.close();
                client = player();
            }
            client.sendText(fault.get("text").getAsString());
            String code = errorCode(client);
            assertEquals(
                    fault.get("code").getAsString(), code, fault.get("name").getAsString());
        }
        assertTrue(faults > 50);
        assertAlive(client);
        client.close();
    }

    private static Iterable<JsonElement> golden(String file) throws IOException {
        var stream = Objects.requireNonNull(HostileClientIT.class.getResourceAsStream("/golden/" + file), file);
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonArray();
        }
    }

    private static String errorCode(RawClient client) throws IOException {
        JsonObject error =
                JsonParser.parseString(client.nextWith("\"type\":\"error\"")).getAsJsonObject();
        return error.get("code").getAsString();
    }

    private static void assertAlive(RawClient client) throws IOException {
        client.sendText("{\"type\":\"ping\",\"id\":77}");
        assertTrue(client.nextWith("\"pong\"").contains("\"id\":77"));
    }

    @Test
    void shouldSayGoodbyeAtTheEleventhFault() throws IOException {
        try (RawClient client = player()) {
            for (int i = 0; i < 10; i++) {
                client.sendText("{\"type\":\"cheat\"}");
                assertEquals("unknown_type", errorCode(client));
            }
            assertAlive(client);
            client.sendText("{\"type\":\"cheat\"}");
            String bye = client.nextWith("\"type\":\"bye\"");
            assertTrue(bye.contains("\"code\":\"protocol\"") && bye.contains("\"retry\":false"), bye);
            assertEquals(4000, client.closeCode());
            assertThrows(EOFException.class, client::next, "browsers see 1006 when a frame follows the close frame");
        }
    }

    @Test
    void shouldTakeNothingBeforeHelloAndOnlyOneHello() throws IOException {
        try (RawClient client = RawClient.webSocket(server.port())) {
            client.sendText(RESYNC);
            assertEquals("bad_state", errorCode(client));
            client.sendText(HELLO);
            client.nextWith("\"welcome\"");
            client.sendText(HELLO);
            assertEquals("bad_state", errorCode(client));
            assertAlive(client);
        }
    }

    @Test
    void shouldRefuseInputsFromTheFutureAndStandInputsFromThePast() throws IOException {
        try (RawClient client = player()) {
            int tick = witness.lastTick();
            client.sendText(input(tick + 10_000));
            assertEquals("out_of_range", errorCode(client));
            // All that follow within the second are refused too, but count no more.
            for (int i = 0; i < 50; i++) {
                client.sendText(input(Integer.MAX_VALUE));
            }
            client.sendText(input(1));
            assertAlive(client);
        }
    }

    private static String input(int tick) {
        return "{\"type\":\"input\",\"seen\":0,\"inputs\":[[" + tick + ",63,12000,0,8,255,255,255,0,15]]}";
    }

    @Test
    void shouldNotBelieveWhatWasSeenInTheFuture() throws IOException {
        try (RawClient client = player()) {
            client.sendText("{\"type\":\"input\",\"seen\":2147483647,\"inputs\":[[" + (witness.lastTick() + 8)
                    + ",0,0,0,1,0,0,0,2147483647,15]]}");
            assertAlive(client);
        }
    }

    @Test
    void shouldDropAFloodAndSaySoNotMoreThanOnceASecond() throws IOException {
        try (RawClient client = player()) {
            see(client, client.nextWith("["));
            byte[] resync = RawClient.frame(RawClient.TEXT, RESYNC);
            byte[] many = new byte[resync.length * 500];
            for (int i = 0; i < 500; i++) {
                System.arraycopy(resync, 0, many, i * resync.length, resync.length);
            }
            client.send(many);
            assertEquals("too_fast", errorCode(client));
            client.sendText("{\"type\":\"ping\",\"id\":1}");
            long errors = 1;
            for (int i = 0; i < 15; i++) {
                String text = client.next().text();
                errors += text.contains("too_fast") ? 1 : 0;
                if (text.startsWith("[")) {
                    see(client, text);
                }
            }
            assertTrue(errors <= 2, errors + " errors within half a second");
        }
    }

    /** Says that it has seen a frame: to those who do not, only a few are sent. */
    private static void see(RawClient client, String frame) throws IOException {
        int tick = JsonParser.parseString(frame).getAsJsonArray().get(0).getAsInt();
        client.sendText(
                "{\"type\":\"input\",\"seen\":" + tick + ",\"inputs\":[[" + (tick + 10) + ",0,800,0,1,0,0,0,0,0]]}");
    }

    @Test
    void shouldEndWhatIsNoTextOfItsLengthAtOnce() throws IOException {
        byte[] badUtf8 = {'"', (byte) 0xC3, (byte) 0x28, '"'};
        assertCloses(1003, RawClient.frame(RawClient.BINARY, "{}"));
        assertCloses(1007, RawClient.frame(0x80 | RawClient.TEXT, badUtf8));
        assertCloses(1009, RawClient.frame(RawClient.TEXT, " ".repeat(4097)));
        assertCloses(1002, RawClient.frame(0x83, new byte[2]));
        assertCloses(1002, RawClient.frame(0xF0 | RawClient.TEXT, new byte[2]));
    }

    private static void assertCloses(int code, byte[] bytes) throws IOException {
        try (RawClient client = player()) {
            client.send(bytes);
            assertEquals(code, client.closeCode());
            assertTrue(client.ends());
        }
    }

    @Test
    void shouldTellNamesApartThatLookAlike() throws IOException {
        try (RawClient one = player("Wolfgang");
                RawClient other = player("W0lfgang")) {
            assertAlive(one);
            String row = other.nextWith("\"W0lfgang");
            assertTrue(row.contains("\"Wolfgang\"") && row.contains("\"W0lfgang (2)\""), row);
        }
    }

    @Test
    void shouldNotLetBrokenConnectionsKeepOthersOut() throws IOException {
        for (int i = 0; i < 40; i++) {
            player().breakOff();
        }
        try (RawClient client = player()) {
            assertAlive(client);
        }
    }

    @Test
    void shouldLiveThroughWhateverBytesComeAfterTheHandshake() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            try (RawClient client = i % 3 == 0 ? player() : RawClient.webSocket(server.port())) {
                client.send(junk(random));
                if (i % 10 == 0) {
                    client.breakOff();
                }
            } catch (SocketException | EOFException ended) {
                // The server may have had enough while we were still sending.
                refused++;
            }
        }
        assertTrue(refused < 150, "every single connection was cut while it was sending");
        try (RawClient client = player()) {
            assertAlive(client);
        }
    }

    /** Raw bytes, or frames of any kind whose content is random, cut anywhere. */
    private static byte[] junk(SplittableRandom random) {
        byte[] payload = new byte[random.nextInt(300)];
        random.nextBytes(payload);
        if (random.nextInt(3) == 0) {
            return payload;
        }
        byte[] frame = RawClient.frame(random.nextInt(256), payload);
        return random.nextBoolean() ? frame : Arrays.copyOf(frame, random.nextInt(frame.length + 1));
    }
}
