package overbounce.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import overbounce.simulate.DuelSeries.Pair;

class DuelSeriesTest {
    private static final int SERIES = 400;
    private static final int DUELS = 60;
    private static final double TRUE_RATIO = 1.5;

    @Test
    void shouldPoolTheFragsOfAllDuels() {
        DuelSeries duels = new DuelSeries(List.of(new Pair(10, 5), new Pair(2, 7)));
        assertEquals(12, duels.first());
        assertEquals(12, duels.second());
        assertEquals(1.0, duels.ratio());
        assertEquals(1, duels.won());
    }

    @Test
    void shouldBeSureOfWhatIsAlwaysTheSame() {
        DuelSeries duels = new DuelSeries(List.of(new Pair(6, 3), new Pair(12, 6), new Pair(2, 1)));
        assertEquals(2.0, duels.low(), 1e-9);
        assertEquals(2.0, duels.high(), 1e-9);
    }

    /** Of intervals that hold 95 % of the time, 19 in 20 hold the ratio that the duels were drawn from. */
    @Test
    void shouldHoldTheTruthAsOftenAsItSays() {
        Random random = new Random(11);
        int held = 0;
        for (int i = 0; i < SERIES; i++) {
            List<Pair> pairs = new ArrayList<>();
            for (int duel = 0; duel < DUELS; duel++) {
                double pace = 0.5 + random.nextDouble();
                pairs.add(new Pair(count(random, 10 * TRUE_RATIO * pace), count(random, 10 * pace)));
            }
            DuelSeries duels = new DuelSeries(pairs);
            held += duels.low() <= TRUE_RATIO && TRUE_RATIO <= duels.high() ? 1 : 0;
        }
        double share = (double) held / SERIES;
        assertTrue(share > 0.91 && share < 0.98, "it held in " + share);
    }

    /** Of a Poisson distribution. */
    private static int count(Random random, double mean) {
        int count = -1;
        for (double left = mean; left > 0; count++) {
            left += Math.log(1 - random.nextDouble());
        }
        return count;
    }
}
