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
    private final Place place = new Place(new ArenaEntry("a", STATUS), 7, 1);

    private void pass(int seconds) {
        nowNanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void shouldBeSpentWhenTheNextHasArrived() {
        String first = tokens.issue(place, null);
        tokens.hold(first);
        assertEquals(place, tokens.find(first));
        String second = tokens.issue(place, first);
        tokens.arrived(second);
        assertNull(tokens.find(first));
        assertEquals(place, tokens.find(second));
    }

    @Test
    void shouldBeGoodAgainWhenTheNextWasLost() {
        String first = tokens.issue(place, null);
        tokens.hold(first);
        pass(50);
        String lost = tokens.issue(place, first);
        tokens.hold(lost);
        pass(50);
        assertEquals(place, tokens.find(first), "the place is held anew since the second connection broke");
        String third = tokens.issue(place, first);
        tokens.arrived(third);
        assertNull(tokens.find(first));
        assertEquals(place, tokens.find(third));
    }

    @Test
    void shouldStandInForAConnectionThatStillSeemsToLive() {
        String first = tokens.issue(place, null);
        assertEquals(place, tokens.find(first));
        tokens.hold(first);
        String second = tokens.issue(place, first);
        tokens.arrived(second);
        assertNull(tokens.find(first));
    }

    @Test
    void shouldLiveAsLongAsTheConnectionAndAMinute() {
        String token = tokens.issue(place, null);
        pass(3_600);
        tokens.hold(token);
        pass(59);
        assertEquals(place, tokens.find(token));
    }

    @Test
    void shouldExpireAMinuteAfterTheConnection() {
        String first = tokens.issue(place, null);
        tokens.hold(first);
        String second = tokens.issue(place, first);
        tokens.hold(second);
        pass(61);
        assertNull(tokens.find(first));
        assertNull(tokens.find(second));
    }

    @Test
    void shouldForgetWhatWasGivenUp() {
        String replaced = tokens.issue(place, null);
        tokens.hold(replaced);
        String connected = tokens.issue(place, replaced);
        tokens.forget(connected);
        assertNull(tokens.find(connected));
        assertNull(tokens.find(replaced));
    }

    @Test
    void shouldNotHoldWhatWasForgotten() {
        String token = tokens.issue(place, null);
        tokens.forget(token);
        tokens.hold(token);
        assertNull(tokens.find(token));
    }

    @Test
    void shouldNeverRepeat() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String token = tokens.issue(place, null);
            assertEquals(22, token.length());
            assertTrue(seen.add(token));
        }
    }
}
