package overbounce.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import overbounce.maps.LoadedMap;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.message.ClientMessage;
import overbounce.motion.PlayerInput;
import overbounce.motion.Tuning;
import overbounce.sim.Dice;
import overbounce.sim.Player;
import overbounce.snapshot.Part;
import overbounce.snapshot.Slice;

/** Hundreds in one arena, on the map that is made for them. */
final class CrowdedArenaTest {
    private static final int CROWD = 200;
    private static final int THOUSAND = 1000;
    private static final int TICKS = 120;

    private final Arena arena = newArena();
    private final List<Client> clients = new ArrayList<>();

    /** Counts the frames it gets, and takes none where it is deaf. */
    private static final class Client implements ClientSink {
        private int id;
        private boolean deaf;
        private int frames;

        @Override
        public void send(Slice prefix, List<Part> parts) {
            frames++;
        }

        @Override
        public void sendControl(String json) {
            // Nothing to do with frames.
        }

        @Override
        public Room room(int intervalTicks) {
            return deaf ? Room.NONE : Room.PLENTY;
        }

        @Override
        public void close(int code, String reason) {
            throw new AssertionError("closed with " + code + ": " + reason);
        }
    }

    private static Arena newArena() {
        try {
            LoadedMap map = MapLibrary.shipped().load("necropolis");
            MapRotation rotation = new MapRotation(List.of(new MapEntry(map.map(), map.hash(), "/maps/necropolis")));
            ArenaSettings settings = new ArenaSettings("crowd", "ffa", 0, 3, 0, 600, THOUSAND, 5);
            return new Arena(settings, rotation, Tuning.defaults(), (_, _, _, seed) -> new ScriptedBrain(seed));
        } catch (MapException e) {
            throw new IllegalStateException(e);
        }
    }

    private void enter(int count) {
        for (int i = 1; i <= count; i++) {
            Client client = new Client();
            client.id = arena.join(new JoinRequest("Player " + i), client);
            clients.add(client);
        }
    }

    /** Everybody runs, jumps and fires as their own dice say. */
    private void play(int ticks) {
        for (int i = 0; i < ticks; i++) {
            int tick = arena.tickNumber() + 1;
            for (Client client : clients) {
                Dice dice = new Dice(client.id * 31L + tick / 20);
                int presses = tick / 20 & 255;
                PlayerInput input = new PlayerInput(
                        tick, dice.below(32), dice.below(8000) - 4000, 300, 1, presses, presses, 0, 0, 0);
                arena.offer(client.id, new ClientMessage.Input(tick - 1 & ~1, List.of(input)), 8, 20);
            }
            arena.tick();
        }
    }

    private long encodesFor(int watchers) {
        CrowdedArenaTest crowd = new CrowdedArenaTest();
        crowd.enter(CROWD);
        for (Client client : crowd.clients) {
            client.deaf = client.id > watchers;
            Objects.requireNonNull(crowd.arena.member(client.id)).feed.watchAll();
        }
        crowd.play(TICKS);
        long served = crowd.clients.stream().filter(client -> client.frames > 0).count();
        assertEquals(watchers, served, "clients that got frames");
        return crowd.arena.partEncodes();
    }

    @Test
    void shouldEncodeTheSameForTwoWatchersAsForTwoHundred() {
        assertEquals(encodesFor(2), encodesFor(CROWD));
    }

    @Test
    void shouldGiveEachOfAThousandAPlaceAtOnce() {
        enter(THOUSAND);
        play(2);
        List<Player> players = arena.stage().world().players();
        assertEquals(THOUSAND, players.size());
        assertTrue(players.stream().allMatch(Player::alive), "nobody appears in another's place");
        assertEquals(0, arena.join(new JoinRequest("One more"), new Client()), "the arena is full");
        play(TICKS);
        assertTrue(clients.stream().allMatch(client -> client.frames >= TICKS / 2), "thirty frames a second for each");
    }
}
