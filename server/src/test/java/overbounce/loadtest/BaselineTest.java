package overbounce.loadtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private final LoadReport before = Reports.withAcks(1, 20, 20, 20);
    private final LoadReport now = Reports.withAcks(1, 30, 30, 30);

    @Test
    void shouldTellHowFiguresChanged() {
        Baseline.Difference ack = Baseline.differences(before, now).stream()
                .filter(difference -> difference.metric().name().equals("ack.p50"))
                .findFirst()
                .orElseThrow();
        assertEquals(20, ack.before(), 0.2);
        assertEquals(30, ack.now(), 0.3);
        assertEquals(50, ack.percent(), 1);
        assertTrue(ack.change().matches("\\+\\d+\\.\\d %"), ack.change());
    }

    @Test
    void shouldLeaveOutWhatOneOfThemDidNotMeasure() {
        now.figures().timing(Timing.PING).recordValue(1000);
        assertTrue(Metrics.shown(now).stream().anyMatch(metric -> metric.name().equals("ping.p50")));
        assertFalse(Baseline.differences(before, now).stream()
                .anyMatch(difference -> difference.metric().name().equals("ping.p50")));
    }

    @Test
    void shouldShowTheDifferencesOnThePageAndLetNothingBeMarkup() {
        Verdict verdict = new Verdict(Verdict.Outcome.FAILED, List.of("<script>"));
        String page = new HtmlReport(now, verdict, before).html();
        assertTrue(page.contains("Compared with the baseline") && page.contains("&lt;script&gt;"));
        assertFalse(page.contains("<script") || page.contains("http://") || page.contains("https://"));
    }
}
