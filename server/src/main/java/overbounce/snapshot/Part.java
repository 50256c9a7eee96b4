package overbounce.snapshot;

import java.util.zip.Deflater;

/**
 * A part of a frame, the same for every client that gets it. The object outlives the snapshot: it is written anew, with
 * the next {@link #edition}, when somebody needs it again.
 *
 * <p>Arena loop only.
 */
public final class Part {
    /** Bytes that deflating may add to a text that cannot be made shorter. */
    private static final int DEFLATED_MORE_MAX = 64;

    private final AsciiWriter text;
    private final Slice deflated = new Slice(new byte[0], 0, 0);
    private int deflatedEdition;
    private int edition;
    private int headEnd;
    private int listStart;
    private int filledEnd;

    Part(int capacity) {
        text = new AsciiWriter(capacity);
    }

    /** Forgets what it said and begins anew: a comma, a bracket and the letter of its kind. */
    AsciiWriter begin(String letter) {
        edition++;
        text.clear();
        text.raw(",[\"").raw(letter).raw('"');
        return text;
    }

    /** What stands before the lists is written. */
    void endHead() {
        headEnd = text.length();
        filledEnd = headEnd;
    }

    AsciiWriter beginList() {
        text.raw(",[");
        listStart = text.length();
        return text;
    }

    void endList() {
        boolean filled = text.length() > listStart;
        text.raw(']');
        filledEnd = filled ? text.length() : filledEnd;
    }

    /** Leaves out the empty lists at the end. */
    void end() {
        text.cut(filledEnd);
        text.raw(']');
    }

    /** The same, and nothing at all where every list is empty. */
    void endUnlessEmpty() {
        if (filledEnd == headEnd) {
            text.clear();
        } else {
            end();
        }
    }

    /** Whether it says nothing, and no frame needs it. */
    boolean isEmpty() {
        return text.isEmpty();
    }

    /** JSON bytes that begin with a comma. */
    public Slice plain() {
        return text.slice();
    }

    /** Grows whenever the part is written anew: what was derived from an earlier edition is stale. */
    public int edition() {
        return edition;
    }

    /**
     * The same as DEFLATE blocks that refer to nothing before them and end at a byte, so that they mean the same
     * wherever they stand. Made when the first client needs them, once per edition.
     *
     * @param deflater without a header, which nobody else is in the middle of using
     */
    public Slice deflated(Deflater deflater) {
        if (deflatedEdition != edition) {
            deflatedEdition = edition;
            Slice plain = text.slice();
            int lengthMax = plain.length() + plain.length() / 1_000 + DEFLATED_MORE_MAX;
            byte[] bytes = deflated.bytes().length < lengthMax ? new byte[2 * lengthMax] : deflated.bytes();
            deflater.reset();
            deflater.setInput(plain.bytes(), plain.offset(), plain.length());
            deflated.set(bytes, 0, deflater.deflate(bytes, 0, bytes.length, Deflater.SYNC_FLUSH));
        }
        return deflated;
    }
}
