package overbounce.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import overbounce.loadtest.Timing;

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

    /** A case begins, and so much is to be done from here on. */
    void begin(BenchCase benchCase, Duration left) {
        out.printf("%nbench: %s, %s left%n", benchCase.word(), inWords(left));
        out.flush();
    }

    /** What is done now, and how long it takes. */
    void step(String what, Duration length) {
        out.printf("  %-40s %s%n", what, inWords(length));
        out.flush();
    }

    /** A window of game and floor is over. */
    void window(int number, int windows, Window game, Window floor) {
        out.printf(
                "  window %d of %d: game %.0f us, floor %.0f us; input to snapshot p50 %.1f, p99 %.1f ms;"
                        + " generator %.1f ms late at p99; %d s left out%n",
                number,
                windows,
                game.cpuMicrosPerClient(),
                floor.cpuMicrosPerClient(),
                game.figures().percentileMs(Timing.ACK, 50),
                game.figures().percentileMs(Timing.ACK, 99),
                game.generatorLatenessMs(),
                game.marked() + floor.marked());
        out.flush();
    }

    private static String inWords(Duration time) {
        return time.toMinutes() < 3
                ? time.toSeconds() + " s"
                : "about " + time.plusSeconds(30).toMinutes() + " min";
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
