package overbounce.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Processor time used so far, as the kernel counts it.
 *
 * @param ownTicks by the process that is measured
 * @param benchTicks by everything that belongs to the measurement, that process and the generator included
 * @param machineTicks by all processes of the machine, time stolen by other machines included
 *     <p>Immutable.
 */
record CpuClock(Instant at, long nanos, long ownTicks, long benchTicks, long machineTicks) {
    /** The kernel's unit towards programs, on every machine that Java 25 runs on. */
    static final int TICKS_PER_SECOND = 100;

    private static final long MICROS_PER_TICK = 1_000_000 / TICKS_PER_SECOND;

    /** The clock now. */
    static CpuClock read(long pid, List<Long> others) {
        long own = ticksOf(pid);
        long bench = own + ticksOf(ProcessHandle.current().pid());
        for (long other : others) {
            bench += ticksOf(other);
        }
        return new CpuClock(Instant.now(), System.nanoTime(), own, bench, ticksOfAll());
    }

    private static long ticksOf(long pid) {
        // The name of the program, which stands in parentheses, may have blanks.
        String line = read("/proc/" + pid + "/stat");
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /** user, nice, system and steal; interrupts cannot be told to whom they belong. */
    private static long ticksOfAll() {
        String[] fields = read("/proc/stat").lines().findFirst().orElse("").split("\\s+", -1);
        return Long.parseLong(fields[1])
                + Long.parseLong(fields[2])
                + Long.parseLong(fields[3])
                + Long.parseLong(fields[8]);
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double secondsSince(CpuClock earlier) {
        return (nanos - earlier.nanos) / 1e9;
    }

    long ownMicrosSince(CpuClock earlier) {
        return (ownTicks - earlier.ownTicks) * MICROS_PER_TICK;
    }

    /** The share of the machine, 0 to 1, that went to what has nothing to do with the measurement. */
    double othersSince(CpuClock earlier) {
        long others = (machineTicks - earlier.machineTicks) - (benchTicks - earlier.benchTicks);
        int cores = Runtime.getRuntime().availableProcessors();
        return Math.max(0, others) / (secondsSince(earlier) * TICKS_PER_SECOND * cores);
    }
}
