package overbounce.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** Bytes of frames as clients send them, and as they must not. Immutable. */
final class MaskedFrame {
    static final int TEXT = 0x81;
    static final int COMPRESSED_TEXT = 0xc1;
    static final int MASKED = 0x80;

    private MaskedFrame() {}

    /** A frame with that first byte and its length as short as can be. */
    static byte[] of(int first, byte[] payload, int mask) {
        int code = payload.length < 126 ? payload.length : payload.length < 1 << 16 ? 126 : 127;
        return of(first, MASKED | code, payload, mask);
    }

    /** A frame with those first two bytes, whatever they mean; it has a mask in any case. */
    static byte[] of(int first, int second, byte[] payload, int mask) {
        ByteBuf frame = Unpooled.buffer().writeByte(first).writeByte(second);
        switch (second & ~MASKED) {
            case 126 -> frame.writeShort(payload.length);
            case 127 -> frame.writeLong(payload.length);
            default -> {
                // The byte itself tells it.
            }
        }
        frame.writeInt(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.writeByte(payload[i] ^ (mask >> ((3 - i % 4) * 8)));
        }
        return ByteBufUtil.getBytes(frame);
    }
}
