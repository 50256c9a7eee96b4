package overbounce.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server in a process of its own, with the flags that this JVM was started with: those of the launcher.
 *
 * <p>One thread at a time.
 */
final class ChildJvm implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready on http://localhost:(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final int START_SECONDS_MAX = 60;
    private static final int STOP_SECONDS_MAX = 15;

    private final Process process;
    private final ConcurrentLinkedQueue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private ChildJvm(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::readOutput);
    }

    /** Starts a main class and returns when it has said that it is ready. */
    static ChildJvm start(List<String> moreFlags, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ownFlags());
        command.addAll(moreFlags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        try {
            ChildJvm child = new ChildJvm(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
            child.port();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM flags of this process, but for agents and recordings. */
    static List<String> ownFlags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-agent") && !flag.startsWith("-javaagent"))
                .filter(flag -> !flag.startsWith("-XX:StartFlightRecording"))
                .toList();
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
            port.completeExceptionally(new IOException("it ended"));
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
    }

    int port() {
        try {
            return port.get(START_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new BenchProblem("A server did not start: " + e.getMessage() + "\n" + String.join("\n", output));
        }
    }

    URI socket() {
        return URI.create("ws://localhost:" + port());
    }

    long pid() {
        return process.pid();
    }

    /** Lines of its log that tell of an error. */
    List<String> errors() {
        return output.stream()
                .filter(line -> line.contains(" ERROR ") || line.contains("Exception"))
                .toList();
    }

    /** What its memory holds now, in MB. */
    double residentMegabytes() {
        try {
            Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid() + "/status")));
            return resident.find() ? Double.parseDouble(resident.group(1)) / 1024 : Double.NaN;
        } catch (IOException gone) {
            return Double.NaN;
        }
    }

    /** The text of a page. */
    String get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + port() + path);
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new BenchProblem("The server did not answer " + path + ": " + e.getMessage());
        }
    }

    /** Runs a command of jcmd on it. */
    void jcmd(String... command) {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid())));
        line.addAll(List.of(command));
        try {
            Process jcmd = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (jcmd.waitFor() != 0) {
                throw new BenchProblem("jcmd " + String.join(" ", command) + " failed; a JDK is needed.");
            }
        } catch (IOException | InterruptedException e) {
            throw new BenchProblem("jcmd cannot be run (" + e.getMessage() + "); a JDK is needed.");
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
