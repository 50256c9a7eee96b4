package overbounce.loadtest;

import java.util.function.ToDoubleFunction;

/**
 * A figure of a report by its name; NaN where it was not measured.
 *
 * <p>Immutable.
 */
public record Metric(String name, Unit unit, String meaning, ToDoubleFunction<LoadReport> figure) {
    public double of(LoadReport report) {
        return figure.applyAsDouble(report);
    }

    /** The figure as people read it. */
    public String show(LoadReport report) {
        return unit.show(of(report));
    }
}
