package overbounce.metrics;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * One tick of an arena that told its clients, in a JFR recording: its duration is the tick time, from the start of the
 * tick to the last encoded byte. Arena loop only.
 */
@Name("overbounce.Snapshot")
@Label("Snapshot")
@Category("Overbounce")
@Description("A tick of an arena with a snapshot for each of its clients")
@StackTrace(false)
public final class SnapshotEvent extends Event {
    @Label("Arena")
    String arena = "";

    @Label("Tick")
    int tick;

    @Label("Parts")
    @Description("Parts encoded, whoever gets them")
    long parts;

    @Label("Frames")
    @Description("Frames given to sockets")
    long frames;

    @Label("Bytes")
    @Description("JSON of all frames together")
    @DataAmount(DataAmount.BYTES)
    long bytes;

    /** Whether a recording wants this event; asking costs next to nothing when none does. */
    public boolean wanted() {
        end();
        return shouldCommit();
    }

    /** Fills and commits an event that is {@link #wanted}. */
    public void commit(String ofArena, int atTick, long partsEncoded, long framesSent, long bytesSent) {
        arena = ofArena;
        tick = atTick;
        parts = partsEncoded;
        frames = framesSent;
        bytes = bytesSent;
        commit();
    }
}
