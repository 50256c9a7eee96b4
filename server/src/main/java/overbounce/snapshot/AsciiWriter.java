package overbounce.snapshot;

import java.util.Arrays;

/** JSON as ASCII bytes in one array that grows and is used again. Arena loop only. */
final class AsciiWriter {
    private static final int INT_CHARS_MAX = 11;
    private static final int DIGITS_MAX = 10;

    private final Slice slice;
    private byte[] bytes;
    private int length;

    AsciiWriter(int capacity) {
        bytes = new byte[capacity];
        slice = new Slice(bytes, 0, 0);
    }

    void clear() {
        length = 0;
    }

    /** Forgets what was written beyond a length. */
    void cut(int newLength) {
        length = newLength;
    }

    int length() {
        return length;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** What has been written, valid until the next write. */
    Slice slice() {
        slice.set(bytes, 0, length);
        return slice;
    }

    AsciiWriter raw(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    AsciiWriter raw(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    AsciiWriter append(AsciiWriter other) {
        room(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
        return this;
    }

    AsciiWriter integer(int value) {
        room(INT_CHARS_MAX);
        if (value < 0) {
            bytes[length++] = '-';
        }
        int digits = digits(value);
        int rest = value;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        }
        length += digits;
        return this;
    }

    private static int digits(int value) {
        int digits = 1;
        for (int limit = -10; digits < DIGITS_MAX && (value < 0 ? value : -value) <= limit; limit *= 10) {
            digits++;
        }
        return digits;
    }

    /** A comma, unless this would be the first thing in its bracket, and the number. */
    AsciiWriter item(int value) {
        separate();
        return integer(value);
    }

    /** A comma, unless the bracket has just been opened or nothing is written yet. */
    AsciiWriter separate() {
        if (length > 0 && bytes[length - 1] != '[') {
            raw(',');
        }
        return this;
    }

    /** A row of numbers, after a comma where one is due. */
    AsciiWriter row(int... values) {
        separate().raw('[');
        for (int value : values) {
            item(value);
        }
        return raw(']');
    }

    /** A JSON string; whatever is not plain ASCII is escaped. */
    AsciiWriter text(String text) {
        raw('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                raw('\\').raw(c);
            } else if (c < ' ' || c > '~') {
                raw('\\').raw('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    raw(Character.forDigit(c >> shift & 0xf, 16));
                }
            } else {
                raw(c);
            }
        }
        return raw('"');
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
