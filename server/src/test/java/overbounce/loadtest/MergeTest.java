package overbounce.loadtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MergeTest {
    /** One in a hundred is what two digits promise. */
    private static final double EXACT = 0.01;

    @Test
    void shouldTakePercentilesOfAllValuesTogether() {
        // Alone the p90 are 9 and 900 ms, and their mean says nothing about the twenty values.
        LoadReport low =
                throughText(Reports.withAcks(1, LongStream.rangeClosed(1, 10).toArray()));
        LoadReport high = throughText(Reports.withAcks(
                2, LongStream.rangeClosed(1, 10).map(value -> value * 100).toArray()));
        LoadReport both = Merge.of(List.of(low, high));
        assertEquals(10, both.figures().percentileMs(Timing.ACK, 50), 10 * EXACT);
        assertEquals(800, both.figures().percentileMs(Timing.ACK, 90), 800 * EXACT);
        assertEquals(20, both.figures().timing(Timing.ACK).getTotalCount());
        assertEquals(20, both.clientsAsked());
        assertEquals(20, both.span().clientsMin());
        assertEquals(6000, both.figures().count(Count.SNAPSHOTS));
        assertEquals(30, both.rate(Count.SNAPSHOTS));
    }

    @Test
    void shouldLayTheMomentsOfTheSameTimeOverEachOther() {
        LoadReport one = throughText(Reports.withAcks(1, 10, 20, 30));
        LoadReport both = Merge.of(List.of(one, one));
        assertEquals(3, both.moments().size());
        for (Moment moment : both.moments()) {
            assertEquals(20, moment.connected());
            assertEquals(600, moment.figures().count(Count.SNAPSHOTS));
            assertEquals(2, moment.figures().timing(Timing.ACK).getTotalCount());
        }
    }

    @Test
    void shouldKeepTheNumberOfMomentsBoundedAndLoseNothing() {
        Timeline timeline = new Timeline();
        int seconds = 5 * Timeline.MOMENTS_MAX;
        for (int second = 0; second < seconds; second++) {
            Figures figures = new Figures();
            figures.add(Count.SNAPSHOTS, 1);
            timeline.add(new Moment(Reports.EPOCH_SECOND + second, 1, 1, true, figures));
        }
        assertEquals(8, timeline.moments().getFirst().seconds());
        assertEquals(
                seconds,
                timeline.moments().stream()
                        .mapToLong(moment -> moment.figures().count(Count.SNAPSHOTS))
                        .sum());
    }

    @Test
    void shouldRefuseWhatIsNoReport() {
        for (String text :
                List.of("", "{}", "[]", "{\"format\":\"overbounce-loadtest-1\"}", "{\"format\":\"other\"}")) {
            assertThrows(LoadProblem.class, () -> ReportJson.read(text, "a file"), text);
        }
    }

    private static LoadReport throughText(LoadReport report) {
        return ReportJson.read(ReportJson.write(report, Verdict.of(report, List.of())), "a text");
    }
}
