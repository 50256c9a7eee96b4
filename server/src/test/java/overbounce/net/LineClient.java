package overbounce.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import overbounce.arena.Arena;
import overbounce.arena.ClientSink;
import overbounce.arena.JoinRequest;
import overbounce.codec.FrameReader;
import overbounce.codec.ReceivedArena;
import overbounce.message.ClientMessage;
import overbounce.message.Frame;
import overbounce.motion.PlayerInput;
import overbounce.snapshot.BitString;
import overbounce.snapshot.Part;
import overbounce.snapshot.Slice;

/**
 * A client at the end of a line that carries so many bytes a second and takes whatever is sent meanwhile, in a time
 * that only passes when {@link #tick} says so. One thread.
 */
final class LineClient implements ClientSink {
    private static final int LEAD_TICKS = 6;
    private static final int BITS_BYTES = 16 << 10;

    private final Arena arena;
    private final BitString bits = new BitString(BITS_BYTES);
    private final RoundTrip roundTrip = new RoundTrip();
    private final ReceivedArena received = new ReceivedArena();
    private final Queue<Flight> down = new ArrayDeque<>();
    private final Queue<Flight> up = new ArrayDeque<>();
    private final long oneWayNanos;
    private long nanosPerByte;
    private final int id;
    private long nowNanos;
    private long lineFreeNanos;
    private boolean reading = true;
    private int frames;
    private int fullFrames;
    private int resyncs;
    private int closedWith;

    /** A frame on its way, or the word that it was seen. Immutable. */
    private record Flight(String text, long arrivesNanos) {}

    LineClient(Arena arena, int roundTripMs, int bytesPerSecond) {
        this.arena = arena;
        oneWayNanos = TimeUnit.MILLISECONDS.toNanos(roundTripMs) / 2;
        carries(bytesPerSecond);
        id = arena.join(new JoinRequest("Line"), this);
    }

    void carries(int bytesPerSecond) {
        nanosPerByte = TimeUnit.SECONDS.toNanos(1) / bytesPerSecond;
    }

    /** Whether it reads what has come; one that does not says nothing either. */
    void read(boolean on) {
        reading = on;
    }

    /** Lets time pass up to that moment. */
    void tick(long newNowNanos) {
        nowNanos = newNowNanos;
        while (reading && !down.isEmpty() && down.element().arrivesNanos <= nowNanos) {
            Flight flight = down.remove();
            take(FrameReader.read(flight.text), Math.max(flight.arrivesNanos, nowNanos - ArenaLoop.TICK_NANOS));
        }
        while (!up.isEmpty() && up.element().arrivesNanos <= nowNanos) {
            Flight flight = up.remove();
            int seen = Integer.parseInt(flight.text);
            roundTrip.seen(seen, flight.arrivesNanos);
            PlayerInput input = new PlayerInput(seen + LEAD_TICKS, 0, 800, 0, 1, 0, 0, 0, seen, 0);
            arena.offer(id, new ClientMessage.Input(seen, List.of(input)), 8, roundTrip.milliseconds());
        }
    }

    private void take(Frame frame, long atNanos) {
        frames++;
        if (!received.apply(frame)) {
            resyncs++;
            arena.resync(id);
        }
        up.add(new Flight(String.valueOf(frame.tick()), atNanos + oneWayNanos));
    }

    @Override
    public void send(Slice prefix, List<Part> parts) {
        ByteBuf frame = SnapshotFrame.write(UnpooledByteBufAllocator.DEFAULT, prefix, parts, bits);
        StringBuilder text = new StringBuilder(text(prefix));
        parts.forEach(part -> text.append(text(part.plain())));
        Frame read = FrameReader.read(text.append(']').toString());
        fullFrames += read.full() ? 1 : 0;
        roundTrip.sent(read.tick(), nowNanos);
        lineFreeNanos = Math.max(nowNanos, lineFreeNanos) + frame.readableBytes() * nanosPerByte;
        down.add(new Flight(text.toString(), lineFreeNanos + oneWayNanos));
        frame.release();
    }

    private static String text(Slice slice) {
        return new String(slice.bytes(), slice.offset(), slice.length(), StandardCharsets.US_ASCII);
    }

    @Override
    public void sendControl(String json) {
        if (json.startsWith("{\"type\":\"map\"")) {
            received.reset();
        }
    }

    @Override
    public Room room(int intervalTicks) {
        return roundTrip.room(intervalTicks, nowNanos);
    }

    @Override
    public void close(int code, String reason) {
        closedWith = code;
    }

    int id() {
        return id;
    }

    /** By how many ticks what it shows is behind. */
    int oldTicks() {
        return arena.tickNumber() - received.tick();
    }

    int frames() {
        return frames;
    }

    int fullFrames() {
        return fullFrames;
    }

    int resyncs() {
        return resyncs;
    }

    int closedWith() {
        return closedWith;
    }
}
