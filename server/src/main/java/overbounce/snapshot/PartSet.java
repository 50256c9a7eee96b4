package overbounce.snapshot;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Parts of one kind by region, each written at most once per tick. Arena loop only. */
final class PartSet {
    private static final int CAPACITY = 512;

    private @Nullable Part[] parts = new Part[1];
    private int[] writtenTicks = {Cadence.NEVER};
    private long encodes;

    Part part(int region) {
        if (region >= parts.length) {
            int before = parts.length;
            parts = Arrays.copyOf(parts, region + 1);
            writtenTicks = Arrays.copyOf(writtenTicks, region + 1);
            Arrays.fill(writtenTicks, before, writtenTicks.length, Cadence.NEVER);
        }
        Part part = parts[region];
        if (part == null) {
            part = new Part(CAPACITY);
            parts[region] = part;
        }
        return part;
    }

    /** Whether the part of this tick is still to be written, which whoever asks now has to do. */
    boolean claim(int region, int tick) {
        if (writtenTicks[region] == tick) {
            return false;
        }
        writtenTicks[region] = tick;
        encodes++;
        return true;
    }

    /** How often a part was written so far. */
    long encodes() {
        return encodes;
    }
}
