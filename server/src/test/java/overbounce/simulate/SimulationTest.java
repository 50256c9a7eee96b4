package overbounce.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import overbounce.bot.Navigation;
import overbounce.map.ArenaMap;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.match.FreeForAll;
import overbounce.motion.MapView;
import overbounce.motion.Tuning;
import overbounce.motion.Weapon;

class SimulationTest {
    private static final int SECONDS = 60;
    private static final List<Integer> SKILLS = List.of(3, 3, 3, 3);

    private static MatchPlan plan = plan(0);
    private static Simulation.Played played = new Simulation(1).play(plan, 3, 5);

    private static MatchPlan plan(int fragLimit) {
        try {
            ArenaMap map = MapLibrary.shipped().load("crucible").map();
            Navigation ways = Navigation.of(map, Tuning.defaults());
            return new MatchPlan(MapView.of(map), ways, SKILLS, FreeForAll.of(fragLimit, SECONDS), 2 * SECONDS);
        } catch (MapException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void playSomething() {
        assertTrue(played.together().fragsInAll() > 0, "nobody was killed");
    }

    @Test
    void shouldPlayTheSameMatchesOnAnyNumberOfThreads() {
        Findings again = new Simulation(3).play(plan, 3, 5).together();
        assertEquals(played.together().hash(), again.hash());
        assertEquals(SimulationText.of(new Simulation.Played(played.matches(), 1)), textOf(again));
        assertNotEquals(
                again.hash(), new Simulation(1).play(plan, 3, 6).together().hash());
    }

    private static String textOf(Findings again) {
        return SimulationText.of(new Simulation.Played(List.of(again), 1));
    }

    @Test
    void shouldCountEachFragOnceByWeaponByBotAndBySide() {
        Findings all = played.together();
        int byWeapon = all.weapons().otherFrags();
        for (int slot = 0; slot < Weapon.SLOTS; slot++) {
            byWeapon += all.weapons().frags(slot);
            assertTrue(all.weapons().hits(slot) <= all.weapons().shots(slot), "hits of slot " + slot);
        }
        int byBot = 0;
        for (int bot = 1; bot <= all.bots(); bot++) {
            byBot += all.frags(bot);
        }
        assertEquals(all.fragsInAll(), byWeapon);
        assertEquals(all.fragsInAll(), byBot);
        assertEquals(all.fragsInAll(), all.fragsLeft() + all.fragsRight());
        assertEquals(all.deathsInAll(), all.fragsInAll() + all.suicidesInAll());
        assertTrue(all.spawnDeaths() <= all.deathsInAll());
    }

    @Test
    void shouldEndAMatchByItsRules() {
        for (Findings match : played.matches()) {
            assertTrue(match.seconds() >= SECONDS && match.seconds() <= 2 * SECONDS, match.seconds() + " s");
        }
        Findings short1 = new Simulation(1).play(plan(1), 1, 5).together();
        assertEquals(1, short1.fragsInAll());
    }

    @Test
    void shouldTellWhatWasTakenAndWhereBotsWere() {
        Findings all = played.together();
        int taken = 0;
        for (int item = 0; item < all.items().spots().size(); item++) {
            taken += all.items().taken(item);
        }
        assertTrue(taken > 0, "no item was taken");
        long visits = 0;
        for (int count : all.heat().visits()) {
            visits += count;
        }
        assertTrue(visits > 0 && visits <= all.ticks() * all.bots(), visits + " visits");
        assertTrue(all.speeds().mean() > 0
                && all.speeds().percentile(50) <= all.speeds().percentile(90));
        assertTrue(SimulationJson.write(List.of(played)).contains("\"hash\": \"" + Long.toHexString(all.hash())));
    }
}
