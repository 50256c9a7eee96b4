package overbounce.snapshot;

/**
 * A part of a frame, the same for every client that gets it. The object outlives the snapshot: it is written anew, with
 * the next {@link #edition}, when somebody needs it again.
 *
 * <p>Arena loop only.
 */
public final class Part {
    private final AsciiWriter text;
    private int edition;

    Part(int capacity) {
        text = new AsciiWriter(capacity);
    }

    /** Forgets what it said and hands out the paper for what it says next. */
    AsciiWriter rewrite() {
        edition++;
        text.clear();
        return text;
    }

    /** JSON bytes that begin with a comma. */
    public Slice plain() {
        return text.slice();
    }

    /** Grows whenever the part is written anew: what was derived from an earlier edition is stale. */
    public int edition() {
        return edition;
    }
}
