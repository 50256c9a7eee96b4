package overbounce.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;
import org.junit.jupiter.api.Assertions;

/**
 * A client of raw bytes: says what no browser would, and reads what comes back frame by frame.
 *
 * <p>Note: not thread-safe.
 */
public final class RawClient implements AutoCloseable {
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    /** The bit of a frame's first byte that says that its message is compressed. */
    public static final int COMPRESSED = 0x40;

    /** What every browser offers, as a header. */
    public static final String OFFER = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n";

    /** The handshake of a well-behaved client, without the empty line that ends it. */
    public static final String HANDSHAKE = """
            GET /play HTTP/1.1\r
            Host: localhost\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Protocol: overbounce.v1\r
            """;

    private static final int TIMEOUT_MS = 20_000;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    /** A frame of the server. Immutable. */
    public static final class Frame {
        private final int firstByte;
        private final byte[] payload;

        private Frame(int firstByte, byte[] payload) {
            this.firstByte = firstByte;
            this.payload = payload;
        }

        public int opcode() {
            return firstByte & 15;
        }

        public boolean compressed() {
            return (firstByte & COMPRESSED) != 0;
        }

        /** How long the frame was on the line, without its header. */
        public int payloadBytes() {
            return payload.length;
        }

        /** The text, inflated on its own if it is compressed: it may refer to nothing before it. */
        public String text() {
            return new String(compressed() ? inflated(payload) : payload, StandardCharsets.UTF_8);
        }

        /** The code of a close frame; 1005 when it has none. */
        public int closeCode() {
            return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
        }
    }

    /** A message that was compressed on its own. */
    static byte[] inflated(byte[] payload) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InflaterOutputStream out = new InflaterOutputStream(text, new Inflater(true))) {
            out.write(payload);
            out.write(new byte[] {0, 0, (byte) 0xff, (byte) 0xff});
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }

    /** What a client sends when it compresses a message: DEFLATE without the four bytes at the end. */
    public static byte[] deflated(byte[] message) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(message);
        byte[] blocks = new byte[message.length + 64];
        int length = deflater.deflate(blocks, 0, blocks.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return Arrays.copyOf(blocks, length - 4);
    }

    private RawClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = socket.getOutputStream();
    }

    /** A connection to a port of this machine, on which nothing has been said yet. */
    public static RawClient connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MS);
        return new RawClient(socket);
    }

    /** A connection that has shaken hands. */
    public static RawClient webSocket(int port) throws IOException {
        return webSocket(port, "");
    }

    /** As above, with more headers in the request, each with the end of its line. */
    public static RawClient webSocket(int port, String headers) throws IOException {
        RawClient client = connect(port);
        client.send(HANDSHAKE + headers + "\r\n");
        Assertions.assertEquals(101, client.readStatus());
        return client;
    }

    public Socket socket() {
        return socket;
    }

    public void send(String ascii) throws IOException {
        send(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    public void sendText(String text) throws IOException {
        send(frame(TEXT, text));
    }

    /** A whole masked frame. */
    public static byte[] frame(int opcode, String text) {
        return frame(0x80 | opcode, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A masked frame whose first byte is given: flags and opcode. */
    public static byte[] frame(int firstByte, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(firstByte);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length & 0xff);
        }
        byte[] mask = {1, 2, 3, 4};
        frame.writeBytes(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ mask[i % 4]);
        }
        return frame.toByteArray();
    }

    /** Reads an HTTP response's head and returns its status. */
    public int readStatus() throws IOException {
        return Integer.parseInt(readHead().split(" ", 3)[1]);
    }

    /** Reads an HTTP response's head. */
    public String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    /** The next frame of the server. */
    public Frame next() throws IOException {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        Assertions.assertEquals(0, length & 0x80, "a server does not mask");
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return new Frame(first, payload);
    }

    /** The next snapshot as text, after an input that names it as seen: who names none is sent no more. */
    public String nextSnapshot() throws IOException {
        String text = nextWith("");
        while (!text.startsWith("[")) {
            text = nextWith("");
        }
        sendSeen(Integer.parseInt(text.substring(1, text.indexOf(','))));
        return text;
    }

    /** Sends an input that does nothing but name a snapshot as seen. */
    public void sendSeen(int tick) throws IOException {
        sendText("{\"type\":\"input\",\"seen\":" + tick + ",\"inputs\":[[" + (tick + 8) + ",0,0,0,1,0,0,0,0,0]]}");
    }

    /** The next text that holds {@code part}; others are skipped. */
    public String nextWith(String part) throws IOException {
        while (true) {
            Frame frame = next();
            Assertions.assertNotEquals(
                    CLOSE, frame.opcode(), () -> "closed with " + frame.closeCode() + " before " + part);
            if (frame.opcode() == TEXT && frame.text().contains(part)) {
                return frame.text();
            }
        }
    }

    /** Skips everything up to the close frame and returns its code. */
    public int closeCode() throws IOException {
        while (true) {
            Frame frame = next();
            if (frame.opcode() == CLOSE) {
                return frame.closeCode();
            }
        }
    }

    /** Whether the server ends the connection, after whatever it has still to say. */
    public boolean ends() throws IOException {
        try {
            while (in.read() >= 0) {
                // What is still on its way does not matter.
            }
            return true;
        } catch (EOFException | SocketException e) {
            return true;
        }
    }

    /** Breaks the connection with a reset, without a close frame. */
    public void breakOff() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
