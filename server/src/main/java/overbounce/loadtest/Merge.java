package overbounce.loadtest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes one report of what several generators found at the same server. Thread-safe. */
public final class Merge {
    private Merge() {}

    /** The report of all; percentiles are those of all values together. */
    public static LoadReport of(List<LoadReport> reports) {
        Figures figures = new Figures();
        reports.forEach(report -> figures.add(report.figures()));
        Map<String, Double> server = new TreeMap<>();
        reports.forEach(report -> report.server().forEach((name, value) -> server.merge(name, value, Math::max)));
        List<Generator> generators =
                reports.stream().flatMap(report -> report.generators().stream()).toList();
        LoadReport.Span span = new LoadReport.Span(
                reports.stream()
                        .mapToDouble(report -> report.span().seconds())
                        .max()
                        .orElse(0),
                reports.stream()
                        .mapToDouble(report -> report.span().clientSeconds())
                        .sum(),
                reports.stream().mapToInt(report -> report.span().clientsMin()).sum());
        List<Moment> moments =
                Timeline.merged(reports.stream().map(LoadReport::moments).toList());
        return new LoadReport(generators, span, figures, moments, server);
    }
}
