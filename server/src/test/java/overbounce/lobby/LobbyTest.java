package overbounce.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import overbounce.arena.ArenaCounters;
import overbounce.arena.ArenaStatus;

final class LobbyTest {
    private static final int MAX = 4;

    private static ArenaStatus status(int people, int held) {
        ArenaCounters none = new ArenaCounters(0, 0, 0, 0, 0, 0, 0, 0, 0);
        return new ArenaStatus("a", "ffa", "m", "M", "/m", "live", 1, people, held, 0, MAX, 0, 0, none);
    }

    private static ArenaEntry arena(String id, int people) {
        return new ArenaEntry(id, status(people, 0));
    }

    private static String idOf(@Nullable Seat seat) {
        return Objects.requireNonNull(seat, "no seat").entry().id();
    }

    @Test
    void shouldSendNewcomersToTheFullestArenaWithRoom() {
        Lobby lobby = new Lobby(List.of(arena("empty", 0), arena("full", MAX), arena("busy", 3), arena("quiet", 1)));
        assertEquals("busy", idOf(lobby.anywhere()));
        assertEquals("quiet", idOf(lobby.anywhere()), "the last seat of the busy one is promised");
    }

    @Test
    void shouldPromiseNoMoreSeatsThanThereAre() {
        Lobby lobby = new Lobby(List.of(arena("only", 2)));
        Seat first = Objects.requireNonNull(lobby.anywhere());
        assertNotNull(lobby.anywhere());
        assertNull(lobby.anywhere());
        first.settle();
        first.settle();
        assertNotNull(lobby.anywhere());
        assertNull(lobby.anywhere(), "settling twice gives back one seat only");
    }

    @Test
    void shouldNotLetHeldPlacesKeepPeopleOut() {
        ArenaEntry entry = arena("only", 0);
        entry.update(status(0, MAX));
        assertNotNull(new Lobby(List.of(entry)).anywhere());
    }

    @Test
    void shouldSeatPeopleWhereTheyWantToGoOrNowhere() {
        Lobby lobby = new Lobby(List.of(arena("one", 3), arena("two", 0), arena("full", MAX)));
        assertEquals("two", idOf(lobby.in("two")));
        assertNull(lobby.in("full"));
        assertNull(lobby.in("three"));
    }

    @Test
    void shouldSendNobodyToAnArenaThatHasClosed() {
        ArenaEntry closed = arena("closed", 3);
        Lobby lobby = new Lobby(List.of(closed, arena("open", 0)));
        String token = lobby.tokens().issue(new ResumeTokens.Place(closed, 1, 1), null);
        closed.close();
        assertEquals("open", idOf(lobby.anywhere()));
        assertNull(lobby.in("closed"));
        assertNull(lobby.back(token));
        assertEquals(1, lobby.arenas().size());
    }
}
