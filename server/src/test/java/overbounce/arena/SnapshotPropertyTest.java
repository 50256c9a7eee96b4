package overbounce.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import overbounce.codec.ReceivedArena;
import overbounce.codec.ReceivedEntity;
import overbounce.map.ArenaMap;
import overbounce.maps.MapException;
import overbounce.message.Frame;
import overbounce.message.FrameLayout;
import overbounce.message.PrivateVector;
import overbounce.sim.Dice;
import overbounce.sim.Player;
import overbounce.sim.TestMaps;
import overbounce.snapshot.ClientFeed;
import overbounce.snapshot.Snapshots;

/**
 * A watcher gets every frame of every region; seeded clients miss frames (half of them now and then,
 * all of them in stretches that end at a slower cadence), run from region to region,
 * forget what they hold, lose the connection and come back. Whenever one of them gets a frame it can use, it must hold
 * exactly what the watcher holds of the regions that it watches; and in the end no kill and no line of chat may be
 * missing.
 */
final class SnapshotPropertyTest {
    private static final int CLIENTS = 25;
    private static final int TICKS = 600;
    private static final int STALL_TICKS = 20;

    private long compared;
    private long slowCompared;
    private int becameFaster;
    private int regionsSeen;

    @Test
    void shouldHoldTheSameStateWhateverWasMissed() throws MapException {
        run(5);
    }

    @Test
    @Tag("show-2")
    void shouldHoldTheSameStateAtAThousandClients() throws MapException {
        run(1000 / CLIENTS);
        System.out.println("snapshots: " + compared + " frames of 1,000 clients hold what a client holds that got"
                + " everything, " + slowCompared + " of them at a slower cadence, over " + regionsSeen + " regions");
    }

    private void run(int arenas) throws MapException {
        for (int seed = 0; seed < arenas; seed++) {
            run(
                    seed,
                    seed % 2 == 0
                            ? TestMaps.furnished()
                            : BotMatches.entry("cathedral").map());
        }
        assertTrue(compared > (long) arenas * CLIENTS * 60, "compared only " + compared);
        assertTrue(slowCompared > (long) arenas * CLIENTS * 5, "compared only " + slowCompared + " slow frames");
        assertTrue(becameFaster > 0, "none came back to a faster cadence");
        assertTrue(regionsSeen > 4, "saw only " + regionsSeen + " regions");
    }

    private void run(int seed, ArenaMap map) {
        Dice dice = new Dice(seed);
        ArenaSettings settings = new ArenaSettings("test", "ffa", 30, 3, 5, 600, 40, seed);
        ArenaFixture fixture = ArenaFixture.with(
                settings, map, TestMaps.hall().spawns(300, 700, 1100, 1500).build());
        TestClient watcher = fixture.join("Watcher");
        feed(fixture, watcher).watchAll();
        List<TestClient> clients = new ArrayList<>(fixture.players(CLIENTS));
        for (int tick = 1; tick <= TICKS; tick++) {
            for (int i = 0; i < clients.size(); i++) {
                upset(clients, i, fixture, dice);
            }
            fixture.tick(1);
            for (TestClient client : clients) {
                compare(watcher, client, fixture.arena(), "seed " + seed + " tick " + tick);
            }
            regionsSeen = Math.max(regionsSeen, watcher.received.watched().size());
        }
        assertEquals(0, watcher.resyncs, "the watcher never lacks a base");
        assertNoNewsMissed(watcher, clients, fixture);
    }

    /** All write again and nothing goes wrong any more: what was told meanwhile has to come. */
    private static void assertNoNewsMissed(TestClient watcher, List<TestClient> clients, ArenaFixture fixture) {
        clients.forEach(client -> client.writable = true);
        fixture.tick(16);
        for (TestClient client : clients) {
            int since = client.newsSince;
            assertEquals(newsAfter(since, watcher), newsAfter(since, client), "news of client " + client.id());
        }
    }

    private static List<String> newsAfter(int tick, TestClient client) {
        return client.news.stream()
                .filter(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))) > tick)
                .sorted()
                .toList();
    }

    private static ClientFeed feed(ArenaFixture fixture, TestClient client) {
        Member member = fixture.arena().member(client.id());
        if (member == null) {
            throw new AssertionError("no client " + client.id());
        }
        return member.feed;
    }

    private static void upset(List<TestClient> clients, int i, ArenaFixture fixture, Dice dice) {
        TestClient client = clients.get(i);
        boolean stands = fixture.arena().tickNumber() < client.stalledUntil;
        client.writable = !stands && (i % 2 == 0 || dice.below(8) != 0);
        if (dice.below(20) == 0) {
            client.press(dice.below(64)).aim(dice.below(3000) - 1500, dice.below(400) - 200);
            client.wield(dice.below(2) == 0 ? 4 : 1);
        }
        switch (dice.below(400)) {
            case 0 -> client.forget();
            case 1 -> fixture.arena().resync(client.id());
            case 2 -> {
                fixture.arena().hold(client.id());
                clients.set(i, fixture.resume(client));
            }
            case 3 -> fixture.arena().chat(client.id(), "missed that");
            case 4, 5 -> client.stalledUntil = fixture.arena().tickNumber() + STALL_TICKS;
            default -> {
                // Nothing goes wrong this time.
            }
        }
    }

    private void compare(TestClient watcher, TestClient client, Arena arena, String when) {
        int tick = arena.tickNumber();
        boolean told = !client.frames.isEmpty() && client.lastFrame().tick() == tick;
        boolean lacksBase = client.resyncs > 0 && client.resyncedAt == tick;
        if (!told || lacksBase) {
            return;
        }
        compared++;
        int back = client.lastFrame().back();
        slowCompared += back > 2 ? 1 : 0;
        becameFaster += back > 0 && back < client.backBefore ? 1 : 0;
        client.backBefore = back > 0 ? back : client.backBefore;
        ReceivedArena all = watcher.received;
        ReceivedArena held = client.received;
        NavigableSet<Integer> watched = held.watched();
        NavigableMap<Integer, ReceivedEntity> there = within(all.entities(), watched, id -> region(all, id));
        NavigableMap<Integer, ReceivedEntity> known = new TreeMap<>(held.entities());
        if (back > Snapshots.TICKS) {
            // Whose frames are so far apart does not know how far anybody moved in the last two ticks.
            there.replaceAll((id, entity) -> entity.still());
            known.replaceAll((id, entity) -> entity.still());
        }
        assertEquals(there, known, when);
        assertEquals(within(all.itemsAway(), watched, all::regionOfItem), held.itemsAway(), when);
        assertEquals(within(all.projectiles(), watched, all::regionOfProjectile), held.projectiles(), when);
        assertEquals(all.scores(), held.scores(), when);
        assertEquals(all.roster(), held.roster(), when);
        for (Map.Entry<Integer, Frame.Member> member : all.roster().entrySet()) {
            assertEquals(all.pingMs(member.getKey()), held.pingMs(member.getKey()), when);
        }
        assertEquals(all.phase(), held.phase(), when);
        assertEquals(all.phaseEndTick(), held.phaseEndTick(), when);
        Player body = arena.stage().player(client.id());
        if (held.bodyPresent() && body != null) {
            assertEquals(body.body(), held.player(), when);
            assertEquals(Math.max(0, body.health()), held.privateField(PrivateVector.HEALTH), when);
            assertEquals(body.armor(), held.privateField(PrivateVector.ARMOR), when);
            assertTrue(held.entities().containsKey(client.id()), "sees itself, " + when);
        }
    }

    private static int region(ReceivedArena all, int id) {
        ReceivedEntity entity = all.entities().get(id);
        return entity == null ? FrameLayout.NOWHERE : entity.region();
    }

    private static <T> NavigableMap<Integer, T> within(
            NavigableMap<Integer, T> all, NavigableSet<Integer> watched, IntUnaryOperator region) {
        NavigableMap<Integer, T> within = new TreeMap<>();
        all.forEach((id, held) -> {
            if (watched.contains(region.applyAsInt(id))) {
                within.put(id, held);
            }
        });
        return within;
    }
}
