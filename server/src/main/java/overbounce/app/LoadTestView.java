package overbounce.app;

import java.io.Console;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import overbounce.loadtest.Count;
import overbounce.loadtest.Figures;
import overbounce.loadtest.LoadPlan;
import overbounce.loadtest.Moment;
import overbounce.loadtest.Timing;
import overbounce.loadtest.Unit;
import overbounce.loadtest.client.Progress;

/** Shows how a load test goes: a picture that is drawn anew in a terminal, else a line a second. Main thread only. */
final class LoadTestView implements Progress {
    private static final int BAR = 40;
    private static final String CLEAR_LINE = "\033[K";

    /** A line that is too long for the terminal is cut, not wrapped: going up counts lines. */
    private static final String CUT_LINES = "\033[?7l";

    private static final String WRAP_LINES = "\033[?7h";

    private final LoadPlan plan;
    private final PrintStream out;
    private final boolean terminal;
    private int seconds;
    private int drawnLines;

    LoadTestView(LoadPlan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
        terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
    }

    @Override
    public void second(Moment last, Figures total, int secondsLeft) {
        seconds++;
        if (terminal) {
            draw(last, total, secondsLeft);
        } else {
            out.println(line(last, total, secondsLeft));
        }
        out.flush();
    }

    private String line(Moment last, Figures total, int secondsLeft) {
        Figures figures = last.figures();
        return String.format(
                Locale.ROOT,
                "%4d s %s  connected %d  snapshots/s %d  ack p50 %s p99 %s ms  in %s out %s  errors %d  closes %d",
                secondsLeft,
                last.steady() ? "left" : "ramp",
                last.connected(),
                figures.count(Count.SNAPSHOTS),
                number(figures.percentileMs(Timing.ACK, 50)),
                number(figures.percentileMs(Timing.ACK, 99)),
                Unit.BYTES_PER_SECOND.show(figures.count(Count.BYTES_IN) / 1000.0),
                Unit.BYTES_PER_SECOND.show(figures.count(Count.BYTES_OUT) / 1000.0),
                total.errorsTotal() + total.count(Count.CONNECT_FAILED),
                total.closesTotal());
    }

    private void draw(Moment last, Figures total, int secondsLeft) {
        List<String> lines = new ArrayList<>(head(last, secondsLeft));
        lines.addAll(body(last.figures(), total));
        StringBuilder picture = new StringBuilder(CUT_LINES);
        if (drawnLines > 0) {
            picture.append("\033[").append(drawnLines).append('A');
        }
        for (String line : lines) {
            picture.append('\r').append(line).append(CLEAR_LINE).append('\n');
        }
        drawnLines = lines.size();
        out.print(picture.append(WRAP_LINES));
    }

    private List<String> head(Moment last, int secondsLeft) {
        int done = BAR * seconds / (seconds + secondsLeft);
        return List.of(
                String.format(
                        Locale.ROOT,
                        "overbounce loadtest  %s  %s",
                        plan.target(),
                        plan.behaviour().word()),
                String.format(
                        Locale.ROOT,
                        "[%s%s] %s, %d s left",
                        "#".repeat(done),
                        "-".repeat(BAR - done),
                        last.steady() ? "measuring" : "ramp",
                        secondsLeft),
                String.format(
                        Locale.ROOT,
                        "connected  %d of %d",
                        last.connected(),
                        plan.crowd().clients()));
    }

    private static List<String> body(Figures last, Figures total) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "snapshots  %,d/s    messages  %,d/s",
                        last.count(Count.SNAPSHOTS),
                        last.count(Count.MESSAGES)),
                times("ack", last, Timing.ACK),
                times("gap", last, Timing.GAP),
                times("lateness", last, Timing.LATENESS),
                String.format(
                        Locale.ROOT,
                        "bytes in   %s    out  %s    late inputs  %,d",
                        Unit.BYTES_PER_SECOND.show(last.count(Count.BYTES_IN) / 1000.0),
                        Unit.BYTES_PER_SECOND.show(last.count(Count.BYTES_OUT) / 1000.0),
                        last.count(Count.LATE)),
                String.format(
                        Locale.ROOT,
                        "errors     %s    closes  %s    failed to connect  %d",
                        total.errors(),
                        total.closes(),
                        total.count(Count.CONNECT_FAILED)));
    }

    private static String times(String name, Figures figures, Timing timing) {
        return String.format(
                Locale.ROOT,
                "%-9s  p50 %s   p90 %s   p99 %s   max %s ms",
                name,
                number(figures.percentileMs(timing, 50)),
                number(figures.percentileMs(timing, 90)),
                number(figures.percentileMs(timing, 99)),
                number(figures.percentileMs(timing, 100)));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.1f", value);
    }
}
