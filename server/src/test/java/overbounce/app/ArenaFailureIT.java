package overbounce.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import overbounce.arena.BotFactory;
import overbounce.motion.PlayerInput;
import overbounce.testkit.Pages;
import overbounce.testkit.RawClient;
import overbounce.testkit.Servers;

/** An arena that throws, by way of a bot whose brain does. */
final class ArenaFailureIT {

    private static RawClient enter(ServerApp server, String arena) throws IOException {
        RawClient client = RawClient.connect(server.port());
        client.send(RawClient.HANDSHAKE.replace("/play", "/play?arena=" + arena) + "\r\n");
        assertEquals(101, client.readStatus());
        client.sendText(Servers.hello(server, "Kestrel"));
        assertTrue(client.nextWith("\"welcome\"").contains("\"arena\":\"" + arena + "\""));
        return client;
    }

    @ParameterizedTest
    @MethodSource("overbounce.testkit.Servers#transports")
    void shouldCloseAnArenaThatThrowsAloneAndSayWhatItDidLast(String transport) throws IOException {
        AtomicBoolean broken = new AtomicBoolean();
        AtomicBoolean chosen = new AtomicBoolean();
        BotFactory bots = (map, tuning, level, seed) -> {
            boolean bad = chosen.compareAndSet(false, true);
            return view -> {
                if (bad && broken.get()) {
                    throw new IllegalStateException("a bot lost its mind");
                }
                return PlayerInput.idle(view.tick());
            };
        };
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger("overbounce.net.ArenaHost");
        log.start();
        logger.addAppender(log);
        ServerApp server = ServerApp.start(Servers.config(transport, 2, 2), (maps, tuning) -> bots);
        try (RawClient victim = enter(server, "arena-1");
                RawClient neighbour = enter(server, "arena-2")) {
            broken.set(true);
            assertTrue(victim.nextWith("bye").contains("\"code\":\"internal\""));
            assertEquals(1011, victim.closeCode());
            neighbour.sendText("{\"type\":\"ping\",\"id\":5}");
            neighbour.nextWith("pong");
            String info = Pages.get(server.port(), "/api/info").body();
            assertFalse(info.contains("arena-1"), info);
            assertTrue(info.contains("arena-2"), info);
        } finally {
            server.stop();
            logger.detachAppender(log);
        }
        String report =
                log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        assertTrue(report.contains("Arena arena-1 failed at tick "), report);
        assertTrue(report.contains("seed 2026"), report);
        assertTrue(report.contains("(bot)"), report);
    }
}
