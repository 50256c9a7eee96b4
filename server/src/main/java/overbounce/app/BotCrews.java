package overbounce.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import overbounce.arena.BotFactory;
import overbounce.bot.BotBrain;
import overbounce.bot.BotCrew;
import overbounce.bot.BotSkill;
import overbounce.bot.Navigation;
import overbounce.bot.NavigationCache;
import overbounce.bot.WorldView;
import overbounce.map.ArenaMap;
import overbounce.maps.LoadedMap;
import overbounce.motion.PlayerInput;
import overbounce.motion.Tuning;

/**
 * The bots of all maps of a server. Finding the ways through a map takes seconds, so that happens on a thread of its
 * own while people can already come. Where one can walk is found first: until the rest is, bots keep to the ground
 * that they are on.
 *
 * <p>Thread-safe.
 */
final class BotCrews implements BotFactory {
    private final NavigationCache ways = new NavigationCache();
    private final Map<String, Course> coursesByMap = new HashMap<>();

    /** Begins to find the ways through the maps, one after another. */
    BotCrews(List<LoadedMap> maps, Tuning tuning) {
        ExecutorService scout = Executors.newSingleThreadExecutor(
                work -> Thread.ofPlatform().daemon().name("scout").unstarted(work));
        for (LoadedMap loaded : maps) {
            Course course = new Course();
            coursesByMap.put(loaded.map().name(), course);
            scout.execute(() -> {
                course.crew = new BotCrew(Navigation.ofWalks(loaded.map(), tuning));
                course.crew = new BotCrew(ways.of(loaded.hash(), loaded.map(), tuning));
            });
        }
        scout.shutdown();
    }

    @Override
    public BotBrain brain(ArenaMap map, Tuning tuning, int level, long seed) {
        Course course = coursesByMap.get(map.name());
        if (course == null) {
            throw new IllegalStateException("no ways are known through " + map.name());
        }
        return new Newcomer(course, BotSkill.of(level), seed);
    }

    /** What is known by now of the ways through a map. Thread-safe. */
    private static final class Course {
        volatile @Nullable BotCrew crew;
    }

    /** A brain that stands still until any ways are known, and thinks anew when more are. Arena loop only. */
    private static final class Newcomer implements BotBrain {
        private final Course course;
        private final BotSkill skill;
        private final long seed;
        private @Nullable BotCrew crew;
        private @Nullable BotBrain brain;

        Newcomer(Course course, BotSkill skill, long seed) {
            this.course = course;
            this.skill = skill;
            this.seed = seed;
        }

        @Override
        public PlayerInput think(WorldView view) {
            BotCrew newest = course.crew;
            if (newest != null && newest != crew) {
                crew = newest;
                brain = newest.brain(skill, seed);
            }
            return brain == null ? PlayerInput.idle(view.tick()) : brain.think(view);
        }
    }
}
