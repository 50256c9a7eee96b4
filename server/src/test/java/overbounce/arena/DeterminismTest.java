package overbounce.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import overbounce.bot.BotCrew;
import overbounce.bot.BotSkill;
import overbounce.bot.Navigation;
import overbounce.map.ArenaMap;
import overbounce.maps.LoadedMap;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.motion.Tuning;
import overbounce.sim.Dice;
import overbounce.sim.TestMaps;

/** Same seed and inputs, same world: run twice, and once more from the input log. */
final class DeterminismTest {
    private static final BotFactory SCRIPTED = (map, tuning, level, seed) -> new ScriptedBrain(seed);

    /** A round's log with the hash of the world at its end. */
    private record Round(InputLog log, long hash, ArenaMap map) {}

    private final List<Round> rounds = new ArrayList<>();
    private final List<Long> hashes = new ArrayList<>();

    /** Bots and three people who do what their seeds say, come, go, are away and come back. */
    private void play(ArenaSettings settings, BotFactory bots, int ticks, ArenaMap... maps) {
        ArenaFixture fixture = ArenaFixture.with(settings, bots, maps);
        Arena arena = fixture.arena();
        Dice dice = new Dice(settings.seed());
        List<TestClient> people = new ArrayList<>(fixture.players(3));
        InputLog log = arena.inputLog();
        ArenaMap map = arena.map().map();
        hashes.clear();
        rounds.clear();
        for (int i = 0; i < ticks; i++) {
            TestClient client = people.get(dice.below(3));
            switch (dice.below(900)) {
                case 0 -> arena.hold(client.id());
                case 1 -> arena.away(client.id(), true);
                case 2 -> arena.away(client.id(), false);
                case 3 -> people.set(people.indexOf(client), fixture.comeBack(client));
                default ->
                    client.aim(dice.below(800) - 400, dice.below(300) - 150).press(dice.below(32));
            }
            fixture.tick(1);
            client.frames.clear();
            if (arena.inputLog() != log) {
                rounds.add(new Round(log, hashes.getLast(), map));
                log = arena.inputLog();
                map = arena.map().map();
            }
            hashes.add(arena.hash());
        }
        rounds.add(new Round(log, arena.hash(), map));
    }

    private void assertReplaysTheSame() {
        for (Round round : rounds) {
            assertTrue(round.log().complete());
            Replay replay = new Replay(round.log(), round.map(), Tuning.defaults());
            boolean more = true;
            while (more) {
                more = replay.step();
            }
            assertEquals(round.hash(), replay.world().hash());
        }
    }

    @Test
    void shouldComeToTheSameWorldTwiceAndFromItsLog() {
        ArenaSettings settings = new ArenaSettings("test", "ffa", 6, 3, 5, 600, 16, 11);
        ArenaMap other = TestMaps.hall().spawns(300, 700, 1100, 1500).build();
        play(settings, SCRIPTED, 8000, TestMaps.furnished(), other);
        List<Long> first = List.copyOf(hashes);
        assertTrue(rounds.size() > 2, "several matches, not " + rounds.size());
        assertReplaysTheSame();
        play(settings, SCRIPTED, 8000, TestMaps.furnished(), other);
        assertEquals(first, hashes);
    }

    @Test
    void shouldComeToAnotherWorldWithAnotherSeed() {
        play(new ArenaSettings("test", "ffa", 6, 3, 5, 600, 16, 11), SCRIPTED, 300, TestMaps.furnished());
        long first = hashes.getLast();
        play(new ArenaSettings("test", "ffa", 6, 3, 5, 600, 16, 12), SCRIPTED, 300, TestMaps.furnished());
        assertNotEquals(first, hashes.getLast());
    }

    @Test
    void shouldKnowWhenItsLogHasOutgrownItsCapacity() {
        InputLog log = new InputLog(ArenaSettings.freeForAll("test", 0, 1), 1, "hash", 0, 10);
        for (int tick = 1; tick <= 10; tick++) {
            log.step(tick);
        }
        assertTrue(log.complete());
        log.step(11);
        assertEquals(false, log.complete());
        assertEquals(0, log.length());
    }

    @Test
    @Tag("slow")
    void shouldComeToTheSameWorldAfterTenMinutesOfRealBots() throws MapException {
        Tuning tuning = Tuning.defaults();
        LoadedMap map = MapLibrary.shipped().load("crucible");
        BotCrew crew = new BotCrew(Navigation.of(map.map(), tuning));
        BotFactory bots = (_, _, level, seed) -> crew.brain(BotSkill.of(level), seed);
        ArenaSettings settings = new ArenaSettings("test", "ffa", 6, 4, 0, 0, 16, 77);
        play(settings, bots, 36_000, map.map());
        List<Long> first = List.copyOf(hashes);
        assertReplaysTheSame();
        play(settings, bots, 36_000, map.map());
        assertEquals(first, hashes);
    }
}
