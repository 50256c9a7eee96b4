package overbounce.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;
import overbounce.message.ClientMessage;
import overbounce.message.Protocol;

/**
 * Takes ordinary texts of somebody in an arena straight from their bytes by the {@link MessageDecoder} to the session.
 *
 * <p>Ordinary is one masked frame with a whole text of ASCII, plain or compressed: what a client sends sixty times a
 * second. Through the frame decoder and the stages behind it each would cost several objects and as much time as all
 * that is done with it. Everything else goes on untouched and in order, frame by frame, so that there is one truth
 * about what is wrong with a frame; from the first frame that is neither a whole text nor a ping or pong, all bytes do.
 * The loop of its connection only.
 */
final class TextShortcut extends ByteToMessageDecoder {
    private static final int LAST_TEXT = 0x81;
    private static final int LAST_COMPRESSED_TEXT = 0xc1;
    private static final int PING = 0x89;
    private static final int PONG = 0x8a;
    private static final int MASKED = 0x80;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int MASK_BYTES = 4;
    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private @Nullable Way way;
    private boolean aside;
    private boolean passedOn;

    /** Where texts go. */
    private record Way(
            FrameGate gate,
            MessageDecoder decoder,
            ChannelHandlerContext decoderContext,
            ChannelInboundHandler session,
            ChannelHandlerContext sessionContext,
            boolean compressed) {
        /** Whether frames with that first byte are read here; none after an earlier one has ended the connection. */
        boolean reads(int first) {
            boolean text = first == LAST_TEXT || (compressed && first == LAST_COMPRESSED_TEXT);
            return text && decoderContext.channel().isActive();
        }
    }

    /** From now on texts take the shortcut: not before, because somebody on the way to an arena is not read on. */
    static void open(ChannelPipeline pipeline) {
        ChannelHandlerContext decoder = pipeline.context(MessageDecoder.class);
        ChannelHandlerContext session = pipeline.context(Stages.SESSION);
        pipeline.get(TextShortcut.class).way = new Way(
                pipeline.get(FrameGate.class),
                (MessageDecoder) decoder.handler(),
                decoder,
                (ChannelInboundHandler) session.handler(),
                session,
                pipeline.get(MessageInflater.class) != null);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
        int length = aside ? 0 : payloadBytes(in);
        if (aside) {
            passOn(in, in.readableBytes(), out);
            return;
        }
        int header = length < LENGTH_IN_2_BYTES ? 2 + MASK_BYTES : 4 + MASK_BYTES;
        if (length < 0 || in.readableBytes() < header + length) {
            return;
        }
        if (taken(in, header, length)) {
            in.skipBytes(header + length);
        } else {
            passOn(in, header + length, out);
        }
    }

    private void passOn(ByteBuf in, int length, List<Object> out) {
        out.add(in.readRetainedSlice(length));
        passedOn = true;
    }

    /** The stages behind need not hear of the end of a read of which they got nothing. */
    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
        if (way == null || passedOn) {
            passedOn = false;
            super.channelReadComplete(ctx);
        } else {
            discardSomeReadBytes();
        }
    }

    /** How long the next frame's payload is; -1 while that cannot be told. Steps aside for what is not to be read. */
    private int payloadBytes(ByteBuf in) {
        if (in.readableBytes() < 2) {
            return -1;
        }
        int start = in.readerIndex();
        int codeMax = codeMax(in.getUnsignedByte(start));
        int code = in.getUnsignedByte(start + 1) - MASKED;
        if (code < 0 || code > codeMax) {
            aside = true;
            return -1;
        }
        if (code < LENGTH_IN_2_BYTES) {
            return code;
        }
        if (in.readableBytes() < 4) {
            return -1;
        }
        int length = in.getUnsignedShort(start + 2);
        aside = length < LENGTH_IN_2_BYTES || length > Protocol.MESSAGE_BYTES_MAX;
        return length;
    }

    /** The highest length code that a frame with this first byte may have; -1 for frames that are not read here. */
    private static int codeMax(int first) {
        return switch (first) {
            case LAST_TEXT, LAST_COMPRESSED_TEXT -> LENGTH_IN_2_BYTES;
            case PING, PONG -> LENGTH_IN_2_BYTES - 1;
            default -> -1;
        };
    }

    /** Whether the next frame was a text for the shortcut. */
    private boolean taken(ByteBuf in, int header, int length) throws Exception {
        int first = in.getUnsignedByte(in.readerIndex());
        if (way == null || !way.reads(first)) {
            return false;
        }
        byte[] room = way.decoder.room(length);
        int payload = in.readerIndex() + header;
        in.getBytes(payload, room, 0, length);
        unmask(room, length, in.getInt(payload - MASK_BYTES));
        int size = first == LAST_TEXT ? length : inflated(way.decoder, length);
        if (size < 0 || !ascii(way.decoder.room(size), size)) {
            return false;
        }
        ClientMessage message = way.gate.hears() ? way.decoder.read(way.decoderContext, size) : null;
        if (message != null) {
            way.session.channelRead(way.sessionContext, message);
        }
        return true;
    }

    /** The length of the text in the decoder's room where its compressed form was; -1 when it is none. */
    private static int inflated(MessageDecoder decoder, int length) {
        try {
            return MessageInflater.inflate(decoder, length);
        } catch (DataFormatException e) {
            return -1;
        }
    }

    private static void unmask(byte[] bytes, int length, int mask) {
        long masks = ((long) mask << Integer.SIZE) | Integer.toUnsignedLong(mask);
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            WORDS.set(bytes, i, (long) WORDS.get(bytes, i) ^ masks);
        }
        for (; i < length; i++) {
            bytes[i] ^= (byte) (mask >> ((MASK_BYTES - 1 - i % MASK_BYTES) * Byte.SIZE));
        }
    }

    private static boolean ascii(byte[] bytes, int length) {
        long all = 0;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            all |= (long) WORDS.get(bytes, i);
        }
        for (; i < length; i++) {
            all |= bytes[i];
        }
        return (all & NOT_ASCII) == 0;
    }
}
