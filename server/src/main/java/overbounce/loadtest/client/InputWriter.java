package overbounce.loadtest.client;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import overbounce.motion.PlayerInput;

/** Writes input messages as ASCII, digit by digit. One loop's clients share it. The loop of its client only. */
final class InputWriter {
    private static final byte[] BEGIN = ascii("{\"type\":\"input\",\"seen\":");
    private static final byte[] INPUTS = ascii(",\"inputs\":[");
    private static final byte[] END = ascii("]}");
    private static final int DIGITS_MAX = 11;

    private final byte[] digits = new byte[DIGITS_MAX];

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Begins a message. */
    void begin(ByteBuf out, int seen) {
        out.writeBytes(BEGIN);
        number(out, seen);
        out.writeBytes(INPUTS);
    }

    /** One tick more. */
    void entry(ByteBuf out, PlayerInput input, boolean first) {
        if (!first) {
            out.writeByte(',');
        }
        out.writeByte('[');
        number(out, input.tick());
        value(out, input.buttons());
        value(out, input.aimX());
        value(out, input.aimY());
        value(out, input.weapon());
        value(out, input.firePresses());
        value(out, input.jumpPresses());
        value(out, input.usePresses());
        value(out, input.viewTick());
        value(out, input.viewFraction());
        out.writeByte(']');
    }

    void end(ByteBuf out) {
        out.writeBytes(END);
    }

    private void value(ByteBuf out, int value) {
        out.writeByte(',');
        number(out, value);
    }

    private void number(ByteBuf out, int value) {
        int at = DIGITS_MAX;
        int rest = Math.abs(value);
        do {
            digits[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        if (value < 0) {
            digits[--at] = '-';
        }
        out.writeBytes(digits, at, DIGITS_MAX - at);
    }
}
