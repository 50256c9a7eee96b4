package overbounce.loadtest.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import overbounce.bot.BotCrew;
import overbounce.bot.NavigationCache;
import overbounce.codec.MapCodec;
import overbounce.map.ArenaMap;
import overbounce.message.ServerMessage.MapRef;
import overbounce.motion.MapView;
import overbounce.motion.Tuning;

/**
 * The maps that bots play on, fetched from the server, and the ways through them: seconds of work for each, done once
 * on a thread of its own. Thread-safe.
 */
final class Courses {
    private final Target target;
    private final NavigationCache ways = new NavigationCache();
    private final ConcurrentMap<String, CompletableFuture<Course>> courses = new ConcurrentHashMap<>();
    private final ExecutorService scout = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("scout").unstarted(work));

    /** A map with all that a bot on it needs. Immutable. */
    record Course(MapView view, BotCrew crew) {}

    Courses(Target target) {
        this.target = target;
    }

    /** The map that was named; it fails when the server does not give it out. */
    CompletableFuture<Course> of(MapRef map, Tuning tuning) {
        return courses.computeIfAbsent(
                map.hash(), hash -> CompletableFuture.supplyAsync(() -> learn(map, tuning), scout));
    }

    private Course learn(MapRef map, Tuning tuning) {
        String text = target.fetch(map.url());
        if (text == null) {
            throw new IllegalArgumentException("no map at " + map.url());
        }
        ArenaMap arena = MapCodec.read(text);
        return new Course(MapView.of(arena), new BotCrew(ways.of(map.hash(), arena, tuning)));
    }
}
