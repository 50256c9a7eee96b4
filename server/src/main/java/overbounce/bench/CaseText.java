package overbounce.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Results as people read them. One thread at a time. */
final class CaseText {
    private final PrintStream out;

    CaseText(PrintStream out) {
        this.out = out;
    }

    void machine(BenchPlan plan) {
        out.println("bench: " + machine() + ", servers and generator share it");
        out.println("bench: JVM flags of all servers: " + String.join(" ", ChildJvm.ownFlags()));
        out.printf(
                "bench: %d windows of %d s each of game and floor, in turn; seconds with over %.0f %% of the machine"
                        + " taken by others are left out%n",
                plan.windows(), plan.window().toSeconds(), WindowMeter.OTHERS_MAX * 100);
        if (plan.allSeconds()) {
            out.println("bench: here they count as well (--all-seconds), so this is a trial and no measurement");
        }
    }

    static String machine() {
        return "%d cores, %s %s, JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"));
    }

    void print(CaseResult result) {
        out.println();
        out.println(result.name() + ": " + result.load());
        result.figures().forEach((name, value) -> out.printf("  %-58s %10.2f%n", name, value));
        if (!result.gameWindows().isEmpty()) {
            out.println("  windows of the game  " + inWords(result.gameWindows()));
            out.println("  windows of the floor " + inWords(result.floorWindows()));
        }
        result.bars().forEach(out::println);
        out.flush();
    }

    private static String inWords(List<Double> windows) {
        return windows.stream().map("%.0f"::formatted).collect(Collectors.joining(" "));
    }
}
