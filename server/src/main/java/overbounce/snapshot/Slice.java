package overbounce.snapshot;

/**
 * A piece of a frame: ASCII bytes of JSON inside an array that its writer uses again.
 *
 * <p>The bytes are valid until the arena's next tick or next prefix, whichever comes first; who keeps them longer
 * copies. Arena loop only.
 */
public final class Slice {
    private byte[] bytes;
    private int offset;
    private int length;

    public Slice(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
    }

    void set(byte[] newBytes, int newOffset, int newLength) {
        bytes = newBytes;
        offset = newOffset;
        length = newLength;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int offset() {
        return offset;
    }

    public int length() {
        return length;
    }
}
