package overbounce.lobby;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All arenas of this server, and who may join which.
 *
 * <p>Thread-safe.
 */
public final class Lobby {
    private final List<ArenaEntry> arenas;
    private final ResumeTokens tokens = new ResumeTokens(Ticker.systemTicker());

    public Lobby(List<ArenaEntry> arenas) {
        this.arenas = List.copyOf(arenas);
    }

    /** The arenas that take players, in the order in which they were made. */
    public List<ArenaEntry> arenas() {
        return arenas.stream().filter(ArenaEntry::open).toList();
    }

    public ResumeTokens tokens() {
        return tokens;
    }

    /** The former place of whoever holds this token, unless its time is over. */
    public @Nullable Seat back(String token) {
        ResumeTokens.Place place = tokens.find(token);
        return place == null || !place.entry().open() ? null : new Seat(place.entry(), place);
    }

    /** A seat in the arena of that name, or null when it is full or does not exist. */
    public @Nullable Seat in(String arenaId) {
        for (ArenaEntry entry : arenas) {
            if (entry.id().equals(arenaId) && entry.promise()) {
                return new Seat(entry, null);
            }
        }
        return null;
    }

    /** A seat in the fullest arena that still has one, so that people meet people; null when all are full. */
    public @Nullable Seat anywhere() {
        List<ArenaEntry> fullestFirst = arenas.stream()
                .sorted(Comparator.comparingInt(ArenaEntry::peopleComing).reversed())
                .toList();
        for (ArenaEntry entry : fullestFirst) {
            if (entry.promise()) {
                return new Seat(entry, null);
            }
        }
        return null;
    }
}
