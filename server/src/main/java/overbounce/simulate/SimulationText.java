package overbounce.simulate;

import java.util.Comparator;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import overbounce.map.ItemSpot;
import overbounce.motion.Weapon;

/** What matches showed, as lines for people. Thread-safe. */
public final class SimulationText {
    private static final double PERCENT = 100.0;
    private static final double SECONDS_PER_MINUTE = 60.0;

    private SimulationText() {}

    /** All figures of matches on one map. */
    public static String of(Simulation.Played played) {
        Findings all = played.together();
        Formatter text = new Formatter(Locale.ROOT);
        text.format(
                "%s: %d matches of %d bots, %.0f minutes of play, %.0f times as fast as played on one core%n",
                all.map().name(), all.matches(), all.bots(), all.seconds() / SECONDS_PER_MINUTE, played.speed());
        weapons(text, all);
        deaths(text, all);
        bots(text, all);
        items(text, all.items());
        text.format("undecided %d, hash %016x%n", all.undecided(), all.hash());
        return text.toString();
    }

    /** The figures of duels between two skills. */
    public static String of(DuelSeries duels, int first, int second) {
        return String.format(
                Locale.ROOT,
                "skill %d against %d: %d duels, %d won; %d frags to %d, ratio %.2f (95 %% between %.2f and %.2f)%n",
                first,
                second,
                duels.frags().size(),
                duels.won(),
                duels.first(),
                duels.second(),
                duels.ratio(),
                duels.low(),
                duels.high());
    }

    private static void weapons(Formatter text, Findings all) {
        int frags = Math.max(1, all.fragsInAll());
        text.format("  %-9s %7s %7s %8s %7s %9s%n", "weapon", "frags", "share", "shots", "hit", "damage");
        for (Weapon weapon : Weapon.values()) {
            int slot = weapon.slot();
            WeaponCounts counts = all.weapons();
            text.format(
                    "  %-9s %7d %5.1f %% %8d %5.1f %% %9d%n",
                    weapon.shortName(),
                    counts.frags(slot),
                    PERCENT * counts.frags(slot) / frags,
                    counts.shots(slot),
                    PERCENT * counts.hits(slot) / Math.max(1, counts.shots(slot)),
                    counts.damage(slot));
        }
        text.format("  %-9s %7d%n", "other", all.weapons().otherFrags());
    }

    private static void deaths(Formatter text, Findings all) {
        int deaths = Math.max(1, all.deathsInAll());
        text.format(
                "deaths %d, %.1f %% by nobody else, %.1f %% within two seconds of appearing; frags left %d, right %d%n",
                all.deathsInAll(),
                PERCENT * all.suicidesInAll() / deaths,
                PERCENT * all.spawnDeaths() / deaths,
                all.fragsLeft(),
                all.fragsRight());
    }

    private static void bots(Formatter text, Findings all) {
        List<Integer> frags = IntStream.rangeClosed(1, all.bots())
                .mapToObj(all::frags)
                .sorted(Comparator.reverseOrder())
                .toList();
        text.format("frags of each bot %s%n", frags);
        text.format(
                "speed u/s: mean %.0f, half of the time up to %d, a tenth over %d%n",
                all.speeds().mean(), all.speeds().percentile(50), all.speeds().percentile(90));
    }

    private static void items(Formatter text, ItemCounts items) {
        text.format("  %-20s %12s %7s %9s %8s%n", "item", "at", "taken", "every", "lies");
        for (int i = 0; i < items.spots().size(); i++) {
            ItemSpot spot = items.spots().get(i);
            text.format(
                    "  %-20s %12s %7d %7.1f s %6.0f %%%n",
                    spot.kind(),
                    spot.x() + "," + spot.y(),
                    items.taken(i),
                    items.intervalSeconds(i),
                    items.lyingPercent(i));
        }
    }
}
