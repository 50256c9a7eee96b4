package overbounce.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * The frags of two sides over many duels.
 *
 * <p>The ratio is of all frags together. Its interval holds duels to be independent, not frags: the delta method for a
 * ratio of sums, on the logarithm.
 *
 * @param frags of each duel
 *     <p>Immutable.
 */
public record DuelSeries(List<Pair> frags) {
    /** Of a normal distribution, 95 % lie within so many standard errors. */
    private static final double ERRORS_95 = 1.96;

    /** Frags of the two sides in one duel. Immutable. */
    public record Pair(int first, int second) {}

    public DuelSeries {
        frags = List.copyOf(frags);
    }

    /** The duels of matches of two bots in which every other one was played the other way round. */
    public static List<Pair> swapped(List<Findings> matches) {
        List<Pair> pairs = new ArrayList<>();
        for (Findings match : matches) {
            boolean asPlanned = pairs.size() % 2 == 0;
            pairs.add(new Pair(match.frags(asPlanned ? 1 : 2), match.frags(asPlanned ? 2 : 1)));
        }
        return pairs;
    }

    public int first() {
        return frags.stream().mapToInt(Pair::first).sum();
    }

    public int second() {
        return frags.stream().mapToInt(Pair::second).sum();
    }

    /** Duels that the first side won. */
    public long won() {
        return frags.stream().filter(pair -> pair.first() > pair.second()).count();
    }

    /** Frags of the first side for each of the second's; infinite when that has none. */
    public double ratio() {
        return (double) first() / second();
    }

    /** The lower end of the 95 % interval of the ratio. */
    public double low() {
        return ratio() * Math.exp(-ERRORS_95 * logError());
    }

    /** The upper end of the 95 % interval of the ratio. */
    public double high() {
        return ratio() * Math.exp(ERRORS_95 * logError());
    }

    private double logError() {
        double ratio = ratio();
        int duels = frags.size();
        double squares = frags.stream()
                .mapToDouble(pair -> pair.first() - ratio * pair.second())
                .map(residual -> residual * residual)
                .sum();
        return Math.sqrt(squares * duels / (duels - 1)) / first();
    }
}
