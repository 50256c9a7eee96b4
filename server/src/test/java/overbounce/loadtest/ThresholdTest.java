package overbounce.loadtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {
    private final LoadReport report = Reports.withAcks(1, 20, 30, 40, 500);

    @ParameterizedTest
    @CsvSource({
        "ack.p50>25ms, ack.p50, 25",
        "ack.p99 >= 0.5s, ack.p99, 500",
        "ack.p99.9<800us, ack.p99.9, 0.8",
        "bytes.in.rate>8kB/s, bytes.in.rate, 8",
        "bytes.in.rate>8000B/s, bytes.in.rate, 8",
        "snapshots.rate<29, snapshots.rate, 29",
        "errors.too_fast>0, errors.too_fast, 0",
        "closes.4008>3, closes.4008, 3",
        "late.share>0.5%, late.share, 0.5",
        "server.tick.p99>2ms, server.tick.p99, 2",
        "players<1000, players, 1000",
    })
    void shouldReadFiguresAndUnits(String text, String metric, double limit) {
        Threshold threshold = Threshold.parse(text);
        assertEquals(metric, threshold.metric().name());
        assertEquals(limit, threshold.limit(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "ack.p99, must be like",
        "ack.p99=60ms, must be like",
        "nonsense>3, no figure is called nonsense",
        "ack.p100000>3ms, no figure is called",
        "ack.p99>60kB/s, takes one of the units",
        "ack.p99>60, takes one of the units",
        "errors>3ms, takes one of the units",
    })
    void shouldSayInOneSentenceWhatIsWrong(String text, String part) {
        String sentence =
                assertThrows(LoadProblem.class, () -> Threshold.parse(text)).sentence();
        assertTrue(sentence.startsWith("--fail-if") && sentence.contains(part) && sentence.endsWith("."), sentence);
    }

    @Test
    void shouldFailWhatIsOverAndLeaveWhatIsNot() {
        assertNotNull(Threshold.parse("ack.max>400ms").failureOf(report));
        assertNull(Threshold.parse("ack.max>600ms").failureOf(report));
        assertNotNull(Threshold.parse("players<11").failureOf(report));
        assertNull(Threshold.parse("players<10").failureOf(report));
        assertNotNull(Threshold.parse("players<=10").failureOf(report));
    }

    @Test
    void shouldNotPassWhatWasNotMeasured() {
        assertNotNull(Threshold.parse("server.tick.p99>2ms").failureOf(report));
        assertNotNull(Threshold.parse("welcome.p99>2ms").failureOf(report));
    }
}
