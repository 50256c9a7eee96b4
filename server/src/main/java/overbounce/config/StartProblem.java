package overbounce.config;

/**
 * Why the server cannot start, in one sentence for the host: what is wrong, where, and what would be right.
 *
 * <p>Immutable.
 */
public final class StartProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartProblem(String sentence) {
        super(sentence, null, false, false);
    }

    /** The sentence itself. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
