package overbounce.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
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

/** An arena that throws, by way of a bot whose brain does, and the one that takes its place. */
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
    void shouldCloseAnArenaThatThrowsAloneSayWhatItDidLastAndReplaceIt(String transport) throws IOException {
        AtomicBoolean broken = new AtomicBoolean();
        BotFactory bots = oneOfWhichThrows(broken);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger("overbounce.net.ArenaHost");
        logger.setLevel(Level.INFO);
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
            awaitOpen(server, "arena-1");
            try (RawClient back = enter(server, "arena-1")) {
                back.sendText("{\"type\":\"ping\",\"id\":6}");
                back.nextWith("pong");
            }
        } finally {
            server.stop();
            logger.detachAppender(log);
            logger.setLevel(null);
        }
        String report =
                log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        assertTrue(report.contains("Arena arena-1 failed at tick "), report);
        assertTrue(report.contains("seed 2026"), report);
        assertTrue(report.contains("(bot)"), report);
        assertTrue(report.contains("Arena arena-1 is open again, with seed 2027"), report);
    }

    /** Bots that stand still, the first of them only until the flag is set. */
    private static BotFactory oneOfWhichThrows(AtomicBoolean broken) {
        AtomicBoolean chosen = new AtomicBoolean();
        return (map, tuning, level, seed) -> {
            boolean bad = chosen.compareAndSet(false, true);
            return view -> {
                if (bad && broken.get()) {
                    throw new IllegalStateException("a bot lost its mind");
                }
                return PlayerInput.idle(view.tick());
            };
        };
    }

    /** Asks the server, which answers when its loops have had time to go on, until the arena is listed. */
    private static void awaitOpen(ServerApp server, String arena) {
        long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Pages.get(server.port(), "/api/info").body().contains(arena)) {
            assertTrue(System.nanoTime() < deadlineNanos, arena + " did not open again");
        }
    }
}
