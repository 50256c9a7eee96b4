package overbounce.maps;

import java.io.Serial;
import java.util.List;

/**
 * A map that cannot be played, with everything that is wrong with it; the message is the first problem's sentence.
 *
 * <p>Immutable.
 */
public final class MapException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<MapProblem> problems;

    public MapException(List<MapProblem> problems) {
        super(summary(problems));
        this.problems = List.copyOf(problems);
    }

    private static String summary(List<MapProblem> problems) {
        String first = problems.getFirst().sentence();
        return problems.size() == 1 ? first : first + " (" + (problems.size() - 1) + " more in this map)";
    }

    /** All that was found, in the order of the file. */
    public List<MapProblem> problems() {
        return problems;
    }
}
