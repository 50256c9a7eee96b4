package overbounce.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;

/**
 * The one registry of the server: every metric name stands here.
 *
 * <p>Thread-safe.
 */
public final class ServerMetrics {
    private static final double[] QUANTILES = {0.5, 0.99, 0.999};

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    /** The registry itself holds what it counts only weakly. */
    private final Queue<DoubleSupplier> figures = new ConcurrentLinkedQueue<>();

    private final ConcurrentMap<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> byes = new ConcurrentHashMap<>();

    /** WebSocket connections that are open now. */
    public final LongAdder connected = new LongAdder();

    public final LongAdder connections = counter("overbounce.connections", "WebSocket connections accepted");
    public final LongAdder moves = counter("overbounce.moves", "Connections moved to an arena loop");
    public final LongAdder resumes = counter("overbounce.resumes", "Players back in their place by a resume token");
    public final LongAdder snapshots = counter("overbounce.snapshots", "Snapshot frames given to sockets");
    public final LongAdder snapshotBytes = counter("overbounce.snapshot.bytes", "Bytes of snapshot frames");
    public final LongAdder messages = counter("overbounce.messages", "Messages from clients that were understood");
    public final LongAdder arenaFailures = counter("overbounce.arena.failures", "Arenas closed because they threw");

    public ServerMetrics() {
        gauge("overbounce.clients", "Open WebSocket connections", connected::sum);
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    /** The measures of one more arena loop, under its number. */
    public LoopMetrics newLoop(int loop) {
        LoopMetrics metrics = new LoopMetrics();
        times("overbounce.beat.lateness.seconds", "How late the beats of a loop begin", loop, metrics.beatLateness);
        times("overbounce.tick.seconds", "Time of one arena tick with its encoding", loop, metrics.tickTime);
        times("overbounce.write.seconds", "Time to flush all clients of a loop once", loop, metrics.writeTime);
        loopCounter("overbounce.beats", "Beats begun", loop, metrics.beats);
        loopCounter("overbounce.beats.late", "Beats that began over one tick late", loop, metrics.lateBeats);
        loopCounter("overbounce.ticks.caught.up", "Ticks run late to catch up", loop, metrics.caughtUpTicks);
        loopCounter("overbounce.ticks.dropped", "Ticks of time dropped after a stall", loop, metrics.droppedTicks);
        return metrics;
    }

    /** Counts an {@code error} message by its code. */
    public void error(String code) {
        errors.computeIfAbsent(code, this::errorCounter).increment();
    }

    /** Counts a connection that the server ended, by the word of its {@code bye}. */
    public void bye(String code) {
        byes.computeIfAbsent(code, this::byeCounter).increment();
    }

    /** Lets a figure that lives elsewhere be read under {@code name}. */
    public void gauge(String name, String description, DoubleSupplier figure) {
        Gauge.builder(name, figure, DoubleSupplier::getAsDouble)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    /** Lets a count that lives elsewhere and only grows be read under {@code name}. */
    public void count(String name, String description, DoubleSupplier figure) {
        figures.add(figure);
        FunctionCounter.builder(name, figure, DoubleSupplier::getAsDouble)
                .description(description)
                .register(registry);
    }

    /** All figures in the text form of Prometheus. */
    public String scrape() {
        return registry.scrape();
    }

    private LongAdder counter(String name, String description) {
        LongAdder adder = new LongAdder();
        count(name, description, adder::sum);
        return adder;
    }

    private LongAdder errorCounter(String code) {
        return tagged("overbounce.errors", "Error messages by code", "code", code);
    }

    private LongAdder byeCounter(String code) {
        return tagged("overbounce.byes", "Connections ended by the server", "code", code);
    }

    private void loopCounter(String name, String description, int loop, LongAdder adder) {
        FunctionCounter.builder(name, adder, LongAdder::sum)
                .description(description)
                .tag("loop", Integer.toString(loop))
                .register(registry);
    }

    private LongAdder tagged(String name, String description, String tag, String value) {
        LongAdder adder = new LongAdder();
        FunctionCounter.builder(name, adder, LongAdder::sum)
                .description(description)
                .tag(tag, value)
                .register(registry);
        return adder;
    }

    private void times(String name, String description, int loop, TimeWindow window) {
        for (double quantile : QUANTILES) {
            Gauge.builder(name, window, w -> w.quantileSeconds(quantile))
                    .description(description)
                    .tag("loop", Integer.toString(loop))
                    .tag("quantile", Double.toString(quantile))
                    .register(registry);
        }
        Gauge.builder(name + ".max", window, TimeWindow::maxSeconds)
                .description(description + ", longest since the start")
                .tag("loop", Integer.toString(loop))
                .register(registry);
    }
}
