package overbounce.loadtest.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.TooLongFrameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames of a server, cut anywhere. */
class TextFramesTest {
    private static final int BYTES_MAX = 100_000;

    private final List<String> texts = new ArrayList<>();
    private final EmbeddedChannel channel =
            new EmbeddedChannel(new TextFrames(BYTES_MAX, text -> texts.add(text.toString(StandardCharsets.UTF_8))));

    private static ByteBuf frame(int first, String text) {
        ByteBuf frame = Unpooled.buffer().writeByte(first);
        if (text.length() < 126) {
            frame.writeByte(text.length());
        } else if (text.length() < 65_536) {
            frame.writeByte(126).writeShort(text.length());
        } else {
            frame.writeByte(127).writeLong(text.length());
        }
        return frame.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void end() {
        channel.finishAndReleaseAll();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 125, 70_000, 100_000})
    void shouldGiveOutTextsHoweverTheyAreCut(int pieceBytes) {
        List<String> sent = List.of("a", "b".repeat(125), "c".repeat(126), "d".repeat(70_000), "");
        ByteBuf all = Unpooled.buffer();
        for (String text : sent) {
            ByteBuf frame = frame(0x81, text);
            all.writeBytes(frame);
            frame.release();
        }
        while (all.isReadable()) {
            channel.writeInbound(all.readBytes(Math.min(pieceBytes, all.readableBytes())));
        }
        all.release();
        assertEquals(sent, texts);
        assertNull(channel.readInbound());
    }

    @Test
    void shouldLeaveWhatIsNoWholeTextToTheDecoder() {
        ByteBuf ping = frame(0x89, "are you there");
        ByteBuf pieces = Unpooled.wrappedBuffer(frame(0x01, "frag"), frame(0x80, "ment"));
        channel.writeInbound(ping.copy(), frame(0x81, "text"), pieces.copy());
        ByteBuf passed = Unpooled.buffer();
        for (ByteBuf some = channel.readInbound(); some != null; some = channel.readInbound()) {
            passed.writeBytes(some);
            some.release();
        }
        assertEquals(List.of("text"), texts);
        assertEquals(Unpooled.wrappedBuffer(ping, pieces), passed);
    }

    @Test
    void shouldRefuseAFrameThatIsTooLong() {
        ByteBuf head = Unpooled.buffer().writeByte(0x81).writeByte(127).writeLong(-1);
        assertThrows(TooLongFrameException.class, () -> channel.writeInbound(head));
    }
}
