package overbounce.match;

/** Where a match stands; {@link #wire} is the number in snapshots. Immutable. */
public enum MatchPhase {
    /** Everybody plays, nothing counts: until there are enough players, and a moment more for people to arrive. */
    WARMUP(0, "warmup"),
    /** Still playing, the match is about to begin. */
    COUNTDOWN(1, "countdown"),
    LIVE(2, "live"),
    /** Nothing moves; the scores are shown. */
    INTERMISSION(3, "intermission");

    private final int wire;
    private final String word;

    MatchPhase(int wire, String word) {
        this.wire = wire;
        this.word = word;
    }

    public int wire() {
        return wire;
    }

    public String word() {
        return word;
    }
}
