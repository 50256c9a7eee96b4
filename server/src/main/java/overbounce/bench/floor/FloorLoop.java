package overbounce.bench.floor;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import overbounce.message.Protocol;

/** One thread with its clients: writes to all of them thirty times a second, then flushes all of them. */
final class FloorLoop {
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int SNAPSHOTS_PER_SECOND = Protocol.TICK_HZ / Protocol.SNAPSHOT_TICKS;

    private final EventLoop loop;
    private final List<List<FrameSizes.Size>> tracks;
    private final List<FloorClient> clients = new ArrayList<>();
    private final FrameText text;
    private long firstBeatNanos;
    private long beat;

    FloorLoop(EventLoopGroup thread, FrameSizes sizes) {
        loop = thread.next();
        tracks = sizes.tracks();
        text = new FrameText(sizes);
    }

    void start() {
        loop.execute(() -> {
            firstBeatNanos = System.nanoTime();
            scheduleNext();
        });
    }

    private void scheduleNext() {
        long due = firstBeatNanos + beat * SECOND_NANOS / SNAPSHOTS_PER_SECOND;
        loop.schedule(this::write, Math.max(0, due - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private void write() {
        beat++;
        text.tick(tick());
        for (FloorClient client : clients) {
            List<FrameSizes.Size> track = tracks.get(client.number() % tracks.size());
            // Rooms that replay the same track do so from different places in it.
            int frame = (int) ((beat + client.number() / tracks.size() * 37L) % track.size());
            client.send(text, track.get(frame));
        }
        for (FloorClient client : clients) {
            client.flush();
        }
        scheduleNext();
    }

    int tick() {
        return (int) beat * Protocol.SNAPSHOT_TICKS;
    }

    void leave(FloorClient client) {
        clients.remove(client);
    }

    /** The place of one client, kept while its connection is on the way here. */
    Place place(Channel channel, int number) {
        return new Place(channel, number);
    }

    /** Where a connection is to go. */
    final class Place {
        private final Channel channel;
        private final int number;

        private Place(Channel channel, int number) {
            this.channel = channel;
            this.number = number;
        }

        void take() {
            FloorClient client = new FloorClient(FloorLoop.this, channel, number);
            loop.register(channel).addListener(registered -> {
                if (registered.isSuccess() && channel.isActive()) {
                    channel.pipeline().addLast(client);
                    clients.add(client);
                    channel.config().setAutoRead(true);
                } else {
                    channel.close();
                }
            });
        }
    }

    /** The bytes that frames of all sizes are cut from; only the tick in the prefix changes. */
    static final class FrameText {
        /** On the base of the frame before, no margin, no body; what follows fills the prefix up. */
        private static final String HEAD = "[%d,2,null,0,0,[\"";

        private static final String TAIL = "\"]";
        private static final String PARTS_HEAD = ",[\"floor\",\"";

        private final byte[] prefix;
        private final byte[] parts;

        FrameText(FrameSizes sizes) {
            int longest = sizes.tracks().stream()
                    .flatMap(List::stream)
                    .mapToInt(size -> Math.max(size.prefix(), size.parts()))
                    .max()
                    .orElse(0);
            prefix = new byte[longest + HEAD.length() + Integer.BYTES * 3];
            parts = new byte[longest + PARTS_HEAD.length()];
            Arrays.fill(parts, (byte) '0');
            put(parts, PARTS_HEAD);
        }

        void tick(int tick) {
            Arrays.fill(prefix, (byte) '0');
            put(prefix, HEAD.formatted(tick));
        }

        private static void put(byte[] into, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(bytes, 0, into, 0, bytes.length);
        }

        byte[] prefix() {
            return prefix;
        }

        byte[] parts() {
            return parts;
        }

        static byte[] tail() {
            return TAIL.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
