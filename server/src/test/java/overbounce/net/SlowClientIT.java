package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overbounce.app.ServerApp;
import overbounce.testkit.Pages;
import overbounce.testkit.RawClient;
import overbounce.testkit.Servers;

@Tag("slow")
final class SlowClientIT {
    private static boolean shows(ServerApp server, String figure) {
        return Pages.get(server.port(), "/metrics").body().contains(figure);
    }

    private static boolean comesToShow(ServerApp server, String figure) {
        long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!shows(server, figure) && System.nanoTime() < deadlineNanos) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return shows(server, figure);
    }

    @ParameterizedTest
    @MethodSource("overbounce.testkit.Servers#transports")
    void shouldDropWhoeverDoesNotReadAndHoldThePlace(String transport) throws IOException {
        ServerApp server = Servers.start(transport, 1);
        try (RawClient client = RawClient.webSocket(server.port())) {
            client.sendText(Servers.hello(server, "Kestrel"));
            assertTrue(comesToShow(server, "overbounce_players 1.0"));
            assertTrue(comesToShow(server, "overbounce_clients 0.0"));
            assertTrue(comesToShow(server, "overbounce_players_held 1.0"));
        } finally {
            server.stop();
        }
    }
}
