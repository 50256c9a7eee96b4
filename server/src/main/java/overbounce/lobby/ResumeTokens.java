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
 * <p>A token is 128 random bits, told to one client only and never logged. It lives as long as the connection that got
 * it, and then for the time that the place is held. It is good for one return: each connection gets a new one. But a
 * welcome can be lost with its connection, so the token that a client came back with is spent only when the client has
 * shown that it holds the next.
 *
 * <p>Thread-safe.
 */
public final class ResumeTokens {
    /** How long a place is kept for somebody whose connection is gone. */
    public static final Duration HELD = Duration.ofSeconds(60);

    private static final int TOKEN_BYTES = 16;
    private static final int HELD_MAX = 20_000;

    private final SecureRandom random = new SecureRandom();
    private final ConcurrentMap<String, Pass> connected = new ConcurrentHashMap<>();
    private final Cache<String, Pass> held;

    public ResumeTokens(Ticker ticker) {
        this.held = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(HELD)
                .maximumSize(HELD_MAX)
                .build();
    }

    /**
     * A player's place in an arena; {@code visit} tells players apart who had the same id one after the other.
     *
     * <p>Immutable.
     */
    public record Place(ArenaEntry entry, int playerId, int visit) {}

    /** What a token is good for, and the token that it is to replace. Immutable. */
    private record Pass(Place place, @Nullable String replaced) {}

    /** A new token for a player who has just got a connection, in exchange for the one that it came back with. */
    public String issue(Place place, @Nullable String replaced) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        connected.put(token, new Pass(place, replaced));
        return token;
    }

    /** The client is known to hold this token: the one that it replaces is spent. */
    public void arrived(String token) {
        Pass pass = connected.get(token);
        if (pass != null && pass.replaced != null) {
            forget(pass.replaced);
            connected.put(token, new Pass(pass.place, null));
        }
    }

    /** The connection that got the token is gone: from now on it expires, and so does the one that it may replace. */
    public void hold(String token) {
        Pass pass = connected.remove(token);
        if (pass != null) {
            held.put(token, pass);
            if (pass.replaced != null) {
                held.put(pass.replaced, new Pass(pass.place, null));
            }
        }
    }

    /** The place is given up for good. */
    public void forget(String token) {
        Pass pass = connected.remove(token);
        Pass expiring = held.asMap().remove(token);
        Pass known = pass == null ? expiring : pass;
        if (known != null && known.replaced != null) {
            forget(known.replaced);
        }
    }

    /** The place that the token stands for, unless it is spent or its time is over. */
    public @Nullable Place find(String token) {
        Pass pass = connected.get(token);
        Pass known = pass == null ? held.getIfPresent(token) : pass;
        return known == null ? null : known.place;
    }
}
