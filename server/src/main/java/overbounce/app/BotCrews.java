package overbounce.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import overbounce.arena.BotFactory;
import overbounce.bot.BotBrain;
import overbounce.bot.BotCrew;
import overbounce.bot.BotSkill;
import overbounce.bot.NavigationCache;
import overbounce.bot.WorldView;
import overbounce.map.ArenaMap;
import overbounce.maps.LoadedMap;
import overbounce.motion.PlayerInput;
import overbounce.motion.Tuning;

/**
 * The bots of all maps of a server. Finding the ways through a map takes seconds, so that happens on a thread of its
 * own while people can already come; until it is done the bots of that map stand still.
 *
 * <p>Thread-safe.
 */
final class BotCrews implements BotFactory {
    private final NavigationCache ways = new NavigationCache();
    private final Map<String, CompletableFuture<BotCrew>> crewsByMap = new HashMap<>();

    /** Begins to find the ways through the maps, one after another. */
    BotCrews(List<LoadedMap> maps, Tuning tuning) {
        ExecutorService scout = Executors.newSingleThreadExecutor(
                work -> Thread.ofPlatform().daemon().name("scout").unstarted(work));
        for (LoadedMap loaded : maps) {
            ArenaMap map = loaded.map();
            crewsByMap.put(
                    map.name(),
                    CompletableFuture.supplyAsync(() -> new BotCrew(ways.of(loaded.hash(), map, tuning)), scout));
        }
        scout.shutdown();
    }

    @Override
    public BotBrain brain(ArenaMap map, Tuning tuning, int level, long seed) {
        CompletableFuture<BotCrew> crew = crewsByMap.get(map.name());
        if (crew == null) {
            throw new IllegalStateException("no ways are known through " + map.name());
        }
        return new Newcomer(crew, BotSkill.of(level), seed);
    }

    /** A brain that stands still until the ways through the map are known. Arena loop only. */
    private static final class Newcomer implements BotBrain {
        private final CompletableFuture<BotCrew> crew;
        private final BotSkill skill;
        private final long seed;
        private @Nullable BotBrain brain;

        Newcomer(CompletableFuture<BotCrew> crew, BotSkill skill, long seed) {
            this.crew = crew;
            this.skill = skill;
            this.seed = seed;
        }

        @Override
        public PlayerInput think(WorldView view) {
            if (brain == null && crew.isDone()) {
                brain = crew.join().brain(skill, seed);
            }
            return brain == null ? PlayerInput.idle(view.tick()) : brain.think(view);
        }
    }
}
