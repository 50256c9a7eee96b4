package overbounce.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the cases one after another, prints what came out and says whether all bars hold. Main thread only. */
public final class Bench {
    private final BenchPlan plan;
    private final PrintStream out;

    public Bench(BenchPlan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    /** Whether every bar of every case was kept. */
    public boolean run() throws IOException {
        if (!Files.isReadable(Path.of("/proc/self/stat"))) {
            throw new BenchProblem("bench reads the clocks of processes from /proc, which this machine does not have.");
        }
        Path folder = Files.createTempDirectory("overbounce-bench");
        try {
            return run(folder);
        } finally {
            delete(folder);
        }
    }

    private boolean run(Path folder) throws IOException {
        CaseText text = new CaseText(out);
        text.machine(plan);
        Duration left = plan.cases().stream().map(plan::length).reduce(Duration.ZERO, Duration::plus);
        double idleMegabytes = idleMegabytes(folder);
        List<CaseResult> results = new ArrayList<>();
        for (BenchCase benchCase : plan.cases()) {
            text.begin(benchCase, left);
            CaseResult result = benchCase == BenchCase.FIGHT
                    ? new FightRun(plan, text).run()
                    : new CaseRun(benchCase, plan, folder, idleMegabytes, text).run();
            left = left.minus(plan.length(benchCase));
            text.print(result);
            results.add(result);
        }
        if (plan.json() != null) {
            Files.writeString(plan.json(), ResultJson.write(plan, results));
        }
        boolean met = results.stream().allMatch(CaseResult::met);
        out.println(met ? "bench: every bar holds" : "bench: a bar was missed");
        return met;
    }

    /** Recording itself as the servers do, which takes some memory by itself. */
    private static double idleMegabytes(Path folder) {
        try (ChildJvm idle = ChildJvm.start(Flight.flags(folder), IdleJvm.class.getName(), List.of())) {
            return idle.residentMegabytes();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
