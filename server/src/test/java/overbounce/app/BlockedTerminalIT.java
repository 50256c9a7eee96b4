package overbounce.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overbounce.testkit.GameServer;
import overbounce.testkit.Viewer;

/** A server whose log goes into a full pipe, as to a terminal that is paused. */
final class BlockedTerminalIT {
    /** No line holds this character. */
    private static final int END = 4;

    private static final int PIPE_BYTES = 64 << 10;
    private static final Duration STALL = Duration.ofMillis(300);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);
    private static final String[] FLAGS = {"--bots", "0", "--arenas", "1"};

    private static RandomAccessFile fullPipe(Path path) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("mkfifo", path.toString()).start().waitFor());
        RandomAccessFile pipe = new RandomAccessFile(path.toFile(), "rw");
        pipe.write(new byte[PIPE_BYTES]);
        return pipe;
    }

    /** A player gets frames before and after the arena's loop has had something to log. */
    private static void play(GameServer server) throws IOException {
        try (Viewer viewer = Viewer.join(server.port(), "Kestrel", null)) {
            assertTrue(viewer.awaitFrames(30));
            server.hold();
            server.keepsRunning(STALL);
            server.goOn();
            assertTrue(viewer.awaitFrames(viewer.frames() + 60));
            assertTrue(server.figure("overbounce_ticks_dropped_total") > 0, "a stall that is logged");
        }
    }

    @Test
    void shouldHoldNoTickAndLoseNoLineWhenTheTerminalGoesOn(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("log");
        try (RandomAccessFile pipe = fullPipe(path);
                GameServer server = GameServer.startLoggingTo(path.toFile(), FLAGS)) {
            play(server);
            ByteArrayOutputStream log = new ByteArrayOutputStream();
            Thread reader = Thread.ofVirtual().start(() -> readUntilEnd(pipe, log));
            assertEquals(0, server.stop());
            pipe.writeByte(END);
            reader.join();
            String text = log.toString(StandardCharsets.UTF_8);
            assertTrue(text.contains("ServerApp:"), text);
            assertTrue(text.contains("ticks dropped"), text);
        }
    }

    private static void readUntilEnd(RandomAccessFile pipe, ByteArrayOutputStream log) {
        try {
            for (int next = pipe.read(); next != END; next = pipe.read()) {
                if (next != 0) {
                    log.write(next);
                }
            }
        } catch (IOException e) {
            log.writeBytes(e.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void shouldStopWhenAskedThoughTheTerminalStaysBlocked(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("log");
        try (RandomAccessFile pipe = fullPipe(path);
                GameServer server = GameServer.startLoggingTo(path.toFile(), FLAGS)) {
            play(server);
            long startNanos = System.nanoTime();
            assertEquals(0, server.stop());
            assertTrue(System.nanoTime() - startNanos < STOP_MAX.toNanos(), "it takes too long to stop");
            assertTrue(pipe.getFD().valid());
        }
    }
}
