package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import overbounce.match.FreeForAll;
import overbounce.match.Match;
import overbounce.motion.PlayerInput;
import overbounce.motion.Tuning;
import overbounce.sim.Player;
import overbounce.sim.TestMaps;
import overbounce.sim.World;
import overbounce.snapshot.BitString;
import overbounce.snapshot.ClientFeed;
import overbounce.snapshot.Part;
import overbounce.snapshot.Roster;
import overbounce.snapshot.Slice;
import overbounce.snapshot.Snapshots;

final class SnapshotFrameTest {
    private static final int PLAYERS = 16;
    private static final int ROUNDS = 100;
    private static final int ROUND_FRAMES = 5_000;

    private final Roster roster = new Roster();
    private final Snapshots snapshots = new Snapshots(roster);
    private final Match match = new Match(FreeForAll.of(20, 600));
    private final World world = new World(TestMaps.furnished(), Tuning.defaults(), 3);
    private final ClientFeed feed = new ClientFeed();
    private final BitString bits = new BitString(100);
    private int tick;

    /** Hands out the same buffer again and again: what Netty's pool allocates now and then is not a frame's. */
    private static final class OneBuffer extends AbstractByteBufAllocator {
        private final ByteBuf buffer = Unpooled.directBuffer(2_000);

        @Override
        protected ByteBuf newDirectBuffer(int initialCapacity, int maxCapacity) {
            return buffer.clear().retain();
        }

        @Override
        protected ByteBuf newHeapBuffer(int initialCapacity, int maxCapacity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isDirectBufferPooled() {
            return true;
        }
    }

    SnapshotFrameTest() {
        for (int id = 1; id <= PLAYERS; id++) {
            roster.enter(id, "Player " + id, false);
            world.add(id, false);
        }
    }

    private void nextBeat(boolean moving) {
        for (int i = 0; i < Snapshots.TICKS; i++) {
            tick++;
            for (Player player : world.players()) {
                int buttons = !moving ? 0 : (tick + player.id()) / 20 % 2 == 0 ? PlayerInput.LEFT : PlayerInput.RIGHT;
                player.command(new PlayerInput(tick, buttons, 800, tick % 40, 1, 0, 0, 0, 0, 0), 0);
            }
            world.step(tick);
            snapshots.note(tick, world.events());
        }
        snapshots.look(tick, world, match);
    }

    private static String text(Slice slice) {
        return new String(slice.bytes(), slice.offset(), slice.length(), StandardCharsets.US_ASCII);
    }

    private ByteBuf write(Slice prefix, List<Part> parts, @Nullable BitString with) {
        return SnapshotFrame.write(ByteBufAllocator.DEFAULT, prefix, parts, with);
    }

    private static byte[] payload(ByteBuf frame) {
        frame.skipBytes(1);
        int length = frame.readUnsignedByte();
        byte[] payload = new byte[length == 126 ? frame.readUnsignedShort() : length];
        frame.readBytes(payload);
        assertEquals(0, frame.readableBytes());
        return payload;
    }

    private static String inflated(byte[] payload) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        byte[] text = new byte[1 << 16];
        inflater.setInput(payload);
        int length = inflater.inflate(text);
        inflater.setInput(MessageInflater.TAIL);
        length += inflater.inflate(text, length, text.length - length);
        assertEquals(0, inflater.getRemaining());
        inflater.end();
        return new String(text, 0, length, StandardCharsets.US_ASCII);
    }

    @Test
    void shouldSayTheSameCompressedInFewerBytes() throws DataFormatException {
        int compressedBytes = 0;
        int plainBytes = 0;
        for (int beat = 0; beat < 200; beat++) {
            nextBeat(true);
            Slice prefix = snapshots.prefix(feed, world.player(1), 0);
            List<Part> parts = snapshots.parts(feed);
            String shared = parts.stream().map(part -> text(part.plain())).collect(Collectors.joining());
            String expected = text(prefix) + shared + "]";
            ByteBuf frame = write(prefix, parts, bits);
            boolean compressed = frame.getUnsignedByte(0) == 0xc1;
            byte[] payload = payload(frame);
            frame.release();
            assertEquals(expected, compressed ? inflated(payload) : new String(payload, StandardCharsets.US_ASCII));
            assertTrue(payload.length <= expected.length());
            compressedBytes += payload.length;
            plainBytes += expected.length();
            snapshots.told();
        }
        assertTrue(compressedBytes < plainBytes * 0.75, compressedBytes + " of " + plainBytes);
    }

    @Test
    void shouldGoPlainWhereThereIsNothingToGain() {
        nextBeat(true);
        snapshots.prefix(feed, world.player(1), 0);
        snapshots.parts(feed);
        snapshots.told();
        for (int beat = 0; beat < 100; beat++) {
            nextBeat(false);
            snapshots.told();
        }
        nextBeat(false);
        snapshots.prefix(feed, world.player(1), 0);
        snapshots.parts(feed);
        snapshots.told();
        nextBeat(false);
        ByteBuf frame = write(snapshots.prefix(feed, world.player(1), 0), snapshots.parts(feed), bits);
        assertEquals(0x81, frame.getUnsignedByte(0));
        frame.release();
    }

    @Test
    void shouldAllocateNothingForAClientBeyondItsBuffer() {
        nextBeat(true);
        Slice prefix = snapshots.prefix(feed, world.player(1), 0);
        List<Part> parts = snapshots.parts(feed);
        OneBuffer alloc = new OneBuffer();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        // Interpreted rounds, and those in which the JIT changes its mind, may allocate more: the least counts.
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < ROUND_FRAMES; i++) {
                SnapshotFrame.write(alloc, prefix, parts, i % 2 == 0 ? bits : null)
                        .release();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        alloc.buffer.release();
        assertEquals(0, least, "bytes in " + ROUND_FRAMES + " frames");
    }
}
