package overbounce.loadtest;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The pictures of a report. One thread at a time. */
final class ReportPlots {
    private final List<Moment> moments;
    private final List<Double> seconds;
    private final double rampSeconds;

    ReportPlots(LoadReport report) {
        moments = report.moments();
        long start = moments.isEmpty() ? 0 : moments.getFirst().epochSecond();
        seconds = moments.stream()
                .map(moment -> (double) (moment.epochSecond() - start + moment.seconds()))
                .toList();
        rampSeconds = moments.stream()
                .filter(moment -> !moment.steady())
                .mapToDouble(moment -> moment.epochSecond() - start + moment.seconds())
                .max()
                .orElse(0);
    }

    String html() {
        return "<div class=\"plots\">\n"
                + plot("From an input to the snapshot that shows it", "ms", percentiles(Timing.ACK))
                + plot("Between two snapshots", "ms", percentiles(Timing.GAP))
                + plot("Connected", "players", List.of(series("players", Moment::connected)))
                + plot("Snapshots", "per second", List.of(series("all clients", rate(Count.SNAPSHOTS, 1))))
                + plot(
                        "Bytes at the socket",
                        "kB/s, all clients",
                        List.of(
                                series("received", rate(Count.BYTES_IN, 1000)),
                                series("sent", rate(Count.BYTES_OUT, 1000))))
                + plot("Age: snapshots later than the quickest", "ms", percentiles(Timing.AGE))
                + plot(
                        "Errors, closes, late inputs",
                        "per second",
                        List.of(
                                series(
                                        "errors",
                                        moment -> (double) moment.figures().errorsTotal() / moment.seconds()),
                                series("late inputs", rate(Count.LATE, 1)),
                                series(
                                        "closes",
                                        moment -> (double) moment.figures().closesTotal() / moment.seconds())))
                + plot("The generator's own lateness", "ms", percentiles(Timing.LATENESS))
                + "</div>\n";
    }

    private String plot(String title, String unit, List<Plot.Series> series) {
        return new Plot(title, unit, seconds, rampSeconds, series).html();
    }

    private List<Plot.Series> percentiles(Timing timing) {
        return List.of(
                series("p50", moment -> moment.figures().percentileMs(timing, 50)),
                series("p90", moment -> moment.figures().percentileMs(timing, 90)),
                series("p99", moment -> moment.figures().percentileMs(timing, 99)));
    }

    private static ToDoubleFunction<Moment> rate(Count count, double scale) {
        return moment -> moment.figures().count(count) / scale / moment.seconds();
    }

    private Plot.Series series(String name, ToDoubleFunction<Moment> figure) {
        return new Plot.Series(name, moments.stream().map(figure::applyAsDouble).toList());
    }
}
