package overbounce.arena;

import overbounce.bot.BotBrain;
import overbounce.map.ArenaMap;
import overbounce.motion.Tuning;

/**
 * Makes the brain of a bot for a map. It is called on the arena's loop: whatever takes long, such as finding the ways
 * through a map, should be ready by then. Arena loop only.
 */
@FunctionalInterface
public interface BotFactory {
    /**
     * A new brain.
     *
     * @param level 1 to 5
     * @param seed the source of everything random in it
     */
    BotBrain brain(ArenaMap map, Tuning tuning, int level, long seed);
}
