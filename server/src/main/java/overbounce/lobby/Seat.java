package overbounce.lobby;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A place in an arena that is kept for one connection until it has arrived there.
 *
 * <p>Thread-safe.
 */
public final class Seat {
    private final ArenaEntry entry;
    private final ResumeTokens.@Nullable Place place;
    private final AtomicBoolean settled = new AtomicBoolean();

    Seat(ArenaEntry entry, ResumeTokens.@Nullable Place place) {
        this.entry = entry;
        this.place = place;
    }

    public ArenaEntry entry() {
        return entry;
    }

    /** The player's former place, or null for somebody new. */
    public ResumeTokens.@Nullable Place place() {
        return place;
    }

    /** The connection has its place, or will never come: the promise is over. May be called more than once. */
    public void settle() {
        if (place == null && settled.compareAndSet(false, true)) {
            entry.unpromise();
        }
    }
}
