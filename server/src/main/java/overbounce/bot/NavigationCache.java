package overbounce.bot;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import overbounce.map.ArenaMap;
import overbounce.motion.Tuning;

/**
 * The navigation of every map in use, computed once for each map's hash and tuning. Thread-safe.
 */
public final class NavigationCache {
    private record Key(String mapHash, Tuning tuning) {}

    private final ConcurrentMap<Key, Navigation> known = new ConcurrentHashMap<>();

    /** The navigation of a map, computed now if need be: seconds for a big map, so not on an arena's loop. */
    public Navigation of(String mapHash, ArenaMap map, Tuning tuning) {
        return known.computeIfAbsent(new Key(mapHash, tuning), key -> Navigation.of(map, tuning));
    }
}
