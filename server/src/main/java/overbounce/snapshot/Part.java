package overbounce.snapshot;

/**
 * A part of a frame, the same for every client that gets it. The object outlives the snapshot: it is written anew, with
 * the next {@link #edition}, when somebody needs it again.
 *
 * <p>Arena loop only.
 */
public final class Part {
    private final AsciiWriter text;
    private final BitString coded = new BitString(0);
    private int codedEdition;
    private int edition;
    private int headEnd;
    private int listStart;
    private int filledEnd;

    Part(int capacity) {
        text = new AsciiWriter(capacity);
    }

    /** Forgets what it said and begins anew: a comma, a bracket and the letter of its kind. */
    AsciiWriter begin(String letter) {
        return begin().raw('"').raw(letter).raw('"');
    }

    /** The same with a number instead of the letter. */
    AsciiWriter begin(int number) {
        return begin().integer(number);
    }

    private AsciiWriter begin() {
        edition++;
        text.clear();
        return text.raw(",[");
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

    /** Grows whenever the part is written anew. */
    int edition() {
        return edition;
    }

    /** The same in the bits of {@link FrameCode}. Made when the first client needs them, once per edition. */
    public BitString coded() {
        if (codedEdition != edition) {
            codedEdition = edition;
            coded.clear();
            FrameCode.write(coded, text.slice());
        }
        return coded;
    }
}
