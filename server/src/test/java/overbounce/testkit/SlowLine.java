package overbounce.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A TCP line with delay: what goes in at one end comes out at the other later, in order.
 *
 * <p>Each chunk waits half of the round trip plus or minus half of the jitter, in each direction; bytes never overtake,
 * so that a late chunk holds those behind it, as a lost packet does. A narrow line lets only so many bytes a second
 * through to the client, and takes whatever the server sends meanwhile, as proxies with megabytes of buffers do.
 *
 * <p>Thread-safe.
 */
public final class SlowLine implements AutoCloseable {
    private static final int BACKLOG = 512;
    private static final int CHUNK_BYTES = 16 << 10;

    /** Small enough that a narrow line delivers steadily. */
    private static final int NARROW_CHUNK_BYTES = 256;

    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final long delayNanos;
    private final long jitterNanos;
    private final long seed;
    private final long nanosPerByteDown;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore comers = new Semaphore(0);
    private volatile boolean broken;
    private volatile long stalledUntilNanos = System.nanoTime();

    private SlowLine(InetSocketAddress target, int roundTripMs, int jitterMs, long seed, long nanosPerByteDown)
            throws IOException {
        this.listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        this.target = target;
        this.nanosPerByteDown = nanosPerByteDown;
        this.delayNanos = TimeUnit.MILLISECONDS.toNanos(roundTripMs) / 2;
        this.jitterNanos = TimeUnit.MILLISECONDS.toNanos(jitterMs) / 2;
        this.seed = seed;
    }

    /** Opens a line to a port on this machine that adds {@code roundTripMs} plus or minus {@code jitterMs}. */
    public static SlowLine to(int port, int roundTripMs, int jitterMs, long seed) {
        return open(port, roundTripMs, jitterMs, seed, 0);
    }

    /** Opens a line to a port on this machine that carries so many bytes a second to the client. */
    public static SlowLine narrow(int port, int roundTripMs, int bytesPerSecond) {
        return open(port, roundTripMs, 0, 0, TimeUnit.SECONDS.toNanos(1) / bytesPerSecond);
    }

    private static SlowLine open(int port, int roundTripMs, int jitterMs, long seed, long nanosPerByteDown) {
        try {
            InetSocketAddress target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            SlowLine line = new SlowLine(target, roundTripMs, jitterMs, seed, nanosPerByteDown);
            Thread.ofVirtual().start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Breaks the line until {@link #mend}: what is open is reset, and so is whatever comes. */
    public void cut() {
        broken = true;
        reset();
    }

    /** What comes from now on waits until so much time has passed, in both directions, and then arrives at once. */
    public void stall(Duration time) {
        stalledUntilNanos = System.nanoTime() + time.toNanos();
    }

    public void mend() {
        comers.drainPermits();
        broken = false;
    }

    /** Waits until somebody comes after the line was mended. */
    public void awaitConnection() {
        try {
            if (!comers.tryAcquire(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came in 30 s");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Resets every connection that is open, as a router does that forgot them. */
    public void reset() {
        open.removeIf(socket -> {
            reset(socket);
            return true;
        });
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // Closed by its other end already, which is what was wanted.
            return;
        }
    }

    private void accept() {
        try {
            for (int i = 0; ; i++) {
                Socket near = listener.accept();
                if (broken) {
                    reset(near);
                    continue;
                }
                Socket far = new Socket();
                far.connect(target);
                open.add(near);
                open.add(far);
                if (broken) {
                    // It was cut after this one was let in.
                    reset();
                    continue;
                }
                carry(near, far, new Random(seed + 2L * i), 0);
                carry(far, near, new Random(seed + 2L * i + 1), nanosPerByteDown);
                comers.release();
            }
        } catch (IOException e) {
            reset();
        }
    }

    private void carry(Socket from, Socket to, Random random, long nanosPerByte) throws IOException {
        from.setTcpNoDelay(true);
        DelayQueue<Chunk> line = new DelayQueue<>();
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        Thread.ofVirtual().start(() -> read(in, line, random, nanosPerByte));
        Thread.ofVirtual().start(() -> write(line, out, to));
    }

    private void read(InputStream in, DelayQueue<Chunk> line, Random random, long nanosPerByte) {
        byte[] buffer = new byte[nanosPerByte == 0 ? CHUNK_BYTES : NARROW_CHUNK_BYTES];
        long last = 0;
        int length = 0;
        while (length >= 0) {
            try {
                length = in.read(buffer);
            } catch (IOException e) {
                length = -1;
            }
            long jitter = jitterNanos == 0 ? 0 : random.nextLong(-jitterNanos, jitterNanos + 1);
            long carriedNanos = 1 + Math.max(0, length) * nanosPerByte;
            long dueNanos = Math.max(stalledUntilNanos, System.nanoTime() + delayNanos + jitter);
            last = Math.max(last + carriedNanos, dueNanos);
            line.add(new Chunk(length < 0 ? new byte[0] : Arrays.copyOf(buffer, length), last));
        }
    }

    private void write(DelayQueue<Chunk> line, OutputStream out, Socket to) {
        try (to) {
            for (Chunk chunk = line.take(); chunk.bytes.length > 0; chunk = line.take()) {
                out.write(chunk.bytes);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            open.remove(to);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reset();
    }

    // An array is its content here; equality of chunks is never asked.
    private static final class Chunk implements Delayed {
        private final byte[] bytes;
        private final long dueNanos;

        Chunk(byte[] bytes, long dueNanos) {
            this.bytes = bytes;
            this.dueNanos = dueNanos;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(dueNanos, ((Chunk) other).dueNanos);
        }
    }
}
