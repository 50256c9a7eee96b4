package overbounce.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.DefaultMaxMessagesRecvByteBufAllocator;
import io.netty.util.concurrent.FastThreadLocal;
import overbounce.message.Protocol;

/**
 * Reads of all connections of a loop go into one buffer, one after the other: an input is dealt with before the next
 * read begins, so that sixty thousand a second need no buffers of their own and find this one in the cache.
 *
 * <p>Whoever keeps bytes for later keeps the buffer, and the next read gets another. Thread-safe.
 */
final class LoopsBuffer extends DefaultMaxMessagesRecvByteBufAllocator {
    /** Room for the longest message and its frame's head. */
    private static final int BYTES = Protocol.MESSAGE_BYTES_MAX + 64;

    private final FastThreadLocal<ByteBuf> current = new FastThreadLocal<>() {
        @Override
        protected void onRemoval(ByteBuf buffer) {
            buffer.release();
        }
    };

    @Override
    public ExtendedHandle newHandle() {
        return new MaxMessageHandle() {
            @Override
            public int guess() {
                return BYTES;
            }

            @Override
            public ByteBuf allocate(ByteBufAllocator alloc) {
                return next(alloc);
            }
        };
    }

    private ByteBuf next(ByteBufAllocator alloc) {
        ByteBuf buffer = current.getIfExists();
        if (buffer == null || buffer.refCnt() > 1) {
            if (buffer != null) {
                buffer.release();
            }
            buffer = alloc.directBuffer(BYTES, BYTES);
            current.set(buffer);
        }
        return buffer.clear().retain();
    }
}
