package overbounce.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.loadtest.Figures;
import overbounce.loadtest.LoadReport;
import overbounce.loadtest.Moment;
import overbounce.loadtest.client.Progress;

/**
 * Looks at the clocks of the processes each time the load test has run a second, and keeps the seconds in which the
 * machine was ours. One thread at a time.
 */
final class WindowMeter implements Progress {
    /** Of the machine: with more taken by others a second is marked and left out. */
    static final double OTHERS_MAX = 0.10;

    private final ChildJvm server;
    private final List<Long> others;
    private final boolean allSeconds;
    private final Figures figures = new Figures();
    private final List<Window.Span> spans = new ArrayList<>();
    private @Nullable CpuClock before;
    private double seconds;
    private double clientSeconds;
    private long cpuMicros;
    private int marked;
    private double residentMegabytes;

    /** Measures a server; the others belong to the measurement too. */
    WindowMeter(ChildJvm server, List<ChildJvm> others, boolean allSeconds) {
        this.server = server;
        this.allSeconds = allSeconds;
        this.others = others.stream().map(ChildJvm::pid).toList();
    }

    @Override
    public void second(Moment last, Figures total, int secondsLeft) {
        CpuClock now = CpuClock.read(server.pid(), others);
        if (last.steady() && before != null) {
            take(last, before, now);
        }
        if (secondsLeft == 0) {
            residentMegabytes = server.residentMegabytes();
        }
        before = now;
    }

    private void take(Moment last, CpuClock from, CpuClock to) {
        boolean disturbed = to.othersSince(from) > OTHERS_MAX;
        marked += disturbed ? 1 : 0;
        if (disturbed && !allSeconds) {
            return;
        }
        seconds += to.secondsSince(from);
        clientSeconds += to.secondsSince(from) * last.connected();
        cpuMicros += to.ownMicrosSince(from);
        figures.add(last.figures());
        spans.add(new Window.Span(from.at(), to.at()));
    }

    /** What the server's memory held at the end of the window, in MB. */
    double residentMegabytes() {
        return residentMegabytes;
    }

    Window window(LoadReport report) {
        return new Window(
                seconds,
                marked,
                clientSeconds,
                cpuMicros,
                figures,
                spans,
                report.generators().getFirst().cpuCores());
    }
}
