package overbounce.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;

/** What the JDK's {@code jcmd} gets out of another process. Thread-safe. */
public final class Jcmd {
    private static final Pattern USED = Pattern.compile("used (\\d+)M");

    private Jcmd() {}

    /** Runs a command in the process and returns what it says. */
    public static String run(long pid, String... command) {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid)));
        words.addAll(List.of(command));
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is used after a full collection, in MB; collecting is concurrent, so that it holds up no beat. */
    public static double liveMegabytes(long pid) {
        run(pid, "GC.run");
        Matcher used = USED.matcher(run(pid, "GC.heap_info"));
        Assertions.assertTrue(used.find(), "GC.heap_info names what is used");
        return Double.parseDouble(used.group(1));
    }
}
