package overbounce.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import overbounce.bot.Navigation;
import overbounce.map.ArenaMap;
import overbounce.map.ItemKind;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.match.FreeForAll;
import overbounce.motion.MapView;
import overbounce.motion.Tuning;
import overbounce.motion.Weapon;

/** Whether every weapon has its place, nobody appears only to die, and skill pays: matches of bots, many of them. */
@Tag("show")
@Tag("show-3")
class BalanceShow {
    private static final int MATCHES = 100;
    private static final int MINUTES = 5;
    private static final int BOTS = 6;
    private static final int DUELS = 200;
    private static final double SHARE_MIN = 3;
    private static final double SHARE_MAX = 35;
    private static final double SPAWN_DEATHS_MAX = 8;
    private static final double SPEED_MIN = 100;
    private static final double STEP_MIN = 1.2;
    private static final double SPAN_MIN = 3;

    private final Simulation simulation = new Simulation(Runtime.getRuntime().availableProcessors());
    private final List<String> missed = new ArrayList<>();

    @Test
    void shouldGiveEachWeaponItsShareAndNobodyADeathAtOnce() throws MapException {
        for (String name : MapLibrary.shipped().usualNames()) {
            ArenaMap map = MapLibrary.shipped().load(name).map();
            Simulation.Played played = simulation.play(plan(map, Collections.nCopies(BOTS, 3)), MATCHES, 1);
            System.out.print(SimulationText.of(played));
            Findings all = played.together();
            judge(name + " spawn deaths", 100.0 * all.spawnDeaths() / all.deathsInAll(), 0, SPAWN_DEATHS_MAX);
            judge(name + " times as fast as played", played.speed(), SPEED_MIN, Double.MAX_VALUE);
            for (Weapon weapon : Weapon.values()) {
                boolean placed = map.items().stream()
                        .map(item -> item.itemKind())
                        .anyMatch(kind -> kind.group() == ItemKind.Group.WEAPON && kind.slot() == weapon.slot());
                if (placed) {
                    double share = 100.0 * all.weapons().frags(weapon.slot()) / all.fragsInAll();
                    judge(name + " share of " + weapon.shortName(), share, SHARE_MIN, SHARE_MAX);
                }
            }
        }
        assertEquals(List.of(), missed);
    }

    @Test
    void shouldLetTheBetterBotWin() throws MapException {
        for (int skill = 2; skill <= 5; skill++) {
            DuelSeries duels = duels(skill, skill - 1);
            judge("skill " + skill + " against " + (skill - 1), duels.low(), STEP_MIN, Double.MAX_VALUE);
        }
        judge("skill 5 against 1", duels(5, 1).low(), SPAN_MIN, Double.MAX_VALUE);
        assertEquals(List.of(), missed);
    }

    /** Half of them on each map, half of those from each side. */
    private DuelSeries duels(int skill, int other) throws MapException {
        List<DuelSeries.Pair> pairs = new ArrayList<>();
        List<String> maps = MapLibrary.shipped().usualNames();
        for (String name : maps) {
            ArenaMap map = MapLibrary.shipped().load(name).map();
            MatchPlan there = plan(map, List.of(skill, other));
            MatchPlan back = new MatchPlan(
                    there.ground(), there.ways(), List.of(other, skill), there.rules(), there.secondsMax());
            List<MatchPlan> plans = new ArrayList<>();
            for (int i = 0; i < DUELS / maps.size(); i++) {
                plans.add(i % 2 == 0 ? there : back);
            }
            pairs.addAll(DuelSeries.swapped(simulation.play(plans, 1).matches()));
        }
        DuelSeries duels = new DuelSeries(pairs);
        System.out.print(SimulationText.of(duels, skill, other));
        return duels;
    }

    private static MatchPlan plan(ArenaMap map, List<Integer> skills) {
        Navigation ways = Navigation.of(map, Tuning.defaults());
        return new MatchPlan(MapView.of(map), ways, skills, FreeForAll.of(0, MINUTES * 60), MINUTES * 60);
    }

    private void judge(String what, double value, double least, double most) {
        boolean good = value >= least && value <= most;
        System.out.printf(
                Locale.ROOT,
                "balance: %s %.2f (bar %s): %s%n",
                what,
                value,
                most == Double.MAX_VALUE ? "at least " + least : least + " to " + most,
                good ? "met" : "NOT MET");
        if (!good) {
            missed.add(what + " " + value);
        }
    }
}
