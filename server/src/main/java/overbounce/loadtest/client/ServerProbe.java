package overbounce.loadtest.client;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the server says about itself at {@code /metrics} while it is measured: the worst of the times it keeps over ten
 * seconds each, and by how much its counters grew. A server that says nothing leaves it empty. One thread at a time.
 */
final class ServerProbe {
    private static final int EVERY_SECONDS = 5;
    private static final double MS = 1000;
    private static final double MEGABYTE = 1_000_000;
    private static final Pattern LINE = Pattern.compile("(?m)^(\\w+)(\\{[^}]*\\})? ([-+.\\deE]+)$");

    /** Times as the server names them, in seconds with a quantile each, and as reports do. */
    private static final Map<String, String> TIMES = Map.of(
            "overbounce_tick_seconds", "server.tick",
            "overbounce_beat_lateness_seconds", "server.beat",
            "overbounce_write_seconds", "server.write");

    private static final Map<String, String> QUANTILES =
            Map.of("quantile=\"0.5\"", ".p50", "quantile=\"0.99\"", ".p99", "quantile=\"0.999\"", ".p999");

    private static final Map<String, String> COUNTERS = Map.of(
            "overbounce_beats_late_total", "server.beats.late",
            "overbounce_ticks_dropped_total", "server.ticks.dropped",
            "overbounce_snapshots_skipped_total", "server.snapshots.skipped",
            "overbounce_snapshots_total", "server.snapshots",
            "overbounce_messages_total", "server.messages");

    private static final String CPU_NANOS = "process_cpu_time_ns_total";
    private static final String MEMORY = "jvm_memory_used_bytes";

    private final Target target;
    private final Map<String, Double> worst = new TreeMap<>();
    private @Nullable Map<String, Double> first;
    private Map<String, Double> last = Map.of();
    private long firstNanos;
    private long lastNanos;

    ServerProbe(Target target) {
        this.target = target;
    }

    /** The measured time begins. */
    void begin() {
        first = read();
        firstNanos = System.nanoTime();
        worst.clear();
    }

    /** A second of the measured time is over. */
    void second(int number) {
        if (number % EVERY_SECONDS == 0) {
            end();
        }
    }

    /** The measured time is over. */
    void end() {
        Map<String, Double> now = first == null ? null : read();
        if (now != null) {
            last = now;
            lastNanos = System.nanoTime();
        }
    }

    /** The figures by the names of their metrics. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new TreeMap<>();
        if (first == null || last.isEmpty()) {
            return figures;
        }
        figures.putAll(worst);
        for (Map.Entry<String, String> counter : COUNTERS.entrySet()) {
            if (last.containsKey(counter.getKey())) {
                figures.put(counter.getValue(), growth(first, counter.getKey()));
            }
        }
        if (last.containsKey(CPU_NANOS)) {
            figures.put("server.cpu", growth(first, CPU_NANOS) / Math.max(1, lastNanos - firstNanos));
        }
        if (last.containsKey(MEMORY)) {
            figures.put("server.memory", last.getOrDefault(MEMORY, 0.0) / MEGABYTE);
        }
        return figures;
    }

    private double growth(Map<String, Double> before, String name) {
        return last.getOrDefault(name, 0.0) - before.getOrDefault(name, 0.0);
    }

    /** The counters, each summed over its labels; times go to the worst seen. Null when the server says nothing. */
    private @Nullable Map<String, Double> read() {
        String text = target.fetch("/metrics");
        if (text == null) {
            return null;
        }
        Map<String, Double> counters = new TreeMap<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            double value = Double.parseDouble(line.group(3));
            counters.merge(line.group(1), value, Double::sum);
            String time = TIMES.get(line.group(1));
            if (time != null && line.group(2) != null) {
                note(time, line.group(2), value * MS);
            }
        }
        return counters;
    }

    private void note(String time, String labels, double valueMs) {
        QUANTILES.forEach((label, suffix) -> {
            if (labels.contains(label)) {
                worst.merge(time + suffix, valueMs, Math::max);
            }
        });
    }
}
