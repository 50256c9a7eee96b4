package overbounce.arena;

import overbounce.sim.World;

/**
 * What a host decides about one arena.
 *
 * @param name the name in links and in the lobby
 * @param mode the short name of the rules, {@code ffa}
 * @param botsMin bots fill the arena up to this many players and leave as people come
 * @param botSkill 1 (new) to 5 (nightmare)
 * @param fragLimit frags that end a match, 0 for none
 * @param timeLimitSeconds length of a match, 0 for none
 * @param playersMax people and bots together
 * @param seed the source of everything random in this arena
 *     <p>Immutable.
 */
public record ArenaSettings(
        String name,
        String mode,
        int botsMin,
        int botSkill,
        int fragLimit,
        int timeLimitSeconds,
        int playersMax,
        long seed) {

    /** The most players, and ids for them, in any arena. */
    public static final int PLAYERS_LIMIT = World.PLAYERS_MAX;

    private static final int IDS_MIN = 128;

    public ArenaSettings {
        require(mode.equals("ffa"), "mode must be ffa");
        require(playersMax >= 1 && playersMax <= PLAYERS_LIMIT, "playersMax must be 1 to " + PLAYERS_LIMIT);
        require(botsMin >= 0 && botsMin <= playersMax, "botsMin must be 0 to playersMax");
        require(botSkill >= 1 && botSkill <= 5, "botSkill must be 1 to 5");
        require(fragLimit >= 0 && timeLimitSeconds >= 0, "limits must not be negative");
    }

    /** A free for all as rules.md has it: 20 frags, 10 minutes. */
    public static ArenaSettings freeForAll(String name, int botsMin, long seed) {
        return new ArenaSettings(name, "ffa", botsMin, 3, 20, 600, 16, seed);
    }

    /**
     * Players' ids are 1 to this, with room for many who left and may come back; those of what is loose follow. Kept
     * small, for all that is known by id is as long as the highest.
     */
    public int idsMax() {
        return Math.clamp(8L * playersMax, IDS_MIN, PLAYERS_LIMIT);
    }

    /** The same arena with another source of chance, so that what ended one need not end the next. */
    public ArenaSettings withSeed(long newSeed) {
        return new ArenaSettings(name, mode, botsMin, botSkill, fragLimit, timeLimitSeconds, playersMax, newSeed);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
