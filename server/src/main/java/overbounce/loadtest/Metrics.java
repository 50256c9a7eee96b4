package overbounce.loadtest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Every figure that can be asked for by name.
 *
 * <pre>
 * ack.p99  gap.p99.9  lateness.max  margin.p1     a timing and a percentile, min, max or mean
 * late  resyncs  connect.failed                   a count
 * snapshots.rate  bytes.in.rate                   the same per connected client and second
 * errors  errors.too_fast  closes  closes.4008    all, or by code
 * players  absent  late.share  cpu                the rest, below
 * server.tick.p99  server.cpu                     what the server says about itself
 * </pre>
 *
 * <p>Thread-safe.
 */
public final class Metrics {
    private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(?:\\.\\d+)?|100|\\d{3,5})");
    private static final String RATE = ".rate";
    private static final String ERRORS = "errors";
    private static final String CLOSES = "closes";
    private static final String SERVER = "server.";
    private static final double HUNDRED = 100;

    private static final List<Metric> OTHERS = List.of(
            new Metric(
                    "players",
                    Unit.NUMBER,
                    "the fewest connected at once",
                    report -> report.span().clientsMin()),
            new Metric(
                    "absent",
                    Unit.NUMBER,
                    "clients that never came in",
                    report -> report.clientsAsked() - report.figures().count(Count.CAME)),
            new Metric("late.share", Unit.PERCENT, "inputs that came after their tick", Metrics::lateShare),
            new Metric(
                    "cpu",
                    Unit.CORES,
                    "cores that the generators kept busy",
                    report -> report.generators().stream()
                            .mapToDouble(Generator::cpuCores)
                            .sum()));

    private Metrics() {}

    private static double lateShare(LoadReport report) {
        long inputs = report.figures().count(Count.INPUTS);
        return inputs == 0 ? Double.NaN : HUNDRED * report.figures().count(Count.LATE) / inputs;
    }

    /** The figure of that name, or null when there is no such thing. */
    public static @Nullable Metric find(String name) {
        for (Metric other : OTHERS) {
            if (other.name().equals(name)) {
                return other;
            }
        }
        if (name.startsWith(SERVER)) {
            return server(name);
        }
        Metric coded = coded(name, ERRORS, "errors that the server answered");
        coded = coded != null ? coded : coded(name, CLOSES, "connections that ended without our doing");
        coded = coded != null ? coded : counted(name);
        return coded != null ? coded : timed(name);
    }

    /** The figure of that name, which is known to be one. */
    public static Metric of(String name) {
        Metric metric = find(name);
        if (metric == null) {
            throw new IllegalArgumentException("no figure is called " + name);
        }
        return metric;
    }

    private static @Nullable Metric coded(String name, String word, String meaning) {
        boolean errors = word.equals(ERRORS);
        if (name.equals(word)) {
            return new Metric(
                    name,
                    Unit.NUMBER,
                    meaning,
                    report -> errors
                            ? report.figures().errorsTotal()
                            : report.figures().closesTotal());
        }
        if (!name.startsWith(word + ".")) {
            return null;
        }
        String code = name.substring(word.length() + 1);
        return new Metric(
                name,
                Unit.NUMBER,
                meaning + ": " + code,
                report -> (errors ? report.figures().errors() : report.figures().closes()).getOrDefault(code, 0L));
    }

    private static @Nullable Metric counted(String name) {
        for (Count count : Count.values()) {
            if (name.equals(count.word())) {
                return new Metric(
                        name,
                        Unit.NUMBER,
                        count.meaning(),
                        report -> report.figures().count(count));
            }
            if (name.equals(count.word() + RATE)) {
                return rate(name, count);
            }
        }
        return null;
    }

    private static Metric rate(String name, Count count) {
        String meaning = count.meaning() + ", per client and second";
        boolean bytes = count == Count.BYTES_IN || count == Count.BYTES_OUT;
        return bytes
                ? new Metric(name, Unit.BYTES_PER_SECOND, meaning, report -> report.rate(count) / 1000)
                : new Metric(name, Unit.PER_SECOND, meaning, report -> report.rate(count));
    }

    private static @Nullable Metric timed(String name) {
        for (Timing timing : Timing.values()) {
            if (name.startsWith(timing.word() + ".")) {
                String statistic = name.substring(timing.word().length() + 1);
                Double percentile = percentile(statistic);
                if (percentile != null) {
                    return new Metric(
                            name,
                            Unit.MILLISECONDS,
                            timing.meaning(),
                            report -> report.figures().percentileMs(timing, percentile));
                }
                if (statistic.equals("mean")) {
                    return new Metric(name, Unit.MILLISECONDS, timing.meaning(), report -> meanMs(report, timing));
                }
            }
        }
        return null;
    }

    private static double meanMs(LoadReport report, Timing timing) {
        Histogram values = report.figures().timing(timing);
        return values.getTotalCount() == 0 ? Double.NaN : values.getMean() / 1000;
    }

    /** {@code p99} is 99, {@code p999} and {@code p99.9} are 99.9; null for what is no percentile. */
    private static @Nullable Double percentile(String statistic) {
        if (statistic.equals("min") || statistic.equals("max")) {
            return statistic.equals("min") ? 0 : HUNDRED;
        }
        Matcher form = PERCENTILE.matcher(statistic);
        if (!form.matches()) {
            return null;
        }
        String digits = form.group(1);
        boolean packed = digits.length() > 2 && !digits.contains(".") && !digits.equals("100");
        return Double.valueOf(packed ? digits.substring(0, 2) + "." + digits.substring(2) : digits);
    }

    private static Metric server(String name) {
        return new Metric(
                name,
                serverUnit(name),
                "what the server says",
                report -> report.server().getOrDefault(name, Double.NaN));
    }

    private static Unit serverUnit(String name) {
        if (name.equals("server.cpu")) {
            return Unit.CORES;
        }
        if (name.equals("server.memory")) {
            return Unit.MEGABYTES;
        }
        return PERCENTILE.matcher(name.substring(name.lastIndexOf('.') + 1)).matches() || name.endsWith(".max")
                ? Unit.MILLISECONDS
                : Unit.NUMBER;
    }

    /** The figures that reports show and compare, in their order; those that were not measured are left out. */
    public static List<Metric> shown(LoadReport report) {
        List<String> names = new ArrayList<>(List.of("players", "absent"));
        for (Timing timing : Timing.values()) {
            for (String statistic : List.of("p50", "p90", "p99", "p99.9", "max")) {
                names.add(timing.word() + "." + statistic);
            }
        }
        names.addAll(List.of("snapshots.rate", "messages.rate", "inputs.rate", "bytes.in.rate", "bytes.out.rate"));
        names.addAll(List.of("late.share", "resyncs", "resumed", "resume.lost", "connect.failed", ERRORS, CLOSES));
        names.addAll(List.of("unanswered", "skipped", "cpu"));
        report.server().keySet().stream().sorted().forEach(names::add);
        return names.stream()
                .map(Metrics::of)
                .filter(metric -> !Double.isNaN(metric.of(report)))
                .toList();
    }
}
