package overbounce.app;

import ch.qos.logback.classic.LoggerContext;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Hosts arenas until the process is asked to stop. Main thread only. */
@Command(name = "serve", description = "Hosts arenas; what overbounce does without a command.", sortOptions = false)
final class ServeCommand implements Runnable {
    private static final Duration LOG_WAIT = Duration.ofSeconds(2);

    @Mixin
    private final ServeFlags flags = new ServeFlags();

    @Override
    public void run() {
        serve(flags);
    }

    static void serve(ServeFlags flags) {
        ServerApp app = ServerApp.start(flags.config());
        System.out.println(app.readyLine());
        System.out.flush();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            app.stop();
            writeLog();
            // A signal would make the exit code 143, but stopping when asked is no failure.
            Runtime.getRuntime().halt(0);
        }));
        waitForEver();
    }

    /** Lines are written aside from the threads that log them; none may be lost when the process ends. */
    private static void writeLog() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            // To stop waits for the line that is being written: for ever, when the terminal is paused.
            Thread stopping = Thread.ofPlatform().daemon().start(log::stop);
            try {
                stopping.join(LOG_WAIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
