package overbounce.bench;

/** Why nothing could be measured, for whoever asked for it. Immutable. */
public final class BenchProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BenchProblem(String sentence) {
        super(sentence, null, false, false);
    }
}
