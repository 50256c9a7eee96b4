package overbounce.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overbounce.bot.BotBrain;
import overbounce.bot.BotCrew;
import overbounce.bot.BotSkill;
import overbounce.bot.Screen;
import overbounce.map.ArenaMap;
import overbounce.maps.MapException;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Tuning;
import overbounce.sim.Player;
import overbounce.sim.World;

/** Bots know no more and turn no faster than people. */
class BotFairnessTest {
    private static final int BOT = 1;
    private static final int ENEMY = 2;

    /** A bot and an enemy that only runs into one direction, jumping. */
    private static final class Duel {
        private final World world;
        private final Player bot;
        private final Player enemy;
        private final Eyes eyes;
        private final BotBrain brain;
        private final int enemyButtons;

        Duel(MapEntry entry, long seed, int enemyButtons) {
            world = new World(entry.map(), Tuning.defaults(), seed);
            bot = world.add(BOT, true);
            enemy = world.add(ENEMY, true);
            world.step(1);
            eyes = new Eyes(world);
            brain = new BotCrew(BotMatches.ways(entry)).brain(BotSkill.of(5), seed);
            this.enemyButtons = enemyButtons;
        }

        PlayerInput step(int tick) {
            PlayerInput input = brain.think(eyes.see(bot, 0, tick));
            bot.command(input, 0);
            enemy.command(new PlayerInput(tick, enemyButtons, 800, 0, 1, 0, tick / 40 & 255, 0, 0, 0), 0);
            world.step(tick);
            return input;
        }

        boolean seesEnemy() {
            PlayerState body = enemy.body();
            return Screen.of(bot.body()).showsPlayer(body.x(), body.y());
        }
    }

    /** A shipped map without items, since one that the enemy took could be missed later. */
    private static MapEntry bare(String name) throws MapException {
        ArenaMap full = BotMatches.entry(name).map();
        ArenaMap map = new ArenaMap(
                full.name(),
                full.title(),
                full.width(),
                full.height(),
                full.theme(),
                full.solids(),
                full.platforms(),
                full.spawns(),
                List.of(),
                full.pads(),
                full.teleporters(),
                full.hazards(),
                full.movers(),
                full.lights(),
                full.decor(),
                List.of());
        return new MapEntry(map, "bare " + name, "");
    }

    @Test
    void shouldActTheSameWhateverAnEnemyOffTheScreenDoes() throws MapException {
        MapEntry entry = bare("cathedral");
        int compared = 0;
        int apart = 0;
        for (long seed = 1; seed <= 12; seed++) {
            Duel left = new Duel(entry, seed, PlayerInput.LEFT | PlayerInput.JUMP);
            Duel right = new Duel(entry, seed, PlayerInput.RIGHT | PlayerInput.JUMP);
            for (int tick = 2; tick < 900 && !left.seesEnemy() && !right.seesEnemy(); tick++) {
                assertEquals(left.step(tick), right.step(tick), "seed " + seed + " tick " + tick);
                compared++;
                apart += left.enemy.body().equals(right.enemy.body()) ? 0 : 1;
            }
        }
        assertTrue(compared > 600, compared + " ticks compared");
        assertTrue(apart > 500, "the enemy did the same in all but " + apart + " ticks");
    }

    @Test
    void shouldActDifferentlyWhenTheEnemyIsOnTheScreen() throws MapException {
        MapEntry entry = BotMatches.entry("crucible");
        int differing = 0;
        for (long seed = 1; seed <= 6; seed++) {
            Duel left = new Duel(entry, seed, PlayerInput.LEFT);
            Duel right = new Duel(entry, seed, PlayerInput.RIGHT);
            for (int tick = 2; tick < 300; tick++) {
                differing += left.step(tick).equals(right.step(tick)) ? 0 : 1;
            }
        }
        assertNotEquals(0, differing);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void shouldTurnTheAimNoFasterThanItsSkillAllowsInAWholeMatch(int level) throws MapException {
        MapEntry entry = BotMatches.entry("crucible");
        BotCrew crew = new BotCrew(BotMatches.ways(entry));
        double[] fastest = {0};
        BotFactory watched = (map, tuning, skill, seed) -> watch(crew.brain(BotSkill.of(level), seed), fastest);
        ArenaSettings settings = new ArenaSettings("bots", "ffa", 4, level, 20, 60, 16, level);
        Arena arena = new Arena(settings, new MapRotation(List.of(entry)), Tuning.defaults(), watched);
        for (int tick = 0; tick < 3600; tick++) {
            arena.tick();
        }
        // The input rounds the aim to 1/8 u, at 90 u or more from the eye.
        double rounding = 2.0 / (90 * 8);
        double most = BotSkill.of(level).turnMilli() / 1000.0 + rounding;
        assertTrue(fastest[0] <= most, fastest[0] + " radians in a tick, allowed " + most);
        assertTrue(fastest[0] > most / 2, "the aim hardly moved: " + fastest[0]);
    }

    /** Keeps the fastest turn of the aim between two ticks, in radians. */
    private static BotBrain watch(BotBrain brain, double[] fastest) {
        PlayerInput[] before = {null};
        return view -> {
            PlayerInput input = brain.think(view);
            if (before[0] != null) {
                double cross = (double) before[0].aimX() * input.aimY() - (double) before[0].aimY() * input.aimX();
                double dot = (double) before[0].aimX() * input.aimX() + (double) before[0].aimY() * input.aimY();
                fastest[0] = Math.max(fastest[0], Math.abs(StrictMath.atan2(cross, dot)));
            }
            before[0] = input;
            return input;
        };
    }
}
