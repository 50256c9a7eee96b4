package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overbounce.app.ServerApp;
import overbounce.testkit.RawClient;
import overbounce.testkit.Servers;

/** How long strangers and silent players are suffered; all at once, because waiting is all they do. */
@Tag("slow")
final class DeadlineIT {
    /** Seconds that a busy machine may add. */
    private static final double SLACK = 2.5;

    private static double secondsUntilEnd(RawClient client, long fromNanos) throws IOException {
        assertTrue(client.ends());
        return (System.nanoTime() - fromNanos) / 1e9;
    }

    private static double silent(int port) throws IOException {
        long from = System.nanoTime();
        try (RawClient client = RawClient.connect(port)) {
            return secondsUntilEnd(client, from);
        }
    }

    private static double dripping(int port) throws IOException {
        try (RawClient client = RawClient.connect(port);
                ScheduledExecutorService faucet = Executors.newSingleThreadScheduledExecutor()) {
            Iterator<Integer> drops = RawClient.HANDSHAKE.chars().iterator();
            Callable<Void> drip = () -> {
                client.send(String.valueOf((char) drops.next().intValue()));
                return null;
            };
            for (int i = 0; i < 50; i++) {
                faucet.schedule(drip, 200L * i, TimeUnit.MILLISECONDS);
            }
            double seconds = secondsUntilEnd(client, System.nanoTime());
            faucet.shutdownNow();
            return seconds;
        }
    }

    private static double withoutHello(int port) throws IOException {
        try (RawClient client = RawClient.webSocket(port)) {
            return secondsUntilEnd(client, System.nanoTime());
        }
    }

    private static double lookingOn(int port, String hello) throws IOException {
        try (RawClient client = RawClient.webSocket(port)) {
            client.sendText(hello);
            long from = System.nanoTime();
            assertEquals(4008, client.closeCode());
            return (System.nanoTime() - from) / 1e9;
        }
    }

    private static double halfARequest(int port) throws IOException {
        try (RawClient client = RawClient.connect(port)) {
            client.send("GET / HT");
            return secondsUntilEnd(client, System.nanoTime());
        }
    }

    @ParameterizedTest
    @MethodSource("overbounce.testkit.Servers#transports")
    void shouldEndEachKindOfSilenceInItsTime(String transport) throws InterruptedException, ExecutionException {
        ServerApp server = Servers.start(transport, 1);
        int port = server.port();
        Map<String, Callable<Double>> clients = new TreeMap<>();
        clients.put("5 silent", () -> silent(port));
        clients.put("5 half a request", () -> halfARequest(port));
        clients.put("5 drop by drop", () -> dripping(port));
        String hello = Servers.hello(server, "Kestrel");
        clients.put("5 in the arena without inputs", () -> lookingOn(port, hello));
        clients.put("10 without hello", () -> withoutHello(port));
        Map<String, Future<Double>> ends = new TreeMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            clients.forEach((name, client) -> ends.put(name, threads.submit(client)));
        } finally {
            server.stop();
        }
        for (Map.Entry<String, Future<Double>> end : ends.entrySet()) {
            double expected = Double.parseDouble(end.getKey().split(" ", 2)[0]);
            double seconds = end.getValue().get();
            assertTrue(seconds > expected - 0.5 && seconds < expected + SLACK, end.getKey() + ": " + seconds + " s");
        }
    }
}
