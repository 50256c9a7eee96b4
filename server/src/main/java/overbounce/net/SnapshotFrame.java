package overbounce.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.snapshot.BitString;
import overbounce.snapshot.FrameCode;
import overbounce.snapshot.Part;
import overbounce.snapshot.Slice;

/**
 * A snapshot as one WebSocket text frame in one pooled buffer: frame header, prefix and parts copied one after another;
 * measured, that is cheaper than gathering them by a vectored write.
 *
 * <pre>
 * plain        81 length   [122,2,7,0,[],[]   ,[0,[9,14,0]]   ]
 * compressed   C1 length   one block of {@link FrameCode}: prefix, parts and bracket
 * </pre>
 *
 * <p>The bits of a part are made once, whoever gets it, and shifted to where they belong. Where compressed is not
 * shorter, the frame goes plain. Arena loop only.
 */
final class SnapshotFrame {
    private static final int TEXT = 0x81;
    private static final int COMPRESSED_TEXT = 0xc1;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int LENGTH_IN_8_BYTES = 127;
    private static final int HEADER_BYTES_MAX = 10;
    private static final Slice CLOSING_BRACKET = new Slice(new byte[] {']'}, 0, 1);

    private SnapshotFrame() {}

    /** The frame, compressed if there are bits to do it in and that makes it shorter. */
    static ByteBuf write(ByteBufAllocator alloc, Slice prefix, List<Part> parts, @Nullable BitString bits) {
        int plain = prefix.length() + 1;
        for (int i = 0; i < parts.size(); i++) {
            plain += parts.get(i).plain().length();
        }
        if (bits != null) {
            code(bits, prefix, parts);
            if (bits.bytes() < plain) {
                return compressed(alloc, bits);
            }
        }
        ByteBuf frame = begin(alloc, TEXT, plain);
        append(frame, prefix);
        for (int i = 0; i < parts.size(); i++) {
            append(frame, parts.get(i).plain());
        }
        return frame.writeByte(']');
    }

    private static void code(BitString bits, Slice prefix, List<Part> parts) {
        FrameCode.begin(bits);
        FrameCode.write(bits, prefix);
        for (int i = 0; i < parts.size(); i++) {
            bits.append(parts.get(i).coded());
        }
        FrameCode.write(bits, CLOSING_BRACKET);
        FrameCode.end(bits);
    }

    /** Whole words go in faster than bytes, so that up to three bytes too many are written and taken back. */
    private static ByteBuf compressed(ByteBufAllocator alloc, BitString bits) {
        ByteBuf frame = begin(alloc, COMPRESSED_TEXT, bits.bytes());
        int end = frame.writerIndex() + bits.bytes();
        for (int word = 0; word < bits.words(); word++) {
            frame.writeIntLE(bits.word(word));
        }
        return frame.writerIndex(end);
    }

    private static ByteBuf begin(ByteBufAllocator alloc, int firstByte, int length) {
        ByteBuf frame =
                alloc.directBuffer(HEADER_BYTES_MAX + length + Integer.BYTES).writeByte(firstByte);
        if (length < LENGTH_IN_2_BYTES) {
            return frame.writeByte(length);
        }
        return length <= 0xffff
                ? frame.writeByte(LENGTH_IN_2_BYTES).writeShort(length)
                : frame.writeByte(LENGTH_IN_8_BYTES).writeLong(length);
    }

    private static void append(ByteBuf frame, Slice slice) {
        frame.writeBytes(slice.bytes(), slice.offset(), slice.length());
    }
}
