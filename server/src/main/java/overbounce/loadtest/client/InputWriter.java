package overbounce.loadtest.client;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import overbounce.motion.PlayerInput;

/**
 * Writes input messages as ASCII, digit by digit, and puts the header of a client's WebSocket frame before them: these
 * are nine in ten of all that a load test sends.
 *
 * <pre>
 * 81 80+length mask mask mask mask text...              up to 125 bytes
 * 81 FE length length mask mask mask mask text...
 * </pre>
 *
 * <p>One loop's clients share it. The loop of its client only.
 */
final class InputWriter {
    private static final byte[] BEGIN = ascii("{\"type\":\"input\",\"seen\":");
    private static final byte[] INPUTS = ascii(",\"inputs\":[");
    private static final byte[] END = ascii("]}");
    private static final int DIGITS_MAX = 11;
    private static final int HEADER_BYTES_MAX = 8;

    /** Eight inputs of ten numbers each, none of more than eleven characters, and what is around them. */
    private static final int BYTES_MAX = 2048;

    private static final int FINAL_TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int LENGTH_MAX = 125;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int MASK_BYTES = 4;

    private final byte[] digits = new byte[DIGITS_MAX];
    private final byte[] bytes = new byte[BYTES_MAX];
    private int end;
    private int mask = 0x2545f491;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Begins a message. */
    void begin(int seen) {
        end = HEADER_BYTES_MAX;
        append(BEGIN, 0, BEGIN.length);
        number(seen);
        append(INPUTS, 0, INPUTS.length);
    }

    /** One tick more. */
    void entry(PlayerInput input, boolean first) {
        if (!first) {
            bytes[end++] = ',';
        }
        bytes[end++] = '[';
        number(input.tick());
        value(input.buttons());
        value(input.aimX());
        value(input.aimY());
        value(input.weapon());
        value(input.firePresses());
        value(input.jumpPresses());
        value(input.usePresses());
        value(input.viewTick());
        value(input.viewFraction());
        bytes[end++] = ']';
    }

    void end() {
        append(END, 0, END.length);
    }

    private void value(int value) {
        bytes[end++] = ',';
        number(value);
    }

    private void number(int value) {
        int at = DIGITS_MAX;
        int rest = Math.abs(value);
        do {
            digits[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        if (value < 0) {
            digits[--at] = '-';
        }
        append(digits, at, DIGITS_MAX - at);
    }

    private void append(byte[] more, int from, int length) {
        System.arraycopy(more, from, bytes, end, length);
        end += length;
    }

    /** The message alone, as it was written; it can be had once, and then the next must begin. */
    ByteBuf text(ByteBufAllocator alloc) {
        int length = end - HEADER_BYTES_MAX;
        return alloc.directBuffer(length).writeBytes(bytes, HEADER_BYTES_MAX, length);
    }

    /** The message as one frame; it can be had once, and then the next must begin. */
    ByteBuf frame(ByteBufAllocator alloc) {
        int length = end - HEADER_BYTES_MAX;
        // Whatever differs from frame to frame will do: masks protect proxies from pages, and this is neither.
        mask = mask * 1_664_525 + 1_013_904_223;
        for (int i = 0; i < length; i++) {
            int shift = Byte.SIZE * (MASK_BYTES - 1 - i % MASK_BYTES);
            bytes[HEADER_BYTES_MAX + i] ^= (byte) (mask >>> shift);
        }
        ByteBuf frame = alloc.directBuffer(HEADER_BYTES_MAX + length).writeByte(FINAL_TEXT);
        if (length <= LENGTH_MAX) {
            frame.writeByte(MASKED | length);
        } else {
            frame.writeByte(MASKED | LENGTH_IN_2_BYTES).writeShort(length);
        }
        return frame.writeInt(mask).writeBytes(bytes, HEADER_BYTES_MAX, length);
    }
}
