package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overbounce.arena.Arena;
import overbounce.arena.ArenaFixture;
import overbounce.arena.ArenaSettings;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.message.ByeCode;

/** A fight of sixteen at the end of lines of any width, in a time that only passes as it is told. */
final class NarrowLineTest {
    private static final int ROUND_TRIP_MS = 40;
    private static final int SLOWER_ROUND_TRIP_MS = 340;
    private static final int JITTER_MS = 8;
    private static final int SECOND_TICKS = 60;
    private static final int WIDE = 1_000_000;
    private static final int NARROW = 3_000;

    /** A second of play: what is drawn may be no older. */
    private static final int OLD_TICKS_MAX = SECOND_TICKS;

    private Arena arena;
    private LineClient client;
    private int oldestTicks;

    NarrowLineTest() throws MapException {
        arena = fight(5);
        client = new LineClient(arena, ROUND_TRIP_MS, WIDE);
    }

    private static Arena fight(int seed) throws MapException {
        ArenaSettings settings = new ArenaSettings("test", "ffa", 16, 3, 0, 600, 16, seed);
        return ArenaFixture.with(settings, MapLibrary.shipped().load("crucible").map())
                .arena();
    }

    /** Another fight, seen through a line that is not the same from frame to frame. */
    private void begin(int seed, int bytesPerSecond) throws MapException {
        arena = fight(seed);
        client = new LineClient(arena, ROUND_TRIP_MS, bytesPerSecond);
        client.jitters(JITTER_MS, seed);
        oldestTicks = 0;
    }

    private void join(int bytesPerSecond) {
        arena.leave(client.id());
        client = new LineClient(arena, ROUND_TRIP_MS, bytesPerSecond);
        arena.tick();
    }

    private void play(int seconds) {
        for (int i = 0; i < seconds * SECOND_TICKS; i++) {
            client.tick(arena.tickNumber() * ArenaLoop.TICK_NANOS);
            arena.tick();
            oldestTicks = client.frames() == 0 ? 0 : Math.max(oldestTicks, client.oldTicks());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 4_000, 6_000})
    void shouldShowNothingOlderThanASecondOnANarrowLine(int bytesPerSecond) {
        join(bytesPerSecond);
        play(60);
        assertEquals(0, client.resyncs());
        assertTrue(oldestTicks <= OLD_TICKS_MAX, oldestTicks + " ticks");
        assertTrue(client.frames() >= 7 * 60, client.frames() + " frames in a minute");
        assertTrue(client.fullFrames() <= 6, client.fullFrames() + " frames had to be full");
        assertEquals(0, client.closedWith());
    }

    @Test
    void shouldGiveAWideLineEveryFrame() {
        play(60);
        assertEquals(60 * SECOND_TICKS / 2, client.frames(), 2);
        assertEquals(1, client.fullFrames());
        assertTrue(oldestTicks <= 6, oldestTicks + " ticks");
    }

    @Test
    void shouldComeBackToEveryFrameWhenTheLineIsWideAgain() {
        play(5);
        client.carries(3_000);
        play(20);
        client.carries(WIDE);
        play(15);
        assertTrue(oldestTicks <= OLD_TICKS_MAX, oldestTicks + " ticks");
        assertEveryFrame();
    }

    @Test
    void shouldSoonForgetAStallOfTheLine() {
        play(5);
        client.read(false);
        play(1);
        client.read(true);
        play(1);
        assertEveryFrame();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void shouldSoonLearnThatALineHasBecomeSlower(int seed) throws MapException {
        begin(seed, WIDE);
        play(10);
        client.takes(SLOWER_ROUND_TRIP_MS);
        play(10);
        assertEveryFrame();
        client.takes(ROUND_TRIP_MS);
        play(1);
        assertEveryFrame();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void shouldNotTakeAQueueForASlowerLine(int seed) throws MapException {
        begin(seed, NARROW);
        play(60);
        assertTrue(oldestTicks <= OLD_TICKS_MAX, oldestTicks + " ticks");
        assertEquals(0, client.resyncs());
    }

    @Test
    void shouldNotTakeAPageThatLoadsTheMapForASlowLine() {
        client.read(false);
        play(3);
        client.read(true);
        play(1);
        assertEveryFrame();
    }

    private void assertEveryFrame() {
        int before = client.frames();
        play(5);
        assertEquals(5 * SECOND_TICKS / 2, client.frames() - before, 2);
        assertEquals(0, client.resyncs());
    }

    @Test
    void shouldShowThePresentAtOnceToAReaderThatStoppedForAWhile() {
        play(5);
        int before = client.frames();
        client.read(false);
        play(3);
        client.read(true);
        client.tick(arena.tickNumber() * ArenaLoop.TICK_NANOS);
        assertTrue(client.frames() - before <= 12, "waiting for it: " + (client.frames() - before));
        play(1);
        assertTrue(client.oldTicks() <= 8, client.oldTicks() + " ticks");
        assertEquals(0, client.closedWith());
    }

    @Test
    void shouldHoldThePlaceOfAReaderThatStoppedForGood() {
        play(5);
        client.read(false);
        play(6);
        assertEquals(ByeCode.TIMEOUT.closeCode(), client.closedWith());
        assertEquals(1, arena.status().held());
    }
}
