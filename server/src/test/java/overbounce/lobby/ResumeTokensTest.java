package overbounce.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import overbounce.arena.ArenaCounters;
import overbounce.arena.ArenaStatus;
import overbounce.lobby.ResumeTokens.Place;

final class ResumeTokensTest {
    private static final ArenaStatus STATUS = new ArenaStatus(
            "a", "ffa", "m", "M", "/m", "live", 1, 0, 0, 0, 16, 0, 0, new ArenaCounters(0, 0, 0, 0, 0, 0, 0, 0, 0));

    private final AtomicLong nowNanos = new AtomicLong();
    private final ResumeTokens tokens = new ResumeTokens(nowNanos::get);
    private final Place place = new Place(new ArenaEntry("a", STATUS), 7);

    private void pass(int seconds) {
        nowNanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void shouldBeGoodForOneUse() {
        String token = tokens.issue(place);
        assertEquals(place, tokens.take(token));
        assertNull(tokens.take(token));
    }

    @Test
    void shouldLiveAsLongAsTheConnectionAndAMinute() {
        String token = tokens.issue(place);
        pass(3_600);
        tokens.hold(token);
        pass(59);
        assertEquals(place, tokens.take(token));
    }

    @Test
    void shouldExpireAMinuteAfterTheConnection() {
        String token = tokens.issue(place);
        tokens.hold(token);
        pass(61);
        assertNull(tokens.take(token));
    }

    @Test
    void shouldBeGoodAgainWhenThePlaceCouldNotBeTaken() {
        String token = tokens.issue(place);
        tokens.take(token);
        tokens.giveBack(token, place);
        assertEquals(place, tokens.take(token));
    }

    @Test
    void shouldForgetWhatWasGivenUp() {
        String connected = tokens.issue(place);
        String held = tokens.issue(place);
        tokens.hold(held);
        tokens.forget(connected);
        tokens.forget(held);
        assertNull(tokens.take(connected));
        assertNull(tokens.take(held));
    }

    @Test
    void shouldNotHoldWhatWasTaken() {
        String token = tokens.issue(place);
        tokens.take(token);
        tokens.hold(token);
        assertNull(tokens.take(token));
    }

    @Test
    void shouldNeverRepeat() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String token = tokens.issue(place);
            assertEquals(22, token.length());
            assertTrue(seen.add(token));
        }
    }
}
