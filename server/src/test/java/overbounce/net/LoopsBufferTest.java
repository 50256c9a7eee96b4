package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.RecvByteBufAllocator.ExtendedHandle;
import org.junit.jupiter.api.Test;
import overbounce.message.Protocol;

class LoopsBufferTest {
    private final LoopsBuffer reads = new LoopsBuffer();
    private final ExtendedHandle one = reads.newHandle();
    private final ExtendedHandle other = reads.newHandle();

    @Test
    void shouldReadTheNextConnectionIntoTheBufferThatTheLastOneGaveBack() {
        ByteBuf first = read(one).writeByte('a');
        first.release();
        ByteBuf second = read(other);
        assertSame(first, second);
        assertEquals(0, second.readableBytes());
        assertTrue(second.writableBytes() > Protocol.MESSAGE_BYTES_MAX);
        second.release();
    }

    @Test
    void shouldLeaveBytesAloneThatSomebodyKeeps() {
        ByteBuf first = read(one).writeByte('a');
        ByteBuf kept = first.readRetainedSlice(1);
        first.release();
        ByteBuf second = read(other).writeByte('b');
        assertNotSame(first, second);
        assertEquals('a', kept.getByte(0));
        kept.release();
        assertEquals(0, first.refCnt());
        second.release();
    }

    private static ByteBuf read(ExtendedHandle connection) {
        return connection.allocate(UnpooledByteBufAllocator.DEFAULT);
    }
}
