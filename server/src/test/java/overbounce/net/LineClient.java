package overbounce.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
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
    private long oneWayNanos;
    private long jitterNanos;
    private Random random = new Random(0);
    private long nanosPerByte;
    private final int id;
    private long nowNanos;
    private long lineFreeNanos;
    private long downNanos;
    private long upNanos;
    private boolean reading = true;
    private int frames;
    private int fullFrames;
    private int resyncs;
    private int closedWith;

    /** A frame on its way, or the word that it was seen. Immutable. */
    private record Flight(String text, long arrivesNanos) {}

    LineClient(Arena arena, int roundTripMs, int bytesPerSecond) {
        this.arena = arena;
        takes(roundTripMs);
        carries(bytesPerSecond);
        id = arena.join(new JoinRequest("Line"), this);
    }

    void carries(int bytesPerSecond) {
        nanosPerByte = TimeUnit.SECONDS.toNanos(1) / bytesPerSecond;
    }

    /** From now on there and back takes so long. */
    void takes(int roundTripMs) {
        oneWayNanos = TimeUnit.MILLISECONDS.toNanos(roundTripMs) / 2;
    }

    /** From now on each way takes up to so much longer; what comes late holds what is behind it. */
    void jitters(int ms, long seed) {
        jitterNanos = TimeUnit.MILLISECONDS.toNanos(ms);
        random = new Random(seed);
    }

    private long wayNanos() {
        return oneWayNanos + (jitterNanos == 0 ? 0 : random.nextLong(jitterNanos));
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
        upNanos = Math.max(upNanos, atNanos + wayNanos());
        up.add(new Flight(String.valueOf(frame.tick()), upNanos));
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
        downNanos = Math.max(downNanos, lineFreeNanos + wayNanos());
        down.add(new Flight(text.toString(), downNanos));
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
