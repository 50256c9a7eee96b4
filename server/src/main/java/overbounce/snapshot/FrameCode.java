package overbounce.snapshot;

/**
 * One Huffman code for all frames, written as one DEFLATE block (RFC 1951): a head that says the code, the bits of
 * prefix and parts, an end. Since every frame has the same code, a part's bits mean the same wherever they stand.
 *
 * <p>Frames are short lists of small numbers: the code is made for those (counted on a fight of sixteen), and every
 * other character of ASCII takes ten bits. Why this and no deflater for each part is told in
 * docs/adr/0006-one-huffman-code.md.
 *
 * <p>Immutable.
 */
public final class FrameCode {
    private static final int FIRST_CHARACTER = ' ';
    private static final int LAST_CHARACTER = '~';
    private static final int END_OF_BLOCK = 256;
    private static final int RARE_BITS = 10;

    /**
     * Bits of the characters that are not rare: with the rare ones they make the code complete, as zlib wants it.
     * Digits next to each other have the same, because runs make the head short.
     */
    private static final String[] FREQUENT = {"", "", ",", "", "0123-[]", "456789\"", "a"};

    /** The code that the code's lengths are written in: repeat, zeros, and the lengths that there are. */
    private static final int REPEAT = 16;

    private static final int ZEROS = 18;
    private static final int[] LENGTHS_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2};
    private static final int[] LENGTHS_BITS = new int[ZEROS + 1];

    private static final int[] BITS = new int[END_OF_BLOCK + 1];
    private static final int[] CODES;
    private static final BitString HEAD = new BitString(64);

    static {
        for (int c = FIRST_CHARACTER; c <= LAST_CHARACTER; c++) {
            BITS[c] = RARE_BITS;
        }
        BITS[END_OF_BLOCK] = RARE_BITS;
        for (int bits = 0; bits < FREQUENT.length; bits++) {
            for (char c : FREQUENT[bits].toCharArray()) {
                BITS[c] = bits;
            }
        }
        CODES = codes(BITS);
        LENGTHS_BITS[RARE_BITS] = 1;
        LENGTHS_BITS[REPEAT] = 2;
        LENGTHS_BITS[4] = 4;
        LENGTHS_BITS[5] = 4;
        LENGTHS_BITS[ZEROS] = 5;
        LENGTHS_BITS[0] = 5;
        LENGTHS_BITS[2] = 5;
        LENGTHS_BITS[6] = 5;
        writeHead();
    }

    private FrameCode() {}

    /** Begins a block that others follow. */
    public static void begin(BitString out) {
        out.clear();
        out.append(HEAD);
    }

    /** Ends the block as RFC 7692 wants a message to end: with an empty stored block, short of its last four bytes. */
    public static void end(BitString out) {
        out.put(CODES[END_OF_BLOCK], BITS[END_OF_BLOCK]);
        out.put(0, 3);
    }

    /** Appends text of ASCII without control characters. */
    public static void write(BitString out, Slice text) {
        byte[] bytes = text.bytes();
        int end = text.offset() + text.length();
        for (int i = text.offset(); i < end; i++) {
            out.put(CODES[bytes[i]], BITS[bytes[i]]);
        }
    }

    /** The canonical codes of RFC 1951, 3.2.2, with the bits in the order in which they are written. */
    private static int[] codes(int[] lengths) {
        int[] codes = new int[lengths.length];
        int code = 0;
        for (int bits = 1; bits <= RARE_BITS; bits++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == bits) {
                    codes[symbol] = Integer.reverse(code) >>> (Integer.SIZE - bits);
                    code++;
                }
            }
            code <<= 1;
        }
        return codes;
    }

    /** As RFC 1951, 3.2.7 says: a block with a code of its own that is not the last; no distances. */
    private static void writeHead() {
        HEAD.put(0b100, 3);
        HEAD.put(END_OF_BLOCK + 1 - 257, 5);
        HEAD.put(0, 5);
        HEAD.put(LENGTHS_ORDER.length - 4, 4);
        for (int symbol : LENGTHS_ORDER) {
            HEAD.put(LENGTHS_BITS[symbol], 3);
        }
        int[] codes = codes(LENGTHS_BITS);
        int symbol = 0;
        while (symbol <= END_OF_BLOCK) {
            symbol += writeRun(symbol, codes);
        }
        HEAD.put(codes[0], LENGTHS_BITS[0]);
    }

    /** Writes how long the codes of a symbol and of those behind it are, as far as they are equal; how many. */
    private static int writeRun(int symbol, int[] codes) {
        int length = BITS[symbol];
        int end = symbol;
        while (end <= END_OF_BLOCK && BITS[end] == length) {
            end++;
        }
        if (length == 0) {
            int zeros = Math.min(end - symbol, 138);
            HEAD.put(codes[ZEROS], LENGTHS_BITS[ZEROS]);
            HEAD.put(zeros - 11, 7);
            return zeros;
        }
        HEAD.put(codes[length], LENGTHS_BITS[length]);
        int again = Math.min(end - symbol - 1, 6);
        if (again < 3) {
            return 1;
        }
        HEAD.put(codes[REPEAT], LENGTHS_BITS[REPEAT]);
        HEAD.put(again - 3, 2);
        return 1 + again;
    }
}
