package overbounce.snapshot;

import java.util.Arrays;

/** Bits in the order of RFC 1951: the first is the lowest of the first byte. Grows, is used again. Arena loop only. */
public final class BitString {
    private int[] words;
    private int count;
    private long pending;
    private int pendingBits;

    /** An empty one with room for so many bytes. */
    public BitString(int bytes) {
        words = new int[Math.ceilDiv(bytes, Integer.BYTES)];
    }

    public void clear() {
        count = 0;
        pending = 0;
        pendingBits = 0;
    }

    public int bits() {
        return count * Integer.SIZE + pendingBits;
    }

    /** Whole bytes, the last one filled up with zeros. */
    public int bytes() {
        return Math.ceilDiv(bits(), Byte.SIZE);
    }

    /** How many words hold all bits. */
    public int words() {
        return Math.ceilDiv(bits(), Integer.SIZE);
    }

    /** Four bytes, the first of them lowest; beyond the end they are zeros. */
    public int word(int index) {
        return index < count ? words[index] : (int) pending;
    }

    /** Appends the lowest bits of a value, at most 32; those above have to be zeros. */
    public void put(int value, int bits) {
        pending |= (value & 0xffffffffL) << pendingBits;
        pendingBits += bits;
        if (pendingBits >= Integer.SIZE) {
            if (count == words.length) {
                words = Arrays.copyOf(words, 2 * count + 1);
            }
            words[count++] = (int) pending;
            pending >>>= Integer.SIZE;
            pendingBits -= Integer.SIZE;
        }
    }

    public void append(BitString other) {
        for (int i = 0; i < other.count; i++) {
            put(other.words[i], Integer.SIZE);
        }
        put((int) other.pending, other.pendingBits);
    }
}
