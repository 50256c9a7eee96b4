package overbounce.loadtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a report differs from an earlier one. Thread-safe. */
public final class Baseline {
    private static final double HUNDRED = 100;

    /**
     * One figure, before and now.
     *
     * @param percent by how much it changed; NaN where it was 0 before
     *     <p>Immutable.
     */
    public record Difference(Metric metric, double before, double now, double percent) {
        /** The change as people read it. */
        public String change() {
            if (before == now) {
                return "=";
            }
            return Double.isNaN(percent) ? "new" : String.format(Locale.ROOT, "%+.1f %%", percent);
        }
    }

    private Baseline() {}

    /** All figures that both reports have, in the order in which reports show them. */
    public static List<Difference> differences(LoadReport before, LoadReport now) {
        List<Difference> differences = new ArrayList<>();
        for (Metric metric : Metrics.shown(now)) {
            double then = metric.of(before);
            double figure = metric.of(now);
            if (!Double.isNaN(then)) {
                double percent = then == 0 ? Double.NaN : HUNDRED * (figure - then) / then;
                differences.add(new Difference(metric, then, figure, percent));
            }
        }
        return differences;
    }
}
