package overbounce.arena;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import overbounce.bot.BotBrain;
import overbounce.map.ArenaMap;
import overbounce.maps.LoadedMap;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.message.ClientMessage;
import overbounce.motion.PlayerInput;
import overbounce.motion.Tuning;
import overbounce.sim.Dice;

/**
 * One tick of an arena of people who run, jump, turn and fire, each with an input for every tick: the simulation, the
 * match, and every second tick a snapshot for each of them. Divide by the players for the cost of one.
 *
 * <p>The input records are made in here as well, as decoding would make them: 56 of the bytes per player and tick.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class TickBench {
    @Param({"6", "16", "200", "1000"})
    private int players;

    private final CountingSink sink = new CountingSink();
    private final List<Client> clients = new ArrayList<>();
    private Arena arena = newArena("cathedral");

    /** What one client holds down, drawn anew three times a second. */
    private static final class Client {
        private final int id;
        private final Dice dice;
        private int buttons;
        private int presses;
        private int aimX = 4000;

        Client(int id) {
            this.id = id;
            this.dice = new Dice(id);
        }

        PlayerInput input(int tick) {
            if ((tick + id) % 20 == 0) {
                buttons = dice.below(32);
                presses = presses + 1 & 255;
                aimX = dice.below(8000) - 4000;
            }
            return new PlayerInput(tick, buttons, aimX, 500, 1, presses, presses, 0, Math.max(0, tick - 4), 0);
        }
    }

    private static Arena newArena(String name) {
        try {
            LoadedMap map = MapLibrary.shipped().load(name);
            MapEntry entry = new MapEntry(map.map(), map.hash(), "/maps/" + name + ".json");
            ArenaSettings settings = new ArenaSettings("bench", "ffa", 0, 3, 0, 86_400, ArenaSettings.PLAYERS_LIMIT, 7);
            return new Arena(settings, new MapRotation(List.of(entry)), Tuning.defaults(), TickBench::noBots);
        } catch (MapException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BotBrain noBots(ArenaMap map, Tuning tuning, int level, long seed) {
        throw new IllegalStateException("there are no bots here");
    }

    @Setup
    public void enter() {
        arena = newArena(players > 64 ? "necropolis" : "cathedral");
        for (int i = 1; i <= players; i++) {
            clients.add(new Client(arena.join(new JoinRequest("Player " + i), sink)));
        }
    }

    @Benchmark
    public long tick() {
        int tick = arena.tickNumber() + 1;
        for (Client client : clients) {
            arena.offer(client.id, new ClientMessage.Input(tick - 1 & ~1, List.of(client.input(tick))), 8, 20);
        }
        arena.tick();
        return sink.bytes;
    }
}
