package overbounce.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be measured.
 *
 * @param warmUp how long the game is loaded before it is measured, so that its code is compiled; the floor, which has
 *     little code, a third of it
 * @param window how long one server is measured before it is the other's turn
 * @param windows of each server
 * @param allSeconds whether seconds count in which others took the machine
 * @param mainClass the main of the shipped server, which has the commands {@code serve} and {@code floor}
 * @param json where the figures go for programs
 *     <p>Immutable.
 */
public record BenchPlan(
        List<BenchCase> cases,
        Duration warmUp,
        Duration window,
        int windows,
        boolean allSeconds,
        String mainClass,
        @Nullable Path json) {
    public BenchPlan {
        cases = List.copyOf(cases);
        if (window.toSeconds() < 1 || windows < 1) {
            throw new BenchProblem("--window must be at least 1s and --windows at least 1.");
        }
    }

    /** About how long a case takes. */
    Duration length(BenchCase benchCase) {
        return benchCase == BenchCase.FIGHT ? FightRun.length(this) : CaseRun.length(benchCase, this);
    }
}
