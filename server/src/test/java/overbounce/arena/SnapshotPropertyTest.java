package overbounce.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import overbounce.codec.ReceivedArena;
import overbounce.message.PrivateVector;
import overbounce.sim.Dice;
import overbounce.sim.Player;
import overbounce.sim.TestMaps;

/**
 * A watcher gets every frame; seeded clients miss frames, forget what they hold, lose the connection and come back.
 * Whenever one of them gets a frame it can use, it must hold exactly what the watcher holds.
 */
final class SnapshotPropertyTest {
    private static final int ARENAS = 5;
    private static final int CLIENTS = 25;
    private static final int TICKS = 400;

    private long compared;

    @Test
    void shouldHoldTheSameStateWhateverWasMissed() {
        for (int seed = 0; seed < ARENAS; seed++) {
            run(seed);
        }
        assertTrue(compared > ARENAS * CLIENTS * 60, "compared only " + compared);
    }

    private void run(int seed) {
        Dice dice = new Dice(seed);
        ArenaSettings settings = new ArenaSettings("test", "ffa", 30, 3, 5, 600, 40, seed);
        ArenaFixture fixture = ArenaFixture.with(
                settings,
                TestMaps.furnished(),
                TestMaps.hall().spawns(300, 700, 1100, 1500).build());
        TestClient watcher = fixture.join("Watcher");
        List<TestClient> clients = new ArrayList<>(fixture.players(CLIENTS));
        for (int tick = 1; tick <= TICKS; tick++) {
            for (int i = 0; i < clients.size(); i++) {
                upset(clients, i, fixture, dice);
            }
            fixture.tick(1);
            for (TestClient client : clients) {
                compare(watcher, client, fixture.arena(), "seed " + seed + " tick " + tick);
            }
        }
        assertEquals(0, watcher.resyncs, "the watcher never lacks a base");
    }

    private static void upset(List<TestClient> clients, int i, ArenaFixture fixture, Dice dice) {
        TestClient client = clients.get(i);
        client.writable = dice.below(8) != 0;
        client.press(dice.below(30) == 0 ? dice.below(64) : 0);
        switch (dice.below(400)) {
            case 0 -> client.received.reset();
            case 1 -> fixture.arena().resync(client.id());
            case 2 -> {
                fixture.arena().hold(client.id());
                clients.set(i, fixture.resume(client));
            }
            case 3 -> fixture.arena().chat(client.id(), "missed that");
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
        ReceivedArena all = watcher.received;
        ReceivedArena held = client.received;
        assertEquals(all.entities(), held.entities(), when);
        assertEquals(all.itemsAway(), held.itemsAway(), when);
        assertEquals(all.projectiles(), held.projectiles(), when);
        assertEquals(all.scores(), held.scores(), when);
        assertEquals(all.roster(), held.roster(), when);
        assertEquals(all.phase(), held.phase(), when);
        assertEquals(all.phaseEndTick(), held.phaseEndTick(), when);
        Player body = arena.stage().player(client.id());
        if (held.bodyPresent() && body != null) {
            assertEquals(body.body(), held.player(), when);
            assertEquals(Math.max(0, body.health()), held.privateField(PrivateVector.HEALTH), when);
            assertEquals(body.armor(), held.privateField(PrivateVector.ARMOR), when);
        }
    }
}
