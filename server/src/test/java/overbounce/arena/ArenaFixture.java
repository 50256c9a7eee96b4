package overbounce.arena;

import java.util.ArrayList;
import java.util.List;
import overbounce.map.ArenaMap;
import overbounce.motion.Tuning;

/** An arena ticked by hand, with clients that take part in every tick. One thread. */
public final class ArenaFixture {
    private final Arena arena;
    private final List<TestClient> clients = new ArrayList<>();

    private ArenaFixture(Arena arena) {
        this.arena = arena;
    }

    /** An arena without bots on one map. */
    public static ArenaFixture withMap(ArenaMap map) {
        return with(ArenaSettings.freeForAll("test", 0, 1), map);
    }

    /** An arena whose bots, if any, are {@link ScriptedBrain}s. */
    public static ArenaFixture with(ArenaSettings settings, ArenaMap... maps) {
        return with(settings, (map, tuning, level, seed) -> new ScriptedBrain(seed), maps);
    }

    public static ArenaFixture with(ArenaSettings settings, BotFactory bots, ArenaMap... maps) {
        List<MapEntry> entries = new ArrayList<>();
        for (ArenaMap map : maps) {
            entries.add(new MapEntry(map, "0123456789abcdef", "/maps/" + map.name() + ".json"));
        }
        return new ArenaFixture(new Arena(settings, new MapRotation(entries), Tuning.defaults(), bots, 1 << 26));
    }

    public TestClient join(String name) {
        TestClient client = new TestClient(arena);
        client.joined(arena.join(new JoinRequest(name), client));
        clients.add(client);
        return client;
    }

    /** So many clients called Player 1 and so on. */
    public List<TestClient> players(int count) {
        List<TestClient> joined = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            joined.add(join("Player " + i));
        }
        return joined;
    }

    /** Comes back to the place of an earlier client on a new connection. */
    public TestClient resume(TestClient earlier) {
        TestClient client = new TestClient(arena);
        if (!arena.resume(earlier.id(), client)) {
            throw new AssertionError("player " + earlier.id() + " has no place any more");
        }
        client.joined(earlier.id());
        clients.remove(earlier);
        clients.add(client);
        return client;
    }

    /** Comes back to its place, or as somebody new when that is gone. */
    public TestClient comeBack(TestClient earlier) {
        TestClient client = new TestClient(arena);
        boolean known = arena.resume(earlier.id(), client);
        client.joined(known ? earlier.id() : arena.join(new JoinRequest("Again"), client));
        clients.remove(earlier);
        clients.add(client);
        return client;
    }

    public ArenaFixture tick(int ticks) {
        for (int i = 0; i < ticks; i++) {
            for (TestClient client : clients) {
                client.act(arena.tickNumber() + 1);
            }
            arena.tick();
        }
        return this;
    }

    /** Ticks on until the match is in this phase. */
    public ArenaFixture tickUntil(String phase) {
        for (int i = 0; i < 60 * 60 * 20; i++) {
            if (arena.status().phase().equals(phase)) {
                return this;
            }
            tick(1);
        }
        throw new AssertionError("the match never came to " + phase);
    }

    public Arena arena() {
        return arena;
    }
}
