package overbounce.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import overbounce.bench.Bench;
import overbounce.bench.BenchCase;
import overbounce.bench.BenchPlan;
import overbounce.bench.BenchProblem;
import overbounce.config.StartProblem;
import overbounce.loadtest.LoadProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what the server costs beyond moving the bytes. Main thread only. */
@Command(
        name = "bench",
        description = "Measures the server against the floor: a server that only moves bytes of the same sizes.",
        footer = {
            "Exit codes: 0 every bar holds; 1 a wrong flag, or nothing could be measured; 2 a bar was missed.",
            "docs/performance.md says what is measured and how."
        },
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {
    private static final int MISSED = 2;

    @Option(
            names = "--case",
            split = ",",
            description = "Which to run: 62x16, 31x16, 16x16, 1x200, 1x1000, fight16; all by default.")
    private List<String> cases = List.of();

    @Option(
            names = "--window",
            defaultValue = "15s",
            description = "How long one of the two is measured before it is the other's turn (${DEFAULT-VALUE}).")
    private Duration window = Duration.ZERO;

    @Option(
            names = "--warm-up",
            defaultValue = "30s",
            description = "How long the game is loaded before it is measured (${DEFAULT-VALUE}).")
    private Duration warmUp = Duration.ZERO;

    @Option(names = "--windows", defaultValue = "5", description = "Windows of each (${DEFAULT-VALUE}).")
    private int windows;

    @Option(
            names = "--all-seconds",
            description = "Counts seconds in which other processes took the machine as well: a trial, no measurement.")
    private boolean allSeconds;

    @Option(names = "--json", description = "Where the figures go for programs.")
    private @Nullable Path json;

    @SuppressWarnings("unused") // Its presence is enough for picocli.
    @Option(names = "--help", usageHelp = true, description = "Shows this help.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        try {
            List<BenchCase> wanted = cases.isEmpty()
                    ? List.of(BenchCase.values())
                    : cases.stream().map(BenchCase::named).toList();
            BenchPlan plan = new BenchPlan(wanted, warmUp, window, windows, allSeconds, Main.class.getName(), json);
            return new Bench(plan, System.out).run() ? 0 : MISSED;
        } catch (BenchProblem | LoadProblem problem) {
            throw new StartProblem(String.valueOf(problem.getMessage()));
        }
    }
}
