package overbounce.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.message.ClientMessage;
import overbounce.message.Protocol;
import overbounce.motion.PlayerInput;

/**
 * Reads messages, one after another, from their bytes: a plain {@code input} by hand, all else by
 * {@link ClientReader}.
 *
 * <pre>
 * {"type":"input","seen":118,"inputs":[[121,2,4800,-96,1,0,3,0,116,7]]}
 * </pre>
 *
 * <p>Sixty of these come from each client every second, and the general reader takes many times as long and makes
 * four kilobytes of garbage of each. Plain is what any JSON library writes: the three fields once, in any order, with
 * or without blanks, every figure in range. Whatever differs is not judged here but left to the general reader, so
 * that there is one truth about what is wrong with a message.
 *
 * <p>One thread at a time.
 */
public final class InputReader {
    private static final int BYTES_AT_FIRST = 256;
    private static final byte[] TYPE = quoted("type");
    private static final byte[] INPUT = quoted("input");
    private static final byte[] SEEN = quoted("seen");
    private static final byte[] INPUTS = quoted("inputs");
    private static final int NONE = -1;

    private final @Nullable PlayerInput[] entries = new PlayerInput[Protocol.INPUTS_MAX];
    private byte[] bytes = new byte[BYTES_AT_FIRST];
    private int length;
    private int at;
    private boolean plain;
    private boolean typed;
    private int seen;
    private int count;

    private static byte[] quoted(String name) {
        return ('"' + name + '"').getBytes(StandardCharsets.US_ASCII);
    }

    /** Where the bytes of the next message are to be put, from the beginning; at least so many fit in. */
    public byte[] room(int size) {
        if (bytes.length < size) {
            bytes = new byte[Math.max(size, 2 * bytes.length)];
        }
        return bytes;
    }

    /** The message that the first {@code size} bytes are, in UTF-8. */
    public ClientMessage read(int size) throws ProtocolViolation {
        ClientMessage.Input input = plainInput(size);
        return input != null ? input : ClientReader.read(new String(bytes, 0, size, StandardCharsets.UTF_8));
    }

    /** The message when it is a plain input, else null. */
    ClientMessage.@Nullable Input plainInput(int size) {
        length = size;
        at = 0;
        plain = size <= Protocol.MESSAGE_BYTES_MAX;
        typed = false;
        seen = NONE;
        count = 0;
        readMessage();
        return plain && typed && seen != NONE && count > 0 ? new ClientMessage.Input(seen, inputs()) : null;
    }

    private List<PlayerInput> inputs() {
        PlayerInput first = entries[0];
        return count == 1 && first != null ? List.of(first) : List.of(Arrays.copyOf(entries, count));
    }

    private void readMessage() {
        demand('{');
        do {
            readField();
        } while (plain && take(','));
        demand('}');
        plain &= skipBlanks() == length;
    }

    private void readField() {
        if (!typed && take(TYPE)) {
            demand(':');
            typed = take(INPUT);
            plain &= typed;
        } else if (seen == NONE && take(SEEN)) {
            demand(':');
            seen = integer(0, Integer.MAX_VALUE);
        } else if (count == 0 && take(INPUTS)) {
            demand(':');
            readEntries();
        } else {
            plain = false;
        }
    }

    private void readEntries() {
        int before = 0;
        demand('[');
        do {
            plain &= count < Protocol.INPUTS_MAX;
            if (plain) {
                PlayerInput entry = readEntry(before);
                entries[count++] = entry;
                before = entry.tick();
            }
        } while (plain && take(','));
        demand(']');
    }

    private PlayerInput readEntry(int before) {
        demand('[');
        int tick = integer(1, Integer.MAX_VALUE);
        plain &= tick > before;
        int buttons = nextInteger(0, ClientReader.BUTTONS_MAX);
        int aimX = nextInteger(-ClientReader.AIM_MAX, ClientReader.AIM_MAX);
        int aimY = nextInteger(-ClientReader.AIM_MAX, ClientReader.AIM_MAX);
        plain &= aimX * aimX + aimY * aimY <= ClientReader.AIM_MAX * ClientReader.AIM_MAX;
        int weapon = nextInteger(0, ClientReader.SLOT_MAX);
        int fires = nextInteger(0, ClientReader.PRESSES_MAX);
        int jumps = nextInteger(0, ClientReader.PRESSES_MAX);
        int uses = nextInteger(0, ClientReader.PRESSES_MAX);
        int viewTick = nextInteger(0, Integer.MAX_VALUE);
        int viewFraction = nextInteger(0, ClientReader.FRACTION_MAX);
        demand(']');
        return new PlayerInput(tick, buttons, aimX, aimY, weapon, fires, jumps, uses, viewTick, viewFraction);
    }

    private int nextInteger(int min, int max) {
        demand(',');
        return integer(min, max);
    }

    /** A number as JSON writes integers: no sign but a minus, no zero in front; never -0. */
    private int integer(int min, int max) {
        boolean negative = take('-');
        int first = negative ? at : skipBlanks();
        long value = 0;
        while (at < length && isDigit(bytes[at]) && value <= Integer.MAX_VALUE) {
            value = value * 10 + bytes[at++] - '0';
        }
        boolean zeroInFront = at > first && bytes[first] == '0' && (negative || at - first > 1);
        long signed = negative ? -value : value;
        plain &= at > first && !zeroInFront && signed >= min && signed <= max;
        return plain ? (int) signed : min;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    private void demand(char character) {
        plain &= take(character);
    }

    private boolean take(char character) {
        if (skipBlanks() == length || bytes[at] != character) {
            return false;
        }
        at++;
        return true;
    }

    private boolean take(byte[] word) {
        int start = skipBlanks();
        int end = start + word.length;
        if (end > length || !Arrays.equals(bytes, start, end, word, 0, word.length)) {
            return false;
        }
        at = end;
        return true;
    }

    private int skipBlanks() {
        while (at < length && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }
}
