package overbounce.maps;

/**
 * One thing that is wrong with a map file: where, what, and what would be right.
 *
 * <p>Immutable.
 */
public record MapProblem(String file, String place, String wrong, String instead) {
    /** The problem as one sentence. */
    public String sentence() {
        return file + ": " + (place.isEmpty() ? "" : place + " ") + wrong + "; " + instead + ".";
    }
}
