package overbounce.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import overbounce.testkit.GameServer;

/** The bench as it is shipped: a few seconds to see that it measures, and its whole with all bars. */
@Isolated
class BenchIT {
    private static final int MISSED = 2;

    @Test
    void shouldMeasureGameAndFloorForAMoment(@TempDir Path folder) throws IOException, InterruptedException {
        Path json = folder.resolve("bench.json");
        int code = bench(
                List.of("--case", "16x16", "--warm-up", "4s", "--window", "2s", "--windows", "1", "--all-seconds"),
                json);
        assertTrue(code == 0 || code == MISSED, "exit code " + code);
        JsonObject figures = JsonParser.parseString(Files.readString(json))
                .getAsJsonObject()
                .getAsJsonArray("cases")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("figures");
        assertPositive(figures, "game, us of processor time per client and second");
        assertPositive(figures, "floor, us of processor time per client and second");
        assertPositive(figures, "ratio");
        assertPositive(figures, "bytes of JSON in a recorded frame");
        assertPositive(figures, "input to the snapshot that shows it, p50, ms");
        assertPositive(figures, "tick with a snapshot, p99, ms");
        assertPositive(figures, "beat lateness, p99, ms");
        assertPositive(figures, "game, snapshots per client and second");
        assertPositive(figures, "floor, snapshots per client and second");
        double replayed = figure(figures, "floor, bytes per client and second")
                / figure(figures, "floor, snapshots per client and second");
        double recorded = figure(figures, "bytes of JSON in a recorded frame");
        assertEquals(recorded, replayed, recorded / 5, "frames as long as recorded");
        assertEquals(0, figure(figures, "errors in the server's log"));
    }

    @Test
    void shouldRefuseACaseThatItDoesNotHave(@TempDir Path folder) throws IOException, InterruptedException {
        assertEquals(1, bench(List.of("--case", "3x3"), folder.resolve("none.json")));
    }

    @Test
    @Tag("show")
    @Tag("show-2")
    void shouldKeepAllBars(@TempDir Path folder) throws IOException, InterruptedException {
        int code = bench(List.of(), folder.resolve("bench.json"));
        assertNotEquals(1, code, "the bench ran");
        assertEquals(0, code, "every bar holds");
    }

    private static void assertPositive(JsonObject figures, String name) {
        double value = figure(figures, name);
        assertTrue(value > 0 && Double.isFinite(value), name + " is " + value);
    }

    private static double figure(JsonObject figures, String name) {
        return figures.get(name).getAsDouble();
    }

    /** Runs the command with the launcher's flags; what it prints goes to the test's output. */
    private static int bench(List<String> arguments, Path json) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                GameServer.LAUNCHER_FLAGS,
                "-cp",
                System.getProperty("java.class.path"),
                "overbounce.app.Main",
                "bench",
                "--json",
                json.toString()));
        command.addAll(arguments);
        Process bench = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader said = bench.inputReader()) {
            said.lines().forEach(System.out::println);
        }
        return bench.waitFor();
    }
}
