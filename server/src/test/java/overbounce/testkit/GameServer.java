package overbounce.testkit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/**
 * The shipped main in a process of its own, started with flags as a host starts it, with the launcher's JVM flags.
 *
 * <p>Thread-safe.
 */
public final class GameServer implements AutoCloseable {
    /** The launcher's JVM flags, as an argument of java; tests run in the folder of their module. */
    public static final String LAUNCHER_FLAGS = "@" + Path.of("..", "jvm.options");

    private static final Pattern READY = Pattern.compile("overbounce: ready on http://localhost:(\\d+)");

    private final Process process;
    private final ConcurrentLinkedQueue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private GameServer(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::readOutput);
    }

    /** Starts the server on a free port and returns when it has said that it is ready. */
    public static GameServer start(String... flags) {
        return ready(run(onFreePort(flags)));
    }

    /** Starts the server so; it logs as it is shipped, and to that file alone. */
    public static GameServer startLoggingTo(File log, String... flags) {
        ProcessBuilder command = command(onFreePort(flags));
        command.command().add(1, "-Dlogback.configurationFile=logback.xml");
        return ready(run(command.redirectError(log)));
    }

    private static List<String> onFreePort(String... flags) {
        List<String> arguments = new ArrayList<>(List.of("--port", "0"));
        arguments.addAll(List.of(flags));
        return arguments;
    }

    private static GameServer ready(GameServer server) {
        server.port();
        return server;
    }

    /** Starts the main with these arguments only, for commands that are to end by themselves. */
    public static GameServer run(List<String> arguments) {
        return run(command(arguments).redirectErrorStream(true));
    }

    private static ProcessBuilder command(List<String> arguments) {
        return new ProcessBuilder(new ArrayList<>(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-ea",
                                LAUNCHER_FLAGS,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "overbounce.app.Main"),
                        arguments.stream())
                .toList()));
    }

    private static GameServer run(ProcessBuilder command) {
        try {
            return new GameServer(command.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOutput() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    port.complete(Integer.valueOf(ready.group(1)));
                }
            }
            port.completeExceptionally(new IllegalStateException("the server ended before it was ready"));
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
    }

    public int port() {
        try {
            return port.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            return Assertions.fail("not ready: " + e.getMessage() + "\n" + String.join("\n", output));
        }
    }

    public String url() {
        return "http://localhost:" + port();
    }

    /** Holds the whole process up, as a busy or sleeping machine does, until {@link #goOn}. */
    public void hold() {
        signal("STOP");
    }

    public void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
            Assertions.assertEquals(0, kill.waitFor(), "kill -" + name);
        } catch (IOException | InterruptedException e) {
            Assertions.fail(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Everything printed and logged so far. */
    public List<String> output() {
        return List.copyOf(output);
    }

    /** The body of a page of this server; fails when it does not answer 200. */
    public String get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(url() + path)).build(), HttpResponse.BodyHandlers.ofString());
            Assertions.assertEquals(200, response.statusCode(), path);
            return response.body();
        } catch (IOException | InterruptedException e) {
            return Assertions.fail(path + ": " + e);
        }
    }

    /** What its metrics say under that name now, summed over all labels. */
    public double figure(String name) {
        return get("/metrics")
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Waits until it has said a line that contains the words; fails when it ends without, or a minute too late. */
    public void says(String words, Duration expected) {
        long deadlineNanos = System.nanoTime() + expected.plusMinutes(1).toNanos();
        while (output.stream().noneMatch(line -> line.contains(words))) {
            Assertions.assertTrue(System.nanoTime() < deadlineNanos, "never said " + words + ": " + output);
            keepsRunning(Duration.ofMillis(20));
        }
    }

    /** Lets the server run for a time and fails when it ends by itself. */
    public void keepsRunning(Duration time) {
        try {
            Assertions.assertFalse(process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS), "ended: " + output);
        } catch (InterruptedException e) {
            Assertions.fail(e);
        }
    }

    /** Waits for the process to end and returns its exit code. */
    public int exitCode() {
        try {
            Assertions.assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running: " + output);
            return process.exitValue();
        } catch (InterruptedException e) {
            return Assertions.fail(e);
        }
    }

    /** Asks the process to stop, as Ctrl-C does, and returns its exit code. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
