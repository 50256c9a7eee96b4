package overbounce.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A way to a server of this machine that keeps every text message that goes through it, inflated where it was
 * compressed. What is no WebSocket goes through unheard.
 *
 * <p>Thread-safe.
 */
public final class Wiretap implements AutoCloseable {
    private static final int BACKLOG = 64;
    private static final int MASKED = 0x80;
    private static final int MASK_BYTES = 4;

    private final ServerSocket listener;
    private final int target;
    private final ConcurrentLinkedQueue<String> fromClients = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> fromServer = new ConcurrentLinkedQueue<>();

    private Wiretap(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    /** Listens on a port of its own. */
    public static Wiretap to(int port) throws IOException {
        Wiretap tap = new Wiretap(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), port);
        Thread.ofVirtual().start(tap::accept);
        return tap;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** All that clients have said so far. */
    public List<String> fromClients() {
        return List.copyOf(fromClients);
    }

    public List<String> fromServer() {
        return List.copyOf(fromServer);
    }

    private void accept() {
        try {
            while (true) {
                Socket near = listener.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> carry(near, far, fromClients));
                Thread.ofVirtual().start(() -> carry(far, near, fromServer));
            }
        } catch (IOException closed) {
            // The test has ended, or the server: either is seen elsewhere.
            return;
        }
    }

    /** Carries bytes from one end to the other until either closes. */
    private static void carry(Socket from, Socket to, ConcurrentLinkedQueue<String> heard) {
        try (from;
                to) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(from.getInputStream()));
            OutputStream out = to.getOutputStream();
            if (head(in, out).toLowerCase(Locale.ROOT).contains("upgrade: websocket")) {
                while (true) {
                    frame(in, out, heard);
                }
            }
            in.transferTo(out);
        } catch (IOException closed) {
            // One end has closed, as connections do.
            return;
        }
    }

    private static String head(DataInputStream in, OutputStream out) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(in.readUnsignedByte());
        }
        head.writeTo(out);
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void frame(DataInputStream in, OutputStream out, ConcurrentLinkedQueue<String> heard)
            throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int first = copy(in, head, 1)[0];
        int second = copy(in, head, 1)[0];
        int length = second & 0x7f;
        if (length == 126) {
            length = ByteBuffer.wrap(copy(in, head, Short.BYTES)).getShort() & 0xffff;
        } else if (length == 127) {
            length = Math.toIntExact(ByteBuffer.wrap(copy(in, head, Long.BYTES)).getLong());
        }
        byte[] mask = (second & MASKED) == 0 ? new byte[MASK_BYTES] : copy(in, head, MASK_BYTES);
        byte[] payload = copy(in, head, length);
        head.writeTo(out);
        out.flush();
        for (int i = 0; i < length; i++) {
            payload[i] ^= mask[i % MASK_BYTES];
        }
        if ((first & 15) == RawClient.TEXT) {
            byte[] text = (first & RawClient.COMPRESSED) == 0 ? payload : RawClient.inflated(payload);
            heard.add(new String(text, StandardCharsets.UTF_8));
        }
    }

    private static byte[] copy(DataInputStream in, ByteArrayOutputStream out, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the connection ended in a frame");
        }
        out.write(bytes);
        return bytes;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
