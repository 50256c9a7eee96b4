package overbounce.loadtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static Verdict of(LoadReport report, String... thresholds) {
        return Verdict.of(
                report, List.of(thresholds).stream().map(Threshold::parse).toList());
    }

    @Test
    void shouldPassWhatCrossesNothing() {
        Verdict verdict = of(Reports.withAcks(4.9, 20), "ack.p99>60ms");
        assertEquals(Verdict.Outcome.PASS, verdict.outcome());
        assertEquals(0, verdict.outcome().exitCode());
    }

    @Test
    void shouldFailByAThreshold() {
        Verdict verdict = of(Reports.withAcks(1, 70), "ack.p99>60ms", "ack.p50>1s");
        assertEquals(2, verdict.outcome().exitCode());
        assertEquals(1, verdict.reasons().size());
        assertTrue(verdict.reasons().getFirst().contains("ack.p99 is 70"), verdict.reasons()::toString);
    }

    @Test
    void shouldNeverPassNorFailAServerByAGeneratorThatWasTooSlow() {
        for (String threshold : List.of("ack.p99>60ms", "ack.p99>1ms")) {
            Verdict verdict = of(Reports.withAcks(5.1, 20), threshold);
            assertEquals("generator too slow", verdict.outcome().words());
            assertEquals(3, verdict.outcome().exitCode());
        }
    }

    @Test
    void shouldNotPassAMergedReportOfWhichOneGeneratorWasTooSlow() {
        LoadReport both = Merge.of(List.of(Reports.withAcks(0.1, 20, 20, 20), Reports.withAcks(9, 20)));
        assertEquals(3, of(both).outcome().exitCode());
    }

    @Test
    void shouldFailByErrorsAndClosesUnlessTheTesterSaysHowManyAreFine() {
        LoadReport report = Reports.withAcks(1, 20);
        report.figures().closes().put("4008", 3L);
        assertEquals(2, of(report).outcome().exitCode());
        assertEquals(0, of(report, "closes>3").outcome().exitCode());
        report.figures().errors().put("too_fast", 1L);
        assertEquals(2, of(report, "closes>3").outcome().exitCode());
    }

    @Test
    void shouldNotPassARunThatWasStoppedBeforeItsTime() {
        LoadReport whole = Reports.withAcks(1, 20);
        Generator generator = whole.generators().getFirst();
        Generator cut = new Generator(generator.plan(), generator.began(), "a machine", 0.5, 1, 4.2);
        LoadReport report = new LoadReport(List.of(cut), whole.span(), whole.figures(), whole.moments(), Map.of());
        assertEquals(Verdict.Outcome.CUT_SHORT, of(report).outcome());
        assertEquals("it was stopped after 4 of 10 s", of(report).reasons().getFirst());
        assertEquals(Verdict.Outcome.FAILED, of(report, "ack.p99>1ms").outcome());
    }

    @Test
    void shouldFailWhenSomeClientsNeverCameIn() {
        LoadReport report = Reports.withAcks(1, 20);
        report.figures().add(Count.CAME, -1);
        assertEquals(2, of(report).outcome().exitCode());
    }
}
