package overbounce.lobby;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The secrets with which a player whose connection broke gets the same place again.
 *
 * <p>A token is 128 random bits, told to one client only, never logged, and good for one use. It lives as long as the
 * connection that got it, and then for the time that the place is held.
 *
 * <p>Thread-safe.
 */
public final class ResumeTokens {
    /** How long a place is kept for somebody whose connection is gone. */
    public static final Duration HELD = Duration.ofSeconds(60);

    private static final int TOKEN_BYTES = 16;
    private static final int HELD_MAX = 20_000;

    private final SecureRandom random = new SecureRandom();
    private final ConcurrentMap<String, Place> connected = new ConcurrentHashMap<>();
    private final Cache<String, Place> held;

    public ResumeTokens(Ticker ticker) {
        this.held = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(HELD)
                .maximumSize(HELD_MAX)
                .build();
    }

    /** A player's place in an arena. Immutable. */
    public record Place(ArenaEntry entry, int playerId) {}

    /** A new token for a player who has just got a connection. */
    public String issue(Place place) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        connected.put(token, place);
        return token;
    }

    /** The connection that got the token is gone: from now on it expires. */
    public void hold(String token) {
        Place place = connected.remove(token);
        if (place != null) {
            held.put(token, place);
        }
    }

    /** The place could not be taken now: the token is good again for as long as a place is held. */
    public void giveBack(String token, Place place) {
        held.put(token, place);
    }

    /** The place is given up for good. */
    public void forget(String token) {
        connected.remove(token);
        held.invalidate(token);
    }

    /** The place that the token stands for; the token is spent. */
    public @Nullable Place take(String token) {
        Place place = connected.remove(token);
        return place == null ? held.asMap().remove(token) : place;
    }
}
