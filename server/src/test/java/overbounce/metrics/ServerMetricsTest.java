package overbounce.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

final class ServerMetricsTest {
    private final ServerMetrics metrics = new ServerMetrics();

    @Test
    void shouldShowCountsAndFigures() {
        LoopMetrics loop = metrics.newLoop(3);
        loop.beats.add(60);
        metrics.error("too_fast");
        metrics.error("too_fast");
        metrics.bye("full");
        metrics.gauge("overbounce.players", "People in arenas", () -> 12);
        String text = metrics.scrape();
        assertTrue(text.contains("overbounce_beats_total{loop=\"3\"} 60.0"), text);
        assertTrue(text.contains("overbounce_errors_total{code=\"too_fast\"} 2.0"), text);
        assertTrue(text.contains("overbounce_byes_total{code=\"full\"} 1.0"), text);
        assertTrue(text.contains("overbounce_players 12.0"), text);
    }

    @Test
    void shouldKeepCountingWhatOnlyTheRegistryHolds() {
        LongAdder adder = new LongAdder();
        metrics.count("overbounce.things", "Things", adder::sum);
        adder.add(5);
        System.gc();
        assertTrue(metrics.scrape().contains("overbounce_things_total 5.0"));
    }

    @Test
    void shouldRememberTheLongestTimeEver() {
        TimeWindow times = metrics.newLoop(0).beatLateness;
        times.record(2_000_000);
        assertEquals(0.002, times.maxSeconds(), 0.0001);
        times.record(1_000_000);
        times.record(-5);
        assertEquals(0.002, times.maxSeconds(), 0.0001);
    }
}
