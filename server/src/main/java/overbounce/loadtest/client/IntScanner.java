package overbounce.loadtest.client;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Reads integers and brackets from JSON bytes, one after another. The loop of its client only. */
final class IntScanner {
    private ByteBuf text = Unpooled.EMPTY_BUFFER;
    private int at;

    /** Goes to the beginning of a text. */
    void begin(ByteBuf newText) {
        text = newText;
        at = newText.readerIndex();
    }

    private int peek() {
        if (at >= text.writerIndex()) {
            throw new IllegalArgumentException("the frame ends too soon");
        }
        return text.getByte(at);
    }

    /** Whether this character comes next; it is passed over then. */
    boolean take(char ascii) {
        if (peek() != ascii) {
            return false;
        }
        at++;
        return true;
    }

    void expect(char ascii) {
        if (!take(ascii)) {
            throw new IllegalArgumentException("no " + ascii + " where one must be");
        }
    }

    /** Whether {@code null} comes next; it is passed over then. */
    boolean isNull() {
        if (peek() != 'n') {
            return false;
        }
        at += 4;
        return true;
    }

    int next() {
        boolean negative = take('-');
        int first = at;
        int value = 0;
        for (int digit = peek() - '0'; digit >= 0 && digit <= 9; digit = peek() - '0') {
            value = value * 10 + digit;
            at++;
        }
        if (at == first) {
            throw new IllegalArgumentException("no number where one must be");
        }
        return negative ? -value : value;
    }
}
