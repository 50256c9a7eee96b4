package overbounce.simulate;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import overbounce.sim.Dice;

/**
 * Plays matches side by side, each on one thread from beginning to end.
 *
 * <p>Match {@code n} of a seed is always the same. Thread-safe.
 */
public final class Simulation {
    private final int threads;

    public Simulation(int threads) {
        this.threads = threads;
    }

    /**
     * What matches showed, in order, and what they cost.
     *
     * @param cpuSeconds of all threads together
     *     <p>Immutable.
     */
    public record Played(List<Findings> matches, double cpuSeconds) {
        public Played {
            matches = List.copyOf(matches);
        }

        /** All of them as one. */
        public Findings together() {
            Findings sum =
                    new Findings(matches.getFirst().map(), matches.getFirst().bots());
            matches.forEach(sum::add);
            return sum;
        }

        /** Seconds of play for a second of one core. */
        public double speed() {
            return matches.stream().mapToDouble(Findings::seconds).sum() / cpuSeconds;
        }
    }

    private record Timed(Findings findings, long cpuNanos) {}

    /** Plays so many matches by one plan. */
    public Played play(MatchPlan plan, int matches, long seed) {
        List<MatchPlan> plans = new ArrayList<>();
        for (int i = 0; i < matches; i++) {
            plans.add(plan);
        }
        return play(plans, seed);
    }

    /** Plays one match by each plan. */
    public Played play(List<MatchPlan> plans, long seed) {
        List<Future<Timed>> running = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < plans.size(); i++) {
                MatchPlan plan = plans.get(i);
                long matchSeed = Dice.mix(seed + i);
                running.add(pool.submit(() -> timed(plan, matchSeed)));
            }
        }
        List<Findings> findings = new ArrayList<>();
        long nanos = 0;
        for (Future<Timed> match : running) {
            Timed timed = result(match);
            findings.add(timed.findings());
            nanos += timed.cpuNanos();
        }
        return new Played(findings, nanos / 1e9);
    }

    private static Timed timed(MatchPlan plan, long seed) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Findings findings = new MatchRun(plan, seed).play();
        return new Timed(findings, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }

    private static Timed result(Future<Timed> match) {
        try {
            return match.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a match failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while matches were played", e);
        }
    }
}
