package overbounce.loadtest.client;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.TooLongFrameException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes whole text frames out of the bytes that come, without an object for each; all other frames go on to Netty's
 * decoder. Nearly everything that a server sends is a whole text frame.
 *
 * <pre>
 * 81 length text...                                    up to 125 bytes
 * 81 7E length length text...
 * 81 7F length x 8 text...
 * </pre>
 *
 * <p>The loop of its client only.
 */
final class TextFrames extends ChannelInboundHandlerAdapter {
    private static final int FINAL_TEXT = 0x81;
    private static final int HEADER_BYTES_MIN = 2;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int LENGTH_IN_8_BYTES = 127;

    /** A server's frames have no mask, so this is the whole second byte; with a mask the decoder refuses them. */
    private static final int LENGTH_BITS = 0x7f;

    private final int bytesMax;
    private final Consumer<ByteBuf> texts;
    private @Nullable ByteBuf rest;

    /** Gives out texts, each of which is gone when the call returns. */
    TextFrames(int bytesMax, Consumer<ByteBuf> texts) {
        this.bytesMax = bytesMax;
        this.texts = texts;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        if (rest != null) {
            bytes = ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(ctx.alloc(), rest, bytes);
            rest = null;
        }
        try {
            while (takeFrame(ctx, bytes)) {
                // On to the next.
            }
            if (bytes.isReadable()) {
                rest = bytes.retain();
            }
        } finally {
            bytes.release();
        }
    }

    /** Hands on the frame at the front; false when it has not come whole. */
    private boolean takeFrame(ChannelHandlerContext ctx, ByteBuf bytes) {
        int readable = bytes.readableBytes();
        if (readable < HEADER_BYTES_MIN) {
            return false;
        }
        int first = bytes.getUnsignedByte(bytes.readerIndex());
        int second = bytes.getUnsignedByte(bytes.readerIndex() + 1);
        int header = headerBytes(second & LENGTH_BITS);
        if (readable < header) {
            return false;
        }
        long length = length(bytes, second & LENGTH_BITS);
        if (length > bytesMax) {
            throw new TooLongFrameException("a frame of " + length + " bytes");
        }
        boolean masked = second != (second & LENGTH_BITS);
        if (first != FINAL_TEXT || masked) {
            return passOn(ctx, bytes, header + (int) length + (masked ? Integer.BYTES : 0));
        }
        if (readable < header + length) {
            return false;
        }
        bytes.skipBytes(header);
        texts.accept(bytes.readSlice((int) length));
        return true;
    }

    private static boolean passOn(ChannelHandlerContext ctx, ByteBuf bytes, int length) {
        if (bytes.readableBytes() < length) {
            return false;
        }
        ctx.fireChannelRead(bytes.readRetainedSlice(length));
        return true;
    }

    private static int headerBytes(int lengthCode) {
        return HEADER_BYTES_MIN
                + switch (lengthCode) {
                    case LENGTH_IN_2_BYTES -> Short.BYTES;
                    case LENGTH_IN_8_BYTES -> Long.BYTES;
                    default -> 0;
                };
    }

    private static long length(ByteBuf bytes, int lengthCode) {
        int at = bytes.readerIndex() + HEADER_BYTES_MIN;
        return switch (lengthCode) {
            case LENGTH_IN_2_BYTES -> bytes.getUnsignedShort(at);
            // One that looks negative is too long all the same.
            case LENGTH_IN_8_BYTES -> bytes.getLong(at) & Long.MAX_VALUE;
            default -> lengthCode;
        };
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        if (rest != null) {
            rest.release();
            rest = null;
        }
    }
}
