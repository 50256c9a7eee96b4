package overbounce.loadtest;

import java.time.Instant;

/**
 * One process that made load: what it was asked for, and how well it kept up itself.
 *
 * @param machine the machine it ran on, in words
 * @param cpuCores cores it kept busy while it measured
 * @param latenessP99Ms how late it sent its inputs
 * @param seconds how long it measured
 *     <p>Immutable.
 */
public record Generator(
        LoadPlan plan, Instant began, String machine, double cpuCores, double latenessP99Ms, double seconds) {
    /** A generator that is later than this at p99 measures itself. */
    public static final double LATENESS_P99_MS_MAX = 5;

    /** A whole run may miss so much of its time, when the server is slow to tell its metrics at the beginning. */
    private static final double CUT_MS = 2000;

    /** Whether somebody ended it before its time. */
    public boolean cutShort() {
        return seconds * 1000 < plan.crowd().duration().toMillis() - CUT_MS;
    }

    public boolean tooSlow() {
        return latenessP99Ms > LATENESS_P99_MS_MAX;
    }
}
