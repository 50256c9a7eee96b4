package overbounce.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import overbounce.message.Protocol;

/**
 * Makes plain texts of compressed ones (RFC 7692), none longer than a message may be.
 *
 * <p>A message refers to none before it, so all connections of a thread share one inflater and its buffer: a
 * connection that has nothing to say holds no memory for it, and a bomb gets no further than the buffer. The loop of
 * its connection only.
 */
final class MessageInflater extends ChannelInboundHandlerAdapter {
    /** What every compressed message ends with, and what its sender leaves out. */
    static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};

    private static final int INVALID_DATA = 1007;
    private static final FastThreadLocal<Tools> TOOLS = new FastThreadLocal<>() {
        @Override
        protected Tools initialValue() {
            return new Tools();
        }

        @Override
        protected void onRemoval(Tools tools) {
            tools.inflater.end();
        }
    };

    /** The frames so far of a message that comes in several. */
    private @Nullable ByteBuf fragments;

    /** What a thread inflates with: one byte more than a message may have tells that it has more. */
    private static final class Tools {
        private final Inflater inflater = new Inflater(true);
        private final byte[] text = new byte[Protocol.MESSAGE_BYTES_MAX + 1];

        /** The length of the text, once the inflater has its input. */
        private int inflate() throws DataFormatException {
            int length = inflater.inflate(text);
            if (!inflater.finished()) {
                inflater.setInput(TAIL);
                length += inflater.inflate(text, length, text.length - length);
            }
            if (inflater.needsDictionary()) {
                throw new DataFormatException("a dictionary is wanted");
            }
            return length;
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws TooLongFrameException {
        if (message instanceof TextWebSocketFrame text && text.rsv() == ReservedBits.COMPRESSED) {
            take(ctx, text);
        } else if (message instanceof ContinuationWebSocketFrame more && fragments != null) {
            take(ctx, more);
        } else {
            ctx.fireChannelRead(message);
        }
    }

    private void take(ChannelHandlerContext ctx, WebSocketFrame frame) throws TooLongFrameException {
        if (fragments == null && frame.isFinalFragment()) {
            pass(ctx, frame.content());
            return;
        }
        ByteBuf message = fragments == null ? ctx.alloc().buffer(Protocol.MESSAGE_BYTES_MAX) : fragments;
        fragments = message;
        try {
            if (message.readableBytes() + frame.content().readableBytes() > Protocol.MESSAGE_BYTES_MAX) {
                throw new TooLongFrameException("a compressed message is too long");
            }
            message.writeBytes(frame.content());
        } finally {
            frame.release();
        }
        if (frame.isFinalFragment()) {
            fragments = null;
            pass(ctx, message);
        }
    }

    private static void pass(ChannelHandlerContext ctx, ByteBuf message) throws TooLongFrameException {
        try {
            ctx.fireChannelRead(new TextWebSocketFrame(inflate(ctx, message)));
        } catch (DataFormatException e) {
            FrameGate.close(ctx.pipeline(), INVALID_DATA, "this is not deflated");
        } finally {
            message.release();
        }
    }

    private static ByteBuf inflate(ChannelHandlerContext ctx, ByteBuf message)
            throws DataFormatException, TooLongFrameException {
        Tools tools = TOOLS.get();
        tools.inflater.reset();
        tools.inflater.setInput(message.nioBuffer());
        int length = tools.inflate();
        if (length > Protocol.MESSAGE_BYTES_MAX) {
            throw new TooLongFrameException("a message is too long once it is inflated");
        }
        return ctx.alloc().directBuffer(length).writeBytes(tools.text, 0, length);
    }

    /** Puts the text of the message in a decoder's room in its place; its length, or -1 when it is too long. */
    static int inflate(MessageDecoder decoder, int size) throws DataFormatException {
        Tools tools = TOOLS.get();
        tools.inflater.reset();
        tools.inflater.setInput(decoder.room(size), 0, size);
        int length = tools.inflate();
        if (length > Protocol.MESSAGE_BYTES_MAX) {
            return -1;
        }
        System.arraycopy(tools.text, 0, decoder.room(length), 0, length);
        return length;
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        if (fragments != null) {
            fragments.release();
            fragments = null;
        }
    }
}
