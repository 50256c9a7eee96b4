package overbounce.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import overbounce.loadtest.Baseline;
import overbounce.loadtest.LoadReport;
import overbounce.loadtest.Metrics;
import overbounce.loadtest.Timing;
import overbounce.loadtest.Unit;
import overbounce.loadtest.Verdict;

/** What a load test found, as lines of text. Main thread only. */
final class LoadTestSummary {
    private static final double[] PERCENTILES = {50, 90, 99, 99.9, 100};
    private static final List<String> RATES =
            List.of("snapshots.rate", "messages.rate", "bytes.in.rate", "bytes.out.rate", "late.share", "cpu");

    private final PrintStream out;

    LoadTestSummary(PrintStream out) {
        this.out = out;
    }

    void print(LoadReport report, Verdict verdict, @Nullable LoadReport before) {
        timings(report);
        figures(report);
        if (before != null) {
            compare(before, report);
        }
        out.printf(
                Locale.ROOT,
                "errors %s, closes %s%n",
                report.figures().errors(),
                report.figures().closes());
        verdict.reasons().forEach(reason -> out.printf(Locale.ROOT, "- %s%n", reason));
        out.printf(Locale.ROOT, "verdict: %s%n", verdict.outcome().words());
    }

    private void timings(LoadReport report) {
        out.println();
        out.printf(Locale.ROOT, "%-10s %10s %10s %10s %10s %10s%n", "ms", "p50", "p90", "p99", "p99.9", "max");
        for (Timing timing : Timing.values()) {
            if (report.figures().timing(timing).getTotalCount() > 0) {
                StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-10s", timing.word()));
                for (double percentile : PERCENTILES) {
                    row.append(String.format(
                            Locale.ROOT, " %10.2f", report.figures().percentileMs(timing, percentile)));
                }
                out.printf(Locale.ROOT, "%s%n", row);
            }
        }
    }

    private void figures(LoadReport report) {
        out.println();
        out.printf(
                Locale.ROOT,
                "%d of %d clients, at least %d at once, for %.0f s%n",
                report.clientsAsked() - Math.round(Metrics.of("absent").of(report)),
                report.clientsAsked(),
                report.span().clientsMin(),
                report.span().seconds());
        for (String name : RATES) {
            out.printf(
                    Locale.ROOT,
                    "%-15s %12s   %s%n",
                    name,
                    Metrics.of(name).show(report),
                    Metrics.of(name).meaning());
        }
        report.server().keySet().stream()
                .sorted()
                .forEach(name -> out.printf(
                        Locale.ROOT, "%-24s %s%n", name, Metrics.of(name).show(report)));
    }

    private void compare(LoadReport before, LoadReport now) {
        out.println();
        out.printf(Locale.ROOT, "%-18s %14s %14s %10s%n", "", "before", "now", "change");
        for (Baseline.Difference difference : Baseline.differences(before, now)) {
            Unit unit = difference.metric().unit();
            out.printf(
                    Locale.ROOT,
                    "%-18s %14s %14s %10s%n",
                    difference.metric().name(),
                    unit.show(difference.before()),
                    unit.show(difference.now()),
                    difference.change());
        }
        out.println();
    }
}
