package overbounce.metrics;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** One beat of an arena loop in a JFR recording: its duration is ticks and writing together. Arena loop only. */
@Name("overbounce.Beat")
@Label("Beat")
@Category("Overbounce")
@Description("A loop ticks its arenas, then writes to all of their clients")
@StackTrace(false)
public final class BeatEvent extends Event {
    @Label("Loop")
    int loop;

    @Label("Lateness")
    @Description("From the deadline of the beat to its begin")
    @Timespan(Timespan.NANOSECONDS)
    long lateness;

    @Label("Ticks")
    @Description("More than one when the loop catches up")
    int ticks;

    @Label("Write Time")
    @Description("Flushing all clients of the loop once")
    @Timespan(Timespan.NANOSECONDS)
    long writeTime;

    /** Ends the event, and fills and commits it only when a recording wants it. */
    public void end(int ofLoop, long latenessNanos, int ticksRun, long writeNanos) {
        end();
        if (shouldCommit()) {
            loop = ofLoop;
            lateness = latenessNanos;
            ticks = ticksRun;
            writeTime = writeNanos;
            commit();
        }
    }
}
