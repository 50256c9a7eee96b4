package overbounce.arena;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import overbounce.bot.BotBrain;
import overbounce.bot.BotCrew;
import overbounce.bot.BotSkill;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.message.ClientMessage;
import overbounce.motion.Grid;
import overbounce.motion.PlayerInput;
import overbounce.motion.Tuning;
import overbounce.sim.Player;
import overbounce.sim.World;
import overbounce.snapshot.Part;
import overbounce.snapshot.Slice;

/**
 * What a fight of sixteen costs a player's line: fifteen bots of skill 3 and a client with the same brain, without a
 * network, so that a seed always gives the same bytes. {@code ./overbounce bench --case fight16} measures the same over
 * sockets.
 */
final class FightBytesTest {
    private static final double PLAIN_KB_MAX = 7.3;
    private static final double COMPRESSED_KB_MAX = 4.3;
    private static final int SKILL = 3;
    private static final int MARK_BITS = 3;

    /** Counts what one client is sent. Arena loop only. */
    private static final class Ledger implements ClientSink {
        private BytesByUse uses = new BytesByUse();

        @Override
        public void send(Slice prefix, List<Part> parts) {
            StringBuilder text = new StringBuilder(text(prefix));
            parts.forEach(part -> text.append(text(part.plain())));
            uses.frame(text.append(']').toString());
        }

        private static String text(Slice slice) {
            return new String(slice.bytes(), slice.offset(), slice.length(), StandardCharsets.US_ASCII);
        }

        @Override
        public void sendControl(String json) {
            // Once a map: nothing to count in a fight.
        }

        @Override
        public Room room(int intervalTicks) {
            return Room.PLENTY;
        }

        @Override
        public void close(int code, String reason) {
            throw new AssertionError("closed with " + code + ": " + reason);
        }
    }

    /** The fight, ticked by hand. One thread. */
    private static final class Fight {
        private final Ledger ledger = new Ledger();
        private final Arena arena;
        private final BotBrain brain;
        private final int id;
        private @Nullable World world;
        private @Nullable Eyes eyes;

        Fight(String map, long seed) throws MapException {
            MapEntry entry = BotMatches.entry(map);
            BotCrew crew = new BotCrew(BotMatches.ways(entry));
            ArenaSettings settings = new ArenaSettings("fight", "ffa", 16, SKILL, 0, 86_400, 16, seed);
            arena = new Arena(
                    settings,
                    new MapRotation(List.of(entry)),
                    Tuning.defaults(),
                    (_, _, skill, brainSeed) -> crew.brain(BotSkill.of(skill), brainSeed));
            brain = crew.brain(BotSkill.of(SKILL), seed);
            id = arena.join(new JoinRequest("Kestrel"), ledger);
        }

        /** What the client is sent from the sixteenth second on. */
        BytesByUse run(int seconds) {
            tick(15);
            ledger.uses = new BytesByUse();
            tick(seconds);
            return ledger.uses;
        }

        private void tick(int seconds) {
            for (int i = 0; i < seconds * Grid.TICK_HZ; i++) {
                int tick = arena.tickNumber() + 1;
                arena.offer(id, new ClientMessage.Input(tick - 1 & ~1, List.of(input(tick))), 8 + tick % 5, 20);
                arena.tick();
            }
        }

        /** What its brain wants; the aim is never quite still, as that of a hand. */
        private PlayerInput input(int tick) {
            Player self = arena.stage().player(id);
            if (self == null || !self.embodied()) {
                return PlayerInput.idle(tick);
            }
            PlayerInput wish = brain.think(eyes().see(self, arena.score(id), tick));
            return new PlayerInput(
                    tick,
                    wish.buttons(),
                    (wish.aimX() & ~MARK_BITS) | (tick & MARK_BITS),
                    (wish.aimY() & ~MARK_BITS) | (tick >> 2 & MARK_BITS),
                    wish.weapon(),
                    wish.firePresses(),
                    wish.jumpPresses(),
                    wish.usePresses(),
                    Math.max(0, tick - 4),
                    0);
        }

        private Eyes eyes() {
            Eyes open = eyes;
            if (open == null || world != arena.stage().world()) {
                world = arena.stage().world();
                open = new Eyes(arena.stage().world());
                eyes = open;
            }
            return open;
        }
    }

    @Test
    void shouldTellAFightOfSixteenInFewBytes() throws MapException {
        for (String map : MapLibrary.shipped().usualNames()) {
            check(map, 1, new Fight(map, 1).run(30));
        }
    }

    @Test
    @Tag("show-2")
    void shouldTellEveryFightOfSixteenInFewBytes() throws MapException {
        for (String map : MapLibrary.shipped().usualNames()) {
            for (long seed = 1; seed <= 8; seed++) {
                BytesByUse uses = new Fight(map, seed).run(120);
                System.out.print(check(map, seed, uses) + (seed == 1 ? uses.table() : ""));
            }
        }
    }

    private static String check(String map, long seed, BytesByUse uses) {
        String line = String.format(
                Locale.ROOT,
                "fight of sixteen on %s, seed %d: %.2f kB/s plain (bar %.1f), %.2f compressed (bar %.1f)%n",
                map,
                seed,
                uses.plain(),
                PLAIN_KB_MAX,
                uses.compressed(),
                COMPRESSED_KB_MAX);
        assertTrue(uses.plain() <= PLAIN_KB_MAX && uses.compressed() <= COMPRESSED_KB_MAX, line + uses.table());
        return line;
    }
}
