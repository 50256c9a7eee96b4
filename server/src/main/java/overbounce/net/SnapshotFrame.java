package overbounce.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import overbounce.snapshot.Part;
import overbounce.snapshot.Slice;

/**
 * A snapshot as one WebSocket text frame in one pooled buffer: frame header, prefix and parts copied one after another;
 * measured, that is cheaper than gathering them by a vectored write.
 *
 * <pre>
 * plain        81 length   [122,7,0,[0,0],[]   ,["a",120,122]   ,["r",0,120,122,...]   ]
 * compressed   C1 length   00 n ~n [122,7,0,[0,0],[],["a",120,122]   blocks of ,["r",...]   block of ]
 * </pre>
 *
 * <p>DEFLATE is a sequence of blocks. The client's own prefix goes in as a stored block, and with it the first parts if
 * they are too short to gain; each part after them is deflated once, whoever gets it. The last block drops the four
 * bytes that RFC 7692 wants dropped. Where that is not shorter, the frame goes plain. Arena loop only.
 */
final class SnapshotFrame {
    private static final int TEXT = 0x81;
    private static final int COMPRESSED_TEXT = 0xc1;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int LENGTH_IN_8_BYTES = 127;
    private static final int HEADER_BYTES_MAX = 10;
    private static final int STORED_HEADER_BYTES = 5;
    private static final int STORED_BYTES_MAX = 0xffff;
    private static final byte[] CLOSING_BRACKET = deflatedBracket();

    private SnapshotFrame() {}

    /**
     * What parts are deflated with. They are short and hold hardly anything twice: measured on a fight of sixteen,
     * looking for repetitions costs twice the time and saves one byte in a hundred.
     */
    static Deflater newDeflater() {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setStrategy(Deflater.HUFFMAN_ONLY);
        // The first call does nothing but change the strategy.
        deflater.deflate(new byte[64], 0, 64, Deflater.SYNC_FLUSH);
        return deflater;
    }

    /** The frame, compressed if there is something to deflate with and that makes it shorter. */
    static ByteBuf write(ByteBufAllocator alloc, Slice prefix, List<Part> parts, @Nullable Deflater deflater) {
        int plain = prefix.length() + plainLength(parts, parts.size()) + 1;
        if (deflater != null) {
            int storedParts = storedParts(parts, deflater);
            int stored = prefix.length() + plainLength(parts, storedParts);
            int length = STORED_HEADER_BYTES + stored + CLOSING_BRACKET.length;
            for (int i = storedParts; i < parts.size(); i++) {
                length += parts.get(i).deflated(deflater).length();
            }
            if (length < plain && stored <= STORED_BYTES_MAX) {
                ByteBuf frame = begin(alloc, COMPRESSED_TEXT, length);
                frame.writeByte(0).writeShortLE(stored).writeShortLE(~stored);
                appendPlain(frame, prefix, parts, storedParts);
                for (int i = storedParts; i < parts.size(); i++) {
                    append(frame, parts.get(i).deflated(deflater));
                }
                return frame.writeBytes(CLOSING_BRACKET);
            }
        }
        ByteBuf frame = begin(alloc, TEXT, plain);
        appendPlain(frame, prefix, parts, parts.size());
        return frame.writeByte(']');
    }

    /** How many parts from the first on are no shorter for being deflated. */
    private static int storedParts(List<Part> parts, Deflater deflater) {
        int count = 0;
        while (count < parts.size()
                && parts.get(count).deflated(deflater).length()
                        >= parts.get(count).plain().length()) {
            count++;
        }
        return count;
    }

    private static int plainLength(List<Part> parts, int count) {
        int length = 0;
        for (int i = 0; i < count; i++) {
            length += parts.get(i).plain().length();
        }
        return length;
    }

    private static ByteBuf begin(ByteBufAllocator alloc, int firstByte, int length) {
        ByteBuf frame = alloc.directBuffer(HEADER_BYTES_MAX + length).writeByte(firstByte);
        if (length < LENGTH_IN_2_BYTES) {
            return frame.writeByte(length);
        }
        return length <= 0xffff
                ? frame.writeByte(LENGTH_IN_2_BYTES).writeShort(length)
                : frame.writeByte(LENGTH_IN_8_BYTES).writeLong(length);
    }

    private static void appendPlain(ByteBuf frame, Slice prefix, List<Part> parts, int partCount) {
        append(frame, prefix);
        for (int i = 0; i < partCount; i++) {
            append(frame, parts.get(i).plain());
        }
    }

    private static void append(ByteBuf frame, Slice slice) {
        frame.writeBytes(slice.bytes(), slice.offset(), slice.length());
    }

    private static byte[] deflatedBracket() {
        Deflater deflater = newDeflater();
        deflater.setInput(new byte[] {']'});
        byte[] blocks = new byte[64];
        int length = deflater.deflate(blocks, 0, blocks.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return Arrays.copyOf(blocks, length - MessageInflater.TAIL.length);
    }
}
