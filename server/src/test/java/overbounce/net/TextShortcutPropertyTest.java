package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import overbounce.message.ClientMessage;

/** Holds the shortcut to the frame decoder and the stages behind it: whatever comes, byte by byte, all is the same. */
class TextShortcutPropertyTest {
    private static final long SEED = 20_261_125;
    private static final int STREAMS = 1_000;
    private static final int FRAMES_MAX = 12;

    private static final int CONTINUED_TEXT = 0x01;
    private static final int LAST_CONTINUATION = 0x80;
    private static final int BINARY = 0x82;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int PONG = 0x8a;

    private final Random random = new Random(SEED);

    /** How many in a hundred inputs are wrong. */
    private int wrongPercent = 2;

    /** The same connection twice. */
    private static final class Twins {
        private final List<ClientMessage> quick = new ArrayList<>();
        private final List<ClientMessage> plain = new ArrayList<>();
        private final EmbeddedSession shortcut;
        private final EmbeddedSession stages;

        Twins(boolean compression) {
            shortcut = new EmbeddedSession(true, compression, quick::add);
            stages = new EmbeddedSession(false, compression, plain::add);
        }

        void receive(byte[] bytes, String about) {
            assertEquals(stages.receive(bytes), shortcut.receive(bytes), () -> "answer to " + about);
            assertEquals(plain, quick, () -> "messages of " + about);
            assertEquals(stages.open(), shortcut.open(), () -> "open after " + about);
        }

        void end() {
            shortcut.end();
            stages.end();
        }
    }

    @Test
    void shouldDoWhatTheStagesDoWithWhateverComes() {
        int messages = 0;
        int survivors = 0;
        for (int i = 0; i < STREAMS; i++) {
            Twins twins = new Twins(i % 2 == 0);
            byte[] stream = stream();
            for (int at = 0; at < stream.length && twins.stages.open(); ) {
                int end = Math.min(stream.length, at + 1 + random.nextInt(random.nextInt(3) == 0 ? 8 : 400));
                byte[] piece = Arrays.copyOfRange(stream, at, end);
                twins.receive(
                        piece,
                        "byte " + at + " to " + end + " of " + HexFormat.of().formatHex(stream));
                at = end;
            }
            messages += twins.quick.size();
            survivors += twins.shortcut.open() ? 1 : 0;
            twins.end();
        }
        assertTrue(messages > STREAMS, "streams had only " + messages + " messages");
        assertTrue(survivors > STREAMS / 10 && survivors < STREAMS, survivors + " of " + STREAMS + " were left open");
    }

    @Test
    void shouldNotMindWhereAStreamIsCut() {
        wrongPercent = 0;
        byte[] stream = joined(
                text(input(118, 1), 0x01020304),
                MaskedFrame.of(PING, ascii("ab"), 7),
                text(" ".repeat(200) + input(120, 2), 0xfedcba98),
                MaskedFrame.of(MaskedFrame.COMPRESSED_TEXT, deflated(input(122, 8)), 0x7f00ff80),
                text("{\"type\":\"chat\",\"text\":\"na\u00efve\"}", 99),
                text("{\"type\":\"ping\",\"id\":4}", 0));
        for (int cut = 1; cut < stream.length; cut++) {
            Twins twins = new Twins(true);
            twins.receive(Arrays.copyOf(stream, cut), "the first " + cut);
            twins.receive(Arrays.copyOfRange(stream, cut, stream.length), "what follows " + cut);
            assertEquals(5, twins.quick.size());
            twins.end();
        }
        Twins twins = new Twins(true);
        for (int i = 0; i < stream.length; i++) {
            twins.receive(new byte[] {stream[i]}, "byte " + i);
        }
        assertEquals(5, twins.quick.size());
        twins.end();
    }

    private byte[] stream() {
        byte[][] frames = new byte[1 + random.nextInt(FRAMES_MAX)][];
        int odd = random.nextInt(4 * FRAMES_MAX);
        for (int i = 0; i < frames.length; i++) {
            frames[i] = i == odd ? oddFrame() : random.nextInt(40) == 0 ? oddFrame() : ordinaryFrame();
        }
        byte[] stream = joined(frames);
        if (random.nextInt(5) == 0) {
            stream[random.nextInt(stream.length)] = (byte) random.nextInt();
        }
        return stream;
    }

    private byte[] ordinaryFrame() {
        int mask = random.nextInt(8) == 0 ? 0 : random.nextInt();
        return switch (random.nextInt(8)) {
            case 0 -> text(input(random.nextInt(100), 8), mask);
            case 1 -> text(" ".repeat(random.nextInt(300)) + input(random.nextInt(100), 1), mask);
            case 2 -> MaskedFrame.of(MaskedFrame.COMPRESSED_TEXT, deflated(input(random.nextInt(100), 3)), mask);
            case 3 -> MaskedFrame.of(random.nextBoolean() ? PING : PONG, new byte[random.nextInt(126)], mask);
            default -> text(input(random.nextInt(1_000_000), 1), mask);
        };
    }

    private byte[] oddFrame() {
        int mask = random.nextInt();
        byte[] plain = ascii(input(random.nextInt(100), 1));
        byte[] noise = new byte[random.nextInt(140)];
        random.nextBytes(noise);
        return switch (random.nextInt(16)) {
            case 0 -> text("", mask);
            case 1 -> text("{\"type\":\"chat\",\"text\":\"\u017b\u00f3\u0142w \ud83d\ude80\"}", mask);
            case 2 -> MaskedFrame.of(MaskedFrame.TEXT, noise, mask);
            case 3 -> MaskedFrame.of(MaskedFrame.COMPRESSED_TEXT, noise, mask);
            case 4 -> MaskedFrame.of(MaskedFrame.COMPRESSED_TEXT, deflated("a".repeat(3_500_000)), mask);
            case 5 -> MaskedFrame.of(MaskedFrame.COMPRESSED_TEXT, deflated("{\"text\":\"\u00e9\"}"), mask);
            case 6 -> MaskedFrame.of(0x80 | random.nextInt(128), plain, mask);
            case 7 -> MaskedFrame.of(random.nextInt(256), random.nextInt(256), plain, mask);
            case 8 -> MaskedFrame.of(MaskedFrame.TEXT, plain.length, plain, mask);
            case 9 -> MaskedFrame.of(MaskedFrame.TEXT, MaskedFrame.MASKED | (126 + random.nextInt(2)), plain, mask);
            case 10 -> text(" ".repeat(4_000 + random.nextInt(200)), mask);
            case 11 -> text("x".repeat(70_000), mask);
            case 12 -> MaskedFrame.of(PING, MaskedFrame.MASKED | 126, noise, mask);
            case 13 -> MaskedFrame.of(BINARY, plain, mask);
            case 14 -> MaskedFrame.of(CLOSE, random.nextBoolean() ? new byte[0] : new byte[] {3, (byte) 0xe8}, mask);
            default -> fragments(plain, mask);
        };
    }

    private byte[] fragments(byte[] text, int mask) {
        int cut = random.nextInt(text.length);
        byte[] first = MaskedFrame.of(CONTINUED_TEXT, Arrays.copyOf(text, cut), mask);
        byte[] last = MaskedFrame.of(LAST_CONTINUATION, Arrays.copyOfRange(text, cut, text.length), mask);
        byte[] between = random.nextBoolean() ? MaskedFrame.of(PING, new byte[4], mask) : ordinaryFrame();
        return joined(first, between, last, text(input(7, 1), mask));
    }

    /** A message of that many inputs, most of them as they should be. */
    private String input(int tick, int entries) {
        StringBuilder text = new StringBuilder("{\"type\":\"input\",\"seen\":" + tick + ",\"inputs\":[");
        for (int i = 0; i < entries; i++) {
            int buttons = random.nextInt(100) < wrongPercent ? 64 : random.nextInt(64);
            text.append(i == 0 ? "" : ",").append("[%d,%d,4800,-96,1,0,3,0,116,7]".formatted(tick + 3 + i, buttons));
        }
        return text.append("]}").toString();
    }

    private static byte[] text(String text, int mask) {
        return MaskedFrame.of(MaskedFrame.TEXT, text.getBytes(StandardCharsets.UTF_8), mask);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** As RFC 7692 sends it: flushed, without the tail. */
    private static byte[] deflated(String text) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            byte[] room = new byte[text.length() / 100 + 1_000];
            int length = deflater.deflate(room, 0, room.length, Deflater.SYNC_FLUSH);
            return Arrays.copyOf(room, length - MessageInflater.TAIL.length);
        }
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
