package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import overbounce.app.ServerApp;
import overbounce.testkit.Pages;
import overbounce.testkit.RawClient;
import overbounce.testkit.Servers;

/** Connections that move to their arena's loop while their clients go on sending. */
@ParameterizedClass
@MethodSource("overbounce.testkit.Servers#transports")
final class MoveIT {
    private static final int CONNECTIONS = 500;
    private static final int MESSAGES = 20;

    /** So many at a time, so that a busy machine keeps the deadline of five seconds. */
    private static final Semaphore HANDSHAKES = new Semaphore(50);

    @SuppressWarnings("NullAway.Init") // set before its tests run
    private static ServerApp server;

    @BeforeParameterizedClassInvocation
    static void start(String transport) {
        server = Servers.start(transport, CONNECTIONS / 16 + 1);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.stop();
    }

    MoveIT(String transport) {
        assertTrue(Transport.named(transport).available());
    }

    /** Hello and numbered pings, cut into packets at odd places; every ping must be answered, in order. */
    private static List<Integer> answers(String hello, int number) throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(RawClient.frame(RawClient.TEXT, hello));
        for (int i = 0; i < MESSAGES; i++) {
            bytes.writeBytes(RawClient.frame(RawClient.TEXT, "{\"type\":\"ping\",\"id\":" + i + "}"));
        }
        byte[] all = bytes.toByteArray();
        List<Integer> ids = new ArrayList<>();
        HANDSHAKES.acquire();
        try (RawClient client = RawClient.webSocket(server.port())) {
            HANDSHAKES.release();
            int packet = 40 + number % 97;
            for (int from = 0; from < all.length; from += packet) {
                client.send(Arrays.copyOfRange(all, from, Math.min(all.length, from + packet)));
            }
            assertTrue(client.next().text().contains("\"welcome\""), "nothing comes before the welcome");
            while (ids.size() < MESSAGES) {
                String pong = client.nextWith("\"pong\"");
                ids.add(JsonParser.parseString(pong).getAsJsonObject().get("id").getAsInt());
            }
        }
        return ids;
    }

    @Test
    void shouldNeitherLoseNorReorderWhatClientsSendDuringTheMove() throws InterruptedException, ExecutionException {
        String hello = Servers.hello(server, "Kestrel");
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            expected.add(i);
        }
        List<Future<List<Integer>>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                int number = i;
                clients.add(threads.submit(() -> answers(hello, number)));
            }
        }
        for (Future<List<Integer>> client : clients) {
            assertEquals(expected, client.get());
        }
        String figures = Pages.get(server.port(), "/metrics").body();
        assertTrue(figures.contains("overbounce_moves_total " + CONNECTIONS + ".0"), figures);
    }

    @Test
    void shouldGiveUpTheSeatOfWhoeverBreaksOffOnTheWay() throws IOException, InterruptedException {
        String hello = Servers.hello(server, "Kestrel");
        for (int i = 0; i < 100; i++) {
            try (RawClient client = RawClient.webSocket(server.port())) {
                client.sendText(hello);
                client.breakOff();
            }
        }
        List<Integer> ids = answers(hello, 7);
        assertEquals(MESSAGES, ids.size());
        String figures = Pages.get(server.port(), "/metrics").body();
        assertTrue(figures.contains("overbounce_arena_failures_total 0.0"), figures);
    }
}
