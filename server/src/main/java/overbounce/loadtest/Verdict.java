package overbounce.loadtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a load test has shown.
 *
 * @param reasons why it is not a pass, a sentence each
 *     <p>Immutable.
 */
public record Verdict(Outcome outcome, List<String> reasons) {
    /** These fail a test unless a threshold of one's own speaks of the same. */
    private static final List<String> ALWAYS = List.of("absent>0", "connect.failed>0", "errors>0", "closes>0");

    /** The four ends of a test. Immutable. */
    public enum Outcome {
        PASS("pass", 0),
        FAILED("failed", 2),
        CUT_SHORT("cut short", 130),
        TOO_SLOW("generator too slow", 3);

        private final String words;
        private final int exitCode;

        Outcome(String words, int exitCode) {
            this.words = words;
            this.exitCode = exitCode;
        }

        public String words() {
            return words;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** Judges a report: a generator that was too slow itself has shown nothing, whatever the figures say. */
    public static Verdict of(LoadReport report, List<Threshold> thresholds) {
        List<String> reasons = new ArrayList<>();
        for (Generator generator : report.generators()) {
            if (generator.tooSlow()) {
                reasons.add("a generator sent its inputs " + Unit.MILLISECONDS.show(generator.latenessP99Ms())
                        + " late at p99, over "
                        + Unit.MILLISECONDS.show(Generator.LATENESS_P99_MS_MAX)
                        + ": it measured itself");
            }
        }
        boolean slow = !reasons.isEmpty();
        int slowReasons = reasons.size();
        Stream.concat(thresholds.stream(), implied(thresholds))
                .map(threshold -> threshold.failureOf(report))
                .forEach(failure -> {
                    if (failure != null) {
                        reasons.add(failure);
                    }
                });
        boolean failed = reasons.size() > slowReasons;
        for (Generator generator : report.generators()) {
            if (generator.cutShort()) {
                reasons.add(String.format(
                        Locale.ROOT,
                        "it was stopped after %.0f of %d s",
                        generator.seconds(),
                        generator.plan().crowd().duration().toSeconds()));
            }
        }
        return new Verdict(outcome(slow, failed, reasons.isEmpty()), reasons);
    }

    private static Outcome outcome(boolean slow, boolean failed, boolean whole) {
        if (slow) {
            return Outcome.TOO_SLOW;
        }
        if (failed) {
            return Outcome.FAILED;
        }
        return whole ? Outcome.PASS : Outcome.CUT_SHORT;
    }

    private static Stream<Threshold> implied(List<Threshold> thresholds) {
        return ALWAYS.stream()
                .map(Threshold::parse)
                .filter(always -> thresholds.stream()
                        .noneMatch(own ->
                                own.metric().name().startsWith(always.metric().name())));
    }
}
