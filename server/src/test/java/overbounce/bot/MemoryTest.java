package overbounce.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overbounce.map.ItemSpot;

class MemoryTest {
    private static final Vitals VITALS = new Vitals(100, 0, 0, true, 0, 0);
    private static final List<ItemSpot> SPOTS = List.of(new ItemSpot("mega", 100, 600));

    private static WorldView view(int tick, List<SeenPlayer> players, List<SeenItem> items) {
        return new WorldView(tick, 1, Bodies.standing(0, 0, 0), VITALS, players, items, List.of());
    }

    private static List<SeenPlayer> enemyAt(int x) {
        return List.of(new SeenPlayer(7, x, 0, 0, 0, 1, true, true, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void shouldLearnOfAnEnemyAReactionTimeAfterItAppeared(int level) {
        BotSkill skill = BotSkill.of(level);
        Memory memory = new Memory(skill, SPOTS, new Chance(1));
        int appears = 100;
        for (int tick = 1; tick <= appears + skill.reactionTicks(); tick++) {
            assertNull(memory.find(7), "known at " + (tick - appears) + " ticks");
            memory.observe(view(tick, tick < appears ? List.of() : enemyAt(tick), List.of()));
        }
        Sighting sighting = memory.find(7);
        assertNotNull(sighting);
        assertEquals(appears, sighting.last().x());
    }

    @Test
    void shouldRememberWhereAnEnemyWasAndThenForget() {
        BotSkill skill = BotSkill.of(5);
        Memory memory = new Memory(skill, SPOTS, new Chance(1));
        for (int tick = 1; tick <= 400; tick++) {
            memory.observe(view(tick, tick <= 10 ? enemyAt(tick) : List.of(), List.of()));
            Sighting sighting = memory.find(7);
            if (tick == 60) {
                assertNotNull(sighting);
                assertFalse(sighting.onScreen());
                assertEquals(10, sighting.last().x());
            }
        }
        assertNull(memory.find(7));
    }

    @Test
    void shouldKnowWhenAnItemItSawTakenComesBackIfItTimesItems() {
        BotSkill skill = BotSkill.of(5);
        Memory memory = new Memory(skill, SPOTS, new Chance(1));
        for (int tick = 1; tick <= 100; tick++) {
            memory.observe(view(tick, List.of(), List.of(new SeenItem(0, tick < 50))));
        }
        assertEquals(50 + SPOTS.getFirst().itemKind().respawnTicks(), memory.backTick(0));
    }

    @Test
    void shouldGoOnBelievingInAnItemTakenOffScreen() {
        Memory memory = new Memory(BotSkill.of(5), SPOTS, new Chance(1));
        for (int tick = 1; tick <= 100; tick++) {
            memory.observe(view(tick, List.of(), tick < 50 ? List.of(new SeenItem(0, true)) : List.of()));
        }
        assertTrue(memory.backTick(0) <= 100);
    }
}
