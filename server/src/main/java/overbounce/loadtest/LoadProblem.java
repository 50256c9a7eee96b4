package overbounce.loadtest;

/**
 * Why a load test cannot be run or judged, in one sentence for whoever asked for it.
 *
 * <p>Immutable.
 */
public final class LoadProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LoadProblem(String sentence) {
        super(sentence, null, false, false);
    }

    /** The sentence itself. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
