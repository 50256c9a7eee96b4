package overbounce.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
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

class BotSightTest {
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
                full.decor());
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
}
