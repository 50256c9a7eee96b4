package overbounce.loadtest.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import overbounce.motion.PlayerInput;

class InputWriterTest {
    private static final int INPUTS_MAX = 8;

    private final InputWriter writer = new InputWriter();

    private void write(int inputs, int size) {
        writer.begin(size);
        for (int i = 0; i < inputs; i++) {
            writer.entry(new PlayerInput(size + i, 31, -size, size, 9, 255, 255, 255, size, 15), i == 0);
        }
        writer.end();
    }

    private String text(int inputs, int size) {
        write(inputs, size);
        ByteBuf text = writer.text(ByteBufAllocator.DEFAULT);
        String read = text.toString(StandardCharsets.US_ASCII);
        text.release();
        return read;
    }

    @Test
    void shouldWriteWhatTheProtocolAsksFor() {
        assertEquals(
                "{\"type\":\"input\",\"seen\":7,\"inputs\":"
                        + "[[7,31,-7,7,9,255,255,255,7,15],[8,31,-7,7,9,255,255,255,7,15]]}",
                text(2, 7));
    }

    @Test
    void shouldFrameShortAndLongMessagesAsAnyServerReadsThem() {
        EmbeddedChannel server = new EmbeddedChannel(new WebSocket13FrameDecoder(true, false, 4096));
        for (int inputs = 1; inputs <= INPUTS_MAX; inputs++) {
            for (int size = 1; size < Integer.MAX_VALUE / 10; size *= 10) {
                write(inputs, size);
                ByteBuf frame = writer.frame(ByteBufAllocator.DEFAULT);
                assertEquals(0x80, frame.getByte(1) & 0x80, "masked");
                assertTrue(server.writeInbound(frame));
                TextWebSocketFrame read = server.readInbound();
                assertEquals(text(inputs, size), read.text());
                read.release();
            }
        }
        assertNull(server.readInbound());
        server.finishAndReleaseAll();
    }
}
